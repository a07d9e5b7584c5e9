import type { View } from '../../domain/view/view.ts';
import { PROJECT_WORDS, projectVersionFacts } from '../../texts/projects/projects.ts';
import { historyCard } from '../parts/history-card.ts';
import type { RenderedMessage } from '../parts/message.ts';

/** The versions of a project, newest first. */
export function projectHistoryCard(view: Extract<View, { view: 'project_history' }>): RenderedMessage {
  const { networkId, projectId, title, versions, timeZone } = view;
  return historyCard({
    words: PROJECT_WORDS,
    name: title,
    versions,
    timeZone,
    says: projectVersionFacts,
    back: { verb: 'project_show', networkId, projectId },
  });
}
