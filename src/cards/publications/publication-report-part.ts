import { wasPublished } from '../../domain/publications/placement.ts';
import type { ReportProblem } from '../../domain/publications/read-report.ts';
import type { View } from '../../domain/view/view.ts';
import { reportProblemText } from '../../texts/publications/publication-forms.ts';
import { PUBLICATION_WORDS } from '../../texts/publications/publications.ts';
import { execute } from '../parts/actions.ts';
import type { CardButton, CardElement } from '../parts/adaptive-card.ts';
import { present } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip } from '../parts/fit.ts';
import { problemsTold } from '../parts/form-problems.ts';
import { choiceInput, dateInput, manyChoicesInput, textInput } from '../parts/inputs.ts';

type OnePublication = Extract<View, { view: 'publication' }>;

const WORDS = PUBLICATION_WORDS;
const TYPED_CHARS = 700;

/** What can be said of the item by who reads it. */
interface Asked {
  /** Published, scheduled, not relevant. */
  report: boolean;
  /** Taken down, or left there. */
  takedown: boolean;
}

function askedOf({ own, over, publication }: OnePublication): Asked {
  const published = own.some(({ placement }) => wasPublished(placement));
  const takenBack = publication.withdrawn !== null;
  return { report: own.length > 0 && !takenBack && (!over || !published), takedown: over && published };
}

export function reportProblems(problems: readonly ReportProblem[]): CardElement[] {
  return problemsTold(problems.map(reportProblemText));
}

/** The form; for who speaks for several municipalities with the choice of one. */
export function reportInputs(view: OnePublication, detail: Detail): CardElement[] {
  const { own, draft, seatId, over } = view;
  const { report, takedown } = askedOf(view);
  if (!report && !takedown) return [];
  const [first] = own;
  const only = own.length === 1 ? first : undefined;
  const placement = only?.placement;
  return present([
    choiceInput({
      ...{ id: 'seatId', label: WORDS.reportFor, required: null, hint: WORDS.choose },
      value: only?.seatId ?? seatId,
      choices: own.map((each) => ({ title: clip(each.seatName, detail.nameChars), value: each.seatId })),
    }),
    report &&
      textInput(
        {
          ...{ id: 'link', label: WORDS.link, required: null },
          value: (draft.link || placement?.link || '').slice(0, TYPED_CHARS),
        },
        { hint: 'https://' },
      ),
    report &&
      only !== undefined &&
      manyChoicesInput({
        ...{ id: 'outlets', label: WORDS.outletsUsed, required: null, chosen: chosenOutlets(view) },
        choices: only.outlets.map(({ id, name }) => ({ title: clip(name, detail.nameChars), value: id })),
      }),
    report &&
      !over &&
      dateInput({
        ...{ id: 'scheduledOn', label: WORDS.scheduledOn, required: null },
        value: draft.scheduledOn || (placement?.scheduledOn ?? ''),
      }),
    textInput({
      ...{
        id: 'word',
        label: takedown ? WORDS.wordAfter : over ? WORDS.wordOver : WORDS.word,
        required: null,
      },
      value: draft.word.slice(0, TYPED_CHARS),
    }),
  ]);
}

function chosenOutlets({ own, draft }: OnePublication): string[] {
  const [only] = own;
  return draft.outlets.length > 0 || only === undefined ? draft.outlets : only.suggested;
}

export function reportButtons(view: OnePublication): CardButton[] {
  const { networkId, publication, own, over, formId } = view;
  const { report, takedown } = askedOf(view);
  const [first] = own;
  const of = { networkId, publicationId: publication.id };
  const seen = own.length === 1 && first !== undefined ? first.placement.version : null;
  const say = (name: string, outcome: 'published' | 'scheduled' | 'not_relevant' | 'removed' | 'kept') =>
    execute(name, { verb: 'publication_report', ...of, seen, outcome });
  return present([
    report && say(WORDS.published, 'published'),
    report && !over && say(WORDS.scheduled, 'scheduled'),
    report && say(WORDS.notRelevant, 'not_relevant'),
    takedown && say(WORDS.removed, 'removed'),
    takedown && say(WORDS.kept, 'kept'),
    own.length > 0 && !over && execute(WORDS.ask, { verb: 'publication_ask', ...of, formId }),
    execute(WORDS.openBoard, { verb: 'publication_board', ...of }, 'none'),
    execute(WORDS.all, { verb: 'run_command', command: 'publications', networkId }, 'none'),
  ]);
}
