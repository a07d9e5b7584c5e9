import type { Network } from '../../domain/network/network.ts';
import { isMissing, isOutdated } from '../../domain/publications/placement.ts';
import { isOver } from '../../domain/publications/publication.ts';
import type { PublicationQuestion } from '../../domain/publications/publication-question.ts';
import type { PlacementRow } from '../../domain/view/publication-view.ts';
import type { Tx } from '../ports/store.ts';
import type { LoadedPublication } from './load-publications.ts';
import { todayIn } from './load-publications.ts';
import { peopleOfSeat } from './tell-municipalities.ts';

/** What each municipality has said of an item, in the order of the network's list; no person is named. */
export async function placementRows(
  tx: Tx,
  { publication, placements }: LoadedPublication,
  input: { network: Network; questions: readonly PublicationQuestion[]; now: Date },
): Promise<PlacementRow[]> {
  const { network, questions, now } = input;
  const today = todayIn(network, now);
  const over = isOver(publication, today);
  const people = await tx.people.list(network.id);
  return placements.map((placement) => {
    const { seatId, seatName, state, link, outlets, scheduledOn, reason, reportedAt } = placement;
    return {
      ...{ seatId, seatName, state, link, scheduledOn, reason, reportedAt },
      outlets: outlets.map(({ name }) => name),
      outdated: isOutdated(placement, publication.version),
      missing: isMissing(placement, { over, today }),
      reachable: peopleOfSeat(seatId, people).length > 0,
      openQuestions: questions.filter((each) => each.seatId === seatId && each.answer === null).length,
    };
  });
}
