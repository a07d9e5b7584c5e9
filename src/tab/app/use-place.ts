import { useEffect, useState } from 'react';
import { SITTING_PARTS } from '../../texts/tab/sitting.ts';
import type { SittingPartName, SittingPlace } from './addresses.ts';
import type { PageName } from './pages.ts';
import { isPage } from './pages.ts';

/** Where the address leads: `#/calendar/2027` is the page `calendar` and its part `2027`. */
export type Place = PagePlace | SittingPlace;

interface PagePlace {
  page: PageName;
  /** What of the page; empty for the page as it opens. */
  part: string;
}

/** The present year, which the server knows. */
export const THIS_YEAR = 'this';

export const FIRST_PLACE: PagePlace = { page: 'next', part: '' };

/** The place named by the address, so that it can be gone back to and linked. */
export function usePlace(): Place {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return readPlace(hash);
}

/** The year a page shows: the calendar always one, the present one unless told; the attendance when asked for. */
export function yearOf(page: PageName, part: string): string | undefined {
  if (page === 'calendar') return part === '' ? THIS_YEAR : part;
  return page === 'attendance' && part !== '' ? part : undefined;
}

function readPlace(hash: string): Place {
  const [page = '', first = '', second = ''] = hash.replace(/^#\/?/, '').split('/', 3).map(decoded);
  if (page === 'sitting' && first !== '')
    return { page: 'sitting', sittingId: first, part: isSittingPart(second) ? second : 'convocation' };
  return isPage(page) ? { page, part: first } : FIRST_PLACE;
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
