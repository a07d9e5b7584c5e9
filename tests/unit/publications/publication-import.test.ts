import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../../src/documents/tables/read-csv.ts';
import { writePublications } from '../../../src/documents/write-publications.ts';
import { readCsvTable } from '../../../src/domain/csv/read-csv-table.ts';
import type { PublicationsTable } from '../../../src/domain/files/file-model.ts';
import type { Publication } from '../../../src/domain/publications/publication.ts';
import { MOST_SENT, readPublicationImport } from '../../../src/domain/publications/publication-import.ts';
import { readTableDay } from '../../../src/domain/reading/read-table-day.ts';
import { decodeCsv } from '../../../src/shared/decode-csv.ts';
import { PUBLICATION_TABLE_WORDING } from '../../../src/texts/publications/publication-columns.ts';
import {
  publicationImportText,
  publicationLineText,
} from '../../../src/texts/publications/publication-import.ts';
import { aPlacement, aPublication } from '../../helpers/builders.ts';
import { readCsv as cellsOf } from '../../helpers/documents/read-csv.ts';

const HEAD = 'Titolo;Testo;Dal;Al;Tipo;Dove;Solleciti;Collegamenti';
const { publicationColumns, publicationWords: words } = PUBLICATION_TABLE_WORDING;

function look(text: string, publications: Publication[] = [], today = '2027-01-12') {
  const table = readCsvTable(readCsv(text), publicationColumns, 500);
  return readPublicationImport(table, { publications, words, today });
}

function linesOf(text: string, publications: Publication[] = []): string[] {
  const { report } = look(text, publications);
  return report.report === 'lines' ? report.lines.map(publicationLineText) : [];
}

