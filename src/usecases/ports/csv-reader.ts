import type { CsvRead } from '../../domain/csv/csv-table.ts';

/**
 * Splits the text of a CSV into cells. The separator is the one of `;`, `,` and tab that the first line has most of;
 * a cell in quotes may hold it, quotes written twice, and ends of line. Never throws.
 */
export type ReadCsv = (text: string) => CsvRead;
