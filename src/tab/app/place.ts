import { SITTING_PARTS } from '../../texts/tab/sitting.ts';
import type { MemberNetwork } from '../../usecases/tab/open-session.ts';
import type { SittingPartName, SittingPlace } from './addresses.ts';
import type { PageName } from './pages.ts';
import { isPage } from './pages.ts';

/** Where the address leads: `#/calendar/2027` is the page `calendar` and its part `2027`. */
export type Place = PagePlace | SittingPlace;

export interface PagePlace {
  page: PageName;
  /** What of the page; empty for the page as it opens. */
  part: string;
}

/** The present year, which the server knows. */
export const THIS_YEAR = 'this';

export const FIRST_PLACE: PagePlace = { page: 'next', part: '' };

/** The place a fragment of an address names; the first page when it names none. */
export function readPlace(hash: string): Place {
  const [page = '', first = '', second = ''] = hash.replace(/^#\/?/, '').split('/', 3).map(decoded);
  if (page === 'sitting' && first !== '')
    return { page: 'sitting', sittingId: first, part: isSittingPart(second) ? second : 'convocation' };
  return isPage(page) ? { page, part: first } : FIRST_PLACE;
}

/** That place, or the first page where this one is not offered to the person. */
export function placeIn(network: MemberNetwork, place: Place): Place {
  return place.page === 'sitting' || network.may.includes(place.page) ? place : FIRST_PLACE;
}

/** The year a page shows: the calendar always one, the present one unless told; others when asked for. */
export function yearOf({ page, part }: PagePlace): string | undefined {
  if (page === 'calendar') return part === '' ? THIS_YEAR : part;
  const hasYears = page === 'attendance' || page === 'publications';
  return hasYears && part !== '' ? part : undefined;
}

/** Whether the place is the agenda of one sitting, which its part names. */
export function isAgendaOfOne({ page, part }: PagePlace): boolean {
  return page === 'agenda' && part !== '';
}

/** The network a page opens with: that of the team it stands in, else the first. */
export function networkHere(
  networks: readonly MemberNetwork[],
  teamId: string | null,
): MemberNetwork | undefined {
  return networks.find((network) => network.teamId === teamId) ?? networks[0];
}

function isSittingPart(name: string): name is SittingPartName {
  return Object.hasOwn(SITTING_PARTS, name);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
