import { describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import { writeCsv } from '../../../src/documents/tables/write-csv.ts';
import { writeAttendance } from '../../../src/documents/write-attendance.ts';
import { writeRegister } from '../../../src/documents/write-register.ts';
import type { AttendanceBySeat } from '../../../src/domain/files/file-model.ts';
import type { PresenceTable } from '../../../src/domain/files/presence-table.ts';
import { aHeader, aPresence, aRow, minute } from '../../helpers/documents/document-models.ts';
import { readCsv } from '../../helpers/documents/read-csv.ts';
import { readZip } from '../../helpers/documents/read-zip.ts';
import { HOSTILE_TEXTS } from '../../helpers/hostile/hostile-texts.ts';
import { fc } from '../../helpers/properties.ts';

function register(format: 'xlsx' | 'csv', presence: PresenceTable = aPresence()) {
  return writeRegister({ file: 'register', format, header: aHeader(), presence });
}

const ATTENDANCE: AttendanceBySeat = {
  bodyName: '',
  networkName: 'Rete',
  from: '2027-01-01',
  to: '2027-12-31',
  timeZone: 'Europe/Rome',
  sittings: [
    { startsAt: new Date('2027-01-19T09:00:00Z'), kind: 'ordinary', number: { n: 1, year: 2027 } },
    { startsAt: new Date('2027-02-01T23:30:00Z'), kind: 'urgent', number: { n: 2, year: 2027 } },
    { startsAt: new Date('2027-03-16T09:00:00Z'), kind: 'ordinary', number: null },
  ],
  seats: [
    { name: 'Lugo', covered: [true, false, true] },
    { name: "Sant'Agata sul Santerno", covered: [null, null, null] },
    { name: '=Cotignola', covered: [null, true, true] },
  ],
};

/** Cells a spreadsheet would run. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Characters that no document keeps as they are: controls, marks that do not show, blanks, and U+FFF9 to U+FFFF. */
const NOT_KEPT = /[\p{Cc}\p{Cf}\p{Z}\ufff9-\uffff\p{Noncharacter_Code_Point}]/gu;

describe('CSV', () => {
  it('begins with a byte-order mark and ends its lines with CRLF', async () => {
    const { bytes, contentType } = await register('csv');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(contentType).toBe('text/csv; charset=utf-8');
    const text = new TextDecoder().decode(bytes);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('gives back what was written, less the mark that disarms formulas', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => text.replace(NOT_KEPT, '').normalize('NFC')),
      fc.constantFrom('=1+1', '"', '""', ';', 'a;"b";c', "'", "'=1", '-2', '@x', "D'Immaginazione"),
      fc.integer(),
    );
    const rows = fc
      .integer({ min: 1, max: 6 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(rows, (written) => {
        const read = readCsv(new TextDecoder().decode(writeCsv(written)));
        const expected = written.map((row) =>
          row.map((value) =>
            typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value),
          ),
        );
        expect(read).toEqual(expected);
      }),
    );
  });

  it('disarms whatever a spreadsheet would run', async () => {
    const members = HOSTILE_TEXTS.map((text) =>
      aRow({ name: text, seatName: text, inPlaceOf: text, substituteName: text }),
    );
    const { bytes } = await register('csv', aPresence({ members }));
    const rows = readCsv(new TextDecoder().decode(bytes));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([9]));
    expect(rows.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
    expect(rows.flat()).toContain('\'=HYPERLINK("http://example.invalid","premi qui")');
  });

  it('has one row for each stretch of presence, in local time', async () => {
    const rows = readCsv(new TextDecoder().decode((await register('csv')).bytes));
    expect(rows[0]).toEqual([
      ...['Gruppo', 'Comune', 'Nome', 'Ruolo', 'Presenza', 'In sostituzione di', 'Sostituito da'],
      ...['Arrivo', 'Uscita'],
    ]);
    const twice = rows.filter((row) => row[2] === "Nicolò D'Immaginazione");
    expect(twice.map((row) => row.slice(4))).toEqual([
      ['in presenza', '', '', '16/03/2027 10:07', '16/03/2027 10:50'],
      ['da remoto', '', '', '16/03/2027 11:05', '16/03/2027 11:55'],
    ]);
  });
});

