import { MOST_IMPORTED } from '../../domain/csv/csv-import.ts';
import { readCsvTable } from '../../domain/csv/read-csv-table.ts';
import type { NewPractice } from '../../domain/practices/practice-import.ts';
import { readPracticeImport } from '../../domain/practices/practice-import.ts';
import type { PracticeImportView } from '../../domain/view/practice-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { ImportInput } from '../csv-import/take-lines.ts';
import { takeLines } from '../csv-import/take-lines.ts';
import type { Tx } from '../ports/store.ts';

const EVER = new Date(0);

/** What a table of practices would bring, line by line; nothing is stored. */
export async function checkImport(context: Context, tx: Tx, input: ImportInput): Promise<View> {
  return importView(input.caller, { report: (await look(context, tx, input)).report });
}

/**
 * Takes in a table of practices: see {@link takeLines}.
 *
 * @param input.expected lines to take, as the report that was confirmed had them
 */
export async function takeImport(
  context: Context,
  tx: Tx,
  input: ImportInput & { expected: number },
): Promise<View> {
  const { caller, expected } = input;
  const { report, taken } = await takeLines(tx, input, {
    look: () => look(context, tx, input),
    isConfirmed: ({ length }) => length === expected,
    store: (each) => store(context, tx, { ...input, ...each }),
    act: 'practice_import',
    details: ({ length }) => ({ practices: length }),
  });
  return importView(caller, { report, taken: taken?.length ?? null, stale: taken === null });
}

/** The form, with what became of a file. */
export function importView(
  { network }: Caller,
  { report = null, taken = null, stale = false }: Partial<PracticeImportView> = {},
): View {
  return { view: 'practice_import', networkId: network.id, report, taken, stale };
}

async function look(context: Context, tx: Tx, { caller, text, now }: ImportInput) {
  const { id } = caller.network;
  const table = readCsvTable(context.readCsv(text), context.wording.practiceColumns, MOST_IMPORTED);
  return readPracticeImport(table, {
    seats: await tx.seats.list(id),
    practices: await tx.practices.sharedBetween(id, EVER, now),
  });
}

async function store(
  context: Context,
  tx: Tx,
  { caller, now, content, seat }: ImportInput & NewPractice,
): Promise<void> {
  const of = { id: context.newId(), networkId: caller.network.id, seatId: seat.id, seatName: seat.name };
  const made = { authorId: caller.person.id, createdAt: now, updatedAt: now, version: 1 };
  await tx.practices.insert({ ...of, ...content, ...made }, { editedBy: caller.person.id });
}
