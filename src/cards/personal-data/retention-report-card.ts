import type { View } from '../../domain/view/view.ts';
import {
  RETENTION_WORDS,
  retentionIntro,
  retentionRows,
  retentionState,
  sittingsText,
} from '../../texts/personal-data/retention.ts';
import { execute, openUrl } from '../parts/actions.ts';
import { container, facts, present, strong, subtle, text, title } from '../parts/elements.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

/** What is about to be deleted, to who coordinates; in the channel without buttons. */
export function retentionReportCard(view: Extract<View, { view: 'retention_report' }>): RenderedMessage {
  const { networkId, runId, reportUrl, canPostpone } = view;
  const intro = retentionIntro(view);
  const state = retentionState(view);
  const rows = retentionRows(view.counts);
  const official = view.sittings > 0 && `${sittingsText(view.sittings)}. ${RETENTION_WORDS.official}`;
  return cardMessage({
    summary: intro,
    fallback: present([state, ...rows.map(([of, count]) => `${of}: ${count}`), official]),
    body: present([
      title(RETENTION_WORDS.title),
      state !== null && container([strong(state)], { style: 'emphasis' }),
      text(intro),
      facts(rows),
      official !== false && strong(official),
      text(RETENTION_WORDS.figures),
      subtle(RETENTION_WORDS.settings),
    ]),
    actions: present([
      reportUrl !== null && openUrl(RETENTION_WORDS.open, reportUrl),
      canPostpone &&
        execute(RETENTION_WORDS.postpone, { verb: 'retention_postpone', networkId, runId }, 'none'),
    ]),
  });
}
