import type { TableBlock } from '../sheet.ts';
import type { Pen } from './pen.ts';
import { addElement, drawArtifact, drawLines, drawRule, layOut, newPage } from './pen.ts';
import { HEADER_FILL, RULE, STYLES } from './text-styles.ts';

const PAD_X = 4;
const PAD_Y = 4;
const { pitch } = STYLES.cell;
/** Space below a table. */
export const TABLE_AFTER = 8;
/** Rows of a table that is kept on one page when it fits there. */
const SHORT = 6;

interface Column {
  x: number;
  width: number;
}

interface Cell {
  lines: string[];
  style: typeof STYLES.cell | typeof STYLES.cell_name;
  element: PDFKit.PDFStructureElement;
}

/**
 * A table with its structure. The header row is tagged once and drawn again on each page as an artifact; a row is
 * parted between pages only when it is taller than one.
 */
export function drawTable(pen: Pen, block: TableBlock): void {
  const columns = placeColumns(pen, block);
  const table = addElement(pen, pen.root, 'Table');
  const header = block.columns.map((column, at) => layOutCell(pen, column.title, columns[at], true));
  if (block.headerRow) drawHeaderRow(pen, { block, columns, header, table });
  else drawRule(pen, pen.left, pen.left + pen.width, RULE);
  const body = addElement(pen, table, 'TBody');
  const repeat = () => {
    if (block.headerRow) drawArtifact(pen, 'Pagination', () => drawHeaderCells(pen, columns, header));
  };
  for (const row of block.rows) drawRow(pen, { block, columns, row, body, repeat });
  table.end();
  pen.y += TABLE_AFTER;
}

/** Height that must not be parted: a short table whole, else the header row and the first row; a third of a page at most. */
export function tableStart(pen: Pen, block: TableBlock): number {
  const [first = 0] = firstRowHeights(pen, block);
  return shortTableHeight(pen, block) ?? Math.min(headerHeight(block) + first, thirdOfPage(pen));
}

/** Height of a table that is kept on one page; null for one that may be parted. */
export function shortTableHeight(pen: Pen, block: TableBlock): number | null {
  const heights = firstRowHeights(pen, block);
  const whole = headerHeight(block) + heights.reduce((sum, height) => sum + height, 0);
  return heights.length <= SHORT && whole <= thirdOfPage(pen) ? whole : null;
}

function firstRowHeights(pen: Pen, block: TableBlock): number[] {
  const columns = placeColumns(pen, block);
  return block.rows.slice(0, SHORT + 1).map((row) =>
    rowHeight(
      row.map((text, at) => layOutCell(pen, text, columns[at], at === block.rowHeader)),
      block.minRowHeight,
    ),
  );
}

function headerHeight(block: TableBlock): number {
  return block.headerRow ? pitch + 2 * PAD_Y : 0;
}

function thirdOfPage(pen: Pen): number {
  return (pen.bottom - pen.top) / 3;
}

function placeColumns(pen: Pen, block: TableBlock): Column[] {
  const total = block.columns.reduce((sum, column) => sum + column.share, 0);
  let x = pen.left;
  return block.columns.map((column) => {
    const width = (pen.width * column.share) / total;
    const placed = { x, width };
    x += width;
    return placed;
  });
}

function layOutCell(pen: Pen, text: string, column: Column | undefined, strong: boolean): string[] {
  const style = strong ? STYLES.cell_name : STYLES.cell;
  return layOut(pen, text, style, (column?.width ?? pen.width) - 2 * PAD_X);
}

interface HeaderRow {
  block: TableBlock;
  columns: Column[];
  header: string[][];
  table: PDFKit.PDFStructureElement;
}

function drawHeaderRow(pen: Pen, { columns, header, table }: HeaderRow): void {
  const row = addElement(pen, addElement(pen, table, 'THead'), 'TR');
  const height = rowHeight(header, 0);
  shadeHeader(pen, height);
  for (const [at, lines] of header.entries()) {
    const cell = addElement(pen, row, 'TH', { scope: 'Column' });
    cell.add(() => drawLines(pen, lines, STYLES.cell_name, cellAt(pen, columns[at])));
  }
  pen.y += height;
}

function drawHeaderCells(pen: Pen, columns: Column[], header: string[][]): void {
  const height = rowHeight(header, 0);
  fillHeader(pen, height);
  for (const [at, lines] of header.entries())
    drawLines(pen, lines, STYLES.cell_name, cellAt(pen, columns[at]));
  pen.y += height;
}

function shadeHeader(pen: Pen, height: number): void {
  drawArtifact(pen, 'Layout', () => fillHeader(pen, height));
}

function fillHeader(pen: Pen, height: number): void {
  pen.doc.rect(pen.left, pen.y, pen.width, height).fill(HEADER_FILL);
}

interface BodyRow {
  block: TableBlock;
  columns: Column[];
  row: string[];
  body: PDFKit.PDFStructureElement;
  /** Draws the header row again on a new page. */
  repeat: () => void;
}

function drawRow(pen: Pen, { block, columns, row, body, repeat }: BodyRow): void {
  const tr = addElement(pen, body, 'TR');
  const cells = row.map((text, at): Cell => {
    const names = at === block.rowHeader;
    return {
      lines: layOutCell(pen, text, columns[at], names),
      style: names ? STYLES.cell_name : STYLES.cell,
      element: names ? addElement(pen, tr, 'TH', { scope: 'Row' }) : addElement(pen, tr, 'TD'),
    };
  });
  const count = Math.max(...cells.map((cell) => cell.lines.length));
  const whole = rowHeight(
    cells.map((cell) => cell.lines),
    block.minRowHeight,
  );
  const turn = () => {
    newPage(pen);
    repeat();
  };
  if (pen.y + whole > pen.bottom && pen.y > pen.top) turn();
  for (let from = 0; from < count; ) {
    const fit = Math.max(1, Math.floor((pen.bottom - pen.y - 2 * PAD_Y) / pitch));
    const taken = Math.min(fit, count - from);
    drawCells(pen, columns, cells, { from, to: from + taken });
    pen.y += Math.max(taken * pitch + 2 * PAD_Y, taken === count ? block.minRowHeight : 0);
    drawRule(pen, pen.left, pen.left + pen.width, RULE);
    from += taken;
    if (from < count) turn();
  }
}

function drawCells(pen: Pen, columns: Column[], cells: Cell[], lines: { from: number; to: number }): void {
  for (const [at, cell] of cells.entries()) {
    const part = cell.lines.slice(lines.from, lines.to);
    if (part.every((line) => line === '')) continue;
    cell.element.add(() => drawLines(pen, part, cell.style, cellAt(pen, columns[at])));
  }
}

function rowHeight(cells: readonly string[][], least: number): number {
  return Math.max(least, Math.max(...cells.map((lines) => lines.length)) * pitch + 2 * PAD_Y);
}

/** Where the text of a cell begins; the capitals of the typeface sit low in their line. */
function cellAt(pen: Pen, column: Column | undefined): { x: number; y: number } {
  return { x: (column?.x ?? pen.left) + PAD_X, y: pen.y + PAD_Y - 1 };
}
