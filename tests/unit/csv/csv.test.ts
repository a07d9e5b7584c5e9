import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../../src/documents/tables/read-csv.ts';
import type { CsvColumns } from '../../../src/domain/csv/csv-table.ts';
import { readCsvTable } from '../../../src/domain/csv/read-csv-table.ts';
import { decodeCsv } from '../../../src/shared/decode-csv.ts';
import { csvFaultText } from '../../../src/texts/documents/csv.ts';

const COLUMNS: CsvColumns<'title' | 'note'> = {
  title: { names: ['titolo', 'citta'], required: true },
  note: { names: ['nota'], required: false },
};
const table = (text: string, most = 10) => readCsvTable(readCsv(text), COLUMNS, most);
const fault = (text: string, most = 10) => {
  const read = table(text, most);
  return read.table === 'fault' ? csvFaultText(read.fault, (column) => column) : null;
};

describe('the bytes of a CSV', () => {
  it.each([
    ['utf-8', Buffer.from('Perché;è', 'utf8')],
    ['utf-8', Buffer.from('\ufeffPerché;è', 'utf8')],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Perché;è', 'utf16le')])],
    ['windows-1252', Buffer.from([...Buffer.from('Perch'), 0xe9, 0x3b, 0xe8])],
  ])('are read as %s', (encoding, bytes) => {
    expect(decodeCsv(bytes)).toEqual({ encoding, text: 'Perché;è' });
  });

  it('in Windows-1252 hold the signs of Italian texts', () => {
    expect(decodeCsv(Uint8Array.from([0x80, 0x92, 0x93, 0x94, 0x96])).text).toBe('€’“”–');
  });
});

describe('the cells of a CSV', () => {
  it.each([
    ['with semicolons, and commas in the texts', 'titolo;nota\r\nUno, due;"a;b"\r\n', ['Uno, due', 'a;b']],
    ['with commas', 'titolo,nota\n"Uno, due",x', ['Uno, due', 'x']],
    ['with tabs', 'titolo\tnota\nUno; due\tx', ['Uno; due', 'x']],
    ['with the line in which Excel tells the separator', 'sep=,\r\ntitolo,nota\r\nUno,x', ['Uno', 'x']],
    ['with quotes and ends of line in quotes', 'titolo;nota\r\n"""A""\r\nB";x', ['"A"\nB', 'x']],
    ['with the columns in another order and capitals', 'NOTA ; Città:\nx;Uno', ['Uno', 'x']],
    ['without a column that need not be there', 'titolo\nUno', ['Uno', '']],
    ['with an apostrophe against formulas', "titolo;nota\n'=1+1;'x", ['=1+1', "'x"]],
  ])('%s', (_what, text, [title, note]) => {
    expect(table(text)).toMatchObject({ lines: [{ cells: { title, note }, extra: 0 }], ignored: [] });
  });

  it('know on which line of the file they stand', () => {
    const read = table('titolo;altro\n\n"Uno\ndue";x\n;;\nTre;y;z;\n');
    expect(read).toMatchObject({
      lines: [
        { line: 3, cells: { title: 'Uno\ndue' }, extra: 0 },
        { line: 6, cells: { title: 'Tre' }, extra: 1 },
      ],
      ignored: ['altro'],
    });
  });
});

describe('a CSV that cannot be taken', () => {
  it.each([
    ['', 'Il file è vuoto'],
    [' \r\n;;\r\n', 'Il file è vuoto'],
    ['nota\nx', 'Manca la colonna «title». Nella prima riga si è letto: «nota».'],
    ['titolo;titolo\nx;y', 'È ripetuta la colonna «title».'],
    ['titolo\na\n"b\nc\nd', 'Riga 3: le virgolette aperte qui non si chiudono più'],
    ['sep=;\ntitolo\n"b', 'Riga 3: le virgolette aperte'],
    ['titolo\nab"c', 'Riga 2: ci sono virgolette in mezzo'],
    ['titolo\na\nb\nc', 'Il file ha 3 righe, al massimo 2'],
    ['{"json": true}', 'Riga 1: '],
    ['PK\u0003\u0004\u0000\u0000', 'Manca la colonna «title»'],
  ])('%j says what is wrong', (text, says) => {
    expect(fault(text, 2)).toContain(says);
  });
});
