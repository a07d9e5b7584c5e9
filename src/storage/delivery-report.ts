import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { DeliveryKind, DeliveryStatus } from '../domain/delivery/delivery.ts';
import type { Engine } from './engine/engine.ts';
import { FAILED_QUEUE } from './queue/queue-settings.ts';
import type { Tables } from './tables/tables.ts';

/** Whose deliveries, and from which instant on they were queued; `networkId` null = of all networks. */
export interface ReportScope {
  networkId: string | null;
  since: Date;
}

export interface DeliveryTotal {
  kind: DeliveryKind;
  status: DeliveryStatus;
  count: number;
}

/** One network with something to look after. */
export interface NetworkFigures {
  networkId: string;
  waiting: number;
  /** Since when the oldest of them waits; null when none does. */
  oldestAt: Date | null;
  failed: number;
  uncertain: number;
}

/** A job whose retries are used up, with the fault its last try ended with. */
export interface GivenUpJob {
  id: string;
  queue: string;
  at: Date;
  /** Null when what it was about is gone. */
  networkId: string | null;
  error: string;
}

/** One line of a sitting, or one kind of message, in one state. */
export interface LineFigures {
  sittingId: string | null;
  lineKey: string;
  kind: DeliveryKind;
  status: DeliveryStatus;
  reason: string | null;
  count: number;
  oldestAt: Date;
}

/** Everything the operator's view is made of: ids and counts, no names, no text of messages. Reads only. */
export const deliveryReport = {
  async totals(db: Kysely<Tables>, scope: ReportScope): Promise<DeliveryTotal[]> {
    const { rows } = await sql<DeliveryTotal>`
      select kind, status, count(*)::int as count from deliveries
      where ${within(scope)} group by kind, status order by kind, status`.execute(db);
    return rows;
  },

  /** Longest waiting first, then those with most failures. */
  async networks(db: Kysely<Tables>, scope: ReportScope): Promise<NetworkFigures[]> {
    const { rows } = await sql<NetworkFigures>`
      select network_id as "networkId",
        count(*) filter (where ${IS_OPEN})::int as waiting,
        min(queued_at) filter (where ${IS_OPEN}) as "oldestAt",
        count(*) filter (where status = 'failed')::int as failed,
        count(*) filter (where status = 'uncertain')::int as uncertain
      from deliveries
      where ${within(scope)} and status in ('queued', 'sending', 'failed', 'uncertain')
      group by network_id order by "oldestAt" nulls last, failed desc, network_id`.execute(db);
    return rows;
  },

  /** Newest first. */
  async givenUp(db: Kysely<Tables>, networkId: string | null): Promise<GivenUpJob[]> {
    const { rows } = await sql<GivenUpJob>`
      select * from (
        select job.id, job.source_name as queue, job.created_on as at,
          coalesce(deliveries.network_id, job.data->>'networkId') as "networkId",
          coalesce(job.source_output->>'message', job.output->>'message', '') as error
        from pgboss.job left join deliveries on deliveries.id = job.data->>'deliveryId'
        where job.name = ${FAILED_QUEUE} and job.state < 'active') as given_up
      where ${networkId}::text is null or "networkId" = ${networkId}
      order by at desc, id`.execute(db);
    return rows;
  },

  async lines(db: Kysely<Tables>, scope: ReportScope & { networkId: string }): Promise<LineFigures[]> {
    const { rows } = await sql<LineFigures>`
      select sitting_id as "sittingId", line_key as "lineKey", kind, status, reason,
        count(*)::int as count, min(queued_at) as "oldestAt"
      from deliveries where ${within(scope)}
      group by sitting_id, line_key, kind, status, reason
      order by "oldestAt" desc, line_key, status`.execute(db);
    return rows;
  },

  async hasNetwork(db: Kysely<Tables>, networkId: string): Promise<boolean> {
    const query = db.selectFrom('networks').select('id').where('id', '=', networkId);
    return (await query.executeTakeFirst()) !== undefined;
  },
};

/**
 * Puts jobs given up back where they came from, each once, to be tried as if they were new; one that already waits there
 * under the same key stays given up. Gives how many.
 */
export async function retryGivenUp(engine: Engine, networkId: string | null): Promise<number> {
  const ids = (await deliveryReport.givenUp(engine.db, networkId)).map(({ id }) => id);
  if (ids.length === 0) return 0;
  const boss = new PgBoss({
    ...engine.queueConnection,
    schedule: false,
    supervise: false,
    migrate: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    return await boss.redrive(FAILED_QUEUE, { ids, limit: ids.length });
  } finally {
    await boss.stop({ graceful: false });
  }
}

const IS_OPEN = sql`status in ('queued', 'sending')`;

function within({ networkId, since }: ReportScope): RawBuilder<unknown> {
  const ofNetwork = networkId === null ? sql`true` : sql`network_id = ${networkId}`;
  return sql`${ofNetwork} and (queued_at >= ${since} or ${IS_OPEN})`;
}
