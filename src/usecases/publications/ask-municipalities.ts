import type { Placement } from '../../domain/publications/placement.ts';
import type { Publication } from '../../domain/publications/publication.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { afterPublicationChange, peopleOfSeat, tellPeople } from './tell-municipalities.ts';

/**
 * Stores a new item, asks every municipality to publish it and queues the messages to their people, all in this
 * transaction; the network is locked.
 *
 * @returns municipalities that are told, and the names of those where nobody can be; null (and nothing was done) when
 *   the id is taken
 */
export async function askMunicipalities(
  tx: Tx,
  { caller, now, publication }: { caller: Caller; now: Date; publication: Publication },
): Promise<{ asked: number; nobody: string[] } | null> {
  const { id: publicationId, networkId } = publication;
  const seats = await tx.seats.list(networkId);
  const placements = seats.map(
    ({ id, name }): Placement => ({
      ...{ networkId, publicationId, seatId: id, seatName: name, state: 'waiting', link: '', outlets: [] },
      ...{ scheduledOn: null, reason: '', publishedAt: null, publishedVersion: null },
      ...{ reportedBy: null, reportedAt: null, version: 0 },
    }),
  );
  if (!(await tx.publications.insert(publication, placements, { editedBy: caller.person.id }))) return null;
  const people = await tx.people.list(networkId);
  const nobody: string[] = [];
  for (const { id: seatId, name } of seats) {
    const to = peopleOfSeat(seatId, people);
    if (to.length === 0) nobody.push(name);
    const about = { publicationId, seatId };
    await tellPeople(tx, { networkId, kind: 'publication_asked', about, of: 1, to, dueAt: now }, now);
  }
  await afterPublicationChange(tx, { networkId, now }, []);
  await recordAudit(tx, caller, {
    ...{ act: 'publication_propose', outcome: 'done', at: now },
    details: { publicationId, kind: publication.kind },
  });
  return { asked: seats.length - nobody.length, nobody };
}
