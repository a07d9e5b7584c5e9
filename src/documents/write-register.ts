import type { FileModel } from '../domain/files/file-model.ts';
import type { WrittenFile } from '../usecases/ports/file-writer.ts';
import { CONTENT_TYPES, registerFileName } from './file-names.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { figuresGrid, presenceGrid } from './register-grids.ts';
import { registerSheet } from './register-sheet.ts';
import { writeCsv } from './tables/write-csv.ts';
import { writeXlsx } from './tables/write-xlsx.ts';

type RegisterFile = Extract<FileModel, { file: 'register' }>;

export async function writeRegister(model: RegisterFile): Promise<WrittenFile> {
  return {
    name: registerFileName(model.header, model.format),
    contentType: CONTENT_TYPES[model.format],
    bytes: await registerBytes(model),
  };
}

function registerBytes({ header, presence, format }: RegisterFile): Promise<Uint8Array> | Uint8Array {
  if (format === 'pdf') return writePdf(registerSheet(header, presence));
  const presences = presenceGrid(header, presence);
  if (format === 'csv') return writeCsv(presences.rows);
  return writeXlsx([presences, figuresGrid(header, presence)]);
}
