import type { Role } from '../person.ts';

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
  /** Seats needed and whether they were ever there together; null when the network has no quorum. */
  quorum: { needed: number; reached: boolean } | null;
  /** When the coordinator closed the register; null while it is open. */
  closedAt: Date | null;
  /** Corrections made after the closing, oldest first: who changed what, in words made by the texts. */
  corrections: { at: Date; byName: string; personName: string; change: string }[];
}
