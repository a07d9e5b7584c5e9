import { mayCoordinate } from '../../domain/network/authority.ts';
import type { Network } from '../../domain/network/network.ts';
import { wasPublished } from '../../domain/publications/placement.ts';
import type { Publication } from '../../domain/publications/publication.ts';
import { isOver, mayEditPublication } from '../../domain/publications/publication.ts';
import type { PublicationNewsKind } from '../../domain/publications/publication-message.ts';
import type { PublicationQuestion } from '../../domain/publications/publication-question.ts';
import type { ReportDraft, ReportProblem } from '../../domain/publications/read-report.ts';
import { EMPTY_REPORT } from '../../domain/publications/read-report.ts';
import { sayableOutcomes } from '../../domain/publications/sayable-outcomes.ts';
import { suggestedOutlets } from '../../domain/publications/suggested-outlets.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { OwnPlacement, PublicationView, QuestionRow } from '../../domain/view/publication-view.ts';
import type { Caller, Context } from '../context.ts';
import { maySpeakFor } from '../network/may-speak-for.ts';
import type { Tx } from '../ports/store.ts';
import type { LoadedPublication } from './load-publications.ts';
import { missingOf, outletListOf, todayIn, withPlacements } from './load-publications.ts';
import { placementRows } from './placement-rows.ts';

/** Questions shown with an item: the newest. */
const SHOWN_QUESTIONS = 5;

type OnePublication = Extract<PublicationView, { view: 'publication' }>;

interface Shown {
  notice?: Notice | null;
  message?: PublicationNewsKind | null;
  seatId?: string;
  /** As typed, when something was not accepted. */
  draft?: ReportDraft;
  problems?: ReportProblem[];
}

interface Input extends Shown {
  caller: Caller;
  publication: Publication;
  now: Date;
}

/** One item as the caller sees it, with the form in which they report for the municipalities they speak for. */
export async function publicationView(context: Context, tx: Tx, input: Input): Promise<OnePublication> {
  const { caller, publication, now } = input;
  const { network, person, authority } = caller;
  const seats = maySpeakFor(caller, await tx.seats.list(network.id));
  const seatIds = new Set(seats.map(({ id }) => id));
  const canEdit = mayEditPublication(publication, person, mayCoordinate(authority));
  return viewFor(context, tx, { ...input, network, publication, now, seatIds, canEdit });
}

/** The same as it stands in the chats of one municipality's people: theirs to report, nothing to change. */
export async function municipalityView(
  context: Context,
  tx: Tx,
  input: Shown & { network: Network; publication: Publication; now: Date; seatId: string },
): Promise<OnePublication> {
  return viewFor(context, tx, { ...input, seatIds: new Set([input.seatId]), canEdit: false });
}

async function viewFor(
  context: Context,
  tx: Tx,
  input: Shown & {
    network: Network;
    publication: Publication;
    now: Date;
    seatIds: ReadonlySet<string>;
    canEdit: boolean;
  },
): Promise<OnePublication> {
  const { network, publication, now, seatIds, canEdit } = input;
  const { message = null, notice = null, seatId = '', draft = EMPTY_REPORT, problems = [] } = input;
  const [loaded = { publication, placements: [] }] = await withPlacements(tx, network.id, [publication]);
  const today = todayIn(network, now);
  const over = isOver(publication, today);
  const questions = await tx.publications.questions(network.id, [publication.id]);
  return {
    view: 'publication',
    networkId: network.id,
    networkName: network.name,
    publication,
    message,
    proposerName: await nameOf(tx, network.id, publication.proposedBy),
    over,
    own: await ownPlacements(context, tx, { loaded, seatIds, over }),
    seatId,
    formId: context.newId(),
    questions: questionRows(questions, loaded),
    rows: await placementRows(tx, loaded, { network, questions, now }),
    totals: {
      asked: loaded.placements.length,
      published: loaded.placements.filter(wasPublished).length,
      missing: missingOf(loaded, today).length,
    },
    canEdit,
    draft,
    problems,
    timeZone: network.settings.calendar.timeZone,
    notice,
  };
}

async function ownPlacements(
  context: Context,
  tx: Tx,
  input: { loaded: LoadedPublication; seatIds: ReadonlySet<string>; over: boolean },
): Promise<OwnPlacement[]> {
  const { loaded, seatIds, over } = input;
  const { networkId } = loaded.publication;
  const lists = await tx.publications.outlets(networkId);
  return loaded.placements
    .filter(({ seatId }) => seatIds.has(seatId))
    .map((placement) => {
      const { seatId, seatName } = placement;
      const { outlets } = outletListOf(context, lists, { networkId, seatId });
      return {
        ...{ seatId, seatName, placement, outlets },
        suggested: suggestedOutlets({ outlets, placement }, loaded.publication),
        outcomes: sayableOutcomes(loaded.publication, placement, over),
      };
    });
}

/** Newest first; what was asked and answered serves the other municipalities too. */
function questionRows(
  questions: readonly PublicationQuestion[],
  { placements }: LoadedPublication,
): QuestionRow[] {
  return questions
    .toReversed()
    .slice(0, SHOWN_QUESTIONS)
    .map((question) => questionRow(question, placements));
}

export function questionRow(
  { id, seatId, text, askedAt, answer }: PublicationQuestion,
  placements: LoadedPublication['placements'],
): QuestionRow {
  const seatName = placements.find((each) => each.seatId === seatId)?.seatName ?? '';
  return { questionId: id, seatName, text, askedAt, answer: answer?.text ?? null };
}

/** Null when nobody can be named. */
export async function nameOf(tx: Tx, networkId: string, personId: string | null): Promise<string | null> {
  const person = personId === null ? null : await tx.people.byId(networkId, personId);
  return person?.name ?? null;
}
