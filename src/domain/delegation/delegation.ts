import { addDaysOn } from '../calendar/on-date.ts';
import { localDate, zonedInstant } from '../calendar/wall-time.ts';
import type { Person } from '../network/person.ts';
import { isCoordinator, isInvited } from '../network/person.ts';

/**
 * The coordinator's powers given to somebody from a day to a day, both included (charter Art. 4, "o suo delegato").
 * The days are those of the network's zone: nothing has to be run for the powers to begin or to end.
 */
export interface Delegation {
  id: string;
  networkId: string;
  /** Person id of the coordinator in whose name the deputy acts. */
  delegatorId: string;
  /** Person id of the deputy. */
  deputyId: string;
  /** First and last day, `yyyy-MM-dd`. */
  fromOn: string;
  toOn: string;
  reason: string;
  createdAt: Date;
  /** When it was revoked, or ended with the powers it came from; null when neither. */
  revokedAt: Date | null;
}

/** Days a delegation may last at most, the first and the last included. */
export const MAX_DELEGATION_DAYS = 366;

/** Delegations of one network that may run or be to come at the same time. */
export const MAX_OPEN_DELEGATIONS = 5;

/** The first instant of a delegation, and the first one after it: local midnights, whatever the clocks do between. */
export function delegationSpan(
  delegation: Pick<Delegation, 'fromOn' | 'toOn'>,
  timeZone: string,
): { from: Date; until: Date } {
  return {
    from: zonedInstant(delegation.fromOn, '00:00', timeZone),
    until: zonedInstant(addDaysOn(delegation.toOn, 1), '00:00', timeZone),
  };
}

/** Running or still to come: neither revoked nor over. Says nothing of the people. */
export function isOpen(delegation: Delegation, at: { now: Date; timeZone: string }): boolean {
  return delegation.revokedAt === null && localDate(at.now, at.timeZone) <= delegation.toOn;
}

/**
 * The delegations that give powers at this instant, the one that counts first. One runs between its midnights unless
 * revoked, as long as who gave it coordinates and who got it is in the team with a confirmed position: powers end with
 * the powers they come from.
 *
 * When several run for one deputy, the one that began first counts, then the one given first: a further one given
 * meanwhile does not change in whose name they act.
 */
export function runningDelegations(
  delegations: readonly Delegation[],
  input: { people: readonly Person[]; now: Date; timeZone: string },
): Delegation[] {
  const { people, now, timeZone } = input;
  const today = localDate(now, timeZone);
  const byId = new Map(people.map((person) => [person.id, person]));
  return delegations.filter(runs).sort(byBeginning);

  function runs({ fromOn, toOn, revokedAt, delegatorId, deputyId }: Delegation): boolean {
    if (today < fromOn || today > toOn) return false;
    if (revokedAt !== null && revokedAt <= now) return false;
    const delegator = byId.get(delegatorId);
    const deputy = byId.get(deputyId);
    return delegator !== undefined && isCoordinator(delegator) && deputy !== undefined && isInvited(deputy);
  }
}

function byBeginning(a: Delegation, b: Delegation): number {
  if (a.fromOn !== b.fromOn) return a.fromOn < b.fromOn ? -1 : 1;
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
}

/** Who is to be told what concerns the coordination at this instant: the coordinators, then the running deputies. */
export function peopleInCharge(people: readonly Person[], running: readonly Delegation[]): Person[] {
  const deputies = new Set(running.map((delegation) => delegation.deputyId));
  const coordinators = people.filter(isCoordinator);
  return [...coordinators, ...people.filter((person) => deputies.has(person.id) && !isCoordinator(person))];
}
