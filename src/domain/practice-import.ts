import { cleanText, foldText } from './clean-text.ts';
import type { CsvColumns, CsvFault, CsvLine, CsvTable } from './csv/csv-table.ts';
import type { Practice } from './practice.ts';
import type { PracticeForm, PracticeProblem, ReadPractice } from './practice-form.ts';
import { readPracticeForm } from './practice-form.ts';
import type { Seat } from './seat.ts';

/** A column of a table of practices. */
export type PracticeColumn = Exclude<keyof PracticeForm, 'seatId'> | 'seat';

export type PracticeColumns = CsvColumns<PracticeColumn>;

/** What was not accepted of one line. */
export type ImportProblem =
  | PracticeProblem
  | { field: 'seatId'; problem: 'unknown_name'; typed: string }
  /** More cells than columns. */
  | { field: 'line'; problem: 'extra_cells'; extra: number };

/** What would become of one line; `known`: the network has it, or a line before says the same. */
export type ImportLine = { line: number; title: string } & (
  | { outcome: 'new' | 'known' }
  | { outcome: 'wrong'; problems: ImportProblem[] }
);

/** A file looked through, line by line; nothing is stored by it. */
export type PracticeImport =
  | { report: 'fault'; fault: CsvFault<PracticeColumn> }
  | { report: 'lines'; lines: ImportLine[]; ignored: string[] };

/** A line that would be taken. */
export type NewPractice = Pick<ReadPractice, 'content'> & { seat: Seat };

/** Lines of one file: a network shares some dozens of practices a year. */
export const MOST_IMPORTED = 500;

/**
 * What a table of practices would bring. A practice is known by its municipality and its title, so that the same file
 * a second time brings nothing.
 */
export function readPracticeImport(
  table: CsvTable<PracticeColumn>,
  { seats, practices }: { seats: readonly Seat[]; practices: readonly Practice[] },
): { report: PracticeImport; found: NewPractice[] } {
  if (table.table === 'fault') return { report: { report: 'fault', fault: table.fault }, found: [] };
  const known = new Set(practices.map(({ seatId, title }) => nameOf(seatId ?? '', title)));
  const found: NewPractice[] = [];
  const lines = table.lines.map((line): ImportLine => {
    const { content, seat, problems } = readLine(line, seats);
    const told = { line: line.line, title: content.title };
    if (seat === null || problems.length > 0) return { ...told, outcome: 'wrong', problems };
    const name = nameOf(seat.id, content.title);
    if (known.has(name)) return { ...told, outcome: 'known' };
    known.add(name);
    found.push({ content, seat });
    return { ...told, outcome: 'new' };
  });
  return { report: { report: 'lines', lines, ignored: table.ignored }, found };
}

function readLine({ cells, extra }: CsvLine<PracticeColumn>, seats: readonly Seat[]) {
  const { seat: typed, ...texts } = cells;
  const seat = seatNamed(typed, seats);
  const read = readPracticeForm({ ...texts, seatId: seat?.id ?? '' }, seats);
  const problems: ImportProblem[] = read.problems.filter(
    ({ field }) => field !== 'seatId' || typed.trim() === '',
  );
  if (seat === null && typed.trim() !== '')
    problems.push({ field: 'seatId', problem: 'unknown_name', typed: cleanText(typed) });
  if (extra > 0) problems.push({ field: 'line', problem: 'extra_cells', extra });
  return { ...read, problems };
}

/** "Comune di Lugo", "LUGO" and "Lugo" are the same. */
function seatNamed(typed: string, seats: readonly Seat[]): Seat | null {
  const wanted = foldText(cleanText(typed)).replace(/^comune (?:di |d')/, '');
  return seats.find(({ name }) => foldText(cleanText(name)) === wanted) ?? null;
}

function nameOf(seatId: string, title: string): string {
  return `${seatId}|${foldText(cleanText(title))}`;
}
