import type { SittingView } from './sitting-view.ts';

/** An address from which one file is downloaded, by whoever holds it. */
export interface FileAddress {
  format: 'xlsx' | 'csv' | 'pdf';
  url: string;
}

/** Cards that give addresses of files; to the coordinator, in private. */
export type FilesView =
  | { view: 'register_files'; sitting: SittingView; files: FileAddress[] }
  | {
      view: 'attendance_files';
      networkId: string;
      year: number;
      /** Sittings of the year whose register is closed. */
      sittings: number;
      files: FileAddress[];
    };
