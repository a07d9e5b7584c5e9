import type { Network } from '../../domain/network/network.ts';
import type { Cutoffs, RetentionCounts, RetentionRun } from '../../domain/personal-data/retention.ts';
import { cutoffsAt, earlierOf } from '../../domain/personal-data/retention.ts';
import { seatsAtSitting } from '../files/load-attendance-by-seat.ts';
import type { Tx } from '../ports/store.ts';
import { registerState } from '../register/load-register.ts';
import type { RetentionContext } from './report-retention.ts';

/** Rows of one transaction: others wait for the network meanwhile. */
const BATCH = 500;

/** What the log has where nobody acted. */
const PROGRAM = 'program';

/**
 * Deletes what an earlier report announced, once it is due, in small steps of a transaction each: stopped anywhere, the
 * next call goes on. What the settings keep longer since the report stays.
 */
export async function carryOut(context: RetentionContext, networkId: string): Promise<void> {
  while (await context.store.transaction((tx) => step(context, tx, networkId)));
}

/** False when there is nothing (more) to do now. */
async function step(context: RetentionContext, tx: Tx, networkId: string): Promise<boolean> {
  const now = context.clock.now();
  const network = await tx.networks.lock(networkId);
  const run = network === null ? null : await tx.retention.openRun(networkId);
  if (network === null || run === null || now < run.deleteAt) return false;
  const gone = await deleteSome(tx, network, earlierOf(run.cutoffs, cutoffsAt(network.settings, run.month)));
  if (gone !== null) {
    const deleted = { ...run.deleted, [gone.of]: run.deleted[gone.of] + gone.rows };
    await tx.retention.save({ ...run, deleted });
    return true;
  }
  await finish(tx, run, now);
  return false;
}

/** The next rows that are past their term; null when none is left. The record goes a sitting at a time. */
async function deleteSome(
  tx: Tx,
  network: Network,
  cutoffs: Cutoffs,
): Promise<{ of: keyof RetentionCounts; rows: number } | null> {
  for (const each of ['answers', 'deliveries'] as const) {
    const rows = await tx.retention.forget(network.id, each, cutoffs[each], BATCH);
    if (rows > 0) return { of: each, rows };
  }
  const record = await deleteRecord(tx, network, cutoffs.record);
  if (record > 0) return { of: 'record', rows: record };
  const audit = await tx.retention.forget(network.id, 'audit', cutoffs.audit, BATCH);
  if (audit > 0) return { of: 'audit', rows: audit };
  const people = await tx.retention.forgetPeople(network.id, BATCH);
  return people > 0 ? { of: 'people', rows: people } : null;
}

/** The figures of its register are kept in the same transaction. Counts sittings, actions and projects, as the report does. */
async function deleteRecord(tx: Tx, network: Network, before: Date): Promise<number> {
  const [sitting] = await tx.retention.sittings(network.id, before, 1);
  if (sitting === undefined) {
    const actions = await tx.retention.forgetActions(network.id, before, BATCH);
    return actions > 0 ? actions : tx.retention.forgetProjects(network.id, before, BATCH);
  }
  if ((await registerState(tx, sitting)).state === 'closed')
    await tx.retention.addFigures(network.id, sitting.id, await seatsAtSitting(tx, network, sitting));
  await tx.retention.forgetSitting(network.id, sitting.id);
  return 1;
}

async function finish(tx: Tx, run: RetentionRun, now: Date): Promise<void> {
  await tx.retention.save({ ...run, status: 'done', exports: [], doneAt: now });
  await tx.audit.append({
    networkId: run.networkId,
    at: now,
    actorId: null,
    actorAadObjectId: PROGRAM,
    act: 'retention',
    outcome: 'done',
    delegated: null,
    details: { runId: run.id, month: run.month, deleted: run.deleted },
  });
}
