import type { AttendanceBySeat } from '../domain/files/file-model.ts';
import type { WrittenFile } from '../usecases/ports/file-writer.ts';
import { attendanceGrid } from './attendance-grid.ts';
import { attendanceFileName, CONTENT_TYPES } from './file-names.ts';
import { writeCsv } from './tables/write-csv.ts';
import { writeXlsx } from './tables/write-xlsx.ts';

export async function writeAttendance(
  attendance: AttendanceBySeat,
  format: 'xlsx' | 'csv',
): Promise<WrittenFile> {
  const grid = attendanceGrid(attendance);
  return {
    name: attendanceFileName(attendance.from, attendance.to, format),
    contentType: CONTENT_TYPES[format],
    bytes: format === 'csv' ? writeCsv(grid.rows) : await writeXlsx([grid]),
  };
}
