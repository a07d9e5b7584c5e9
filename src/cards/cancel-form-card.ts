import type { View } from '../domain/view/view.ts';
import { CANCEL_WORDS, changeFormSummary, currentDateLine } from '../texts/change-forms.ts';
import { execute } from './actions.ts';
import { strong, subtle, title } from './elements.ts';
import { problemsPart } from './form-problems.ts';
import { textInput } from './inputs.ts';
import type { RenderedMessage } from './message.ts';
import { cardMessage } from './message.ts';

type CancelFormView = Extract<View, { view: 'cancel_form' }>;

export function cancelFormCard({
  ref,
  startsAt,
  timeZone,
  reason,
  problems,
}: CancelFormView): RenderedMessage {
  return cardMessage({
    summary: changeFormSummary(CANCEL_WORDS.title, startsAt, timeZone),
    body: [
      title(CANCEL_WORDS.title),
      strong(currentDateLine(startsAt, timeZone)),
      ...problemsPart(problems, timeZone),
      textInput(
        { id: 'reason', label: CANCEL_WORDS.reason, required: CANCEL_WORDS.reasonMissing, value: reason },
        { multiline: true },
      ),
      subtle(CANCEL_WORDS.note),
    ],
    actions: [execute(CANCEL_WORDS.submit, { verb: 'cancel_submit', ref })],
  });
}
