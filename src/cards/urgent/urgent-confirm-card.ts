import type { View } from '../../domain/view/view.ts';
import {
  confirmSummary,
  NOBODY_TO_TELL,
  noticeLength,
  recipientsText,
  startText,
  URGENT_WORDS,
} from '../../texts/urgent/urgent.ts';
import { execute } from '../parts/actions.ts';
import { container, facts, present, strong, text, title } from '../parts/elements.ts';
import { clip } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type UrgentConfirmView = Extract<View, { view: 'urgent_confirm' }>;

/** Everything that is about to be told, before anybody is told (product §7, point 1). */
export function urgentConfirmCard(view: UrgentConfirmView): RenderedMessage {
  const { draftId, startsAt, immediate, timeZone, noticeMinutes, recipients, withoutChat } = view;
  return cardMessage({
    summary: confirmSummary(startsAt, immediate, timeZone),
    fallback: [URGENT_WORDS.notYet],
    body: present([
      container([title(URGENT_WORDS.confirmTitle)], { style: 'attention' }),
      strong(URGENT_WORDS.notYet),
      facts([
        [URGENT_WORDS.start, startText(startsAt, immediate, timeZone)],
        [URGENT_WORDS.notice, noticeLength(noticeMinutes, immediate)],
        [URGENT_WORDS.reason, clip(view.reason, 1_000)],
        [URGENT_WORDS.recipients, recipientsText(recipients, withoutChat)],
      ]),
      recipients === 0 && text(NOBODY_TO_TELL),
    ]),
    actions: [
      execute(URGENT_WORDS.confirm, { verb: 'urgent_confirm', draftId }),
      execute(URGENT_WORDS.edit, { verb: 'urgent_edit', draftId }),
      execute(URGENT_WORDS.drop, { verb: 'urgent_drop', draftId }),
    ],
  });
}
