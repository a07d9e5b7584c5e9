import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';

/** A file that was chosen: the CSV as text, and who chose it. */
export interface ImportInput {
  caller: Caller;
  text: string;
  now: Date;
}

/** What a kind of table is looked through and stored with; `R` is its report, `N` a line that would be taken. */
export interface TableImport<R, N> {
  /** Looks through the file on the data of now; stores nothing. */
  look(): Promise<{ report: R; found: N[] }>;
  /** Whether this is what was confirmed. */
  isConfirmed(found: readonly N[]): boolean;
  store(each: N): Promise<void>;
  /** Name of the act in the audit log, and what of the lines is noted there. */
  act: string;
  details(found: readonly N[]): Record<string, number>;
}

/**
 * Takes every line that can be taken, all in one transaction, and leaves those to correct. What was confirmed must
 * still be what the file brings: otherwise nothing is taken (`taken` null) and the report comes again. Sent again it
 * brings nothing. The report that is given is that of afterwards.
 */
export async function takeLines<R, N>(
  tx: Tx,
  { caller, now }: Pick<ImportInput, 'caller' | 'now'>,
  table: TableImport<R, N>,
): Promise<{ report: R; taken: N[] | null }> {
  await tx.networks.lock(caller.network.id);
  const { report, found } = await table.look();
  if (found.length === 0) return { report, taken: [] };
  if (!table.isConfirmed(found)) return { report, taken: null };
  for (const each of found) await table.store(each);
  await tx.networks.wakeBy(caller.network.id, now);
  const { act } = table;
  await recordAudit(tx, caller, { act, outcome: 'done', at: now, details: table.details(found) });
  return { report: (await table.look()).report, taken: found };
}
