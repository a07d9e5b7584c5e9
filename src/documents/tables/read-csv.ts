import { CsvError, parse } from 'csv-parse/sync';
import type { CsvRead, CsvRow } from '../../domain/csv/csv-table.ts';

const SEPARATORS = [';', ',', '\t'] as const;
/** What Excel may write in front to tell itself the separator. */
const SEPARATOR_LINE = /^sep=(.)\n/i;

/** See the port `ReadCsv`. */
export function readCsv(text: string): CsvRead {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const told = SEPARATOR_LINE.exec(plain);
  const body = told === null ? plain : plain.slice(told[0].length);
  const before = told === null ? 0 : 1;
  try {
    return { read: 'rows', rows: rowsOf(body, { delimiter: told?.[1] ?? separatorOf(body), before }) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const why = whyOf(error.code);
    const { lines = 1 } = error as CsvError & { lines?: number };
    return { read: 'unreadable', line: before + (why === 'quote_open' ? lastQuoteLine(body) : lines), why };
  }
}

function rowsOf(text: string, { delimiter, before }: { delimiter: string; before: number }): CsvRow[] {
  const options = { delimiter, relax_column_count: true, record_delimiter: '\n' } as const;
  const parsed = parse(text, options) as string[][];
  let line = 1 + before;
  return parsed.map((record) => {
    const row = { line, cells: record };
    line += 1 + record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return row;
  });
}

/** Where the quote that never ends begins: one written twice ends and begins again. */
function lastQuoteLine(text: string): number {
  return text.slice(0, text.lastIndexOf('"')).split('\n').length;
}

function separatorOf(text: string): string {
  const [first = ''] = text.trimStart().split('\n', 1);
  const bare = first.replace(/"(?:[^"]|"")*"/g, '');
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
}

function whyOf(code: string): (CsvRead & { read: 'unreadable' })['why'] {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'quote_open';
  return code === 'CSV_INVALID_CLOSING_QUOTE' || code === 'INVALID_OPENING_QUOTE' ? 'quote_inside' : 'other';
}
