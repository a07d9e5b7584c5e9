import type { PublicationsTable } from '../domain/files/file-model.ts';
import type { WrittenFile } from '../usecases/ports/file-writer.ts';
import { publicationsFileName } from './file-names.ts';
import { publicationsGrid } from './publications-grid.ts';
import { writeTable } from './tables/write-table.ts';

export function writePublications(table: PublicationsTable, format: 'xlsx' | 'csv'): Promise<WrittenFile> {
  return writeTable(publicationsGrid(table), publicationsFileName(table.on, format), format);
}
