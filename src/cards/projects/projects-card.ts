import type { View } from '../../domain/view/view.ts';
import { noticeText } from '../../texts/notices.ts';
import {
  moreProjectsText,
  newsLine,
  PROJECT_WORDS,
  projectRowFacts,
  projectsText,
  stepLine,
} from '../../texts/projects/projects.ts';
import { execute } from '../parts/actions.ts';
import type { CardButton, CardElement } from '../parts/adaptive-card.ts';
import { container, present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { choiceInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type ProjectsView = Extract<View, { view: 'projects' }>;
type Row = ProjectsView['rows'][number];

/** Projects whose state a card tells; the others can be chosen, or looked for. */
const TOLD = 20;
const TYPED_CHARS = 100;

/** The shared projects and where each of them stands; one of them to open. */
export function projectsCard(view: ProjectsView): RenderedMessage {
  return fitted((detail) => {
    const said = view.notice === null ? null : clip(noticeText(view.notice), 600);
    const found = projectsText({ ...view, typed: clip(view.typed, TYPED_CHARS) });
    const { shown, left } = cut(view.rows, Math.min(TOLD, detail.items));
    return cardMessage({
      summary: said ?? `${PROJECT_WORDS.title}. ${found}`,
      fallback: shown.map((row) => clip(row.title, detail.chars)),
      body: present([
        title(PROJECT_WORDS.title),
        said !== null && container([strong(said)], { style: 'emphasis' }),
        text(found),
        ...shown.flatMap((row) => rowPart(row, view, detail)),
        left > 0 && subtle(moreProjectsText(left)),
        pick(shown, detail),
      ]),
      actions: buttons(view),
    });
  });
}

function rowPart(row: Row, { timeZone }: ProjectsView, detail: Detail): CardElement[] {
  const chars = Math.min(detail.chars, 300);
  const short = {
    ...row,
    ownerName: row.ownerName === null ? null : clip(row.ownerName, detail.nameChars),
    seatNames: row.seatNames.map((name) => clip(name, detail.nameChars)),
  };
  return present([
    strong(clip(row.title, chars), { spacing: 'medium', separator: true }),
    text(clip(projectRowFacts(short), 400), { spacing: 'none' }),
    row.step !== null && text(clip(stepLine(row.step), chars), { spacing: 'small' }),
    subtle(newsLine(row, timeZone), { spacing: 'small' }),
  ]);
}

function pick(rows: readonly Row[], { nameChars }: Detail): CardElement | null {
  const [first] = rows;
  if (first === undefined) return null;
  const choices = rows.map((row) => ({ title: clip(row.title, nameChars), value: row.projectId }));
  return choiceInput({
    ...{ id: 'chosenId', label: PROJECT_WORDS.pick, required: null, value: first.projectId },
    choices,
  });
}

function buttons({ rows, networkId }: ProjectsView): CardButton[] {
  return present([
    rows.length > 0 && execute(PROJECT_WORDS.open, { verb: 'project_choose', networkId }),
    rows.length > 0 && execute(PROJECT_WORDS.files, { verb: 'project_files', networkId }, 'none'),
    execute(PROJECT_WORDS.create, { verb: 'project_new', networkId }, 'none'),
  ]);
}
