import type { View } from '../../domain/view/view.ts';
import { fullDateTime } from '../../texts/dates.ts';
import {
  DEPUTY_WORDS,
  namedSummary,
  periodText,
  powersLine,
  revokedSummary,
  urgentByDeputySummary,
} from '../../texts/delegation/delegation.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { URGENT_WORDS } from '../../texts/urgent/urgent.ts';
import { commandButton, execute } from '../parts/actions.ts';
import { facts, present, subtle, text, title } from '../parts/elements.ts';
import { clip } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { shortPowers } from './delegations-card.ts';

const NAME = { nameChars: 80 };
const REASON_CHARS = 500;

/** To the deputy, when named. */
export function deputyNamedCard(view: Extract<View, { view: 'deputy_named' }>): RenderedMessage {
  const row = shortPowers(view.delegation, NAME);
  return cardMessage({
    summary: namedSummary(row),
    fallback: [DEPUTY_WORDS.powers],
    body: present([
      title(DEPUTY_WORDS.named),
      subtle(clip(view.networkName, 80), { spacing: 'none' }),
      facts([
        [DEPUTY_WORDS.from, row.delegatorName],
        [DEPUTY_WORDS.days, periodText(row)],
        [DEPUTY_WORDS.reason, clip(view.reason, REASON_CHARS)],
      ]),
      text(DEPUTY_WORDS.powers),
      text(DEPUTY_WORDS.bySelf),
    ]),
    actions: [commandButton('delegation', view.networkId)],
  });
}

/** To the deputy, when the powers have ended before their day. */
export function deputyRevokedCard(view: Extract<View, { view: 'deputy_revoked' }>): RenderedMessage {
  const row = shortPowers(view.delegation, NAME);
  return cardMessage({
    summary: revokedSummary(view.endedAt, view.timeZone),
    fallback: [DEPUTY_WORDS.noPowers],
    body: present([
      title(DEPUTY_WORDS.revoked),
      subtle(clip(view.networkName, 80), { spacing: 'none' }),
      facts([
        [DEPUTY_WORDS.ended, fullDateTime(view.endedAt, view.timeZone)],
        [DEPUTY_WORDS.wasFor, powersLine(row)],
      ]),
      text(DEPUTY_WORDS.noPowers),
    ]),
    actions: [commandButton('delegation', view.networkId)],
  });
}

/** To who coordinates, when a deputy has called an urgent sitting. */
export function deputyUrgentCard(view: Extract<View, { view: 'deputy_urgent' }>): RenderedMessage {
  const { sitting } = view;
  const deputyName = clip(view.deputyName, NAME.nameChars);
  const headline = sittingHeadline(sitting);
  return cardMessage({
    summary: urgentByDeputySummary(deputyName, headline),
    body: present([
      title(DEPUTY_WORDS.urgent),
      facts([
        [DEPUTY_WORDS.by, deputyName],
        [DEPUTY_WORDS.inNameOf, clip(view.delegatorName, NAME.nameChars)],
        [DEPUTY_WORDS.sitting, headline],
        [DEPUTY_WORDS.why, clip(sitting.reason ?? '', REASON_CHARS)],
      ]),
    ]),
    actions: [execute(URGENT_WORDS.boardTitle, { verb: 'show_board', sittingId: sitting.sittingId })],
  });
}
