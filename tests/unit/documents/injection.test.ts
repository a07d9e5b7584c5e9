import { describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import { createFileWriter } from '../../../src/documents/file-writer.ts';
import { documentText, lineText } from '../../../src/documents/safe-text.ts';
import { writeCsv } from '../../../src/documents/tables/write-csv.ts';
import { writeXlsx } from '../../../src/documents/tables/write-xlsx.ts';
import { writeMinutes } from '../../../src/documents/write-minutes.ts';
import type { CalendarFile } from '../../../src/domain/files/file-model.ts';
import { contentDisposition } from '../../../src/http/content-disposition.ts';
import { createLoggers } from '../../../src/logging/logger.ts';
import { aMinutesDocument, anItem, aPresence, aRow } from '../../helpers/documents/document-models.ts';
import { icalendarFaults, readCalendar } from '../../helpers/documents/icalendar.ts';
import { readCsv } from '../../helpers/documents/read-csv.ts';
import { readPdf, wholeText } from '../../helpers/documents/read-pdf.ts';
import { readZip } from '../../helpers/documents/read-zip.ts';
import { NAUGHTY_LINES, NAUGHTY_TEXTS } from '../../helpers/hostile/naughty-texts.ts';

/** Cells a spreadsheet would run; the first mark is what a reader of RFC 4180 gets. */
const RUN = /^[=+\-@\t\r\n\0＝＋－＠]/;

it('there are naughty texts of many families', () => {
  expect(NAUGHTY_TEXTS.length).toBeGreaterThan(300);
});

describe('a table of naughty texts', () => {
  it('read back from CSV by RFC 4180 is what was typed, on one line, and nothing in it is run', () => {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      writeCsv(NAUGHTY_TEXTS.map((each) => [each, each])),
    );
    const rows = readCsv(text);
    expect(rows).toHaveLength(NAUGHTY_TEXTS.length);
    for (const [at, typed] of NAUGHTY_TEXTS.entries()) {
      const line = lineText(typed);
      const shown = RUN.test(line) ? `'${line}` : line;
      expect(rows[at]).toEqual([shown, shown]);
      expect(shown).not.toMatch(RUN);
    }
  });

  it('read back from XLSX is what was typed, as text and never as a formula', async () => {
    const rows = NAUGHTY_TEXTS.map((text) => [text, 'fine']);
    const grid = { name: 'Prova', titleRows: [], titleHeight: null, widths: [20, 20], frozenColumns: 0 };
    const bytes = await writeXlsx([{ ...grid, rows }]);
    const parts = readZip(bytes);
    expect([...parts.values()].join('')).not.toMatch(/<f[ >]|<hyperlink|externalLink/);
    const [sheet] = await readXlsxFile(Buffer.from(bytes));
    expect(sheet?.data).toHaveLength(NAUGHTY_TEXTS.length);
    for (const [at, typed] of NAUGHTY_TEXTS.entries()) {
      const cell = sheet?.data[at]?.[0] ?? '';
      expect([typed, typeof cell]).toEqual([typed, 'string']);
      expect(String(cell).trim()).toBe(documentText(typed).trim());
    }
  });
});

