import type { FilesAction } from '../../domain/files/files-action.ts';
import { attendanceYearView } from '../files/attendance-year.ts';
import { registerFilesView } from '../files/show-files.ts';
import type { HandlersOf } from '../inbound/press-handler.ts';
import { onSitting } from '../inbound/press-handler.ts';

/** A link that still serves is given again, so that the same press twice makes one. */
export const FILES_PRESSES: HandlersOf<FilesAction> = {
  show_register_files: {
    for: 'coordinator',
    effect: 'repeatable',
    run: onSitting((context, tx, press) => registerFilesView(context, tx, press)),
  },
  show_attendance_year: {
    for: 'coordinator',
    effect: 'repeatable',
    run: (context, tx, { caller, now, action }) =>
      attendanceYearView(context, tx, { caller, now, year: action.year }),
  },
};
