import { describe, expect, it } from '@jest/globals';
import { writeMinutes } from '../../../src/documents/write-minutes.ts';
import { writeRegister } from '../../../src/documents/write-register.ts';
import type { MinutesDocument } from '../../../src/domain/files/minutes-document.ts';
import type { PresenceTable } from '../../../src/domain/files/presence-table.ts';
import {
  aHeader,
  aMinutesDocument,
  anItem,
  aPresence,
  aRow,
} from '../../helpers/documents/document-models.ts';
import type { ReadPdf, TagNode } from '../../helpers/documents/read-pdf.ts';
import { elements, readPdf, roles, textOf, wholeText } from '../../helpers/documents/read-pdf.ts';
import { HOSTILE_TEXTS } from '../../helpers/hostile/hostile-texts.ts';

const LONG_NAME = 'Maria Addolorata Wertheimer-Inventatissima de’ Lunghinomi di Sant’Altrove';

async function minutesPdf(minutes: MinutesDocument = aMinutesDocument()): Promise<ReadPdf> {
  return readPdf((await writeMinutes(minutes, 'pdf')).bytes);
}

function allOf(pdf: ReadPdf, role: string): TagNode[] {
  return pdf.pages.flatMap((page) => elements(page.tree, role));
}

function textsOf(pdf: ReadPdf, role: string): string[] {
  return pdf.pages.flatMap((page) => elements(page.tree, role).map((node) => textOf(page, node)));
}

function aSheet(presence: PresenceTable) {
  return writeRegister({ file: 'register', format: 'pdf', header: aHeader(), presence });
}

/** Pages of a register of many people, whose table goes on for several. */
function crowd(people: number) {
  return aPresence({
    members: Array.from({ length: people }, (_, n) => aRow({ name: `${LONG_NAME} ${n}` })),
  });
}

