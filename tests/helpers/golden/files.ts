import type { AttendanceYearView, FileAddress } from '../../../src/domain/view/files-view.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { aSitting, networkId, timeZone } from './card-views.ts';

/** The cards that give addresses of files. */
export function goldenFiles(): Record<string, View> {
  return {
    'register-files': {
      view: 'register_files',
      sitting: aSitting({ phase: 'over' }),
      files: [address('pdf'), address('xlsx'), address('csv')],
    },
    'attendance-year': attendanceYear(),
    'attendance-year-empty': {
      ...attendanceYear(),
      sittings: [],
      seats: attendanceYear().seats.map(({ name }) => ({ name, marks: [], share: { covered: 0, of: 0 } })),
    },
  };
}

function address(format: FileAddress['format']): FileAddress {
  return { format, url: `https://bot.example.com/files/f-1/segreto-di-prova/file.${format}` };
}

/** A year with every kind of mark: two closed registers, one that is not, and one whose record has gone. */
function attendanceYear(): AttendanceYearView {
  const startsAt = (on: string) => new Date(`${on}T09:00:00Z`);
  const number = (n: number) => ({ n, year: 2027 });
  return {
    view: 'attendance_year',
    ...{ networkId, timeZone },
    year: { shown: 2027, choices: [2026, 2027] },
    sittings: [
      { startsAt: startsAt('2027-01-19'), kind: 'ordinary', number: number(1), seats: { covered: 1, of: 3 } },
      { startsAt: startsAt('2027-03-16'), kind: 'ordinary', number: number(2), seats: { covered: 2, of: 3 } },
      { startsAt: startsAt('2027-03-30'), kind: 'urgent', number: number(3), seats: { covered: 1, of: 2 } },
      { startsAt: startsAt('2027-05-18'), kind: 'ordinary', number: number(4), seats: null },
    ],
    seats: [
      {
        name: 'Lugo',
        marks: ['in_person', 'remote', 'excused', 'no_register'],
        share: { covered: 2, of: 3 },
      },
      {
        name: 'Cotignola',
        marks: ['absent', 'substitute', 'covered', 'no_register'],
        share: { covered: 2, of: 3 },
      },
      { name: 'Fusignano', marks: ['not_covered', 'absent', null, null], share: { covered: 0, of: 2 } },
    ],
    files: [address('xlsx'), address('csv')],
  };
}
