import type { Table } from 'docx';
import { HeadingLevel, Paragraph } from 'docx';
import type { Block } from '../sheet.ts';
import { STYLE_IDS } from './docx-styles.ts';
import { docxTable, signatureTable } from './docx-table.ts';
import { textParagraph } from './docx-text.ts';

export const LIST_REFERENCE = 'bullets';

/** One block of a sheet in a text area so wide (twips). */
export function docxBlock(block: Block, width: number): (Paragraph | Table)[] {
  switch (block.block) {
    case 'heading':
      return [
        textParagraph(block.text, {
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
        }),
      ];
    case 'paragraph':
      return [textParagraph(block.text, block.style === 'body' ? {} : { style: STYLE_IDS[block.style] })];
    case 'list':
      return block.items.map((item) =>
        textParagraph(item, { numbering: { reference: LIST_REFERENCE, level: 0 }, spacing: { after: 60 } }),
      );
    case 'table':
      // Word joins two tables that touch; the empty line keeps them apart.
      return [docxTable(block, width), new Paragraph({ spacing: { after: 0, line: 160 } })];
    case 'signatures':
      return [
        textParagraph(block.closing, { spacing: { before: 300, after: 160 }, keepNext: true }),
        signatureTable(block.signers, width),
      ];
  }
}
