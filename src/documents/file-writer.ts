import type { FileModel } from '../domain/file/file-model.ts';
import type { FileWriter, WrittenFile } from '../usecases/ports/file-writer.ts';
import { writeCalendar } from './calendar-file.ts';
import { writeAttendance } from './write-attendance.ts';
import { writeMinutes } from './write-minutes.ts';
import { writeRegister } from './write-register.ts';

/** Every file the product makes. */
export function createFileWriter(): FileWriter {
  return { write };
}

async function write(model: FileModel): Promise<WrittenFile> {
  switch (model.file) {
    case 'minutes':
      return writeMinutes(model.minutes, model.format);
    case 'register':
      return writeRegister(model);
    case 'attendance':
      return writeAttendance(model.attendance, model.format);
    case 'calendar':
      return writeCalendar(model.calendar);
  }
}
