import type { View } from '../../domain/view/view.ts';
import { othersText } from '../../texts/plurals.ts';
import { PRACTICE_WORDS, versionLine } from '../../texts/practices/practices.ts';
import { execute } from '../parts/actions.ts';
import { facts, heading, present, strong, subtle, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type HistoryView = Extract<View, { view: 'practice_history' }>;

/** The versions of a practice, newest first. */
export function practiceHistoryCard(view: HistoryView): RenderedMessage {
  return fitted((detail) => {
    const { networkId, practiceId, versions, timeZone } = view;
    const { shown, left } = cut(versions, Math.min(detail.items, 20));
    const name = clip(view.title, detail.chars);
    return cardMessage({
      summary: `${PRACTICE_WORDS.historyTitle}: ${name}`,
      body: present([
        title(PRACTICE_WORDS.historyTitle),
        strong(name, { spacing: 'none' }),
        ...shown.flatMap((row) => [
          heading(clip(versionLine(row, timeZone), 200)),
          versionFacts(row, detail),
        ]),
        left > 0 && subtle(othersText(left)),
      ]),
      actions: [execute(PRACTICE_WORDS.back, { verb: 'practice_show', networkId, practiceId }, 'none')],
    });
  });
}

function versionFacts(row: HistoryView['versions'][number], { chars }: Detail) {
  const most = Math.min(chars, 500);
  return facts([
    [PRACTICE_WORDS.heading, clip(row.title, most)],
    [PRACTICE_WORDS.municipality, clip(row.seatName, most)],
    [PRACTICE_WORDS.problem, clip(row.problem, most)],
    [PRACTICE_WORDS.done, clip(row.done, most)],
    [PRACTICE_WORDS.result, clip(row.result, most)],
    [PRACTICE_WORDS.tags, clip(row.tags.join(', '), most)],
    [
      PRACTICE_WORDS.links,
      clip([...row.links, ...row.attachments].map(({ title: t }) => t).join(', '), most),
    ],
  ]);
}
