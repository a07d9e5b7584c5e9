import { describe, expect, it } from '@jest/globals';
import { createFileWriter } from '../../../src/documents/file-writer.ts';
import { calendarUid } from '../../../src/domain/files/calendar-uid.ts';
import type { CalendarEvent, CalendarFile } from '../../../src/domain/files/file-model.ts';
import { icalendarFaults, readCalendar } from '../../helpers/documents/icalendar.ts';
import { fc } from '../../helpers/properties.ts';

const START = new Date('2027-01-19T09:00:00Z');
const writer = createFileWriter();

function anEvent(fields: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: 'rete.2027-01-19@rete-urp.invalid',
    sequence: 0,
    kind: 'ordinary',
    status: 'convened',
    number: { n: 1, year: 2027 },
    startsAt: START,
    durationMinutes: 120,
    place: 'Sala di prova',
    link: null,
    agenda: [],
    answerBy: null,
    reason: null,
    change: null,
    lastChangedAt: new Date('2027-01-08T08:00:00Z'),
    madeAt: new Date('2027-01-10T00:00:00Z'),
    ...fields,
  };
}

async function write(fields: Partial<CalendarFile> = {}): Promise<Uint8Array> {
  const calendar: CalendarFile = {
    networkId: 'rete',
    networkName: 'Rete di prova',
    timeZone: 'Europe/Rome',
    refreshMinutes: 60,
    events: [anEvent()],
    ...fields,
  };
  return (await writer.write({ file: 'calendar', calendar })).bytes;
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The one event of what was written, which must be without fault. */
async function written(event: Partial<CalendarEvent>, file: Partial<CalendarFile> = {}) {
  const bytes = await write({ events: [anEvent(event)], ...file });
  expect(icalendarFaults(bytes)).toEqual([]);
  const read = readCalendar(textOf(bytes));
  expect(read.events).toHaveLength(1);
  return { ...read, event: read.events[0] as (typeof read.events)[number], text: textOf(bytes) };
}

describe('a calendar file', () => {
  it.each([
    ['winter', '2027-01-19T09:00:00Z', '20270119T100000'],
    ['summer', '2027-07-20T08:00:00Z', '20270720T100000'],
    ['the night clocks go forward', '2027-03-28T00:30:00Z', '20270328T013000'],
    ['the morning after', '2027-03-28T08:00:00Z', '20270328T100000'],
    ['the morning clocks have gone back', '2027-10-31T09:00:00Z', '20271031T100000'],
  ])('gives the same instant in %s', async (_when, instant, local) => {
    const { event, zones, text } = await written({ startsAt: new Date(instant) });
    expect(text).toContain(`DTSTART;TZID=Europe/Rome:${local}\r\n`);
    expect([event.startsAt.toISOString(), event.zone]).toEqual([
      new Date(instant).toISOString(),
      'Europe/Rome',
    ]);
    expect(event.endsAt.getTime() - event.startsAt.getTime()).toBe(120 * 60_000);
    expect(zones).toEqual(['Europe/Rome']);
  });

  it('says what state a sitting is in', async () => {
    const planned = (await written({ status: 'planned', number: null })).event;
    expect(planned.properties).toMatchObject({ status: 'TENTATIVE', transp: 'OPAQUE' });
    const convened = (await written({ sequence: 3 })).event;
    expect(convened.properties).toMatchObject({ status: 'CONFIRMED', sequence: '3' });
    const change = {
      kind: 'cancelled',
      at: START,
      by: 'p',
      reason: 'neve',
      previousStartsAt: START,
    } as const;
    const cancelled = (await written({ status: 'cancelled', change })).event;
    expect(cancelled.properties).toMatchObject({ status: 'CANCELLED', transp: 'TRANSPARENT' });
    expect(cancelled.summary).toMatch(/^Annullata: seduta/);
    expect(cancelled.description).toContain('Motivo: neve');
  });

  it('asks to be read again only when it is a feed', async () => {
    expect(textOf(await write())).toMatch(
      /\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n/,
    );
    expect(textOf(await write({ refreshMinutes: null }))).not.toMatch(/REFRESH-INTERVAL|X-PUBLISHED-TTL/);
    expect(icalendarFaults(await write({ events: [] }))).toEqual([]);
  });

  it('takes hostile text for text', async () => {
    const hostile = 'a, b; c \\ d "e"\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:falso';
    const change = { kind: 'moved', at: START, by: 'p', reason: hostile, previousStartsAt: START } as const;
    const link = 'https://teams.example.org/l/19:meeting,x;y?a=1,2&b=\\n';
    const { event, name } = await written(
      { place: hostile, reason: hostile, change, link },
      { networkName: hostile },
    );
    const oneLine = 'a, b; c \\ d "e" END:VEVENT BEGIN:VEVENT UID:falso';
    expect(event.properties.location).toBe(oneLine);
    expect(name).toBe(oneLine);
    expect(event.summary).toBe(`Seduta – ${oneLine}`);
    expect(event.description).toContain(hostile.replaceAll('\r\n', '\n'));
    expect(new URL(event.properties.url ?? '').hostname).toBe('teams.example.org');
    expect(event.uid).toBe(anEvent().uid);
  });

  it('leaves out a link that is no web address', async () => {
    const { event } = await written({ link: 'javascript:alert(1)' });
    expect(event.properties.url).toBeUndefined();
  });

  it('is without fault whatever people have typed', async () => {
    const typed = fc.string({ unit: fc.constantFrom(...'aàèé€😀,;:\\"\'^\n\r\t\0\u2028'), maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(typed, typed, typed, async (place, reason, networkName) => {
        const { event } = await written({ place, reason, kind: 'urgent' }, { networkName });
        expect(event.startsAt).toEqual(START);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the UID of a sitting', () => {
  it('is known before the sitting has a row, and stays', () => {
    const planned = { id: '', networkId: 'n1', seriesOn: '2027-01-19' };
    expect(calendarUid(planned)).toBe('n1.2027-01-19@rete-urp.invalid');
    expect(calendarUid({ ...planned, id: 's1' })).toBe(calendarUid(planned));
    expect(calendarUid({ ...planned, networkId: 'n2' })).not.toBe(calendarUid(planned));
    expect(calendarUid({ id: 's1', networkId: 'n1', seriesOn: null })).toBe('s1@rete-urp.invalid');
  });
});
