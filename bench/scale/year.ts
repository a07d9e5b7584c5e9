import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../src/storage/engine/database.ts';
import type { Context } from '../../src/usecases/context.ts';
import { sendOrphans } from '../../src/usecases/delivery/send-orphans.ts';
import { sweepDue } from '../../src/usecases/sittings/sweep-due.ts';
import type { TestServer } from '../../tests/helpers/database/postgres-server.ts';
import { timed } from '../measure.ts';
import type { DatabaseLoad } from './database-load.ts';
import { startCounting } from './database-load.ts';
import { fillNetworks, fillYear, makeConvocationsDue, run } from './world.ts';

export interface Year {
  networks: number;
  /** Milliseconds of a sweep that finds nothing due, of the look for messages without a job, and of 20 networks due. */
  idleMs: number;
  orphansMs: number;
  twentyMs: number;
  /** Seconds to decide an evening on which all are due, and what it asked of the database. */
  allSeconds: number;
  decided: number;
  database: DatabaseLoad;
}

/** The calendar of many networks, each with the lines of a year behind it, decided by one process. Nothing is sent. */
export async function year(server: TestServer, size: { networks: number; people: number }): Promise<Year> {
  const url = await server.newDatabase();
  const database = await openDatabase({ kind: 'server', url }, () => undefined);
  try {
    const now = new Date();
    await fillNetworks(url, { ...size, tenants: 20, serviceUrl: 'http://127.0.0.1:9/', now });
    await fillYear(url, now);
    const context = {
      store: database.store,
      clock: { now: () => new Date() },
      newId: randomUUID,
      note: (event: string, fields: object) => {
        throw new Error(`${event}: ${JSON.stringify(fields)}`);
      },
    } as unknown as Context;
    await sweepDue(context);
    const idleMs = await timed(() => sweepDue(context));
    await makeConvocationsDue(url);
    await run(url, [
      [
        "update networks set next_due_at = null where id not in (select 'n' || n from generate_series(1, 20) as n)",
        [],
      ],
    ]);
    await run(url, [['vacuum analyze', []]]);
    const twentyMs = await timed(() => sweepDue(context));
    await run(url, [
      ['update networks set next_due_at = now() where next_due_at is null', []],
      ['analyze', []],
    ]);
    const stopCounting = await startCounting(url);
    let decided = 0;
    const allMs = await timed(async () => {
      decided = await sweepDue(context);
    });
    const load = await stopCounting();
    const orphansMs = await timed(() => sendOrphans(context));
    return {
      networks: size.networks,
      idleMs,
      orphansMs,
      twentyMs,
      allSeconds: allMs / 1_000,
      decided,
      database: load,
    };
  } finally {
    await database.dispose();
  }
}
