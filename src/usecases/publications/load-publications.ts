import { addDaysOn } from '../../domain/calendar/on-date.ts';
import { localDate } from '../../domain/calendar/wall-time.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Seat } from '../../domain/network/seat.ts';
import type { Outlet, OutletList } from '../../domain/publications/outlet.ts';
import type { Placement } from '../../domain/publications/placement.ts';
import { isMissing } from '../../domain/publications/placement.ts';
import type { Publication } from '../../domain/publications/publication.ts';
import { isOver, STALE_AFTER_DAYS } from '../../domain/publications/publication.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';

/** An item and what it has asked of the municipalities of today, under their names of today. */
export interface LoadedPublication {
  publication: Publication;
  placements: Placement[];
}

/** Every item there has been, by its first day. */
export function allPublications(tx: Tx, networkId: string): Promise<Publication[]> {
  return tx.publications.between(networkId, '1000-01-01', '9999-12-31');
}

/** The items that may still want something, newest first. */
export async function loadCurrent(
  tx: Tx,
  { network, now }: { network: Network; now: Date },
): Promise<LoadedPublication[]> {
  const today = todayIn(network, now);
  const publications = await tx.publications.current(network.id, addDaysOn(today, -STALE_AFTER_DAYS));
  return withPlacements(tx, network.id, publications);
}

/**
 * Adds what was asked of each municipality, in the order of the network's list; those that have left and have never
 * said anything are left out.
 */
export async function withPlacements(
  tx: Tx,
  networkId: string,
  publications: readonly Publication[],
): Promise<LoadedPublication[]> {
  const seats = await tx.seats.list(networkId);
  const all = await tx.publications.placements(
    networkId,
    publications.map(({ id }) => id),
  );
  const byPublication = Map.groupBy(all, ({ publicationId }) => publicationId);
  return publications.map((publication) => ({
    publication,
    placements: inOrder(byPublication.get(publication.id) ?? [], seats),
  }));
}

function inOrder(placements: readonly Placement[], seats: readonly Seat[]): Placement[] {
  const present = seats.flatMap(({ id, name }) =>
    placements.filter(({ seatId }) => seatId === id).map((each) => ({ ...each, seatName: name })),
  );
  const gone = placements.filter(
    ({ seatId, state }) => state !== 'waiting' && !seats.some(({ id }) => id === seatId),
  );
  return [...present, ...gone];
}

/** Those of which something is still to be said. */
export function missingOf({ publication, placements }: LoadedPublication, today: string): Placement[] {
  const over = isOver(publication, today);
  return placements.filter((placement) => isMissing(placement, { over, today }));
}

/** The outlets of a municipality; those it begins with until it has a list of its own. */
export function outletListOf(
  context: Pick<Context, 'wording'>,
  lists: readonly OutletList[],
  { networkId, seatId }: { networkId: string; seatId: string },
): OutletList {
  const own = lists.find((list) => list.seatId === seatId);
  if (own !== undefined) return own;
  const outlets = context.wording.firstOutlets.map((each): Outlet => ({ ...each, id: each.kind }));
  return { networkId, seatId, outlets, version: 0 };
}

export function todayIn(network: Network, now: Date): string {
  return localDate(now, network.settings.calendar.timeZone);
}
