import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { TableBlock } from '../sheet.ts';
import { STYLE_IDS } from './docx-styles.ts';
import { textParagraph } from './docx-text.ts';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERS = {
  top: RULE,
  bottom: RULE,
  insideHorizontal: RULE,
  left: NONE,
  right: NONE,
  insideVertical: NONE,
};
/** Rows of a table that is kept on one page when it fits there. */
const SHORT = 6;
/** Twentieths of a point in one point. */
const TWIPS = 20;

/** A table of fixed widths (twips), whose header row Word repeats on each page; rows are not parted. */
export function docxTable(block: TableBlock, width: number): Table {
  const total = block.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = block.columns.map((column) => Math.round((width * column.share) / total));
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, at) =>
      cell(column.title, { width: widths[at] ?? 0, name: true, shaded: true, keepNext: true }),
    ),
  });
  const kept = block.rows.length <= SHORT ? block.rows.length - 1 : 1;
  const rows = block.rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        ...(block.minRowHeight === 0
          ? {}
          : { height: { value: block.minRowHeight * TWIPS, rule: HeightRule.ATLEAST } }),
        children: row.map((text, at) =>
          cell(text, {
            width: widths[at] ?? 0,
            name: at === block.rowHeader,
            shaded: false,
            keepNext: index < kept,
          }),
        ),
      }),
  );
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows: block.headerRow ? [header, ...rows] : rows,
  });
}

/** Columns of text side by side without rules: who signs. */
export function signatureTable(signers: readonly { role: string; name: string }[], width: number): Table {
  const each = Math.round(width / signers.length);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: signers.map(() => each),
    layout: TableLayoutType.FIXED,
    borders: { ...BORDERS, top: NONE, bottom: NONE, insideHorizontal: NONE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: signers.map(
          (signer) =>
            new TableCell({
              width: { size: each, type: WidthType.DXA },
              margins: { right: 600 },
              children: [
                textParagraph(signer.role, { keepNext: true }),
                new Paragraph({
                  spacing: { before: 600, after: 60 },
                  border: { bottom: { ...RULE, space: 1 } },
                }),
                textParagraph(signer.name, {}),
              ],
            }),
        ),
      }),
    ],
  });
}

interface CellLook {
  width: number;
  /** Names its row or column. */
  name: boolean;
  shaded: boolean;
  keepNext: boolean;
}

function cell(text: string, look: CellLook): TableCell {
  return new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    margins: { left: 80, right: 80 },
    ...(look.shaded ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E8ECF1' } } : {}),
    children: [
      textParagraph(text, {
        style: look.name ? STYLE_IDS.cellName : STYLE_IDS.cell,
        keepNext: look.keepNext,
      }),
    ],
  });
}