describe('minutes as PDF', () => {
  it('are tagged Italian with title, author and the mark of PDF/UA', async () => {
    const pdf = await minutesPdf();
    expect(pdf.marked).toBe(true);
    expect(pdf.language).toBe('it-IT');
    expect(pdf.title).toBe('Verbale della seduta ordinaria n. 3/2027 del 16 marzo 2027');
    expect(pdf.author).toBe('Unione dei Comuni della Bassa Invenzione');
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('have one first heading, and no level is skipped', async () => {
    const pdf = await minutesPdf();
    const levels = pdf.pages
      .flatMap((page) => roles(page.tree))
      .filter((role) => /^H\d$/.test(role))
      .map((role) => Number(role.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    expect(textsOf(pdf, 'H2')).toEqual([
      'Presenze',
      'Ordine del giorno e trattazione',
      'Impegni',
      'Approvazione',
    ]);
  });

  it('say everything in the structure tree or mark it as an artifact', async () => {
    const pdf = await minutesPdf();
    expect(pdf.pages.map((page) => page.loose.trim())).toEqual(pdf.pages.map(() => ''));
    const text = wholeText(pdf);
    for (const said of [
      'Rete degli Uffici Relazioni con il Pubblico',
      'Comuni rappresentati: 7/9. Numero legale: almeno 5 Comuni presenti insieme, raggiunto.',
      'in sostituzione di Elena Provetta',
      'assente, in sua vece Fabio Supplente',
      'in presenza, poi da remoto 10:07 11:05 10:50 11:55',
      'Si dà lettura del verbale.',
      '3. Varie ed eventuali (rinviato)',
      'Preparare la traccia del modulo unico Anna Inventata Lugo 30/04/2027 aperto',
      'Il verbale è stato approvato nella seduta del 18 maggio 2027.',
    ])
      expect(text).toContain(said);
  });

  it('give every table its column and row headings, and no figure', async () => {
    const pdf = await minutesPdf();
    expect(allOf(pdf, 'Figure')).toEqual([]);
    const tables = allOf(pdf, 'Table');
    expect(tables.length).toBeGreaterThanOrEqual(5);
    for (const row of allOf(pdf, 'TR')) expect(elements(row, 'TH').length).toBeGreaterThan(0);
    expect(textsOf(pdf, 'THead')[0]).toBe('Comune Nome Qualità Presenza Arrivo Uscita');
  });

  it('list decisions as lists', async () => {
    const pdf = await minutesPdf();
    expect(textsOf(pdf, 'LBody')).toContain('Si adotta la traccia di Lugo');
    for (const list of allOf(pdf, 'L'))
      expect(list.children.every((child) => 'role' in child && child.role === 'LI')).toBe(true);
  });

  it('number the pages at their foot, outside the text', async () => {
    const pdf = await minutesPdf(aMinutesDocument({ presence: crowd(60) }));
    expect(pdf.pages.length).toBeGreaterThan(3);
    for (const [at, page] of pdf.pages.entries())
      expect(page.artifacts).toContain(`pagina ${at + 1} di ${pdf.pages.length}`);
    expect(wholeText(pdf)).not.toContain('pagina 1 di');
  });

  it('mark a draft on every page and in the text; published ones bear no mark', async () => {
    const draft = await minutesPdf(aMinutesDocument({ status: 'draft', publishedAt: null }));
    expect(draft.pages.every((page) => page.artifacts.includes('BOZZA'))).toBe(true);
    expect(wholeText(draft)).toContain('bozza, non ancora diffusa');
    const out = await minutesPdf();
    expect(out.pages.some((page) => page.artifacts.includes('BOZZA'))).toBe(false);
  });

  it('repeat the header row of a long table as an artifact, and tag it once', async () => {
    const pdf = await minutesPdf(aMinutesDocument({ presence: crowd(60) }));
    const heads = textsOf(pdf, 'THead').filter((text) => text.startsWith('Comune Nome'));
    // One for members, one for managers, one for operators.
    expect(heads).toHaveLength(3);
    const repeated = pdf.pages.filter((page) => page.artifacts.includes('Qualità'));
    expect(repeated.length).toBeGreaterThan(2);
    const text = wholeText(pdf);
    for (let n = 0; n < 60; n += 1) expect(text).toContain(`Sant’Altrove ${n} `);
  });

  it('list their headings in the bookmarks', async () => {
    const { bookmarks } = await minutesPdf();
    expect(bookmarks.map(({ title }) => title)).toContain('Ordine del giorno e trattazione');
    const items = bookmarks.find(({ title }) => title === 'Ordine del giorno e trattazione')?.items ?? [];
    expect(items.map(({ title }) => title)[1]).toBe('2. Modulistica comune per gli sportelli');
  });

  it('say so where there is nothing', async () => {
    const nobody = aPresence({ members: [], managers: [], operators: [], corrections: [], quorum: null });
    const pdf = await minutesPdf(
      aMinutesDocument({ presence: nobody, items: [], actions: [], adopted: null }),
    );
    const text = wholeText(pdf);
    for (const said of ['Nessuna persona.', "Nessun punto all'ordine del giorno.", 'Nessun impegno assunto.'])
      expect(text).toContain(said);
    expect(text).not.toContain('Numero legale');
  });

  it('never leave the signatures alone on a page', async () => {
    const ends: string[] = [];
    for (let lines = 2; lines <= 40; lines += 4) {
      const item = anItem({ text: Array.from({ length: lines }, (_, n) => `Riga ${n}.`).join('\n') });
      const closing = { items: [item], adopted: null, corrections: [] };
      for (const minutes of [{ ...closing, actions: [] }, closing]) {
        const last = (await minutesPdf(aMinutesDocument(minutes))).pages.at(-1);
        if (last !== undefined) ends.push(textOf(last, last.tree));
      }
    }
    expect(ends).toHaveLength(20);
    expect(ends.filter((text) => text.startsWith('Del che si è redatto'))).toEqual([]);
  });

  it('part long paragraphs between pages without losing a word', async () => {
    const words = Array.from({ length: 6_000 }, (_, n) => `parola${n}`);
    const pdf = await minutesPdf(aMinutesDocument({ items: [anItem({ text: words.join(' ') })] }));
    expect(pdf.pages.length).toBeGreaterThan(8);
    const said = wholeText(pdf).match(/parola\d+/g);
    expect(said).toEqual(words);
  });

  it('take any text, and show where a character is missing', async () => {
    const items = HOSTILE_TEXTS.map((text, at) =>
      anItem({ number: at + 1, title: text, text, presenterName: text, decisions: [text] }),
    );
    const rows = HOSTILE_TEXTS.map((text) => aRow({ name: text, seatName: text, inPlaceOf: text }));
    const pdf = await minutesPdf(
      aMinutesDocument({
        header: aHeader({ bodyName: 'Unione & <Comuni>', place: HOSTILE_TEXTS.join(' ') }),
        items,
        presence: aPresence({ members: rows }),
      }),
    );
    expect(pdf.pages.map((page) => page.loose.trim()).join('')).toBe('');
    const text = wholeText(pdf);
    expect(text).toContain('=HYPERLINK("http://example.invalid","premi qui")');
    expect(text).toContain('evviva [?]');
    expect(text).toContain('é composto, caffè');
    expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202e\u{1F389}]/u);
    expect(pdf.author).toBe('Unione & <Comuni>');
    expect(pdf.xmp).toContain('Unione &amp; &lt;Comuni&gt;');
  });

  it('have a name that tells what they are', async () => {
    const name = async (minutes: MinutesDocument) => (await writeMinutes(minutes, 'pdf')).name;
    expect(await name(aMinutesDocument())).toBe('verbale-2027-03-seduta-ordinaria.pdf');
    const urgent = aHeader({ kind: 'urgent', number: null, startsAt: new Date('2027-03-31T22:30:00Z') });
    expect(await name(aMinutesDocument({ header: urgent, status: 'review' }))).toBe(
      'verbale-2027-04-01-seduta-urgente-bozza.pdf',
    );
  });
});

describe('the sheet of presences', () => {
  it('has a column to sign in and its pages lie on their side', async () => {
    const file = await writeRegister({
      file: 'register',
      format: 'pdf',
      header: aHeader(),
      presence: aPresence(),
    });
    expect(file.name).toBe('foglio-presenze-2027-03-seduta-ordinaria.pdf');
    const pdf = await readPdf(file.bytes);
    expect(textsOf(pdf, 'THead')[0]).toBe('Comune Nome Qualità Presenza Arrivo Uscita Firma');
    expect(textsOf(pdf, 'H2')[0]).toBe('Componenti (8 presenti su 10)');
    expect(pdf.pages.map((page) => page.loose.trim()).join('')).toBe('');
  });

  it.each([
    ['the sheet', async () => readPdf((await aSheet(aPresence())).bytes)],
    ['the minutes', () => minutesPdf()],
  ])('ends with the seal of a closed register: %s', async (_, write) => {
    const text = wholeText(await write());
    expect(text).toContain(
      'Impronta del registro (SHA-256): 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef',
    );
  });

  it('shows no seal while the register is open', async () => {
    const open = wholeText(await readPdf((await aSheet(aPresence({ closedAt: null }))).bytes));
    expect(open).not.toContain('Impronta');
    expect(open).toContain('non è ancora chiuso');
  });

  it('leaves the presence of people empty until the register is closed', async () => {
    const presence = aPresence({ closedAt: null, members: [aRow({ state: 'absent', spells: [] })] });
    const file = await aSheet(presence);
    const text = wholeText(await readPdf(file.bytes));
    expect(text).toContain('non è ancora chiuso');
    expect(text).toContain('Lugo Anna Inventata referente Dirigenti');
  });
});
