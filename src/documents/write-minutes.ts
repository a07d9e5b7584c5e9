import type { MinutesDocument } from '../domain/files/minutes-document.ts';
import type { WrittenFile } from '../usecases/ports/file-writer.ts';
import { writeDocx } from './docx/write-docx.ts';
import { CONTENT_TYPES, minutesFileName } from './file-names.ts';
import { minutesSheet } from './minutes-sheet.ts';
import { writePdf } from './pdf/write-pdf.ts';

export async function writeMinutes(minutes: MinutesDocument, format: 'docx' | 'pdf'): Promise<WrittenFile> {
  const sheet = minutesSheet(minutes);
  return {
    name: minutesFileName(minutes, format),
    contentType: CONTENT_TYPES[format],
    bytes: format === 'docx' ? await writeDocx(sheet) : await writePdf(sheet),
  };
}
