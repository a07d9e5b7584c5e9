import { readCsvTable } from '../../domain/csv/read-csv-table.ts';
import { MOST_IMPORTED, readPracticeImport } from '../../domain/practice-import.ts';
import type { PracticeImportView } from '../../domain/view/practice-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';

const EVER = new Date(0);

interface Input {
  caller: Caller;
  /** The CSV, as text. */
  text: string;
  now: Date;
}

/** What a table of practices would bring, line by line; nothing is stored. */
export async function checkImport(context: Context, tx: Tx, input: Input): Promise<View> {
  return importView(input.caller, { report: (await look(context, tx, input)).report });
}

/**
 * Takes every line that can be taken, all in one transaction, and leaves those to correct. What was confirmed must
 * still be what the file brings: otherwise nothing is taken and the report comes again. Sent again it brings nothing.
 *
 * @param input.expected lines to take, as the report that was confirmed had them
 */
export async function takeImport(
  context: Context,
  tx: Tx,
  input: Input & { expected: number },
): Promise<View> {
  const { caller, expected, now } = input;
  const networkId = caller.network.id;
  await tx.networks.lock(networkId);
  const { report, found } = await look(context, tx, input);
  if (found.length > 0 && found.length !== expected) return importView(caller, { report, stale: true });
  const by = { editedBy: caller.person.id };
  for (const { content, seat } of found) {
    const of = { id: context.newId(), networkId, seatId: seat.id, seatName: seat.name };
    const made = { authorId: caller.person.id, createdAt: now, updatedAt: now, version: 1 };
    await tx.practices.insert({ ...of, ...content, ...made }, by);
  }
  if (found.length > 0) {
    await tx.networks.wakeBy(networkId, now);
    const details = { practices: found.length };
    await recordAudit(tx, caller, { act: 'practice_import', outcome: 'done', at: now, details });
  }
  return importView(caller, { report: (await look(context, tx, input)).report, taken: found.length });
}

/** The form, with what became of a file. */
export function importView(
  { network }: Caller,
  { report = null, taken = null, stale = false }: Partial<PracticeImportView> = {},
): View {
  return { view: 'practice_import', networkId: network.id, report, taken, stale };
}

async function look(context: Context, tx: Tx, { caller, text, now }: Input) {
  const { id } = caller.network;
  const table = readCsvTable(context.readCsv(text), context.wording.practiceColumns, MOST_IMPORTED);
  return readPracticeImport(table, {
    seats: await tx.seats.list(id),
    practices: await tx.practices.sharedBetween(id, EVER, now),
  });
}
