import type { FileModel } from '../domain/files/file-model.ts';
import type { FileWriter, WrittenFile } from '../usecases/ports/file-writer.ts';

/** Every file the product makes. What writes a kind is loaded when the first of its kind is asked for, not at start. */
export function createFileWriter(): FileWriter {
  return { write };
}

async function write(model: FileModel): Promise<WrittenFile> {
  switch (model.file) {
    case 'minutes': {
      const { writeMinutes } = await import('./write-minutes.ts');
      return writeMinutes(model.minutes, model.format);
    }
    case 'register': {
      const { writeRegister } = await import('./write-register.ts');
      return writeRegister(model);
    }
    case 'attendance': {
      const { writeAttendance } = await import('./write-attendance.ts');
      return writeAttendance(model.attendance, model.format);
    }
    case 'projects': {
      const { writeProjects } = await import('./write-projects.ts');
      return writeProjects(model.projects, model.format);
    }
    case 'personal_data': {
      const { writePersonalData } = await import('./write-personal-data.ts');
      return writePersonalData(model.data, model.format);
    }
    case 'retention_report': {
      const { writeRetentionReport } = await import('./write-retention-report.ts');
      return writeRetentionReport(model.network, model.run);
    }
    case 'practices': {
      const { writePractices } = await import('./write-practices.ts');
      return writePractices(model.table, model.format);
    }
    case 'publications': {
      const { writePublications } = await import('./write-publications.ts');
      return writePublications(model.table, model.format);
    }
    case 'calendar': {
      const { writeCalendar } = await import('./calendar-file.ts');
      return writeCalendar(model.calendar);
    }
  }
}
