import type { Role } from '../network/person.ts';

/** How somebody was, or was not, at a sitting (product §8). */
export type PresenceState = 'present' | 'remote' | 'substituted' | 'excused' | 'absent';

/** One stretch of presence. `leftAt` null = to the end. */
export interface PresenceSpell {
  mode: 'in_person' | 'remote';
  arrivedAt: Date;
  leftAt: Date | null;
}

export interface PresenceRow {
  name: string;
  role: Role;
  /** Name of the municipality, null without one. */
  seatName: string | null;
  state: PresenceState;
  /** Name of who came in their place; only when `substituted`. */
  substituteName: string | null;
  /** Name of the referent in whose place they came; null for everybody else. */
  inPlaceOf: string | null;
  /** In order; empty unless `present` or `remote`. */
  spells: PresenceSpell[];
}

/** The register of one sitting as documents show it: members, managers and operators counted apart. */
export interface PresenceTable {
  /** Referents and substitutes, by seat; the coordinator first. */
  members: PresenceRow[];
  managers: PresenceRow[];
  operators: PresenceRow[];
  /** Seats covered at some moment of the sitting. */
  seatsCovered: number;
  seatsTotal: number;
  /** Null when the network has no quorum. */
  quorum: QuorumFigure | null;
  /** When the coordinator closed the register; null while it is open. */
  closedAt: Date | null;
  /** Seal of its newest entry; null without an entry. */
  seal: string | null;
  /** Corrections made after the closing, oldest first; the words for them are in `texts/register/register-changes.ts`. */
  corrections: PresenceCorrection[];
}

/** How many seats were needed together, and whether they were there. */
export interface QuorumFigure {
  needed: number;
  /** Whether at some moment of the sitting as many seats were covered at once. */
  reached: boolean;
  /** The stretches of the sitting in which fewer were, in order; the whole of it when never reached. */
  below: { from: Date; to: Date }[];
}

/** What the register says of one person; spells in order, none when they were not there. */
export type Presence =
  | { state: 'attended'; spells: PresenceSpell[] }
  | { state: 'excused' }
  | { state: 'absent' };

/** One change to a closed register; it stays visible. */
export interface PresenceCorrection {
  at: Date;
  byName: string;
  /** Whose presence was corrected. */
  personName: string;
  before: Presence;
  after: Presence;
  reason: string;
}
