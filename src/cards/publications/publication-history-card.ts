import type { View } from '../../domain/view/view.ts';
import { othersText } from '../../texts/plurals.ts';
import {
  PUBLICATION_HISTORY_WORDS as HISTORY,
  publicationVersionFacts,
  publicationVersionLine,
} from '../../texts/publications/publication-history.ts';
import { PUBLICATION_WORDS } from '../../texts/publications/publications.ts';
import { execute } from '../parts/actions.ts';
import { facts, heading, present, strong, subtle, title } from '../parts/elements.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

/** The versions of an item to publish, newest first. */
export function publicationHistoryCard(
  view: Extract<View, { view: 'publication_history' }>,
): RenderedMessage {
  const { networkId, publicationId, versions, timeZone } = view;
  return fitted((detail) => {
    const { shown, left } = cut(versions, Math.min(detail.items, 20));
    const name = clip(view.title, detail.chars);
    const short = (said: string | null) => (said === null ? null : clip(said, Math.min(detail.chars, 500)));
    return cardMessage({
      summary: `${HISTORY.title}: ${name}`,
      body: present([
        title(HISTORY.title),
        strong(name, { spacing: 'none' }),
        ...shown.flatMap((row) => [
          heading(clip(publicationVersionLine(row, timeZone), 200)),
          facts(publicationVersionFacts(row).map(([part, said]) => [part, short(said)])),
        ]),
        left > 0 && subtle(othersText(left)),
      ]),
      actions: [
        execute(PUBLICATION_WORDS.back, { verb: 'publication_show', networkId, publicationId }, 'none'),
      ],
    });
  });
}
