import type { ProjectVersionRow } from '../../domain/view/project-view.ts';
import type { View } from '../../domain/view/view.ts';
import { othersText } from '../../texts/plurals.ts';
import { PROJECT_WORDS, projectVersionFacts, projectVersionLine } from '../../texts/projects/projects.ts';
import { execute } from '../parts/actions.ts';
import type { FactSet } from '../parts/adaptive-card.ts';
import { facts, heading, present, strong, subtle, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type HistoryView = Extract<View, { view: 'project_history' }>;

/** The versions of a project, newest first. */
export function projectHistoryCard(view: HistoryView): RenderedMessage {
  return fitted((detail) => {
    const { networkId, projectId, versions, timeZone } = view;
    const { shown, left } = cut(versions, Math.min(detail.items, 20));
    const name = clip(view.title, detail.chars);
    return cardMessage({
      summary: `${PROJECT_WORDS.historyTitle}: ${name}`,
      body: present([
        title(PROJECT_WORDS.historyTitle),
        strong(name, { spacing: 'none' }),
        ...shown.flatMap((row) => [
          heading(clip(projectVersionLine(row, timeZone), 200)),
          versionFacts(row, detail),
        ]),
        left > 0 && subtle(othersText(left)),
      ]),
      actions: [execute(PROJECT_WORDS.back, { verb: 'project_show', networkId, projectId }, 'none')],
    });
  });
}

/** What one version says, shortened. */
export function versionFacts(row: ProjectVersionRow, { chars }: Detail): FactSet | null {
  const most = Math.min(chars, 500);
  return facts(
    projectVersionFacts(row).map(([name, value]) => [name, value === null ? null : clip(value, most)]),
  );
}
