import { mayCoordinate } from '../../domain/authority.ts';
import { isMissing, isOutdated } from '../../domain/placement.ts';
import type { Publication } from '../../domain/publication.ts';
import { isOver, mayEditPublication } from '../../domain/publication.ts';
import type { PublicationProblem } from '../../domain/publication-form.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { PlacementRow, PublicationView } from '../../domain/view/publication-view.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { todayIn, withPlacements } from './load-publications.ts';
import { nameOf } from './publication-view.ts';
import { peopleOfSeat } from './tell-municipalities.ts';

interface Input {
  caller: Caller;
  publication: Publication;
  now: Date;
  notice?: Notice | null;
  /** As typed, when it was not accepted. */
  reason?: string;
  problems?: PublicationProblem[];
}

/** One item municipality by municipality, and how it is taken back. */
export async function boardView(
  tx: Tx,
  input: Input,
): Promise<Extract<PublicationView, { view: 'publication_board' }>> {
  const { caller, publication, now, notice = null, reason = '', problems = [] } = input;
  const { network, person, authority } = caller;
  const today = todayIn(network, now);
  const over = isOver(publication, today);
  const people = await tx.people.list(network.id);
  const questions = await tx.publications.questions(network.id, [publication.id]);
  const [loaded] = await withPlacements(tx, network.id, [publication]);
  const rows = (loaded?.placements ?? []).map((placement): PlacementRow => {
    const { seatId, seatName, state, link, outlets, scheduledOn, reason: because, reportedAt } = placement;
    return {
      ...{ seatId, seatName, state, link, scheduledOn, reason: because, reportedAt },
      outlets: outlets.map(({ name }) => name),
      outdated: isOutdated(placement, publication.version),
      missing: isMissing(placement, { over, today }),
      reachable: peopleOfSeat(seatId, people).length > 0,
      openQuestions: questions.filter((each) => each.seatId === seatId && each.answer === null).length,
    };
  });
  return {
    view: 'publication_board',
    networkId: network.id,
    publication,
    proposerName: await nameOf(tx, network.id, publication.proposedBy),
    over,
    rows,
    canEdit: mayEditPublication(publication, person, mayCoordinate(authority)),
    reason,
    problems,
    timeZone: network.settings.calendar.timeZone,
    notice,
  };
}
