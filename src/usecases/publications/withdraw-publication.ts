import { wasPublished } from '../../domain/publications/placement.ts';
import type { Publication } from '../../domain/publications/publication.ts';
import { readStatement } from '../../domain/publications/publication-form.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { boardView } from './board-view.ts';
import { withPlacements } from './load-publications.ts';
import { refuseEditing } from './publication-form.ts';
import { afterPublicationChange, peopleOfSeat, tellPeople } from './tell-municipalities.ts';

interface Input {
  caller: Caller;
  publicationId: string;
  /** Why, as typed. */
  reason: string;
  now: Date;
}

/**
 * Takes an item back, for good: nobody is nudged any more, and those who have published it or are about to are told,
 * and asked to take it down. Withdrawn already, it stays as it is and the answer says so.
 */
export async function withdrawPublication(tx: Tx, input: Input): Promise<View> {
  const { caller, publicationId, now } = input;
  const networkId = caller.network.id;
  await tx.networks.lock(networkId);
  const stored = await tx.publications.byId(networkId, publicationId);
  if (stored === null) return UNKNOWN_ITEM;
  const act = 'publication_withdraw';
  const refused = await refuseEditing(tx, { caller, publication: stored, act, now });
  if (refused !== null) return refused;
  const { title } = stored;
  if (stored.withdrawn !== null) {
    const notice = { code: 'publication_withdrawn', title, told: 0, again: true } as const;
    return boardView(tx, { caller, publication: stored, now, notice });
  }
  const { text: reason, problems } = readStatement('reason', input.reason);
  if (problems.length > 0)
    return boardView(tx, { caller, publication: stored, now, reason: input.reason, problems });
  const publication = { ...stored, withdrawn: { at: now, by: caller.person.id, reason } };
  await tx.publications.withdraw(publication);
  const told = await tellConcerned(tx, { publication, now });
  await recordAudit(tx, caller, { act, outcome: 'done', at: now, details: { publicationId } });
  const notice = { code: 'publication_withdrawn', title, told, again: false } as const;
  return boardView(tx, { caller, publication, now, notice });
}

/** Gives how many municipalities are told. */
async function tellConcerned(
  tx: Tx,
  { publication, now }: { publication: Publication; now: Date },
): Promise<number> {
  const { networkId, version } = publication;
  const [loaded] = await withPlacements(tx, networkId, [publication]);
  const placements = loaded?.placements ?? [];
  const people = await tx.people.list(networkId);
  const concerned = placements.filter((each) => each.state === 'scheduled' || wasPublished(each));
  for (const about of concerned) {
    const to = peopleOfSeat(about.seatId, people);
    const kind = 'publication_withdrawn';
    await tellPeople(tx, { networkId, kind, about, of: version, to, dueAt: now }, now);
  }
  await afterPublicationChange(tx, { networkId, now }, placements);
  return concerned.length;
}