describe('a calendar of naughty texts', () => {
  it('read back by another library has as many parts, and the texts that were typed', async () => {
    const writer = createFileWriter();
    const startsAt = new Date('2027-01-19T09:00:00Z');
    const events = NAUGHTY_TEXTS.map((text, at) => ({
      ...{
        uid: `n${at}@rete-urp.invalid`,
        sequence: 0,
        status: 'convened' as const,
        kind: 'urgent' as const,
      },
      ...{ number: null, startsAt, durationMinutes: 60, answerBy: null, change: null, agenda: [] },
      ...{ place: text, reason: text, link: text, lastChangedAt: startsAt, madeAt: startsAt },
    }));
    for (const networkName of ['Rete\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM', 'Rete;X=1:"2",\\n']) {
      const calendar: CalendarFile = {
        ...{ networkId: 'rete', networkName, timeZone: 'Europe/Rome', refreshMinutes: 60, events },
      };
      const { bytes } = await writer.write({ file: 'calendar', calendar });
      expect(icalendarFaults(bytes)).toEqual([]);
      const text = new TextDecoder().decode(bytes);
      expect(text.match(/^BEGIN:.*$/gm)).toEqual([
        ...['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'BEGIN:DAYLIGHT', 'BEGIN:STANDARD'].map((line) =>
          expect.stringContaining(line),
        ),
        ...events.map(() => expect.stringContaining('BEGIN:VEVENT')),
      ]);
      const read = readCalendar(text);
      expect(read.name).toBe(lineText(networkName));
      expect(read.events).toHaveLength(events.length);
      for (const [at, event] of read.events.entries()) {
        const typed = NAUGHTY_TEXTS[at] ?? '';
        expect(event.uid).toBe(events[at]?.uid);
        expect(event.properties.location ?? '').toBe(lineText(typed) || (event.properties.url ?? ''));
        expect(event.description).toContain(documentText(typed));
        expect(event.properties.attendee).toBeUndefined();
      }
    }
  });
});

describe('minutes of naughty texts', () => {
  const minutes = aMinutesDocument({
    items: NAUGHTY_LINES.map((text, at) => anItem({ number: at + 1, title: text, text, decisions: [text] })),
    presence: aPresence({
      members: NAUGHTY_LINES.slice(0, 60).map((text) => aRow({ name: text, seatName: text })),
    }),
  });

  it('as DOCX are sound XML with no field, link or script in it, and say what was typed', async () => {
    const { bytes } = await writeMinutes(minutes, 'docx');
    const parts = readZip(bytes);
    const body = parts.get('word/document.xml') ?? '';
    expect(body).not.toMatch(/(?![\n\r\t])\p{Cc}|<w:hyperlink|w:instrText|<w:object|<script|<!|<\?(?!xml )/u);
    const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    const said = value.replace(/\s+/g, '');
    for (const text of NAUGHTY_LINES) expect(said).toContain(documentText(text).replace(/\s+/g, ''));
  });

  it('as PDF have nothing that acts, and say what the font can', async () => {
    const { bytes } = await writeMinutes(minutes, 'pdf');
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(
      /\/(JavaScript|JS|Launch|URI|SubmitForm|EmbeddedFile|OpenAction)\b/,
    );
    const said = wholeText(await readPdf(bytes)).replace(/\s+/g, '');
    const plain = NAUGHTY_LINES.filter((text) => /^[\x20-\x7e]+$/.test(text));
    expect(plain.length).toBeGreaterThan(150);
    for (const text of plain) expect(said).toContain(lineText(text).replace(/\s+/g, ''));
  });
});

describe('a naughty text elsewhere', () => {
  it('as the name of a file stays one header with one name', () => {
    for (const text of NAUGHTY_TEXTS) {
      for (const how of ['inline', 'attachment'] as const) {
        const header = contentDisposition(how, `${text}.pdf`);
        expect(header).toMatch(
          /^(inline|attachment); filename="[^"\\%/\p{Cc}]*"; filename\*=UTF-8''[\w%!#$&+.^`|~-]*$/u,
        );
        expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow();
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).not.toMatch(/[/\\]|\p{Cc}/u);
      }
    }
  });

  it('in the log stays in its line, whatever field it comes in', () => {
    const lines: string[] = [];
    const loggers = createLoggers({ level: 'trace', destination: { write: (line) => lines.push(line) } });
    for (const text of NAUGHTY_TEXTS) {
      loggers.teams.warn({ what: text, list: [text], err: new Error(text) }, 'request refused');
    }
    expect(lines).toHaveLength(NAUGHTY_TEXTS.length);
    for (const line of lines) {
      expect(line).toMatch(/^\{[^\p{Cc}\u2028-\u202e\u2066-\u2069]*\}\n$/u);
      expect(JSON.parse(line)).toMatchObject({ level: 'warn', subsystem: 'teams', msg: 'request refused' });
    }
  });
});
