import type { View } from '../../domain/view/view.ts';
import { MINUTES_CARD_WORDS } from '../../texts/minutes/minutes.ts';
import { MINUTES_WORDS, minutesAge, minutesSummary } from '../../texts/sittings/coordinator.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { actionButton } from '../actions/action-form-card.ts';
import { execute } from '../parts/actions.ts';
import { present, strong, text, title } from '../parts/elements.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type MinutesOverdueView = Extract<View, { view: 'minutes_overdue' }>;

export function minutesOverdueCard({ sitting, daysAfter, canNoteOut }: MinutesOverdueView): RenderedMessage {
  const headline = sittingHeadline(sitting);
  const { sittingId } = sitting;
  return cardMessage({
    summary: minutesSummary(headline, daysAfter),
    body: [title(MINUTES_WORDS.line), strong(headline), text(minutesAge(daysAfter))],
    actions: present([
      execute(MINUTES_CARD_WORDS.open, { verb: 'minutes_show', sittingId }, 'none'),
      canNoteOut && execute(MINUTES_CARD_WORDS.elsewhere, { verb: 'minutes_out', sittingId }, 'none'),
      canNoteOut && actionButton(sitting),
    ]),
  });
}
