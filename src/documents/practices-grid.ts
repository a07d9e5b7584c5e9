import type { PracticesTable } from '../domain/files/file-model.ts';
import { toPracticeForm } from '../domain/practices/practice-form.ts';
import type { PracticeColumn } from '../domain/practices/practice-import.ts';
import { PRACTICE_COLUMN_LABELS, PRACTICE_FACT_LABELS } from '../texts/practices/practice-columns.ts';
import { PRACTICE_WORDS } from '../texts/practices/practices.ts';
import type { Grid, GridCell } from './tables/grid.ts';
import { wallTimeCell } from './tables/grid.ts';

const COLUMNS = Object.keys(PRACTICE_COLUMN_LABELS) as PracticeColumn[];

/** Every practice with its adoptions; the first columns are those that a file to import has. */
export function practicesGrid({ practices, timeZone }: PracticesTable): Grid {
  const head = [
    ...COLUMNS.map((column) => PRACTICE_COLUMN_LABELS[column]),
    ...Object.values(PRACTICE_FACT_LABELS),
  ];
  return {
    name: PRACTICE_WORDS.title,
    rows: [head, ...practices.map((row) => [...texts(row.practice), ...facts(row, timeZone)])],
    titleRows: [],
    titleHeight: null,
    widths: [40, 20, 50, 50, 50, 28, 24, 40, 40, 18, 18, 30, 50],
    frozenColumns: 1,
  };
}

function texts(practice: PracticesTable['practices'][number]['practice']): GridCell[] {
  const form = { ...toPracticeForm(practice), seat: practice.seatName };
  return COLUMNS.map((column) => ({ paragraphs: form[column] }));
}

function facts({ practice, adoptions }: PracticesTable['practices'][number], timeZone: string): GridCell[] {
  const notes = adoptions
    .filter(({ note }) => note !== '')
    .map(({ seatName, note }) => `${seatName}: ${note}`);
  return [
    wallTimeCell(practice.createdAt, timeZone),
    practice.version === 1 ? null : wallTimeCell(practice.updatedAt, timeZone),
    adoptions.map(({ seatName }) => seatName).join(', '),
    { paragraphs: notes.join('\n') },
  ];
}
