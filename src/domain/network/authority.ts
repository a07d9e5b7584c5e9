import type { Delegation } from '../delegation/delegation.ts';
import type { Person } from './person.ts';
import { isCoordinator } from './person.ts';

/** What somebody may decide in a network at one instant (charter Art. 4, product §1). */
export type Authority =
  | { as: 'coordinator' }
  /** Acts in the coordinator's place while a delegation runs; may not delegate further. `inNameOf` is a person id. */
  | { as: 'deputy'; delegationId: string; inNameOf: string }
  | { as: 'member' };

/**
 * The authority of a person: their own position comes first, then the first delegation to them.
 *
 * @param running what {@link runningDelegations} gives for that instant, in its order
 */
export function authorityOf(person: Person, running: readonly Delegation[]): Authority {
  if (isCoordinator(person)) return { as: 'coordinator' };
  const delegation = running.find((candidate) => candidate.deputyId === person.id);
  if (delegation === undefined) return { as: 'member' };
  return { as: 'deputy', delegationId: delegation.id, inNameOf: delegation.delegatorId };
}

/** Whether the coordinator's powers are there: their own, or as a deputy's. */
export function mayCoordinate(authority: Authority): boolean {
  return authority.as !== 'member';
}
