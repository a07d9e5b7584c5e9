import type { Outlet } from './outlet.ts';

/**
 * - `waiting`: nothing has been said
 * - `scheduled`: it will appear on a day that has been told
 * - `published`
 * - `not_relevant`: does not concern this municipality; the reason is told
 * - `removed`, `kept`: it was published; once over it was taken down, or is left there for a reason
 */
export const PLACEMENT_STATES = [
  ...(['waiting', 'scheduled', 'published', 'not_relevant', 'removed', 'kept'] as const),
] as const;
export type PlacementState = (typeof PLACEMENT_STATES)[number];

/** What a municipality may say of an item. */
export type ReportOutcome = Exclude<PlacementState, 'waiting'>;

/** One item at one municipality ("uscita"): what it has said of it. */
export interface Placement {
  networkId: string;
  publicationId: string;
  seatId: string;
  /** Name of the municipality when it was asked: it may leave the network, and its figures stay. */
  seatName: string;
  state: PlacementState;
  /** Address of what was published, checked for its form only; empty when there is none, as for a newsletter. */
  link: string;
  /** Where it was published, as called then. */
  outlets: Omit<Outlet, 'id'>[];
  /** `yyyy-MM-dd`; null unless `scheduled`. */
  scheduledOn: string | null;
  /** Why it is not relevant, or is left there; empty in every other state. */
  reason: string;
  /** When it was first said to be published; null when it was not. Figures are made of this. */
  publishedAt: Date | null;
  /** Version of the item that was published; null when none was. */
  publishedVersion: number | null;
  /** Person id of who said so last; null while waiting, and when nobody can be named any more. */
  reportedBy: string | null;
  reportedAt: Date | null;
  /** From 0; grows with each report. */
  version: number;
}

/** Whether the municipality can be seen to have relaunched the item, now or then. */
export function wasPublished({ state }: Pick<Placement, 'state'>): boolean {
  return state === 'published' || state === 'removed' || state === 'kept';
}

/** Whether what is published may be the text of an older version. */
export function isOutdated({ state, publishedVersion }: Placement, version: number): boolean {
  return state === 'published' && publishedVersion !== null && publishedVersion < version;
}

/** Whether the municipality still has to say something: an answer, or that it was taken down. */
export function isMissing(
  { state, scheduledOn }: Pick<Placement, 'state' | 'scheduledOn'>,
  { over, today }: { over: boolean; today: string },
): boolean {
  if (over) return state === 'published';
  return state === 'waiting' || (state === 'scheduled' && scheduledOn !== null && scheduledOn < today);
}
