import type { View } from '../../domain/view/view.ts';
import {
  PUBLICATION_HISTORY_WORDS,
  publicationVersionFacts,
} from '../../texts/publications/publication-history.ts';
import { PUBLICATION_WORDS } from '../../texts/publications/publications.ts';
import { historyCard } from '../parts/history-card.ts';
import type { RenderedMessage } from '../parts/message.ts';

/** The versions of an item to publish, newest first. */
export function publicationHistoryCard(
  view: Extract<View, { view: 'publication_history' }>,
): RenderedMessage {
  const { networkId, publicationId, title, versions, timeZone } = view;
  return historyCard({
    words: { historyTitle: PUBLICATION_HISTORY_WORDS.title, back: PUBLICATION_WORDS.back },
    name: title,
    versions,
    timeZone,
    says: publicationVersionFacts,
    back: { verb: 'publication_show', networkId, publicationId },
  });
}
