import type { SittingChoice } from '../../domain/view/choices.ts';
import { sittingChoiceLabel } from '../../texts/sittings/change-forms.ts';
import type { ChoiceSetInput } from '../parts/adaptive-card.ts';
import { choiceInput } from '../parts/inputs.ts';

/** The sitting that a button is about, the next one chosen; null when there is none. */
export function sittingInput(
  label: string,
  sittings: readonly SittingChoice[],
  timeZone: string,
): ChoiceSetInput | null {
  const [next] = sittings;
  if (next === undefined) return null;
  const choices = sittings.map((each) => ({ title: sittingChoiceLabel(each, timeZone), value: each.ref }));
  return choiceInput({ id: 'ref', label, required: null, value: next.ref, choices });
}
