import type { Network } from '../domain/network/network.ts';
import type { RetentionRun } from '../domain/personal-data/retention.ts';
import {
  exportLine,
  exportTitle,
  RETENTION_WORDS,
  retentionIntro,
  retentionRows,
} from '../texts/personal-data/retention.ts';
import type { WrittenFile } from '../usecases/ports/file-writer.ts';
import { writeDocx } from './docx/write-docx.ts';
import { CONTENT_TYPES, retentionFileName } from './file-names.ts';
import type { Block } from './sheet.ts';
import { heading, pairs, paragraph } from './sheet.ts';

/** What is about to be deleted, and where the official record is fetched before that. Names nobody. */
export async function writeRetentionReport(network: Network, run: RetentionRun): Promise<WrittenFile> {
  const { timeZone } = network.settings.calendar;
  const bytes = await writeDocx({
    title: RETENTION_WORDS.title,
    bodyName: network.settings.bodyName,
    networkName: network.name,
    mark: null,
    landscape: false,
    blocks: [
      paragraph(retentionIntro({ deleteAt: run.deleteAt, timeZone })),
      pairs([RETENTION_WORDS.class, RETENTION_WORDS.rows], retentionRows(run.counts), 60),
      ...recordBlocks(run, timeZone),
      paragraph(RETENTION_WORDS.figures),
      paragraph(RETENTION_WORDS.settings, 'note'),
    ],
  });
  return { name: retentionFileName(run.month), contentType: CONTENT_TYPES.docx, bytes };
}

function recordBlocks({ exports }: RetentionRun, timeZone: string): Block[] {
  if (exports.length === 0) return [];
  const rows = exports.map((sitting) => [
    exportTitle(sitting, timeZone),
    sitting.files.length === 0 ? RETENTION_WORDS.noFiles : sitting.files.map(exportLine).join('\n'),
  ]);
  return [
    heading(2, RETENTION_WORDS.sittings),
    paragraph(RETENTION_WORDS.official),
    pairs([RETENTION_WORDS.sitting, RETENTION_WORDS.files], rows, 40),
  ];
}
