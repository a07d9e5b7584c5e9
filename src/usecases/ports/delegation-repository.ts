import type { Delegation } from '../../domain/delegation/delegation.ts';

export interface DelegationRepository {
  byId(networkId: string, id: string): Promise<Delegation | null>;
  /** Those not revoked whose last day is `on` (`yyyy-MM-dd`) or later, by first day, then as they were given. */
  open(networkId: string, on: string): Promise<Delegation[]>;
  insert(delegation: Delegation): Promise<void>;
  /** Writes every field of an existing delegation. */
  save(delegation: Delegation): Promise<void>;
}
