import type { Cell, CellObject, Sheet } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { documentText } from '../safe-text.ts';
import type { Grid, GridCell } from './grid.ts';

/** What a cell of Excel holds at most. */
const MAX_TEXT = 32_767;
const TITLE = { fontWeight: 'bold', backgroundColor: '#E8ECF1', wrap: true, alignVertical: 'top' } as const;
const TOP = { alignVertical: 'top' } as const;

/**
 * XLSX with typed cells: real dates and numbers. Texts are typed as texts, so a formula somebody wrote is shown and
 * never run.
 */
export async function writeXlsx(grids: readonly Grid[]): Promise<Uint8Array> {
  const buffer = await writeXlsxFile(grids.map(toSheet), { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return new Uint8Array(buffer);
}

function toSheet(grid: Grid): Sheet<Buffer> {
  return {
    sheet: grid.name,
    data: grid.rows.map((row, at) => row.map((cell) => toCell(cell, lookOf(grid, at)))),
    columns: grid.widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: grid.frozenColumns,
    orientation: 'landscape',
  };
}

function lookOf(grid: Grid, row: number): Omit<CellObject, 'value' | 'type'> {
  if (row > 0) return grid.titleRows.includes(row) ? TITLE : TOP;
  return grid.titleHeight === null ? TITLE : { ...TITLE, height: grid.titleHeight };
}

/**
 * The library keeps texts by themselves as names in a plain object: one that every object has, such as `__proto__`,
 * would make a file that no program opens. A space after it shows the same.
 */
function cellText(cell: string): string {
  const text = documentText(cell).slice(0, MAX_TEXT).toWellFormed();
  return text in {} ? `${text} ` : text;
}

function toCell(cell: GridCell, look: Omit<CellObject, 'value' | 'type'>): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'object' && 'paragraphs' in cell) return toCell(cell.paragraphs, look);
  if (typeof cell === 'string') return { value: cellText(cell), type: String, wrap: true, ...look };
  if (typeof cell === 'number') return { value: cell, type: Number, ...look };
  if ('share' in cell) return { value: cell.share, type: Number, format: '0.0%', ...look };
  // The library writes the clock of UTC.
  const value = new Date(`${cell.wallTime}:00Z`);
  return { value, type: Date, format: 'dd/mm/yyyy hh:mm', align: 'left', ...look };
}
