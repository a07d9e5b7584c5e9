import type { SittingRef } from '../../domain/sittings/sitting-ref.ts';
import type { SittingChoice } from '../../domain/view/choices.ts';
import { sittingChoiceLabel, WHICH_SITTING } from '../../texts/sittings/change-forms.ts';
import type { ChoiceSetInput } from '../parts/adaptive-card.ts';
import { choiceInput } from '../parts/inputs.ts';

/** Of which sitting a form speaks: the one it was opened for, or another that can still be changed. */
export function whichSitting(view: {
  ref: SittingRef;
  startsAt: Date;
  timeZone: string;
  choices: readonly SittingChoice[];
}): ChoiceSetInput {
  const { ref, startsAt, timeZone } = view;
  const others = view.choices.filter((choice) => choice.ref !== ref);
  const all = [{ ref, startsAt, kind: kindOf(view.choices, ref) }, ...others];
  all.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return choiceInput({
    id: 'ref',
    label: WHICH_SITTING.label,
    required: WHICH_SITTING.missing,
    value: ref,
    choices: all.map((choice) => ({ title: sittingChoiceLabel(choice, timeZone), value: choice.ref })),
  });
}

function kindOf(choices: readonly SittingChoice[], ref: SittingRef): SittingChoice['kind'] {
  return choices.find((choice) => choice.ref === ref)?.kind ?? 'ordinary';
}
