import { setTimeout as delay } from 'node:timers/promises';
import type { TestServer } from '../../tests/helpers/database/postgres-server.ts';
import type { DatabaseLoad } from './database-load.ts';
import { startCounting } from './database-load.ts';
import { startReplicas } from './replicas.ts';
import { startScaleTeams } from './teams.ts';
import { fillNetworks, makeConvocationsDue, run } from './world.ts';

const LOOK_EVERY_MS = 1_000;

export interface EveningSize {
  networks: number;
  people: number;
  tenants: number;
  replicas: number;
}

export interface Evening {
  cards: number;
  /** From the instant they were due until the last was sent. */
  seconds: number;
  /** Until every network had been decided. */
  decidedSeconds: number;
  perSecond: number;
  busiestSecond: number;
  /** From due to sent, seconds. */
  p50: number;
  p95: number;
  throttled: number;
  notSent: number;
  peakMb: number[];
  cpuMsPerCard: number;
  database: DatabaseLoad;
}

/** One evening: every network has its convocation due at the same instant, one post and one card to each person. */
export async function evening(server: TestServer, size: EveningSize): Promise<Evening> {
  const teams = await startScaleTeams();
  const url = await server.newDatabase();
  const replicas = await startReplicas(url, size.replicas);
  try {
    await fillNetworks(url, { ...size, serviceUrl: teams.url, now: new Date() });
    await run(url, [['analyze', []]]);
    const stopCounting = await startCounting(url);
    const cpuBefore = sum(replicas.cpuSeconds());
    const due = await makeConvocationsDue(url);
    const decided = await replicas.sweep();
    await untilSent(url);
    const [found] = await run(url, [[FIGURES, [due]]]);
    const database = await stopCounting();
    const { messages, throttled, busiestSecond } = teams.taken();
    const cards = Number(found?.sent);
    const seconds = Number(found?.last);
    return {
      cards,
      seconds,
      decidedSeconds: decided.tookMs / 1_000,
      perSecond: messages / seconds,
      busiestSecond,
      p50: Number(found?.p50),
      p95: Number(found?.p95),
      throttled,
      notSent: Number(found?.others),
      peakMb: replicas.peakMb(),
      cpuMsPerCard: ((sum(replicas.cpuSeconds()) - cpuBefore) / cards) * 1_000,
      database,
    };
  } finally {
    await replicas.stop();
    teams.close();
  }
}

const FIGURES = `
  with each as (select status, extract(epoch from sent_at - $1::timestamptz)::float8 as after from deliveries)
  select count(*) filter (where status = 'sent')::int as sent, count(*) filter (where status <> 'sent')::int as others,
    max(after) as last, percentile_cont(0.5) within group (order by after) as p50,
    percentile_cont(0.95) within group (order by after) as p95
  from each`;

/** Until nothing waits any more, whatever became of it. */
async function untilSent(url: string): Promise<void> {
  for (;;) {
    const [row] = await run(url, [
      [`select exists (select from deliveries where status in ('queued', 'sending')) as open`, []],
    ]);
    if (row?.open !== true) return;
    await delay(LOOK_EVERY_MS);
  }
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
