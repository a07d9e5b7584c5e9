import type { PresenceTable } from '../domain/files/presence-table.ts';
import type { SittingHeader } from '../domain/files/sitting-header.ts';
import { registerTitle } from '../texts/documents/documents.ts';
import { PRESENCE_WORDS } from '../texts/documents/presence-document.ts';
import { presenceBlocks } from './presence-blocks.ts';
import type { Sheet } from './sheet.ts';
import { facts, paragraph } from './sheet.ts';
import { sittingFacts } from './sitting-blocks.ts';

/** The register on paper, with a column to sign in. */
export function registerSheet(header: SittingHeader, presence: PresenceTable): Sheet {
  return {
    title: registerTitle(header),
    bodyName: header.bodyName,
    networkName: header.networkName,
    mark: null,
    landscape: true,
    blocks: [
      facts(sittingFacts(header)),
      paragraph(PRESENCE_WORDS.sheetNote, 'note'),
      ...presenceBlocks({ presence, timeZone: header.timeZone, toSign: true }).map((block) =>
        // Without the section's heading above them, the groups are one level up.
        block.block === 'heading' ? { ...block, level: 2 as const } : block,
      ),
    ],
  };
}
