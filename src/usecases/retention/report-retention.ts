import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Cutoffs, RetentionExport, RetentionRun } from '../../domain/personal-data/retention.ts';
import {
  cutoffsAt,
  daysAfter,
  deletionInstant,
  isNothing,
  monthToReport,
  NO_ROWS,
  POSTPONE_DAYS,
} from '../../domain/personal-data/retention.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Context } from '../context.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import { issueFileLink } from '../files/issue-file-link.ts';
import type { Tx } from '../ports/store.ts';
import { registerState } from '../register/load-register.ts';

/** What retention needs from outside; it sends nothing itself. */
export type RetentionContext = Pick<Context, 'store' | 'clock' | 'newId' | 'links' | 'note'>;

/** Longer than any term can put off in one month. */
const MOST_SITTINGS = 500;

/**
 * Writes down what the next deletion takes and queues the message about it, together; null when there is nothing to
 * report, or another is under way. Whatever is deleted later was reported here first.
 */
export async function reportRetention(
  context: RetentionContext,
  tx: Tx,
  networkId: string,
): Promise<RetentionRun | null> {
  const now = context.clock.now();
  const network = await tx.networks.lock(networkId);
  if (network === null || (await tx.retention.openRun(networkId)) !== null) return null;
  const { timeZone } = network.settings.calendar;
  const month = monthToReport(now, timeZone);
  if (await tx.retention.hasRun(networkId, month)) return null;
  const cutoffs = cutoffsAt(network.settings, month);
  const counts = await tx.retention.count(networkId, cutoffs);
  if (isNothing(counts)) return null;
  const deleteAt = deletionInstant(month, now, timeZone);
  const run: RetentionRun = {
    ...{ id: context.newId(), networkId, month, status: 'reported', cutoffs, counts, deleteAt },
    exports: await exportsOf(context, tx, { network, cutoffs, deleteAt, now }),
    deleted: NO_ROWS,
    reportedAt: now,
    postponedAt: null,
    postponedBy: null,
    doneAt: null,
  };
  await tx.retention.save(run);
  await tell(tx, network, run);
  return run;
}

/** Register and published minutes of each sitting whose record goes; their addresses hold until it does, put off or not. */
async function exportsOf(
  context: RetentionContext,
  tx: Tx,
  input: { network: Network; cutoffs: Cutoffs; deleteAt: Date; now: Date },
): Promise<RetentionExport[]> {
  const { network, cutoffs, deleteAt, now } = input;
  const exports: RetentionExport[] = [];
  for (const sitting of await tx.retention.sittings(network.id, cutoffs.record, MOST_SITTINGS)) {
    const files: RetentionExport['files'] = [];
    for (const request of await recordFiles(tx, network, sitting)) {
      const expiresAt = daysAfter(deleteAt, POSTPONE_DAYS);
      const wanted = { network, request, createdBy: null, now, expiresAt };
      const url = await issueFileLink(context, tx, wanted);
      files.push({ what: request.file, format: request.format, url });
    }
    const { startsAt, kind, number } = sitting;
    exports.push({ startsAt, kind, number, files });
  }
  return exports;
}

type RecordFile = Extract<FileRequest, { file: 'register' | 'minutes' }>;

async function recordFiles(tx: Tx, network: Network, sitting: Sitting): Promise<RecordFile[]> {
  const files: RecordFile[] = [];
  const of = { sittingId: sitting.id };
  if ((await registerState(tx, sitting)).state === 'closed')
    files.push({ file: 'register', ...of, format: 'pdf' }, { file: 'register', ...of, format: 'xlsx' });
  const minutes = await tx.minutes.bySitting(network.id, sitting.id);
  if (minutes?.status === 'published')
    files.push({ file: 'minutes', ...of, format: 'pdf' }, { file: 'minutes', ...of, format: 'docx' });
  return files;
}

/** Who coordinates; with nobody there, the channel. A network without the app can be told nothing: the operator is. */
async function tell(tx: Tx, network: Network, run: RetentionRun): Promise<void> {
  if (network.status === 'removed') return;
  const people = await tx.people.list(network.id);
  const inCharge = await inChargeOf(tx, { network, people, now: run.reportedAt });
  const recipients =
    inCharge.length === 0
      ? [{ to: 'channel' as const }]
      : inCharge.map(({ id }) => ({ to: 'person' as const, personId: id }));
  await tx.deliveries.enqueue(
    recipients.map((recipient) => ({
      networkId: network.id,
      sittingId: null,
      kind: 'retention_report',
      lineKey: retentionKey(run.id),
      recipient,
      dueAt: run.reportedAt,
    })),
    run.reportedAt,
  );
}

function retentionKey(runId: string): string {
  return `retention:${runId}`;
}

/** Id of the run such a message is about; null for any other line key. */
export function retentionIdOf(lineKey: string): string | null {
  return /^retention:(.+)$/s.exec(lineKey)?.[1] ?? null;
}