describe('the register as XLSX', () => {
  it('has typed cells: dates are dates, numbers numbers', async () => {
    const { bytes, name } = await register('xlsx');
    expect(name).toBe('registro-2027-03-seduta-ordinaria.xlsx');
    const [presences, figures] = await readXlsxFile(Buffer.from(bytes));
    expect([presences?.sheet, figures?.sheet]).toEqual(['Presenze', 'Dati e correzioni']);
    const row = presences?.data.find((cells) => cells[2] === 'Dario Finto');
    // The clock of Rome, as spreadsheets keep it.
    expect(row?.[7]).toEqual(new Date('2027-03-16T10:00:00Z'));
    expect(row?.[8]).toBeNull();
    const covered = figures?.data.find((cells) => cells[0] === 'Comuni rappresentati');
    expect(covered?.[1]).toBe(7);
    expect(figures?.data.at(-1)?.slice(1, 3)).toEqual(['Carla Coordinata', 'Dario Finto']);
  });

  it('keeps the row of titles in view', async () => {
    const parts = readZip((await register('xlsx')).bytes);
    for (const path of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
      expect(parts.get(path)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  it('tells when the quorum was missing', async () => {
    const quorum = { needed: 5, reached: true, below: [{ from: minute(90), to: minute(120) }] };
    const [, figures] = await readXlsxFile(
      Buffer.from((await register('xlsx', aPresence({ quorum }))).bytes),
    );
    expect(figures?.data.find(([name]) => name === 'Numero legale mancante')?.[1]).toBe(
      'dalle 11:30 alle 12:00',
    );
  });

  it('holds a formula as text', async () => {
    const members = HOSTILE_TEXTS.map((text) => aRow({ name: text, seatName: text }));
    const { bytes } = await register('xlsx', aPresence({ members }));
    const parts = readZip(bytes);
    expect([...parts.values()].join('')).not.toContain('<f>');
    const [presences] = await readXlsxFile(Buffer.from(bytes));
    expect(presences?.data[1]?.[2]).toBe('=HYPERLINK("http://example.invalid","premi qui")');
  });
});

describe('attendance by seat', () => {
  it('counts for each municipality only the sittings it was there for', async () => {
    const { bytes, name } = await writeAttendance(ATTENDANCE, 'xlsx');
    expect(name).toBe('presenze-comuni-2027-01-01-2027-12-31.xlsx');
    const [sheet] = await readXlsxFile(Buffer.from(bytes));
    expect(sheet?.data).toEqual([
      [
        ...['Comune', 'n. 1/2027 del 19/01/2027', 'urgente n. 2/2027 del 02/02/2027', 'del 16/03/2027'],
        ...['Sedute con il Comune rappresentato', 'Sedute considerate', 'Percentuale'],
      ],
      ['Lugo', 'sì', 'no', 'sì', 2, 3, 2 / 3],
      ["Sant'Agata sul Santerno", null, null, null, 0, 0, null],
      ['=Cotignola', null, 'sì', 'sì', 2, 2, 1],
      ['Comuni rappresentati', 1, 1, 2, 4, null, null],
    ]);
    expect(readZip(bytes).get('xl/worksheets/sheet1.xml')).toMatch(
      /<pane [^>]*xSplit="1"[^>]*state="frozen"/,
    );
  });

  it('is the same in CSV, with a comma in the percentage', async () => {
    const { bytes, name } = await writeAttendance(ATTENDANCE, 'csv');
    expect(name).toBe('presenze-comuni-2027-01-01-2027-12-31.csv');
    const rows = readCsv(new TextDecoder().decode(bytes));
    expect(rows[1]).toEqual(['Lugo', 'sì', 'no', 'sì', '2', '3', '66,7']);
    expect(rows[3]?.[0]).toBe("'=Cotignola");
  });

  it('stands without sittings too', async () => {
    const none = { ...ATTENDANCE, sittings: [], seats: [{ name: 'Lugo', covered: [] }] };
    const [sheet] = await readXlsxFile(Buffer.from((await writeAttendance(none, 'xlsx')).bytes));
    expect(sheet?.data[1]).toEqual(['Lugo', 0, 0, null]);
  });
});
