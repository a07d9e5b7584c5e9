import type { Sitting } from '../sittings/sitting.ts';

/** RFC 2606: a name that is nobody's, so that an id or an address under it reaches nobody. */
export const CALENDAR_DOMAIN = 'rete-urp.invalid';

/**
 * The UID of a sitting in calendars (RFC 5545 §3.8.4.7), the same for its whole life: an ordinary one is known by its
 * network and the date of the series it stands for, which it has before it has a row and keeps when it is moved; an
 * urgent one by its own id.
 */
export function calendarUid({
  id,
  networkId,
  seriesOn,
}: Pick<Sitting, 'id' | 'networkId' | 'seriesOn'>): string {
  return `${seriesOn === null ? id : `${networkId}.${seriesOn}`}@${CALENDAR_DOMAIN}`;
}
