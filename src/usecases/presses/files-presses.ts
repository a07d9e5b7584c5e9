import type { FilesAction } from '../../domain/files-action.ts';
import type { HandlersOf } from '../press-handler.ts';
import { onSitting } from '../press-handler.ts';
import { attendanceFilesView, registerFilesView } from '../show-files.ts';

/** A link that still serves is given again, so that the same press twice makes one. */
export const FILES_PRESSES: HandlersOf<FilesAction> = {
  show_register_files: {
    for: 'coordinator',
    effect: 'repeatable',
    run: onSitting((context, tx, press) => registerFilesView(context, tx, press)),
  },
  show_attendance_files: {
    for: 'coordinator',
    effect: 'repeatable',
    run: (context, tx, { caller, now, action }) =>
      attendanceFilesView(context, tx, { caller, now, year: action.year }),
  },
};
