import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../../src/documents/tables/read-csv.ts';
import { writePractices } from '../../../src/documents/write-practices.ts';
import { readCsvTable } from '../../../src/domain/csv/read-csv-table.ts';
import type { Practice } from '../../../src/domain/practices/practice.ts';
import { readPracticeImport } from '../../../src/domain/practices/practice-import.ts';
import { decodeCsv } from '../../../src/shared/decode-csv.ts';
import { PRACTICE_COLUMNS } from '../../../src/texts/practices/practice-columns.ts';
import { practiceLineText } from '../../../src/texts/practices/practice-import.ts';
import { aPractice } from '../../helpers/builders.ts';
import { readCsv as cellsOf } from '../../helpers/documents/read-csv.ts';

const seats = ['Lugo', "Sant'Agata sul Santerno"].map((name, n) => ({
  ...{ id: `seat-${n}`, networkId: 'network-1', name, position: n, patronDay: null },
}));
const HEAD = 'Titolo;Comune;Problema;Che cosa è stato fatto;Collegamenti';

function look(text: string, practices: Practice[] = []) {
  return readPracticeImport(readCsvTable(readCsv(text), PRACTICE_COLUMNS, 500), { seats, practices });
}

function linesOf(text: string, practices: Practice[] = []): string[] {
  const { report } = look(text, practices);
  return report.report === 'lines' ? report.lines.map(practiceLineText) : [];
}

describe('a file of practices', () => {
  it('tells line by line what would be taken', () => {
    const known = aPractice({ title: 'Sportello amico', seatId: 'seat-0' });
    const rows = [
      ...['Orario unico;Comune di Lugo;Code;Un orario;', 'ORARIO ÙNICO;LUGO;Code;Un orario;'],
      ...['sportello  amico;Lugo;Code;Fatto;', 'Sportello amico;sant’agata sul santerno;Code;Fatto;'],
      ...['Senza;Altrove;;Fatto;javascript:alert(1)', 'Troppo;Lugo;Code;Fatto;;x', ';;Code;Fatto;'],
    ];
    expect(linesOf([HEAD, ...rows].join('\n'), [known])).toEqual([
      'Riga 2, «Orario unico»: da importare.',
      'Riga 3, «ORARIO ÙNICO»: già presente.',
      'Riga 4, «sportello amico»: già presente.',
      'Riga 5, «Sportello amico»: da importare.',
      expect.stringMatching(/^Riga 6, «Senza»: da correggere\..*javascript.*problema.*«Altrove»/),
      expect.stringMatching(
        /^Riga 7, «Troppo»: da correggere\. Oltre l'ultima colonna c'è altro \(1 cella\)/,
      ),
      expect.stringMatching(/^Riga 8: da correggere\. Manca il Comune.*Manca il titolo/),
    ]);
  });

  it('that we have given is taken back unchanged, formulas and paragraphs included', async () => {
    const practice = aPractice({
      ...{ title: '=1+1', problem: 'Uno;\n"due"', done: '@tre', seatId: 'seat-0', seatName: 'Lugo' },
      links: [
        { title: 'Il modulo', url: 'https://comune.invalid/modulo' },
        { title: 'Altro', url: 'https://comune.invalid/altro' },
      ],
    });
    const adoptions = [{ seatName: "Sant'Agata sul Santerno", note: '+ il sabato' }];
    const table = { on: '2027-03-16', timeZone: 'Europe/Rome', practices: [{ practice, adoptions }] };
    const { name, bytes } = await writePractices(table, 'csv');
    const { text } = decodeCsv(bytes);
    const { found } = look(text);
    const { title, problem, done, result, contact, tags, links, attachments } = practice;
    const content = { title, problem, done, result, contact, tags, links, attachments };
    expect(found).toEqual([{ content, seat: seats[0] }]);
    expect(look(text, [practice]).found).toEqual([]);
    expect(name).toBe('buone-prassi-2027-03-16.csv');
    const [, cells] = cellsOf(`\ufeff${text}`);
    expect(cells?.slice(0, 4)).toEqual(["'=1+1", 'Lugo', 'Uno;\n"due"', "'@tre"]);
    expect(cells?.slice(-2)).toEqual(["Sant'Agata sul Santerno", "Sant'Agata sul Santerno: + il sabato"]);
  });
});
