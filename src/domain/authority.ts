import type { Person } from './person.ts';
import { isCoordinator } from './person.ts';

/** What somebody may decide in a network at one instant (charter Art. 4, product §1). */
export type Authority =
  | { as: 'coordinator' }
  /** Acts in the coordinator's place while a delegation runs; may not delegate further. */
  | { as: 'deputy'; delegationId: string; inNameOf: string }
  | { as: 'member' };

/** The authority a person has by their own position, without any delegation. */
export function authorityOf(person: Person): Authority {
  return isCoordinator(person) ? { as: 'coordinator' } : { as: 'member' };
}

/** Whether the coordinator's powers are there: their own, or as a deputy's. */
export function mayCoordinate(authority: Authority): boolean {
  return authority.as !== 'member';
}
