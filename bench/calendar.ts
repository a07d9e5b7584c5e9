import rrulePackage from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { occurrences } from '../src/domain/calendar/calendar.ts';
import { defaultSettings } from '../src/domain/settings/settings.ts';
import type { Subject } from './measure.ts';
import { measureSideBySide, timed } from './measure.ts';

const { RRule } = rrulePackage;
const COUNT = 1_000;
const ROUNDS = 7;
const START = new Date('2026-01-20T09:00:00Z');

/** (c) 1,000 third Tuesdays, every two months, at 10:00 in Rome: ours against two well-kept libraries. */
export async function benchCalendar(): Promise<{ name: string; median: number; all: number[] }[]> {
  const { calendar } = defaultSettings();
  const subjects: Subject[] = [
    { name: 'calendar of the product', run: () => timed(() => check(occurrences(calendar, START, COUNT))) },
    { name: 'rrule', run: () => timed(() => check(rruleOccurrences())) },
    { name: 'rrule-temporal', run: () => timed(() => check(rruleTemporalOccurrences())) },
  ];
  return measureSideBySide(subjects, ROUNDS);
}

function rruleOccurrences(): unknown[] {
  const rule = new RRule({
    freq: RRule.MONTHLY,
    interval: 2,
    byweekday: [RRule.TU.nth(3)],
    dtstart: new Date(Date.UTC(2026, 0, 20, 10)),
    tzid: 'Europe/Rome',
    count: COUNT,
  });
  return rule.all();
}

function rruleTemporalOccurrences(): unknown[] {
  const rule = new RRuleTemporal({
    rruleString: `DTSTART;TZID=Europe/Rome:20260120T100000\nRRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=3TU;COUNT=${COUNT}`,
  });
  return rule.all();
}

function check(found: unknown[]): void {
  if (found.length !== COUNT) throw new Error(`expected ${COUNT} dates, got ${found.length}`);
}
