import type { CsvImport, ExtraCells, LineRead } from '../csv/csv-import.ts';
import { extraCells, readImport } from '../csv/csv-import.ts';
import type { CsvColumns, CsvLine, CsvTable } from '../csv/csv-table.ts';
import { cleanText, foldText } from '../reading/clean-text.ts';
import { oneLine } from '../reading/read-links.ts';
import { readTableDay } from '../reading/read-table-day.ts';
import { paragraphs, withinLimit } from '../reading/read-text.ts';
import type { OutletKind, OutletWords } from './outlet.ts';
import { OUTLET_KINDS } from './outlet.ts';
import type { NudgePlan, Publication, PublicationContent, PublicationKind } from './publication.ts';
import { isPast, NUDGE_PLANS, PUBLICATION_KINDS } from './publication.ts';
import type { PublicationForm, PublicationProblem } from './publication-form.ts';
import { EMPTY_PUBLICATION, PUBLICATION_LIMITS, readPublicationForm } from './publication-form.ts';

/** A column of a table of items. */
export type PublicationColumn = keyof PublicationForm | 'withdrawn';

export type PublicationColumns = CsvColumns<PublicationColumn>;

/** What may stand in a cell for each choice; folded. */
export interface PublicationWords {
  kind: Readonly<Record<PublicationKind, readonly string[]>>;
  nudges: Readonly<Record<NudgePlan, readonly string[]>>;
  outletKinds: OutletWords;
}

/** What was not accepted of one line. */
export type PublicationImportProblem =
  | PublicationProblem
  | ExtraCells
  | { field: 'withdrawn'; problem: 'unreadable'; typed: string };

/** A file looked through, line by line; nothing is stored by it. */
export type PublicationImport = CsvImport<PublicationColumn, PublicationImportProblem>;

/** A line that would be taken. `past`: its period is over or it was taken back, nobody is told. */
export interface NewPublication {
  content: PublicationContent;
  past: boolean;
  /** On which day, `yyyy-MM-dd`, and why it was taken back where it comes from; null while it stands. */
  withdrawn: { on: string; reason: string } | null;
}

/** Items of one file that go out: each is a message to every referent of the network. */
export const MOST_SENT = 20;

/** What a table of items would bring. An item is known by its title and the first day on which it may appear. */
export function readPublicationImport(
  table: CsvTable<PublicationColumn>,
  input: { publications: readonly Publication[]; words: PublicationWords; today: string },
): { report: PublicationImport; found: NewPublication[] } {
  const known = new Set(input.publications.map(nameOf));
  return readImport(table, { known, mostNew: MOST_SENT, read: (line) => readLine(line, input) });
}

function readLine(
  line: CsvLine<PublicationColumn>,
  { words, today }: { words: PublicationWords; today: string },
): LineRead<PublicationImportProblem, NewPublication> {
  const { title, text, links, withdrawn: takenBack, ...typed } = line.cells;
  const form: PublicationForm = {
    ...{ title, text, links, fromOn: dayOf(typed.fromOn), untilOn: dayOf(typed.untilOn) },
    kind: oneOf(typed.kind, PUBLICATION_KINDS, words.kind) ?? EMPTY_PUBLICATION.kind,
    nudges: oneOf(typed.nudges, NUDGE_PLANS, words.nudges) ?? EMPTY_PUBLICATION.nudges,
    outletKinds: outletKindsOf(typed.outletKinds, words.outletKinds),
  };
  const { content, problems: ofForm } = readPublicationForm(form, { today, current: null });
  // One that is over is history.
  const problems: PublicationImportProblem[] = ofForm.filter(({ problem }) => problem !== 'past');
  problems.push(...unreadableDays(typed), ...extraCells(line));
  if (typed.fromOn.trim() === '') problems.push({ field: 'fromOn', problem: 'missing' });
  const withdrawn = readWithdrawn(takenBack, problems);
  const past = withdrawn !== null || isPast(content, today);
  const found = { content, past, withdrawn };
  const taken = { key: nameOf(content), found, outcome: past ? 'past' : 'new' } as const;
  return { title: content.title, problems, taken };
}

/** Empty when it is no day: {@link unreadableDays} says so. */
function dayOf(typed: string): string {
  return readTableDay(oneLine(typed)) ?? '';
}

function unreadableDays(typed: Record<'fromOn' | 'untilOn', string>): PublicationProblem[] {
  return (['fromOn', 'untilOn'] as const)
    .filter((field) => oneLine(typed[field]) !== '' && dayOf(typed[field]) === '')
    .map((field) => ({ field, problem: 'unreadable', typed: oneLine(typed[field]) }));
}

/** "15/01/2027: an error in the text", the reason left out or not; null when nothing is written or it is no day. */
function readWithdrawn(typed: string, into: PublicationImportProblem[]): NewPublication['withdrawn'] {
  const said = paragraphs(typed);
  if (said === '') return null;
  const [, day = '', why = ''] = /^([^\s:]+)\s*:?(.*)$/s.exec(said) ?? [];
  const on = readTableDay(day);
  if (on === null) into.push({ field: 'withdrawn', problem: 'unreadable', typed: oneLine(said) });
  const reason = withinLimit(paragraphs(why), { field: 'reason', limit: PUBLICATION_LIMITS.reason }, into);
  return on === null ? null : { on, reason };
}

/** What the word means, or the word itself, which the form will not know; null when nothing was written. */
function oneOf<T extends string>(
  typed: string,
  known: readonly T[],
  words: Readonly<Record<T, readonly string[]>>,
): string | null {
  const said = foldText(cleanText(typed));
  if (said === '') return null;
  return known.find((each) => words[each].includes(said)) ?? cleanText(typed);
}

/** "Sito, newsletter"; nothing written leaves it to each municipality. */
function outletKindsOf(typed: string, words: OutletWords): (OutletKind | string)[] {
  const said = typed
    .split(/[,;/+\n]/)
    .map((each) => cleanText(each))
    .filter((each) => each !== '');
  return said.map((each) => oneOf(each, OUTLET_KINDS, words) ?? each);
}

function nameOf({ title, fromOn }: Pick<Publication, 'title' | 'fromOn'>): string {
  return `${fromOn}|${foldText(cleanText(title))}`;
}
