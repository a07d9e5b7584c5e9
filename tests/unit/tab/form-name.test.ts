import { describe, expect, it } from '@jest/globals';
import { render } from '../../../src/cards/render.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { formBehind, formName } from '../../../src/tab/card/form-name.ts';
import { goldenViews } from '../../helpers/golden/views.ts';

function nameOf(view: View): string {
  const { card } = render(view);
  return card === null ? '' : formName(card);
}

function golden<Name extends View['view']>(name: Name): Extract<View, { view: Name }> {
  const found = Object.values(goldenViews()).find((view) => view.view === name);
  if (found === undefined) throw new Error(`no golden view of "${name}"`);
  return found as Extract<View, { view: Name }>;
}

describe('the name by which a form of the chat is kept on the pages', () => {
  it('stays the same when the form is made again, and comes from its second step', () => {
    const form = golden('urgent_form');
    const names = [null, 'draft-1', 'draft-2'].map((draftId) => nameOf({ ...form, draftId }));
    expect(new Set(names)).toEqual(new Set([formBehind('urgent_confirm')]));
    expect(formBehind('urgent_drop')).toBe(names[0]);
    expect(formBehind('move_submit')).toBeNull();
  });

  it('tells one date from another, and one person from another', () => {
    const move = golden('move_form');
    const [one, other] = move.choices ?? [];
    const named = [one, other].map((choice) => nameOf({ ...move, ref: choice?.ref ?? '' }));
    expect(new Set(named).size).toBe(2);
    expect(nameOf(golden('cancel_form'))).not.toBe(nameOf(move));
  });

  it('is empty where nothing is typed', () => {
    expect(nameOf(golden('help'))).toBe('');
  });
});
