import { describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { createFileWriter } from '../../../src/documents/file-writer.ts';
import type { PersonalData } from '../../../src/domain/personal-data/personal-data.ts';
import { NO_ROWS } from '../../../src/domain/personal-data/retention.ts';
import { aNetwork } from '../../helpers/builders.ts';
import { HOSTILE_TEXTS } from '../../helpers/hostile/hostile-texts.ts';

const at = new Date('2027-01-10T09:00:00Z');
const writer = createFileWriter();

function dataOf(texts: readonly string[]): PersonalData {
  const rows = texts.map((reason) => ({
    id: 'r-1',
    state: 'excused',
    reason,
    recorded_at: at.toISOString(),
  }));
  return {
    madeAt: at,
    aadObjectId: 'entra-1',
    networks: [
      {
        ...{ networkId: 'n-1', tenantId: 't-1', networkName: '<b>Rete</b> =1+1', timeZone: 'Europe/Rome' },
        parts: [{ part: 'answers', dataClass: 'answers', rows }],
      },
    ],
  };
}

const read = async (bytes: Uint8Array) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

describe('the export of personal data', () => {
  it('is JSON that gives back what was written, whatever it is', async () => {
    const data = dataOf(HOSTILE_TEXTS);
    const { name, bytes } = await writer.write({ file: 'personal_data', format: 'json', data });
    expect(name).toBe('dati-personali-2027-01-10.json');
    const wellFormed = HOSTILE_TEXTS.map((text) => text.toWellFormed());
    const parsed = JSON.parse(new TextDecoder().decode(bytes)) as PersonalData;
    const reasons = parsed.networks[0]?.parts[0]?.rows.map(({ reason }) => String(reason).toWellFormed());
    expect(reasons).toEqual(wellFormed);
  });

  it('is a document in Italian words, without ids of ours, whatever people wrote', async () => {
    const { name, bytes } = await writer.write({
      ...{ file: 'personal_data', format: 'docx' },
      data: dataOf(HOSTILE_TEXTS),
    });
    expect(name).toBe('dati-personali-2027-01-10.docx');
    const text = await read(bytes);
    expect(text).toContain('Stato: assente giustificato');
    expect(text).toContain('Registrato il: domenica 10 gennaio 2027, ore 10:00');
    expect(text).toContain('<b>Rete</b> =1+1');
    expect(text).not.toContain('r-1');
  });

  it('says so when nothing is kept', async () => {
    const nothing = { madeAt: at, aadObjectId: 'entra-1', networks: [] };
    const { bytes } = await writer.write({ file: 'personal_data', format: 'docx', data: nothing });
    expect(await read(bytes)).toContain('Nessun dato conservato.');
  });
});

describe('the report of a deletion', () => {
  it('lists what goes, and where register and minutes are fetched before', async () => {
    const files = [
      { what: 'register' as const, format: 'pdf', url: 'https://bot.example.com/files/a/b/registro.pdf' },
    ];
    const run = {
      ...{ id: 'run', networkId: 'network-1', month: '2037-03', status: 'reported' as const },
      cutoffs: { answers: at, deliveries: at, record: at, audit: at },
      ...{ counts: { ...NO_ROWS, answers: 21, record: 2 }, deleted: NO_ROWS },
      exports: [
        { startsAt: at, kind: 'urgent' as const, number: { n: 3, year: 2027 }, files },
        { startsAt: at, kind: 'ordinary' as const, number: null, files: [] },
      ],
      ...{ reportedAt: at, deleteAt: new Date('2037-02-28T23:00:00Z'), postponedAt: null, postponedBy: null },
      doneAt: null,
    };
    const network = aNetwork();
    const { name, bytes } = await writer.write({ file: 'retention_report', format: 'docx', network, run });
    expect(name).toBe('resoconto-conservazione-2037-03.docx');
    const text = await read(bytes);
    expect(text).toContain('Dal 1° marzo 2037 verranno cancellati');
    expect(text).toMatch(/Risposte e prese visione\s+21/);
    expect(text).toContain('seduta urgente n. 3/2027');
    expect(text).toContain('Registro (PDF): https://bot.example.com/files/a/b/registro.pdf');
    expect(text).toContain('nessun registro chiuso');
  });
});
