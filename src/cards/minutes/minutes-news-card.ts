import type { MinutesView } from '../../domain/view/minutes-view.ts';
import {
  NAMED_LINE,
  namedSummary,
  readyLine,
  readySummary,
  MINUTES_CARD_WORDS as WORDS,
} from '../../texts/minutes/minutes.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { execute } from '../parts/actions.ts';
import { strong, text, title } from '../parts/elements.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

/** To the coordinator: the review is over. */
export function minutesReadyCard(view: Extract<MinutesView, { view: 'minutes_ready' }>): RenderedMessage {
  const { sitting } = view.state;
  const headline = sittingHeadline(sitting);
  return cardMessage({
    summary: readySummary(headline),
    body: [title(WORDS.title), strong(headline, { spacing: 'none' }), text(readyLine(view.comments))],
    actions: [execute(WORDS.open, { verb: 'minutes_show', sittingId: sitting.sittingId }, 'none')],
  });
}

/** To the secretary: these minutes are yours to write. */
export function minutesNamedCard(view: Extract<MinutesView, { view: 'minutes_named' }>): RenderedMessage {
  const { sitting } = view.state;
  const headline = sittingHeadline(sitting);
  return cardMessage({
    summary: namedSummary(headline),
    body: [title(WORDS.title), strong(headline, { spacing: 'none' }), text(NAMED_LINE)],
    actions: [execute(WORDS.open, { verb: 'minutes_show', sittingId: sitting.sittingId }, 'none')],
  });
}
