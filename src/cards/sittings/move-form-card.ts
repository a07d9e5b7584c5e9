import type { View } from '../../domain/view/view.ts';
import { changeFormSummary, MOVE_WORDS } from '../../texts/sittings/change-forms.ts';
import { execute } from '../parts/actions.ts';
import { subtle, title } from '../parts/elements.ts';
import { problemsPart } from '../parts/form-problems.ts';
import { dateInput, textInput, timeInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { whichSitting } from './which-sitting.ts';

type MoveFormView = Extract<View, { view: 'move_form' }>;

export function moveFormCard(view: MoveFormView): RenderedMessage {
  const { startsAt, timeZone, date, time, reason, problems } = view;
  return cardMessage({
    summary: changeFormSummary(MOVE_WORDS.title, startsAt, timeZone),
    body: [
      title(MOVE_WORDS.title),
      ...problemsPart(problems, timeZone),
      whichSitting(view),
      dateInput({ id: 'date', label: MOVE_WORDS.date, required: MOVE_WORDS.dateMissing, value: date }),
      timeInput({ id: 'time', label: MOVE_WORDS.time, required: MOVE_WORDS.timeMissing, value: time }),
      textInput(
        { id: 'reason', label: MOVE_WORDS.reason, required: MOVE_WORDS.reasonMissing, value: reason },
        { multiline: true },
      ),
      subtle(MOVE_WORDS.note),
    ],
    actions: [execute(MOVE_WORDS.submit, { verb: 'move_submit' })],
  });
}
