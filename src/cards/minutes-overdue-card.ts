import type { View } from '../domain/view/view.ts';
import { MINUTES_WORDS, minutesAge, minutesSummary } from '../texts/coordinator.ts';
import { sittingHeadline } from '../texts/sitting.ts';
import { actionButton } from './action-form-card.ts';
import { execute } from './actions.ts';
import { strong, text, title } from './elements.ts';
import type { RenderedMessage } from './message.ts';
import { cardMessage } from './message.ts';

type MinutesOverdueView = Extract<View, { view: 'minutes_overdue' }>;

export function minutesOverdueCard({ sitting, daysAfter }: MinutesOverdueView): RenderedMessage {
  const headline = sittingHeadline(sitting);
  return cardMessage({
    summary: minutesSummary(headline, daysAfter),
    body: [title(MINUTES_WORDS.line), strong(headline), text(minutesAge(daysAfter))],
    actions: [
      execute(MINUTES_WORDS.button, { verb: 'minutes_out', sittingId: sitting.sittingId }),
      actionButton(sitting),
    ],
  });
}
