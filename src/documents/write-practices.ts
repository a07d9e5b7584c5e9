import type { PracticesTable } from '../domain/file/file-model.ts';
import type { WrittenFile } from '../usecases/ports/file-writer.ts';
import { CONTENT_TYPES, practicesFileName } from './file-names.ts';
import { practicesGrid } from './practices-grid.ts';
import { writeCsv } from './tables/write-csv.ts';
import { writeXlsx } from './tables/write-xlsx.ts';

export async function writePractices(table: PracticesTable, format: 'xlsx' | 'csv'): Promise<WrittenFile> {
  const grid = practicesGrid(table);
  return {
    name: practicesFileName(table.on, format),
    contentType: CONTENT_TYPES[format],
    bytes: format === 'csv' ? writeCsv(grid.rows) : await writeXlsx([grid]),
  };
}
