import { localDate } from '../../domain/calendar/wall-time.ts';
import type { Delegation } from '../../domain/delegation/delegation.ts';
import { peopleInCharge, runningDelegations } from '../../domain/delegation/delegation.ts';
import type { Authority } from '../../domain/network/authority.ts';
import { authorityOf, mayCoordinate } from '../../domain/network/authority.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import { isCoordinator, isInvited } from '../../domain/network/person.ts';
import type { Tx } from '../ports/store.ts';

/** The delegations that give powers in a network at `now`, in the order in which they count. */
export async function runningIn(
  tx: Tx,
  input: { network: Network; people: readonly Person[]; now: Date },
): Promise<Delegation[]> {
  const { network, people, now } = input;
  const { timeZone } = network.settings.calendar;
  const open = await tx.delegations.open(network.id, localDate(now, timeZone));
  return runningDelegations(open, { people, now, timeZone });
}

/**
 * Who is told what concerns the coordination, at `now`: the coordinators and the running deputies (ADR 0017).
 * Deliveries to them are checked again when they are sent.
 */
export async function inChargeOf(
  tx: Tx,
  input: { network: Network; people: readonly Person[]; now: Date },
): Promise<Person[]> {
  return peopleInCharge(input.people, await runningIn(tx, input));
}

/**
 * What a person may decide at `now`. Where it rests on a delegation the network is locked until the transaction ends,
 * so that one revoked at the same moment gives no power any more.
 */
export async function authorityAt(
  tx: Tx,
  input: { network: Network; person: Person; now: Date },
): Promise<Authority> {
  const { network, person } = input;
  if (isCoordinator(person) || !isInvited(person)) return authorityOf(person, []);
  const authority = await byDelegation(tx, input);
  if (!mayCoordinate(authority)) return authority;
  await tx.networks.lock(network.id);
  return byDelegation(tx, input);
}

async function byDelegation(
  tx: Tx,
  input: { network: Network; person: Person; now: Date },
): Promise<Authority> {
  const { network, now } = input;
  const { timeZone } = network.settings.calendar;
  const open = await tx.delegations.open(network.id, localDate(now, timeZone));
  const own = open.filter((delegation) => delegation.deputyId === input.person.id);
  const people: Person[] = [];
  for (const id of new Set(own.flatMap(({ deputyId, delegatorId }) => [deputyId, delegatorId]))) {
    const person = await tx.people.byId(network.id, id);
    if (person !== null) people.push(person);
  }
  return authorityOf(input.person, runningDelegations(own, { people, now, timeZone }));
}
