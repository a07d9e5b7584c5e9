import { beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { writeMinutes } from '../../../src/documents/write-minutes.ts';
import type { MinutesDocument } from '../../../src/domain/files/minutes-document.ts';
import {
  aHeader,
  aMinutesDocument,
  anItem,
  aPresence,
  aRow,
} from '../../helpers/documents/document-models.ts';
import { readZip } from '../../helpers/documents/read-zip.ts';
import { HOSTILE_TEXTS } from '../../helpers/hostile/hostile-texts.ts';

interface ReadDocx {
  name: string;
  part: (path: string) => string;
  html: string;
}

async function minutesDocx(minutes: MinutesDocument = aMinutesDocument()): Promise<ReadDocx> {
  const { name, bytes } = await writeMinutes(minutes, 'docx');
  const parts = readZip(bytes);
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return { name, part: (path) => parts.get(path) ?? '', html: value };
}

function headings(html: string): string[] {
  return [...html.matchAll(/<(h[1-6])>(.*?)<\/\1>/g)].map(([, tag, text]) => `${tag} ${text}`);
}

describe('minutes as DOCX', () => {
  let docx: ReadDocx;
  beforeAll(async () => {
    docx = await minutesDocx();
  });

  it('have a name that tells what they are', () => {
    expect(docx.name).toBe('verbale-2027-03-seduta-ordinaria.docx');
  });

  it('have real headings, in order', () => {
    expect(headings(docx.html)).toEqual([
      'h1 Verbale della seduta ordinaria n. 3/2027 del 16 marzo 2027',
      'h2 Presenze',
      'h3 Componenti (8 presenti su 10)',
      'h3 Dirigenti (1 presente su 2)',
      'h3 Operatori URP (1 presente su 1)',
      'h3 Correzioni dopo la chiusura del registro',
      'h2 Ordine del giorno e trattazione',
      'h3 1. Lettura del verbale della seduta precedente',
      'h3 2. Modulistica comune per gli sportelli',
      'h3 3. Varie ed eventuali (rinviato)',
      'h2 Impegni',
      'h2 Approvazione',
    ]);
  });

  it('say the same as the PDF', () => {
    for (const said of [
      'Unione dei Comuni della Bassa Invenzione',
      'Comuni rappresentati: 7/9.',
      'in sostituzione di Elena Provetta',
      '<li>Si adotta la traccia di Lugo</li>',
      'Il verbale è stato approvato nella seduta del 18 maggio 2027.',
      'da «assente» a «in presenza dalle 10:05» (motivo: arrivo non registrato)',
      'Per la segreteria della seduta',
    ])
      expect(docx.html).toContain(said);
  });

  it('show corrections apart from what was published, with who, when and why', async () => {
    const correction = {
      at: new Date('2027-03-24T08:00:00Z'),
      byName: 'Carla Coordinata',
      itemNumber: 2,
      text: 'Leggasi «maggio» e non «giugno».',
      reason: 'errore materiale',
    };
    const fixed = anItem({ title: null, fixed: 'previous_minutes_acknowledgement' });
    const { html } = await minutesDocx(aMinutesDocument({ items: [fixed], corrections: [correction] }));
    expect(headings(html)).toEqual(
      expect.arrayContaining(["h3 1. Presa d'atto del verbale della seduta precedente", 'h2 Errata corrige']),
    );
    expect(html).toContain('Mercoledì 24 marzo 2027, ore 09:00, Carla Coordinata, sul punto 2');
    expect(html).toContain('Leggasi «maggio» e non «giugno».');
    expect(html).toContain('Motivo: errore materiale');
  });

  it('repeat the header row of tables with one, and of no other', () => {
    const document = docx.part('word/document.xml');
    const tables = document.split('<w:tbl>').slice(1);
    const repeating = tables.filter((table) => table.includes('<w:tblHeader/>'));
    // Members, managers, operators and actions; facts and signatures have no header row.
    expect(tables).toHaveLength(6);
    expect(repeating).toHaveLength(4);
    expect(repeating[0]?.split('</w:tr>')[0]).toContain('Comune');
  });

  it('are Italian, with title, author and language among the properties', () => {
    expect(docx.part('word/styles.xml')).toContain('<w:lang w:val="it-IT"/>');
    const core = docx.part('docProps/core.xml');
    expect(core).toContain('<dc:language>it-IT</dc:language>');
    expect(core).toContain('<dc:title>Verbale della seduta ordinaria n. 3/2027 del 16 marzo 2027</dc:title>');
    expect(core).toContain('<dc:creator>Unione dei Comuni della Bassa Invenzione</dc:creator>');
  });

  it('number their pages with fields', () => {
    for (const path of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(docx.part(path)).toMatch(/pagina .*PAGE.* di .*NUMPAGES/s);
    }
  });

  it('mark a draft on every page, published ones on none', async () => {
    const draft = await minutesDocx(aMinutesDocument({ status: 'draft', publishedAt: null }));
    for (const path of ['word/header1.xml', 'word/header2.xml']) {
      expect(draft.part(path)).toContain('>BOZZA<');
      expect(docx.part(path)).not.toContain('BOZZA');
    }
    expect(draft.html).toContain('bozza, non ancora diffusa');
  });

  it('hold any text as text', async () => {
    const items = HOSTILE_TEXTS.map((text, at) =>
      anItem({ number: at + 1, title: text, text, presenterName: text, decisions: [text] }),
    );
    const hostile = await minutesDocx(
      aMinutesDocument({
        header: aHeader({ bodyName: 'Unione & <Comuni>' }),
        items,
        presence: aPresence({ members: HOSTILE_TEXTS.map((text) => aRow({ name: text, seatName: text })) }),
      }),
    );
    expect(hostile.html).toContain('&amp; figli &lt;b&gt;');
    expect(hostile.html).toContain('evviva 🎉');
    expect(hostile.html).toContain('Привет 你好');
    expect(hostile.part('docProps/core.xml')).toContain('Unione &amp; &lt;Comuni&gt;');
    const document = hostile.part('word/document.xml');
    expect(document).not.toMatch(/(?![\n\r\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(document).not.toContain('w:instrText');
  });
});
