import { zonedInstant } from '../../domain/calendar/wall-time.ts';
import { MOST_IMPORTED } from '../../domain/csv/csv-import.ts';
import { readCsvTable } from '../../domain/csv/read-csv-table.ts';
import type { NewPublication } from '../../domain/publications/publication-import.ts';
import { readPublicationImport } from '../../domain/publications/publication-import.ts';
import type { PublicationImportView } from '../../domain/view/publication-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { ImportInput } from '../csv-import/take-lines.ts';
import { takeLines } from '../csv-import/take-lines.ts';
import type { Tx } from '../ports/store.ts';
import { askMunicipalities } from './ask-municipalities.ts';
import { allPublications, todayIn } from './load-publications.ts';
import { peopleOfSeat } from './tell-municipalities.ts';

/** What a table of items would bring, line by line; nothing is stored and nobody is told. */
export async function checkImport(context: Context, tx: Tx, input: ImportInput): Promise<View> {
  return importView(tx, input.caller, { report: (await look(context, tx, input)).report });
}

/**
 * Takes in a table of items: see `takeLines`. One that stands and whose period is not over goes to the
 * municipalities as if it had been proposed; the others are kept, asked of nobody.
 *
 * @param input.expected lines to take, and `sent` those of them that go out, as the report that was confirmed had them
 */
export async function takeImport(
  context: Context,
  tx: Tx,
  input: ImportInput & { expected: number; sent: number },
): Promise<View> {
  const { caller, expected, sent } = input;
  const { report, taken } = await takeLines(tx, input, {
    look: () => look(context, tx, input),
    isConfirmed: (found) => found.length === expected && sentOf(found) === sent,
    store: (each) => store(context, tx, { ...input, ...each }),
    act: 'publication_import',
    details: (found) => ({ publications: found.length, sent: sentOf(found) }),
  });
  if (taken === null) return importView(tx, caller, { report, stale: true });
  return importView(tx, caller, { report, taken: taken.length, sent: sentOf(taken) });
}

/** The form, with what became of a file and who would be told. */
export async function importView(
  tx: Tx,
  { network: { id: networkId } }: Caller,
  { report = null, taken = null, stale = false, sent = 0 }: Partial<PublicationImportView> = {},
): Promise<View> {
  const people = await tx.people.list(networkId);
  const seats = await tx.seats.list(networkId);
  const nobody = seats.filter(({ id }) => peopleOfSeat(id, people).length === 0).map(({ name }) => name);
  const asked = seats.length - nobody.length;
  return { view: 'publication_import', networkId, report, taken, stale, sent, asked, nobody };
}

function sentOf(found: readonly NewPublication[]): number {
  return found.filter(({ past }) => !past).length;
}

async function look(context: Context, tx: Tx, { caller: { network }, text, now }: ImportInput) {
  const { publicationColumns, publicationWords: words } = context.wording;
  const table = readCsvTable(context.readCsv(text), publicationColumns, MOST_IMPORTED);
  const publications = await allPublications(tx, network.id);
  return readPublicationImport(table, { publications, words, today: todayIn(network, now) });
}

async function store(
  context: Context,
  tx: Tx,
  { caller, now, content, past, withdrawn }: ImportInput & NewPublication,
): Promise<void> {
  const made = {
    networkId: caller.network.id,
    proposedBy: caller.person.id,
    proposedAt: now,
    updatedAt: now,
  };
  const { timeZone } = caller.network.settings.calendar;
  const publication = {
    ...{ ...made, ...content, id: context.newId(), version: 1 },
    // Who took it back is somebody of the network the file comes from.
    withdrawn: withdrawn && {
      ...{ at: zonedInstant(withdrawn.on, '00:00', timeZone), by: null },
      reason: withdrawn.reason,
    },
  };
  if (past) await tx.publications.insert(publication, [], { editedBy: caller.person.id });
  else await askMunicipalities(tx, { caller, now, publication });
}
