import type { View } from '../../domain/view/view.ts';
import { CANCEL_WORDS, changeFormSummary } from '../../texts/sittings/change-forms.ts';
import { execute } from '../parts/actions.ts';
import { subtle, title } from '../parts/elements.ts';
import { problemsPart } from '../parts/form-problems.ts';
import { textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { whichSitting } from './which-sitting.ts';

type CancelFormView = Extract<View, { view: 'cancel_form' }>;

export function cancelFormCard(view: CancelFormView): RenderedMessage {
  const { startsAt, timeZone, reason, problems } = view;
  return cardMessage({
    summary: changeFormSummary(CANCEL_WORDS.title, startsAt, timeZone),
    body: [
      title(CANCEL_WORDS.title),
      ...problemsPart(problems, timeZone),
      whichSitting(view),
      textInput(
        { id: 'reason', label: CANCEL_WORDS.reason, required: CANCEL_WORDS.reasonMissing, value: reason },
        { multiline: true },
      ),
      subtle(CANCEL_WORDS.note),
    ],
    actions: [execute(CANCEL_WORDS.submit, { verb: 'cancel_submit' })],
  });
}
