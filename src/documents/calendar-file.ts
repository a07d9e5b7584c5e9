import type { ICalEventData } from 'ical-generator';
import ical, {
  escape as escapeText,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { localDate } from '../domain/calendar/wall-time.ts';
import { CALENDAR_DOMAIN } from '../domain/files/calendar-uid.ts';
import type { CalendarEvent, CalendarFile } from '../domain/files/file-model.ts';
import { CALENDAR_FILE_WORDS, eventText, eventTitle } from '../texts/documents/calendar-file.ts';
import type { WrittenFile } from '../usecases/ports/file-writer.ts';
import { documentText, lineText } from './safe-text.ts';
import { wallClock } from './wall-clock.ts';

const STATUS = {
  planned: ICalEventStatus.TENTATIVE,
  convened: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;
/** What Outlook shows of the time. */
const BUSY = {
  planned: ICalEventBusyStatus.TENTATIVE,
  convened: ICalEventBusyStatus.BUSY,
  cancelled: ICalEventBusyStatus.FREE,
} as const;

/** A calendar as iCalendar (RFC 5545), published to whoever reads it (RFC 5546 §3.2.1). */
export function writeCalendar(calendar: CalendarFile): WrittenFile {
  const { networkName, timeZone, refreshMinutes } = calendar;
  const file = ical({
    prodId: { company: 'Rete URP', product: 'rete-urp-bot', language: 'IT' },
    method: ICalCalendarMethod.PUBLISH,
    // The library writes the name as it is given.
    name: escapeText(nameOf(networkName), false),
    ttl: refreshMinutes === null ? null : refreshMinutes * 60,
  });
  for (const event of calendar.events) file.createEvent(toEvent(event, calendar));
  return {
    name: fileName(calendar),
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    bytes: new TextEncoder().encode(withZone(`${file.toString()}\r\n`, timeZone)),
  };
}

function toEvent(event: CalendarEvent, { networkId, networkName, timeZone }: CalendarFile): ICalEventData {
  const { status, startsAt, durationMinutes, kind } = event;
  const endsAt = new Date(startsAt.getTime() + durationMinutes * 60_000);
  const place = lineText(event.place);
  const address = webAddress(event.link);
  return {
    id: event.uid,
    sequence: event.sequence,
    start: wallClock(startsAt),
    end: wallClock(endsAt),
    timezone: timeZone,
    stamp: event.madeAt,
    lastModified: event.lastChangedAt,
    summary: lineText(eventTitle(event, networkName)),
    location: place === '' ? address : place,
    description: documentText(eventText(event, timeZone)),
    url: address,
    organizer: { name: nameOf(networkName), email: `${networkId}@${CALENDAR_DOMAIN}` },
    status: STATUS[status],
    busystatus: BUSY[status],
    transparency: status === 'cancelled' ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    categories: [
      { name: kind === 'urgent' ? CALENDAR_FILE_WORDS.urgentCategory : CALENDAR_FILE_WORDS.category },
    ],
  };
}

/** A calendar and an organiser must have a name. */
function nameOf(networkName: string): string {
  return lineText(networkName) || 'Rete URP';
}

/** The library escapes an address as if it were a text: what it would escape is written in its other form. */
function webAddress(link: string | null): string | null {
  const url = link === null ? null : URL.parse(link);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.href.replaceAll(',', '%2C').replaceAll(';', '%3B').replaceAll('\\', '%5C');
}

/**
 * The rules of the zone, before the events and after what is said of the calendar (RFC 5545 §3.6), where the library
 * would not put them; asked to, it would also write instants without their Z.
 */
function withZone(text: string, timeZone: string): string {
  const block = (tzlib_get_ical_block(timeZone)[0] ?? '').trim().replace(/\r?\n/g, '\r\n');
  return text.replace(/^(?=BEGIN:VEVENT\r$|END:VCALENDAR\r$)/m, () => `${block}\r\n`);
}

function fileName({ refreshMinutes, timeZone, events: [event] }: CalendarFile): string {
  if (refreshMinutes !== null || event === undefined) return `${CALENDAR_FILE_WORDS.feedName}.ics`;
  return `${CALENDAR_FILE_WORDS.eventName}-${localDate(event.startsAt, timeZone)}.ics`;
}
