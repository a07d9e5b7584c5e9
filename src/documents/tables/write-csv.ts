import { stringify } from 'csv-stringify/sync';
import { decimalText, wallTimeText } from '../../texts/documents/spreadsheets.ts';
import { documentText, lineText } from '../safe-text.ts';
import type { GridCell } from './grid.ts';

/**
 * CSV as Excel in Italian opens it: UTF-8 with byte-order mark, `;`, CRLF, every text in quotes. A text that a
 * spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, tab or CR) gets an apostrophe in front, as
 * OWASP advises.
 */
export function writeCsv(rows: readonly GridCell[][]): Uint8Array {
  const text = stringify(
    rows.map((row) => row.map(csvCell)),
    { bom: true, delimiter: ';', record_delimiter: '\r\n', quoted_string: true, escape_formulas: true },
  );
  return new TextEncoder().encode(text);
}

function csvCell(cell: GridCell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'string') return lineText(cell);
  if (typeof cell === 'number') return cell;
  if ('paragraphs' in cell) return documentText(cell.paragraphs);
  return 'share' in cell ? decimalText(cell.share * 100) : wallTimeText(cell.wallTime);
}
