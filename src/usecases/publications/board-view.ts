import { mayCoordinate } from '../../domain/network/authority.ts';
import type { Publication } from '../../domain/publications/publication.ts';
import { isOver, mayEditPublication } from '../../domain/publications/publication.ts';
import type { PublicationProblem } from '../../domain/publications/publication-form.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { PublicationView } from '../../domain/view/publication-view.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { todayIn, withPlacements } from './load-publications.ts';
import { placementRows } from './placement-rows.ts';
import { nameOf } from './publication-view.ts';

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
  const over = isOver(publication, todayIn(network, now));
  const questions = await tx.publications.questions(network.id, [publication.id]);
  const [loaded = { publication, placements: [] }] = await withPlacements(tx, network.id, [publication]);
  const rows = await placementRows(tx, loaded, { network, questions, now });
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
