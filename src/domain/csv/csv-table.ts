/** One line of a CSV with its cells. `line` counts from 1 as an editor does: a cell in quotes may take several. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** A CSV split into cells, or where that was not possible: a quote that never ends, or stands where none may. */
export type CsvRead =
  | { read: 'rows'; rows: CsvRow[] }
  | { read: 'unreadable'; line: number; why: 'quote_open' | 'quote_inside' | 'other' };

/** The columns that are known: the names under which each is accepted, folded, and whether it must be there. */
export type CsvColumns<C extends string> = Readonly<Record<C, CsvColumn>>;

export interface CsvColumn {
  names: readonly string[];
  required: boolean;
}

/** One line as its columns say; '' for a column that is not there. */
export interface CsvLine<C extends string> {
  line: number;
  cells: Record<C, string>;
  /** Cells beyond the last column, which a separator in a text without quotes makes; 0 = none. */
  extra: number;
}

/** Why nothing of a file can be taken. */
export type CsvFault<C extends string> =
  | { fault: 'empty' }
  | { fault: 'too_many'; lines: number; limit: number }
  | { fault: 'unreadable'; line: number; why: (CsvRead & { read: 'unreadable' })['why'] }
  /** `found` are the names in the first line, as written. */
  | { fault: 'columns'; missing: C[]; repeated: C[]; found: string[] };

/** A CSV with known columns. */
export type CsvTable<C extends string> =
  /** `ignored` are names in the first line that mean nothing here. */
  { table: 'lines'; lines: CsvLine<C>[]; ignored: string[] } | { table: 'fault'; fault: CsvFault<C> };
