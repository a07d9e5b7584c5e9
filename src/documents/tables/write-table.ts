import type { WrittenFile } from '../../usecases/ports/file-writer.ts';
import { CONTENT_TYPES } from '../file-names.ts';
import type { Grid } from './grid.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/** One table as a file for spreadsheets. */
export async function writeTable(grid: Grid, name: string, format: 'xlsx' | 'csv'): Promise<WrittenFile> {
  return {
    name,
    contentType: CONTENT_TYPES[format],
    bytes: format === 'csv' ? writeCsv(grid.rows) : await writeXlsx([grid]),
  };
}
