import type { CsvFault, CsvLine, CsvTable } from './csv-table.ts';

/** More cells than columns. */
export interface ExtraCells {
  field: 'line';
  problem: 'extra_cells';
  extra: number;
}

/**
 * What would become of one line, `P` being what may be wrong with it.
 *
 * - `new`: taken
 * - `past`: taken, and nobody is told of it
 * - `later`: left for another time, since as many as may be are taken
 * - `known`: the network has it, or a line before says the same
 */
export type ImportLine<P> = { line: number; title: string } & (
  | { outcome: 'new' | 'past' | 'later' | 'known' }
  | { outcome: 'wrong'; problems: P[] }
);

export type ImportOutcome = ImportLine<never>['outcome'];

/** A file looked through, line by line; nothing is stored by it. */
export type CsvImport<C extends string, P> =
  | { report: 'fault'; fault: CsvFault<C> }
  | { report: 'lines'; lines: ImportLine<P>[]; ignored: string[] };

/** One line as read: it is taken when nothing is wrong. `key` says what it is the same as; null when it has none. */
export interface LineRead<P, N> {
  title: string;
  problems: P[];
  taken: { key: string; found: N; outcome: 'new' | 'past' } | null;
}

/** Lines of one file: a network has some dozens of practices and of items a year. */
export const MOST_IMPORTED = 500;

/**
 * What a table would bring, line by line. What is known already is not brought again, so the same file a second time
 * brings nothing.
 *
 * @param input.known keys of what the network has
 * @param input.mostNew lines at most with outcome `new`; those after them are `later`
 */
export function readImport<C extends string, P, N>(
  table: CsvTable<C>,
  input: { read: (line: CsvLine<C>) => LineRead<P, N>; known: ReadonlySet<string>; mostNew?: number },
): { report: CsvImport<C, P>; found: N[] } {
  if (table.table === 'fault') return { report: { report: 'fault', fault: table.fault }, found: [] };
  const { read, mostNew = MOST_IMPORTED } = input;
  const known = new Set(input.known);
  const found: N[] = [];
  let news = 0;
  const lines = table.lines.map((line): ImportLine<P> => {
    const { title, problems, taken } = read(line);
    const told = { line: line.line, title };
    if (taken === null || problems.length > 0) return { ...told, outcome: 'wrong', problems };
    if (known.has(taken.key)) return { ...told, outcome: 'known' };
    known.add(taken.key);
    if (taken.outcome === 'new' && news >= mostNew) return { ...told, outcome: 'later' };
    if (taken.outcome === 'new') news += 1;
    found.push(taken.found);
    return { ...told, outcome: taken.outcome };
  });
  return { report: { report: 'lines', lines, ignored: table.ignored }, found };
}

/** What is wrong with the line as a whole. */
export function extraCells({ extra }: Pick<CsvLine<string>, 'extra'>): ExtraCells[] {
  return extra > 0 ? [{ field: 'line', problem: 'extra_cells', extra }] : [];
}
