import { describe, expect, it } from '@jest/globals';
import { openDrawer, sweepDrawers } from '../../../src/tab/api/browser-drawer.ts';
import { keptForms } from '../../../src/tab/api/kept-forms.ts';
import type { KeptText } from '../../../src/tab/api/kept-texts.ts';
import { keptTexts } from '../../../src/tab/api/kept-texts.ts';

const DAY = 24 * 3_600_000;
const text: KeptText = { text: 'Testo.', decisions: 'Deciso.', version: 3, at: 0 };
const typed = { fields: { title: 'Orari estivi', minutes: '20' }, madeFrom: '2' };

function aStorage(): Storage {
  const storage: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => storage[key] ?? null,
    setItem(key: string, value: string) {
      storage[key] = value;
    },
    removeItem(key: string) {
      delete storage[key];
    },
  };
  return Object.setPrototypeOf(storage, methods) as Storage;
}

/** What one person has typed, looked at `at` that time. */
function drawerOf(storage: Storage | null, personId = 'p-1', at = 0) {
  return openDrawer({ storage, personId, networkId: 'n-1', now: () => at });
}

describe('what is typed and kept in the browser', () => {
  it('is one person’s, in one network, and goes when somebody else comes or after a day', () => {
    const storage = aStorage();
    const ours = keptTexts(drawerOf(storage));
    ours.keep('minutes|s|a', text);
    storage.setItem('of another page', 'x');
    expect(ours.read('minutes|s|a')).toEqual(text);
    expect(keptTexts(drawerOf(storage, 'p-2')).read('minutes|s|a')).toBeNull();
    sweepDrawers(storage, ['p-1'], DAY);
    expect(ours.read('minutes|s|a')).toEqual(text);
    storage.setItem('rete-urp|p-1|n-1|spoilt', '{');
    sweepDrawers(storage, ['p-1'], DAY + 1);
    expect(Object.keys(storage)).toEqual(['of another page']);
    ours.keep('minutes|s|a', text);
    sweepDrawers(storage, ['p-2'], 1);
    expect(Object.keys(storage)).toEqual(['of another page']);
  });

  it('is not given after a day even where nothing has swept it away', () => {
    const storage = aStorage();
    keptForms(drawerOf(storage), () => 0).keep('urgent', typed);
    const later = (at: number) => keptForms(drawerOf(storage, 'p-1', at), () => at).read('urgent');
    expect(later(DAY)).toEqual(typed);
    expect(later(DAY + 1)).toBeNull();
  });

  it('of a form is apart from the minutes, and goes when the form is sent or dropped', () => {
    const storage = aStorage();
    const drawer = drawerOf(storage);
    const forms = keptForms(drawer, () => 0);
    keptTexts(drawer).keep('a', text);
    forms.keep('a', typed);
    expect([forms.read('a'), keptTexts(drawer).read('a')]).toEqual([typed, text]);
    forms.drop('a');
    expect([forms.read('a'), keptTexts(drawer).read('a')]).toEqual([null, text]);
  });

  it.each([
    ['no storage', null],
    ['something spoilt', '{"fields":'],
    ['nothing', 'null'],
    ['no time', '{"fields":{},"madeFrom":""}'],
    ['fields that are no texts', '{"at":0,"fields":{"title":7},"madeFrom":""}'],
    ['a list', '{"at":0,"fields":["x"],"madeFrom":""}'],
  ])('is done without where the browser holds %s', (_what, held) => {
    const storage = held === null ? null : aStorage();
    storage?.setItem('rete-urp|p-1|n-1|form|a', held ?? '');
    storage?.setItem('rete-urp|p-1|n-1|a', held ?? '');
    const drawer = drawerOf(storage);
    expect(keptForms(drawer, () => 0).read('a')).toBeNull();
    expect(keptTexts(drawer).read('a')).toBeNull();
    expect(() => keptForms(drawer, () => 0).keep('a', typed)).not.toThrow();
  });
});
