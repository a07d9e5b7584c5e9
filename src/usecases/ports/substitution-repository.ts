import type { Substitution } from '../../domain/substitutes/substitution.ts';

/** Substitutes for one sitting; the network is locked by whoever names or withdraws. */
export interface SubstitutionRepository {
  /** Withdrawn ones too; null when the network has none with this id. */
  byId(networkId: string, id: string): Promise<Substitution | null>;
  /** Those of a sitting that hold, oldest first: at most one for each seat, referent and substitute. */
  active(sittingId: string): Promise<Substitution[]>;
  /** Those that hold, of sittings that start after `from`, oldest first. */
  activeAfter(networkId: string, from: Date): Promise<Substitution[]>;
  /** What was named with one form, withdrawn ones included, oldest first. */
  namedWith(networkId: string, formId: string): Promise<Substitution[]>;
  /**
   * Throws when the seat, the referent or the substitute already has an active one at that sitting.
   *
   * @param formId the form it was named with; null when it was typed in one line
   */
  insert(substitution: Substitution, formId: string | null): Promise<void>;
  /** False (and no change) when it was withdrawn already: the first instant stays. */
  withdraw(networkId: string, id: string, at: Date): Promise<boolean>;
}