describe('a file of items to publish', () => {
  it('tells line by line what would be sent, kept without telling, or corrected', () => {
    const known = aPublication({ title: 'Orari estivi', fromOn: '2027-01-10' });
    const rows = [
      ...['Nuovo sportello;Si apre.;15/01/2027;;;;;', 'NUOVO SPORTÈLLO;Si apre.;2027-01-15;;;;;'],
      ...['orari  ESTIVI;Alle 8.;10.1.2027;;;;;', 'Orari estivi;Alle 8.;11/01/2027;;;;;'],
      ...['Finita;Era ieri.;1/12/2026;11/01/2027;;;;', 'Vecchia;Senza fine.;1/6/2026;;;;;'],
      'Sbagliata;;domani;31/02/2027;rivista;sito, radio;sempre;ftp://lugo.invalid/1',
      ...['Senza giorno;Testo.;;;;;;', 'Al contrario;Testo.;20/01/2027;19/01/2027;;;;;oltre'],
    ];
    expect(linesOf([HEAD, ...rows].join('\n'), [known])).toEqual([
      'Riga 2, «Nuovo sportello»: da inviare ai Comuni.',
      'Riga 3, «NUOVO SPORTÈLLO»: già presente.',
      'Riga 4, «orari ESTIVI»: già presente.',
      'Riga 5, «Orari estivi»: da inviare ai Comuni.',
      expect.stringMatching(/^Riga 6, «Finita»: da conservare, senza avvisare nessuno/),
      expect.stringMatching(/^Riga 7, «Vecchia»: da conservare, senza avvisare nessuno/),
      expect.stringMatching(
        /^Riga 8, «Sbagliata»: da correggere\..*«rivista».*«notizia».*ftp.*«radio».*«sempre».*Manca il testo.*«domani» non è una data\. Scriverla con l'anno.*«31\/02\/2027»/,
      ),
      expect.stringMatching(/^Riga 9, «Senza giorno»: da correggere\. Dal: manca il primo giorno/),
      expect.stringMatching(/^Riga 10, «Al contrario»: da correggere\..*prima di cominciare.*Oltre l'ultima/),
    ]);
  });

  it('reads the choices in the words people write, and leaves them open when nothing is written', () => {
    const rows = [
      'Uno;Testo.;15/01/2027;;Servizio dell’Unione;Sito e Newsletter;mai;',
      'Due;Testo.;15/01/2027;;CAMPAGNA;sito, Facebook;Urgente;',
      'Tre;Testo.;15/01/2027;;;;;',
    ];
    expect(look([HEAD, ...rows].join('\n')).found.map(({ content }) => content)).toMatchObject([
      { kind: 'campaign', outletKinds: ['site', 'social'], nudges: 'close', untilOn: null },
      { kind: 'news', outletKinds: [], nudges: 'weekly' },
    ]);
    expect(linesOf([HEAD, ...rows].join('\n'))[0]).toContain('«Sito e Newsletter» non è tra le scelte');
  });

  it('keeps what was taken back elsewhere, and refuses a line that does not say when', () => {
    const reason = 'Il questionario ha un errore:\nne arriverà uno corretto.';
    const rows = [
      `Uno;Testo.;15/01/2027;"13/01/2027: ${reason}"`,
      ...['Due;Testo.;15/01/2027;2027-01-13', 'Tre;Testo.;15/01/2027;sì'],
      `Quattro;Testo.;15/01/2027;13/01/2027: ${'a'.repeat(501)}`,
    ];
    const text = ['Titolo;Testo;Dal;Ritirata il', ...rows].join('\n');
    expect(linesOf(text)).toEqual([
      'Riga 2, «Uno»: da conservare, senza avvisare nessuno: è ritirata o il periodo è passato.',
      expect.stringMatching(/^Riga 4, «Due»: da conservare/),
      "Riga 5, «Tre»: da correggere. Ritirata il: «sì» non è una data. Scriverla con l'anno, per esempio 15/01/2027.",
      expect.stringMatching(/^Riga 6, «Quattro»: da correggere\. .*501.*500/),
    ]);
    expect(look(text).found).toMatchObject([
      { past: true, withdrawn: { on: '2027-01-13', reason } },
      { past: true, withdrawn: { on: '2027-01-13', reason: '' } },
    ]);
  });

  it('sends no more at once than people can read, and goes on with the rest the next time', () => {
    const rows = Array.from({ length: MOST_SENT + 2 }, (_, n) => `Notizia ${n};Testo.;15/01/2027`);
    const text = ['Titolo;Testo;Dal', ...rows].join('\n');
    const { report, found } = look(text);
    expect(found).toHaveLength(MOST_SENT);
    expect(publicationImportText(report)).toContain(
      `Da inviare ai Comuni: ${MOST_SENT}; da inviare in seguito: 2;`,
    );
    const taken = found.map(({ content }) => aPublication(content));
    expect(look(text, taken).found.map(({ content }) => content.title)).toEqual([
      `Notizia ${MOST_SENT}`,
      `Notizia ${MOST_SENT + 1}`,
    ]);
  });

  it('without its columns is refused as a whole, with what was read', () => {
    const { report, found } = look('Titolo;Contenuti\nUno;Due');
    expect(found).toEqual([]);
    expect(publicationImportText(report)).toBe(
      'Mancano le colonne «Testo» e «Dal». Nella prima riga si è letto: «Titolo» e «Contenuti».',
    );
  });

  it('that we have given is taken back unchanged, with what each municipality said beside it', async () => {
    const publication = aPublication({
      ...{ title: '=1+1', text: 'Uno;\n\n"due"', untilOn: '2027-03-01', nudges: 'close', kind: 'service' },
      links: [
        { title: 'Il modulo', url: 'https://unione.invalid/modulo' },
        { title: 'https://unione.invalid/altro', url: 'https://unione.invalid/altro' },
      ],
    });
    const published = aPlacement({
      ...{ state: 'published', link: 'https://lugo.invalid/1', publishedVersion: 1 },
      ...{ outlets: [{ kind: 'site', name: 'Sito' }], reportedAt: new Date('2027-01-14T08:00:00Z') },
    });
    const plain = aPublication({
      ...{ id: 'publication-2', title: 'Semplice', nudges: 'once', outletKinds: [] },
      withdrawn: { at: new Date('2027-01-11T23:30:00Z'), by: 'person-1', reason: 'Un errore.' },
    });
    const table: PublicationsTable = {
      ...{ on: '2027-01-12', timeZone: 'Europe/Rome' },
      seats: ['Lugo', 'Conselice'].map((name, n) => ({ id: `seat-${n + 1}`, name })),
      items: [
        { publication, placements: [published] },
        { publication: plain, placements: [] },
      ],
    };
    const { name, bytes } = await writePublications(table, 'csv');
    expect(name).toBe('notizie-da-pubblicare-2027-01-12.csv');
    const { text } = decodeCsv(bytes);
    const { found } = look(text);
    expect(found.map(({ content }) => aPublication({ ...content }))).toEqual([
      publication,
      { ...plain, id: 'publication-1', withdrawn: null },
    ]);
    expect(found.map(({ withdrawn }) => withdrawn)).toEqual([
      null,
      { on: '2027-01-12', reason: 'Un errore.' },
    ]);
    expect(look(text, [publication, plain]).found).toEqual([]);
    const [head, first, second] = cellsOf(`\ufeff${text}`);
    expect(head?.slice(-2)).toEqual(['Lugo', 'Conselice']);
    expect(first?.slice(-4)).toEqual([
      ...['1', '1', 'pubblicata (Sito), segnalata il 14/01/2027\nhttps://lugo.invalid/1', ''],
    ]);
    expect(second?.slice(-4)).toEqual(['0', '0', '', '']);
  });
});

describe('a day in a table', () => {
  it.each([
    ['15/01/2027', '2027-01-15'],
    ['5.1.2027', '2027-01-05'],
    ['2027-01-15', '2027-01-15'],
    ['29/02/2027', null],
    ['15/01/27', null],
    ['9999-12-31', null],
    ['15 gennaio', null],
  ])('%s is %s', (typed, on) => {
    expect(readTableDay(typed)).toBe(on);
  });
});
