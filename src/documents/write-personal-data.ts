import type { PersonalData, PersonalDataIn, PersonalRows } from '../domain/personal-data/personal-data.ts';
import { fullDateTime } from '../texts/dates.ts';
import {
  isTechnical,
  partLabel,
  personalFieldLabel,
  personalValue,
  PERSONAL_DOCUMENT_WORDS as WORDS,
} from '../texts/documents/personal-data-document.ts';
import type { WrittenFile } from '../usecases/ports/file-writer.ts';
import { writeDocx } from './docx/write-docx.ts';
import { CONTENT_TYPES, personalDataFileName } from './file-names.ts';
import type { Block, Sheet } from './sheet.ts';
import { facts, heading, pairs, paragraph } from './sheet.ts';

/** All of it for a program (JSON), or what a person reads of it (Word), without the ids of ours. */
export async function writePersonalData(data: PersonalData, format: 'json' | 'docx'): Promise<WrittenFile> {
  return {
    name: personalDataFileName(data.madeAt, format),
    contentType: CONTENT_TYPES[format],
    bytes:
      format === 'json'
        ? new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`)
        : await writeDocx(personalDataSheet(data)),
  };
}

function personalDataSheet(data: PersonalData): Sheet {
  return {
    title: WORDS.title,
    bodyName: '',
    networkName: data.networks.map(({ networkName }) => networkName).join(', '),
    mark: null,
    landscape: false,
    blocks: [
      facts([
        [WORDS.entra, data.aadObjectId],
        [WORDS.madeAt, fullDateTime(data.madeAt, data.networks[0]?.timeZone ?? 'UTC')],
      ]),
      paragraph(WORDS.note, 'note'),
      ...(data.networks.length === 0 ? [paragraph(WORDS.nothing)] : data.networks.flatMap(networkBlocks)),
    ],
  };
}

function networkBlocks(network: PersonalDataIn): Block[] {
  return [
    heading(2, network.networkName),
    ...network.parts.flatMap((part) => partBlocks(part, network.timeZone)),
  ];
}

function partBlocks({ part, rows }: PersonalRows, timeZone: string): Block[] {
  return [
    heading(3, partLabel(part)),
    pairs(
      [WORDS.number, WORDS.content],
      rows.map((row, index) => [String(index + 1), rowText(row, timeZone)]),
      10,
    ),
  ];
}

function rowText(row: Record<string, unknown>, timeZone: string): string {
  const told = Object.entries(row).filter(
    ([column, value]) => value !== null && value !== '' && !isTechnical(column),
  );
  const lines = told.map(
    ([column, value]) => `${personalFieldLabel(column)}: ${personalValue(column, value, timeZone)}`,
  );
  return lines.length === 0 ? WORDS.onlyIds : lines.join('\n');
}
