import { localDate, localTime } from '../../domain/calendar/wall-time.ts';

/** A cell by its kind; null is an empty one. */
export type GridCell = string | number | WallTime | Share | Paragraphs | null;

/** A text that keeps its lines; a plain string is put on one. */
export interface Paragraphs {
  paragraphs: string;
}

/** Date and time on the clocks of the network's zone, `yyyy-MM-ddTHH:mm`: spreadsheets know no zones. */
export interface WallTime {
  wallTime: string;
}

/** From 0 to 1. */
export interface Share {
  share: number;
}

/** One table of a file for spreadsheets; the first row names the columns and stays in view. */
export interface Grid {
  name: string;
  rows: GridCell[][];
  /** Indices of further rows that name columns. */
  titleRows: number[];
  /** Points; null = one line. Programs do not make room for titles of several lines by themselves. */
  titleHeight: number | null;
  /** In characters, one for each column. */
  widths: number[];
  /** Columns that stay in view. */
  frozenColumns: number;
}

export function wallTimeCell(instant: Date, timeZone: string): WallTime {
  return { wallTime: `${localDate(instant, timeZone)}T${localTime(instant, timeZone)}` };
}
