/** Buttons that ask for addresses of files. */
export type FilesAction =
  | { verb: 'show_register_files'; sittingId: string }
  | { verb: 'show_attendance_year'; networkId: string; year: number };
