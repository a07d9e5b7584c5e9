import type { Seat } from '../network/seat.ts';
import type { Placement } from './placement.ts';
import { wasPublished } from './placement.ts';
import type { PublicationKind } from './publication.ts';

/** What one municipality did with the items of a year (charter Art. 3); a figure of the body, never of a person. */
export interface SeatFigures {
  seatName: string;
  /** Items it was asked to publish, and services of the Union among them. */
  asked: number;
  askedServices: number;
  /** Those it has published. */
  published: number;
  publishedServices: number;
  notRelevant: number;
  /** Neither published nor said to be irrelevant. */
  missing: number;
}

/** In the order of the network's list, never by figure; municipalities that have left come last. */
export function figuresBySeat(
  placements: readonly (Placement & { kind: PublicationKind })[],
  seats: readonly Seat[],
): SeatFigures[] {
  const gone = new Map<string, string>();
  for (const { seatId, seatName } of placements)
    if (!seats.some(({ id }) => id === seatId)) gone.set(seatId, seatName);
  const all = [...seats.map(({ id, name }) => [id, name] as const), ...gone];
  return all.map(([seatId, seatName]) => {
    const own = placements.filter((each) => each.seatId === seatId);
    const published = own.filter(wasPublished);
    const notRelevant = own.filter(({ state }) => state === 'not_relevant').length;
    const services = (list: readonly { kind: PublicationKind }[]) =>
      list.filter(({ kind }) => kind === 'service').length;
    return {
      ...{ seatName, asked: own.length, askedServices: services(own), published: published.length },
      ...{ publishedServices: services(published), notRelevant },
      missing: own.length - published.length - notRelevant,
    };
  });
}
