import type { View } from '../../domain/view/view.ts';
import { URGENT_WORDS } from '../../texts/urgent/urgent.ts';
import { execute } from '../parts/actions.ts';
import { present, text, title } from '../parts/elements.ts';
import { problemsPart } from '../parts/form-problems.ts';
import { dateInput, textInput, timeInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type UrgentFormView = Extract<View, { view: 'urgent_form' }>;

export function urgentFormCard(view: UrgentFormView): RenderedMessage {
  const { draftId, date, time, reason, problems, timeZone } = view;
  return cardMessage({
    summary: URGENT_WORDS.formTitle,
    fallback: [URGENT_WORDS.formIntro],
    body: [
      title(URGENT_WORDS.formTitle),
      ...problemsPart(problems, timeZone),
      text(URGENT_WORDS.formIntro),
      dateInput({ id: 'date', label: URGENT_WORDS.date, required: URGENT_WORDS.dateMissing, value: date }),
      timeInput({ id: 'time', label: URGENT_WORDS.time, required: URGENT_WORDS.timeMissing, value: time }),
      textInput(
        { id: 'reason', label: URGENT_WORDS.reason, required: URGENT_WORDS.reasonMissing, value: reason },
        { multiline: true },
      ),
    ],
    actions: present([
      execute(URGENT_WORDS.check, { verb: 'urgent_submit', draftId }),
      draftId !== null && execute(URGENT_WORDS.drop, { verb: 'urgent_drop', draftId }, 'none'),
    ]),
  });
}
