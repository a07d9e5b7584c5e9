import type { PracticesTable } from '../domain/files/file-model.ts';
import type { WrittenFile } from '../usecases/ports/file-writer.ts';
import { practicesFileName } from './file-names.ts';
import { practicesGrid } from './practices-grid.ts';
import { writeTable } from './tables/write-table.ts';

export function writePractices(table: PracticesTable, format: 'xlsx' | 'csv'): Promise<WrittenFile> {
  return writeTable(practicesGrid(table), practicesFileName(table.on, format), format);
}
