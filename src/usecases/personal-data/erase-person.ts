import { localDate } from '../../domain/calendar/wall-time.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import { isCoordinator } from '../../domain/network/person.ts';
import type { Context } from '../context.ts';
import { endDelegation } from '../delegation/end-delegations.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import { afterPeopleChange } from '../network/after-people-change.ts';
import type { Tx } from '../ports/store.ts';

/** `leaderless`: names of the networks nobody else coordinates; nothing was done. `nobody`: nothing is kept. */
export type ErasureOutcome =
  | { outcome: 'erased'; networks: number }
  | { outcome: 'leaderless'; networks: string[] }
  | { outcome: 'nobody' };

export interface ErasureAsked {
  /** Null: of every tenant. */
  tenantId: string | null;
  aadObjectId: string;
  /** Who asked: the person in Teams, or the operator for a request on paper. */
  by: 'person' | 'operator';
  now: Date;
}

/** What the log has in place of an Entra id: of whoever was erased, and of who works on the server. */
const ERASED = 'erased';
const OPERATOR = 'operator';

/**
 * Takes a person out of every network of their tenant, in the transaction it is given, and keeps the figures (ADR 30):
 * what they were about to do ends first, as if they had left the team. Done again it finds nobody.
 */
export async function erasePerson(
  context: Pick<Context, 'wording'>,
  tx: Tx,
  asked: ErasureAsked,
): Promise<ErasureOutcome> {
  const found = await tx.personalData.everywhere(asked.tenantId, asked.aadObjectId);
  // In the order of their ids, so that two who lock several networks do not wait for each other.
  for (const { networkId } of found) await tx.networks.lock(networkId);
  const people = await tx.personalData.everywhere(asked.tenantId, asked.aadObjectId);
  if (people.length === 0) return { outcome: 'nobody' };
  const leaderless = await leaderlessWithout(tx, people);
  if (leaderless.length > 0) return { outcome: 'leaderless', networks: leaderless };
  for (const person of people) {
    const network = await tx.networks.byId(person.networkId);
    if (network !== null) await eraseIn(context, tx, { network, person, asked });
  }
  return { outcome: 'erased', networks: people.length };
}

/** Networks these people (one identity) are the last to coordinate; a network removed has nothing to coordinate. */
export async function leaderlessWithout(tx: Tx, people: readonly Person[]): Promise<string[]> {
  const names: string[] = [];
  for (const person of people) {
    const network = await tx.networks.byId(person.networkId);
    if (network === null || network.status === 'removed' || !isCoordinator(person)) continue;
    const others = (await tx.people.list(network.id)).filter(({ id }) => id !== person.id);
    if (!others.some(isCoordinator)) names.push(network.name);
  }
  return names;
}

async function eraseIn(
  context: Pick<Context, 'wording'>,
  tx: Tx,
  { network, person, asked }: { network: Network; person: Person; asked: ErasureAsked },
): Promise<void> {
  const { now, by } = asked;
  await tx.people.save({ ...person, inTeam: false });
  await endDuties(tx, { network, person, now });
  if (person.inTeam) {
    await tx.personalData.mark(network.id, person.aadObjectId);
    await tellCoordination(tx, { network, person, now });
  }
  await tx.personalData.erase(person, context.wording.erasedName, now);
  await tx.audit.append({
    networkId: network.id,
    at: now,
    actorId: by === 'person' ? person.id : null,
    actorAadObjectId: by === 'person' ? ERASED : OPERATOR,
    act: 'erase_personal_data',
    outcome: 'done',
    delegated: null,
    details: { personId: person.id },
  });
}

/** Delegations from and to them, substitutions still to come; cards of sittings to come follow. */
async function endDuties(
  tx: Tx,
  { network, person, now }: { network: Network; person: Person; now: Date },
): Promise<void> {
  const today = localDate(now, network.settings.calendar.timeZone);
  for (const delegation of await tx.delegations.open(network.id, today)) {
    const { delegatorId, deputyId } = delegation;
    if (delegatorId === person.id || deputyId === person.id) await endDelegation(tx, delegation, now);
  }
  await afterPeopleChange(tx, network, now);
  if (network.status !== 'active') return;
  const coming = (await tx.sittings.since(network.id, now)).filter(
    ({ status, startsAt }) => status === 'convened' && startsAt > now,
  );
  await tx.jobs.refreshCards(coming.map(({ id }) => ({ networkId: network.id, sittingId: id })));
}

async function tellCoordination(
  tx: Tx,
  { network, person, now }: { network: Network; person: Person; now: Date },
): Promise<void> {
  if (network.status === 'removed' || person.position === null) return;
  const people = await tx.people.list(network.id);
  const inCharge = await inChargeOf(tx, { network, people, now });
  await tx.deliveries.enqueue(
    inCharge.map(({ id: personId }) => ({
      networkId: network.id,
      sittingId: null,
      kind: 'person_erased',
      lineKey: erasedKey(person.id),
      recipient: { to: 'person', personId },
      dueAt: now,
    })),
    now,
  );
}

function erasedKey(personId: string): string {
  return `erased:${personId}`;
}

/** Id of the person such a message is about; null for any other line key. */
export function erasedIdOf(lineKey: string): string | null {
  return /^erased:(.+)$/s.exec(lineKey)?.[1] ?? null;
}
