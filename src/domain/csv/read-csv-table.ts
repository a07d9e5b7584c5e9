import { cleanText, foldText } from '../reading/clean-text.ts';
import type { CsvColumns, CsvLine, CsvRead, CsvRow, CsvTable } from './csv-table.ts';

/**
 * The lines of a CSV by their columns, which its first line names in any order, whatever the capitals and accents.
 * Lines without any text are left out.
 *
 * @param mostLines of more, none is taken
 */
export function readCsvTable<C extends string>(
  read: CsvRead,
  columns: CsvColumns<C>,
  mostLines: number,
): CsvTable<C> {
  if (read.read === 'unreadable') {
    const { line, why } = read;
    return { table: 'fault', fault: { fault: 'unreadable', line, why } };
  }
  const [head, ...rows] = read.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (head === undefined) return { table: 'fault', fault: { fault: 'empty' } };
  const found = head.cells.map((name) => cleanText(name));
  const known = found.map((name) => columnOf(name, columns));
  const all = Object.keys(columns) as C[];
  const missing = all.filter((column) => columns[column].required && !known.includes(column));
  const repeated = all.filter((column) => known.filter((each) => each === column).length > 1);
  if (missing.length > 0 || repeated.length > 0)
    return { table: 'fault', fault: { fault: 'columns', missing, repeated, found: named(found) } };
  if (rows.length > mostLines)
    return { table: 'fault', fault: { fault: 'too_many', lines: rows.length, limit: mostLines } };
  const ignored = named(found.filter((_name, at) => known[at] === null));
  return { table: 'lines', lines: rows.map((row) => toLine(row, known, all)), ignored };
}

function columnOf<C extends string>(name: string, columns: CsvColumns<C>): C | null {
  const folded = foldText(name).replace(/[ :*]+$/, '');
  const entries = Object.entries(columns) as [C, CsvColumns<C>[C]][];
  return entries.find(([, { names }]) => names.includes(folded))?.[0] ?? null;
}

function named(names: readonly string[]): string[] {
  return names.filter((name) => name !== '');
}

function toLine<C extends string>({ line, cells }: CsvRow, known: (C | null)[], all: C[]): CsvLine<C> {
  const byColumn = Object.fromEntries(all.map((column) => [column, ''])) as Record<C, string>;
  for (const [at, column] of known.entries())
    if (column !== null) byColumn[column] = unguarded(cells[at] ?? '');
  const beyond = cells.slice(known.length).filter((cell) => cell.trim() !== '');
  return { line, cells: byColumn, extra: beyond.length };
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula; our own files have it. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '');
}
