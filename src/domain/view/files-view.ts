import type { AttendanceBySeat } from '../files/file-model.ts';
import type { SeatMark, SeatShare } from '../register/seat-presence.ts';
import type { SittingView } from './sitting-view.ts';

/** An address from which one file is downloaded, by whoever holds it. */
export interface FileAddress {
  format: 'xlsx' | 'csv' | 'pdf';
  url: string;
}

/** Addresses of files, and what is in them where it can be seen at once; to the coordinator, in private. */
export type FilesView =
  | { view: 'register_files'; sitting: SittingView; files: FileAddress[] }
  /** To anybody of the network. */
  | { view: 'project_files'; networkId: string; files: FileAddress[] }
  | AttendanceYearView;

/** The attendance of one year by municipality; nobody is named (product §12). */
export interface AttendanceYearView {
  view: 'attendance_year';
  networkId: string;
  timeZone: string;
  /** The year shown, and those with sittings that have been held; in order. */
  year: { shown: number; choices: number[] };
  /** Sittings held, by start; `seats` of each are those covered, null while its register is not closed. */
  sittings: (AttendanceBySeat['sittings'][number] & { seats: SeatShare | null })[];
  /** In seat order; `marks[i]` belongs to `sittings[i]`, null when the seat did not exist yet. */
  seats: { name: string; marks: (SeatMark | null)[]; share: SeatShare }[];
  files: FileAddress[];
}
