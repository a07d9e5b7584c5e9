import type { Person } from '../../domain/network/person.ts';
import type { Sender } from '../inbound/inbound-event.ts';
import type { Tx } from '../ports/store.ts';

/**
 * Changes one person on the newest row: the network is locked first, so that what the coordinator is changing at the
 * same moment is not undone. Null when the person is not there.
 */
export async function changePerson(
  tx: Tx,
  person: Pick<Person, 'networkId' | 'id'>,
  change: (newest: Person) => Person,
): Promise<Person | null> {
  await tx.networks.lock(person.networkId);
  const newest = await tx.people.byId(person.networkId, person.id);
  if (newest === null) return null;
  const changed = change(newest);
  await tx.people.save(changed);
  return changed;
}

/** The same for one identity in every network of its tenant. */
export async function changeEverywhere(
  tx: Tx,
  sender: Pick<Sender, 'tenantId' | 'aadObjectId'>,
  change: (newest: Person) => Person,
): Promise<void> {
  const people = await tx.people.inTenant(sender.tenantId, sender.aadObjectId);
  for (const person of people) await changePerson(tx, person, change);
}
