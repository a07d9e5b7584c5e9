import { describe, expect, it } from '@jest/globals';
import { cardBytes, MAX_CARD_BYTES } from '../../../src/cards/parts/fit.ts';
import { render } from '../../../src/cards/render.ts';
import { MINUTES_LIMITS } from '../../../src/domain/minutes/minutes.ts';
import type { MinutesDraftFacts } from '../../../src/domain/minutes/minutes-draft.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { minutesDraftText } from '../../../src/texts/minutes/minutes-draft.ts';
import { goldenMinutes, minutesItems } from '../../helpers/golden/minutes.ts';

const uuid = (n: number) => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`;
const LETTERS = { plain: 'a', accented: 'è', wide: '€', quotes: '"', pictures: '🏛' };

function view(name: string): View {
  const found = goldenMinutes()[name];
  if (found === undefined) throw new Error(`no golden view "${name}"`);
  return found;
}

describe.each(Object.entries(LETTERS))('with the longest texts, %s', (_kind, letter) => {
  const long = (units: number) => letter.repeat(Math.floor(units / letter.length));
  const name = (n: number) => `${n} ${long(58)}`;
  const items = Array.from({ length: 20 }, (_, n) => ({
    ...(minutesItems()[1] as ReturnType<typeof minutesItems>[number]),
    key: uuid(n),
    number: n + 1,
    title: long(200),
    text: long(MINUTES_LIMITS.text),
    decisions: [long(800), long(700)],
    editedBy: name(n),
  }));
  const remark = { byName: name(1), at: new Date(0), itemNumber: 2, text: long(2_000), reason: long(500) };
  const remarks = Array.from({ length: 60 }, () => remark);
  const people = Array.from({ length: 60 }, (_, n) => ({ personId: uuid(n), name: name(n) }));
  const about = items.map(({ key, number, title, fixed }) => ({ key, number, title, fixed }));
  const actions = Array.from({ length: 60 }, (_, n) => ({
    text: long(500),
    ownerName: name(n),
    dueOn: null,
  }));

  it.each(Object.keys(goldenMinutes()))('the card %s stays small', (card) => {
    const golden = view(card);
    const heavy = {
      ...golden,
      items: 'items' in golden && golden.view !== 'minutes_comment' ? items : about,
    };
    const message = render({
      ...heavy,
      ...('people' in golden ? { people, comments: remarks, corrections: remarks } : {}),
      ...('actions' in golden ? { actions } : {}),
      ...(golden.view === 'minutes_correction' ? { items: about, text: long(2_000), reason: long(500) } : {}),
      ...(golden.view === 'minutes_comment' ? { text: long(2_000) } : {}),
      ...(golden.view === 'minutes_item'
        ? {
            item: { ...golden.item, key: uuid(1), title: long(200) },
            text: long(MINUTES_LIMITS.text),
            decisions: long(MINUTES_LIMITS.decisions),
            comments: remarks,
            newer: { byName: name(1), at: new Date(0), text: long(6_000), decisions: [long(1_500)] },
          }
        : {}),
    } as View);
    expect(cardBytes(message)).toBeLessThanOrEqual(MAX_CARD_BYTES);
  });
});

describe('the form of an item', () => {
  it('brings back a text of 20,000 characters whole, with the limit', () => {
    const text = 'parola è '.repeat(2_222);
    const message = render({ ...view('minutes-item-problem'), text } as View);
    expect(cardBytes(message)).toBeLessThanOrEqual(MAX_CARD_BYTES);
    const card = JSON.stringify(message.card);
    expect(card).toContain(JSON.stringify(text));
    expect(card).toContain('20000 caratteri; se ne accettano al massimo 6000');
  });

  it('shows markup as text and keeps it in the input as it was typed', () => {
    const text = '**x** [a](http://esempio.it) {{DATE(1)}}';
    const message = render({
      ...view('minutes-item-conflict'),
      text,
      newer: { byName: 'A_B', at: new Date(0), text, decisions: [] },
    } as View);
    const card = JSON.stringify(message.card?.body);
    expect(card).toContain(`"value":${JSON.stringify(text)}`);
    expect(card).toContain(
      JSON.stringify('\\*\\*x\\*\\* \\[a\\]\\(http://esempio.it) \\{{DATE(1)}}').slice(1, -1),
    );
  });
});

describe('the proposal for an item nobody has written', () => {
  const facts: MinutesDraftFacts = {
    place: 'first',
    previous: { adopted: [new Date('2026-11-17T09:00:00Z')], pending: null, word: 'approval' },
    presenterName: null,
    treated: true,
    startsAt: new Date('2027-01-19T09:00:00Z'),
    endsAt: new Date('2027-01-19T11:00:00Z'),
    timeZone: 'Europe/Rome',
    seatsCovered: 7,
    seatsTotal: 9,
    actions: 0,
  };

  it('opens the sitting with its figures and the minutes before', () => {
    expect(minutesDraftText(facts)).toBe(
      'La seduta si apre alle ore 10:00. Sono rappresentati 7 Comuni su 9, come risulta dalla tabella delle presenze.\n\nSi approva il verbale della seduta di martedì 17 novembre 2026, ore 10:00.',
    );
    expect(
      minutesDraftText({ ...facts, previous: { adopted: [], pending: null, word: 'approval' } }),
    ).toContain('Non vi sono verbali di sedute precedenti.');
  });

  it('says of the minutes before what was recorded of them, and no more', () => {
    const [first, second] = [new Date('2026-11-17T09:00:00Z'), new Date('2026-12-02T14:00:00Z')];
    const both = { adopted: [first, second], pending: null };
    const none = { adopted: [], pending: second };
    const said = (previous: MinutesDraftFacts['previous']) => minutesDraftText({ ...facts, previous });
    expect(said({ ...both, word: 'approval' })).toContain(
      'Si approvano i verbali delle sedute di martedì 17 novembre 2026, ore 10:00 e di mercoledì 2 dicembre 2026, ore 15:00.',
    );
    expect(said({ ...both, word: 'acknowledgement' })).toContain(
      'Si prende atto dei verbali delle sedute di',
    );
    expect(said({ ...none, word: 'approval' })).toContain(
      'Il verbale della seduta di mercoledì 2 dicembre 2026, ore 15:00 non è ancora approvato.',
    );
    expect(said({ ...none, word: 'acknowledgement' })).toContain('non si è ancora preso atto');
  });

  it('names who presented, closes the sitting with its actions, and leaves what was not treated empty', () => {
    const middle = { ...facts, place: 'middle', previous: null } as const;
    expect(minutesDraftText({ ...middle, presenterName: 'Ivo Inventini' })).toBe(
      'Illustra il punto: Ivo Inventini.',
    );
    expect(minutesDraftText({ ...middle, presenterName: 'Ivo Inventini', treated: false })).toBe('');
    expect(minutesDraftText({ ...middle, place: 'last', actions: 2 })).toBe(
      'Sono stati assunti 2 impegni, elencati in fondo al verbale.\n\nLa seduta si chiude alle ore 12:00.',
    );
  });
});
