import type { View } from '../../domain/view/view.ts';
import { longDate } from '../../texts/dates.ts';
import { noticeText } from '../../texts/notices.ts';
import { joinNames } from '../../texts/plurals.ts';
import {
  moreUpdatesText,
  PROJECT_WORDS,
  projectProblemText,
  projectStateLabel,
  projectSummary,
  stepText,
  updateHeading,
} from '../../texts/projects/projects.ts';
import { execute } from '../parts/actions.ts';
import type { CardButton, CardElement } from '../parts/adaptive-card.ts';
import { container, facts, heading, present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { problemsTold } from '../parts/form-problems.ts';
import { textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { clipLines, linksPart, textPart } from '../parts/text-parts.ts';
import { sittingInput } from '../sittings/sitting-input.ts';

type OneProject = Extract<View, { view: 'project' }>;

const WORDS = PROJECT_WORDS;
/** Updates a card tells; the page has them all. */
const TOLD = 5;
/** A text within its limit is never cut in the input that holds it. */
const TYPED_CHARS = 2_100;

/** One project: where it stands, what comes next, how it went, and what the reader may do. */
export function projectCard(view: OneProject): RenderedMessage {
  return fitted((detail) => {
    const { project, notice } = view;
    const said = notice === null ? null : clip(noticeText(notice), 600);
    const name = clip(project.title, detail.chars);
    return cardMessage({
      summary: said ?? clip(projectSummary({ ...project, title: name }), 400),
      fallback: [clip(project.aim, detail.chars)],
      body: present([
        title(name),
        said !== null && container([strong(said)], { style: 'emphasis' }),
        ...problemsTold(view.problems.map(projectProblemText)),
        about(view, detail),
        ...textPart(WORDS.aim, project.aim, detail),
        ...linksPart(WORDS.links, project.links, detail),
        ...updatesPart(view, detail),
        view.updateId !== null &&
          textInput(
            { id: 'text', label: WORDS.update, required: null, value: view.text.slice(0, TYPED_CHARS) },
            { multiline: true, hint: WORDS.updateHint },
          ),
        sittingInput(WORDS.sitting, view.sittings, view.timeZone),
      ]),
      actions: buttons(view),
    });
  });
}

function about(view: OneProject, { chars, nameChars }: Detail): CardElement | null {
  const { project, ownerName, creatorName, seatNames, step, timeZone } = view;
  const { createdAt, updatedAt, version } = project;
  return facts([
    [WORDS.state, projectStateLabel(project.state)],
    [WORDS.owner, ownerName === null ? WORDS.unnamed : clip(ownerName, nameChars)],
    [WORDS.seats, joinNames(seatNames.map((name) => clip(name, nameChars)))],
    [WORDS.step, step === null ? null : clip(stepText(step), Math.min(chars, 500))],
    [WORDS.startedBy, creatorName === null ? null : clip(creatorName, nameChars)],
    [WORDS.startedOn, longDate(createdAt, timeZone)],
    [WORDS.changedOn, version === 1 ? null : longDate(updatedAt, timeZone)],
  ]);
}

function updatesPart({ updates, timeZone }: OneProject, detail: Detail): CardElement[] {
  const { shown, left } = cut(updates, TOLD);
  const each = { ...detail, chars: Math.min(detail.chars, 800) };
  return present([
    heading(WORDS.updates),
    shown.length === 0 && text(WORDS.noUpdates),
    ...shown.flatMap((row) => [
      strong(clip(updateHeading(row, timeZone), 200), { spacing: 'medium' }),
      ...clipLines(row.text, each.chars).map((line) => text(line, { spacing: 'small' })),
    ]),
    left > 0 && subtle(moreUpdatesText(left)),
  ]);
}

function buttons(view: OneProject): CardButton[] {
  const { networkId, project, updateId, sittings, canEdit } = view;
  const of = { networkId, projectId: project.id };
  return present([
    updateId !== null && execute(WORDS.post, { verb: 'project_post', ...of, updateId }),
    sittings.length > 0 && execute(WORDS.propose, { verb: 'project_propose', ...of }),
    canEdit && execute(WORDS.edit, { verb: 'project_edit', ...of }, 'none'),
    project.version > 1 && execute(WORDS.history, { verb: 'project_history', ...of }, 'none'),
    execute(WORDS.all, { verb: 'run_command', command: 'projects', networkId }, 'none'),
  ]);
}
