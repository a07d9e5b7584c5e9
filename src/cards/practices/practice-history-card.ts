import type { PracticeVersionRow } from '../../domain/view/practice-view.ts';
import type { View } from '../../domain/view/view.ts';
import { PRACTICE_WORDS } from '../../texts/practices/practices.ts';
import { historyCard } from '../parts/history-card.ts';
import type { RenderedMessage } from '../parts/message.ts';

/** The versions of a practice, newest first. */
export function practiceHistoryCard(view: Extract<View, { view: 'practice_history' }>): RenderedMessage {
  const { networkId, practiceId, title, versions, timeZone } = view;
  return historyCard({
    words: PRACTICE_WORDS,
    name: title,
    versions,
    timeZone,
    says,
    back: { verb: 'practice_show', networkId, practiceId },
  });
}

function says(version: PracticeVersionRow): [name: string, value: string][] {
  return [
    [PRACTICE_WORDS.heading, version.title],
    [PRACTICE_WORDS.municipality, version.seatName],
    [PRACTICE_WORDS.problem, version.problem],
    [PRACTICE_WORDS.done, version.done],
    [PRACTICE_WORDS.result, version.result],
    [PRACTICE_WORDS.tags, version.tags.join(', ')],
    [PRACTICE_WORDS.links, [...version.links, ...version.attachments].map(({ title }) => title).join(', ')],
  ];
}
