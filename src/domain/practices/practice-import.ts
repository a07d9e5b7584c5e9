import type { CsvImport, ExtraCells, LineRead } from '../csv/csv-import.ts';
import { extraCells, readImport } from '../csv/csv-import.ts';
import type { CsvColumns, CsvLine, CsvTable } from '../csv/csv-table.ts';
import type { Seat } from '../network/seat.ts';
import { cleanText, foldText } from '../reading/clean-text.ts';
import type { Practice } from './practice.ts';
import type { PracticeForm, PracticeProblem, ReadPractice } from './practice-form.ts';
import { readPracticeForm } from './practice-form.ts';

/** A column of a table of practices. */
export type PracticeColumn = Exclude<keyof PracticeForm, 'seatId'> | 'seat';

export type PracticeColumns = CsvColumns<PracticeColumn>;

/** What was not accepted of one line. */
export type PracticeImportProblem =
  | PracticeProblem
  | { field: 'seatId'; problem: 'unknown_name'; typed: string }
  | ExtraCells;

/** A file looked through, line by line; nothing is stored by it. */
export type PracticeImport = CsvImport<PracticeColumn, PracticeImportProblem>;

/** A line that would be taken. */
export type NewPractice = Pick<ReadPractice, 'content'> & { seat: Seat };

/** What a table of practices would bring. A practice is known by its municipality and its title. */
export function readPracticeImport(
  table: CsvTable<PracticeColumn>,
  { seats, practices }: { seats: readonly Seat[]; practices: readonly Practice[] },
): { report: PracticeImport; found: NewPractice[] } {
  const known = new Set(practices.map(({ seatId, title }) => nameOf(seatId ?? '', title)));
  return readImport(table, { known, read: (line) => readLine(line, seats) });
}

function readLine(
  line: CsvLine<PracticeColumn>,
  seats: readonly Seat[],
): LineRead<PracticeImportProblem, NewPractice> {
  const { seat: typed, ...texts } = line.cells;
  const named = seatNamed(typed, seats);
  const read = readPracticeForm({ ...texts, seatId: named?.id ?? '' }, seats);
  const problems: PracticeImportProblem[] = read.problems.filter(
    ({ field }) => field !== 'seatId' || typed.trim() === '',
  );
  if (named === null && typed.trim() !== '')
    problems.push({ field: 'seatId', problem: 'unknown_name', typed: cleanText(typed) });
  problems.push(...extraCells(line));
  const { content, seat } = read;
  const { title } = content;
  const taken =
    seat === null ? null : { key: nameOf(seat.id, title), found: { content, seat }, outcome: 'new' as const };
  return { title, problems, taken };
}

/** "Comune di Lugo", "LUGO" and "Lugo" are the same. */
function seatNamed(typed: string, seats: readonly Seat[]): Seat | null {
  const wanted = foldText(cleanText(typed)).replace(/^comune (?:di |d')/, '');
  return seats.find(({ name }) => foldText(cleanText(name)) === wanted) ?? null;
}

function nameOf(seatId: string, title: string): string {
  return `${seatId}|${foldText(cleanText(title))}`;
}
