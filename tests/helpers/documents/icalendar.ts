import ICAL from 'ical.js';

/** One event as ical.js reads it; `properties` by name, the first value of each. */
export interface ReadEvent {
  uid: string;
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  summary: string;
  description: string;
  properties: Record<string, string>;
}

/** Reads a calendar with a library that is not the one it was written with. */
export function readCalendar(text: string): { name: string; events: ReadEvent[]; zones: string[] } {
  const root = new ICAL.Component(ICAL.parse(text));
  const zones = root.getAllSubcomponents('vtimezone');
  return {
    // ical.js leaves the values of X- properties as they are.
    name: String(root.getFirstPropertyValue('x-wr-calname')).replace(/\\([\\;,])/g, '$1'),
    events: root.getAllSubcomponents('vevent').map(readEvent),
    zones: zones.map((zone) => String(zone.getFirstPropertyValue('tzid'))),
  };
}

function readEvent(component: InstanceType<typeof ICAL.Component>): ReadEvent {
  const event = new ICAL.Event(component);
  const all = component.getAllProperties();
  return {
    uid: event.uid,
    sequence: Number(event.sequence),
    startsAt: event.startDate.toJSDate(),
    endsAt: event.endDate.toJSDate(),
    zone: event.startDate.zone?.tzid ?? '',
    summary: event.summary,
    description: event.description,
    properties: Object.fromEntries(all.map((each) => [each.name, String(each.getFirstValue())])),
  };
}

const ONCE_A_CALENDAR = ['VERSION', 'PRODID', 'METHOD', 'X-WR-CALNAME', 'NAME'];
const ONCE_AN_EVENT = [
  ...['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'STATUS', 'TRANSP'],
  ...['ORGANIZER', 'LAST-MODIFIED', 'DESCRIPTION', 'CATEGORIES'],
];

/** What the text breaks of RFC 5545 (lines, nesting, order, forms) and of RFC 5546 §3.2.1 (PUBLISH). */
export function icalendarFaults(bytes: Uint8Array): string[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const physical = text.split('\r\n');
  const faults: string[] = [];
  if (physical.pop() !== '') faults.push('the last line does not end with CRLF');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) faults.push(`a line ends without CRLF: ${line}`);
    if (Buffer.byteLength(line) > 75) faults.push(`more than 75 octets: ${line}`);
    if (line === '') faults.push('an empty line');
  }
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
  return [...faults, ...lines.flatMap(lineFaults), ...partFaults(lines)];
}

function lineFaults(line: string): string[] {
  if (!/^[A-Z][A-Z0-9-]*(;[A-Z-]+=("[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*:[^\p{Cc}]*$/u.test(line)) {
    return [`not a content line: ${line}`];
  }
  const text = /^(?:SUMMARY|LOCATION|DESCRIPTION|NAME|X-WR-CALNAME):(.*)$/.exec(line)?.[1] ?? '';
  if (/(?<!\\)(?:\\\\)*[;,]/.test(text) || /(?<!\\)(?:\\\\)*\\(?![\\;,nN])/.test(text)) {
    return [`not escaped: ${line}`];
  }
  if (/^(DTSTAMP|LAST-MODIFIED|CREATED):/.test(line) && !/:\d{8}T\d{6}Z$/.test(line)) {
    return [`not UTC: ${line}`];
  }
  if (/^DT(START|END);/.test(line) && !/;TZID=[A-Za-z_/+-]+:\d{8}T\d{6}$/.test(line))
    return [`no zone: ${line}`];
  return [];
}

function partFaults(lines: readonly string[]): string[] {
  const faults: string[] = [];
  const stack: string[] = [];
  const parts: { name: string; properties: string[] }[] = [];
  for (const line of lines) {
    const [, what, name = ''] = /^(BEGIN|END):(.*)$/.exec(line) ?? [];
    if (what === 'BEGIN') {
      stack.push(name);
      parts.push({ name, properties: [] });
    } else if (what === 'END') {
      if (stack.pop() !== name) faults.push(`ends what has not begun: ${name}`);
    } else if (stack.length === 1 && parts.length > 1) {
      faults.push(`a property of the calendar after its parts: ${line}`);
    } else {
      parts.at(-1)?.properties.push(line.split(/[;:]/, 1)[0] ?? '');
    }
  }
  if (stack.length > 0) faults.push(`never ends: ${stack.join(', ')}`);
  const needed: Record<string, string[]> = { VCALENDAR: ONCE_A_CALENDAR, VEVENT: ONCE_AN_EVENT };
  for (const { name, properties } of parts) {
    for (const each of needed[name] ?? []) {
      const times = properties.filter((property) => property === each).length;
      if (times !== 1) faults.push(`${name} has ${each} ${times} times`);
    }
  }
  return faults;
}
