import { addDaysOn } from '../calendar/on-date.ts';
import type { Person } from '../network/person.ts';
import { isReferent } from '../network/person.ts';
import type { DocumentLink } from '../sittings/sitting.ts';
import type { OutletKind } from './outlet.ts';

/** `service`: a service of the Union to promote (charter Art. 3), counted apart by municipality. */
export const PUBLICATION_KINDS = ['news', 'service', 'campaign'] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/**
 * How those who have said nothing are reminded, on working days at nine: never; once, after a week; every week, four
 * times; on the first, third and fifth day. Counted from the day on which it may be published.
 */
export const NUDGE_PLANS = ['none', 'once', 'weekly', 'close'] as const;
export type NudgePlan = (typeof NUDGE_PLANS)[number];

/** What is to be published; every text as typed, never markup. */
export interface PublicationContent {
  kind: PublicationKind;
  title: string;
  /** Ready to be copied. */
  text: string;
  links: DocumentLink[];
  /** Where it is meant to appear; empty = wherever the municipality thinks fit. */
  outletKinds: OutletKind[];
  /** First day on which it may appear, `yyyy-MM-dd` of the network's zone. */
  fromOn: string;
  /** Last day on which it may be seen; null without an end: nobody is asked to take it down. */
  untilOn: string | null;
  nudges: NudgePlan;
}

/** One item that all municipalities are asked to publish (charter Art. 3). */
export interface Publication extends PublicationContent {
  id: string;
  networkId: string;
  /** Person id; null when nobody of the network can be named any more. */
  proposedBy: string | null;
  proposedAt: Date;
  updatedAt: Date;
  /** From 1; grows with each change. Each version is kept. */
  version: number;
  /** Taken back by its proposer or the coordination; null while it stands. `by` null as above. */
  withdrawn: { at: Date; by: string | null; reason: string } | null;
}

/** An item as it stood after one change. */
export interface PublicationVersion extends PublicationContent {
  publicationId: string;
  version: number;
  /** Person id; null when nobody can be named any more. */
  editedBy: string | null;
  editedAt: Date;
}

/** Days after which an item without an end, or one that is over, is shown and asked about no more. */
export const STALE_AFTER_DAYS = 180;

/** Whether it is not to be seen any more: taken back, or its last day has passed. */
export function isOver({ withdrawn, untilOn }: Publication, today: string): boolean {
  return withdrawn !== null || (untilOn !== null && untilOn < today);
}

/** Whether nobody need be asked any more when it becomes known: its last day has passed, or without one it is stale. */
export function isPast({ fromOn, untilOn }: Pick<Publication, 'fromOn' | 'untilOn'>, today: string): boolean {
  return (untilOn ?? addDaysOn(fromOn, STALE_AFTER_DAYS)) < today;
}

/** The coordination and the referents propose (product §1). */
export function mayPropose(person: Person, coordinates: boolean): boolean {
  return coordinates || isReferent(person);
}

/** An item may be changed, withdrawn and answered for by who proposed it, and by the coordination. */
export function mayEditPublication(
  { proposedBy }: Pick<Publication, 'proposedBy'>,
  person: Pick<Person, 'id'>,
  coordinates: boolean,
): boolean {
  return coordinates || proposedBy === person.id;
}
