import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { TEAMS_RATES } from '../../src/domain/delivery/platform-rates.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import { openDatabase } from '../../src/storage/engine/database.ts';
import { migrateWith } from '../../src/storage/engine/migrate.ts';
import { openServerEngine } from '../../src/storage/engine/server-engine.ts';
import { MIGRATIONS } from '../../src/storage/migrations/all.ts';
import { aNetwork } from '../helpers/builders.ts';
import { claimAndDie } from '../helpers/database/claim-and-die.ts';
import { giveUpDeliveries, runDeliveries } from '../helpers/database/operator.ts';
import type { TestServer } from '../helpers/database/postgres-server.ts';
import { runOn, startTestServer } from '../helpers/database/postgres-server.ts';
import { addNetwork, aNudge, NOW } from '../helpers/database/stored-network.ts';

const quiet = () => undefined;
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(process.env.TEST_DATABASE_URL);
});
afterAll(() => server.stop());

describe('a PostgreSQL server', () => {
  it('is migrated once by twenty processes that start together', async () => {
    const url = await server.newDatabase();
    const started = await Promise.all(
      Array.from({ length: 20 }, () => openDatabase({ kind: 'server', url }, quiet)),
    );
    try {
      const [row] = await runOn(url, 'select count(*)::int as n from rete_urp_migrations');
      expect(row?.n).toBe(Object.keys(MIGRATIONS).length);
      await started[7]?.store.transaction((tx) => tx.networks.insert(aNetwork()));
      expect(await started[11]?.store.transaction((tx) => tx.networks.byId('network-1'))).toEqual(aNetwork());
    } finally {
      await Promise.all(started.map((database) => database.dispose()));
    }
  });

  it('takes as long as it takes to be migrated, and its sessions have their limits again', async () => {
    const { db, close } = await openServerEngine(await server.newDatabase(), quiet);
    const limits = sql<{
      statement: string;
      idle: string;
    }>`select current_setting('statement_timeout') as statement,
      current_setting('idle_in_transaction_session_timeout') as idle`;
    const usual = (await limits.execute(db)).rows;
    const seen: unknown[] = [];
    const up = async (inside: Kysely<unknown>) => void seen.push(...(await limits.execute(inside)).rows);
    await migrateWith(db, { '0001-test': { up } });
    expect(seen).toEqual([{ statement: '0', idle: '0' }]);
    expect((await limits.execute(db)).rows).toEqual(usual);
    expect(usual).not.toEqual(seen);
    await close();
  });

  it('lets go of the claims of dead processes when the next one is alone', async () => {
    const config = { kind: 'server', url: await server.newDatabase() } as const;
    const claimed = await claimAndDie(config);
    const alone = await openDatabase(config, quiet);
    expect(await claimOf(alone, claimed.id)).toBeNull();
    await alone.dispose();
  });

  it('leaves the claims alone while another process is there, also after its connections broke', async () => {
    const config = { kind: 'server', url: await server.newDatabase() } as const;
    const first = await openDatabase(config, quiet);
    const claimed = await claimAndDie(config);
    await runOn(config.url, TERMINATE);
    await untilPresent(config.url);
    const second = await openDatabase(config, quiet);
    expect(await claimOf(second, claimed.id)).toEqual(claimed.claimedAt);
    await Promise.all([first.dispose(), second.dispose()]);
  });

  it('leaves out of a claim what another transaction holds', async () => {
    await withDatabase(async ({ store }) => {
      const due = new Date('2027-01-01T00:00:00Z');
      await store.transaction(async (tx) => {
        await tx.networks.insert(aNetwork({ id: 'a', teamId: 'a', nextDueAt: due }));
        await tx.networks.insert(aNetwork({ id: 'b', teamId: 'b', nextDueAt: due }));
      });
      const held = Promise.withResolvers<void>();
      const claimed = Promise.withResolvers<string[]>();
      const first = store.transaction(async (tx) => {
        claimed.resolve((await tx.networks.claimDue(due, 1)).map(({ id }) => id));
        await held.promise;
      });
      const ids = await claimed.promise;
      const rest = await store.transaction((tx) => tx.networks.claimDue(due, 5));
      held.resolve();
      await first;
      expect([...ids, ...rest.map(({ id }) => id)].sort()).toEqual(['a', 'b']);
    });
  });

  it('does not start an edit before the change it must show has been committed', async () => {
    await withDatabase(async ({ store, queue }) => {
      const job = { job: 'refresh_cards' as const, networkId: 'n', sittingId: 's' };
      await store.transaction((tx) => tx.jobs.send(job));
      const held = Promise.withResolvers<void>();
      const asked = Promise.withResolvers<void>();
      const events: string[] = [];
      const change = store.transaction(async (tx) => {
        await tx.jobs.send(job);
        asked.resolve();
        await held.promise;
        events.push('committing');
      });
      await asked.promise;
      const done = queue.drain({
        handlers: {
          deliver: async (ids) => ids.map(() => ({ ok: true })),
          refreshCards: async (jobs) => {
            events.push('edited');
            return jobs.map(() => ({ ok: true }));
          },
          syncRoster: async () => undefined,
        },
      });
      held.resolve();
      await Promise.all([change, done]);
      expect(events).toEqual(['committing', 'edited']);
    });
  });

  it('lets requests through after its clock was set back', async () => {
    const url = await server.newDatabase();
    const database = await openDatabase({ kind: 'server', url }, quiet);
    try {
      const limits = database.limits(TEAMS_RATES);
      const serviceUrl = 'https://servizio.invalid/';
      const request = {
        serviceUrl,
        tenantId: 't',
        place: 'a:chat',
        does: 'send',
        urgency: 'in_turn',
      } as const;
      await limits.take(request, false);
      await limits.pause(request, 5_000);
      await limits.failedAt('bot', { firstMs: 60_000, longestMs: 600_000 });
      await database.store.transaction((tx) => tx.jobs.send({ job: 'deliver', deliveryId: 'x' }));
      expect([await limits.followClock(), await database.queue.followClock()]).toEqual([0, 0]);
      for (const statement of AN_HOUR_BACK) await runOn(url, statement);

      expect([await limits.followClock(), await database.queue.followClock()]).toEqual([3, 1]);
      expect([await limits.followClock(), await database.queue.followClock()]).toEqual([0, 0]);
      const slot = await limits.take(request, false);
      const waitMs = slot.slot === 'none' ? slot.waitMs : 0;
      expect(waitMs).toBeLessThanOrEqual(TEAMS_RATES.send.long.everyMs);
      await delay(waitMs);
      expect(await limits.take(request, false)).toMatchObject({ slot: 'taken' });
      expect(await limits.tryAgain('bot')).toEqual({ again: 'now' });
      expect(await database.queue.figures()).toMatchObject({ ready: 1, delayed: 0 });
    } finally {
      await database.dispose();
    }
  });

  it('runs a transaction once more when the server breaks its connection', async () => {
    const url = await server.newDatabase();
    const database = await openDatabase({ kind: 'server', url }, quiet);
    try {
      let runs = 0;
      await database.store.transaction(async (tx) => {
        runs += 1;
        await tx.networks.byId('x');
        if (runs === 1) await breakConnections(url);
        await tx.networks.insert(aNetwork());
      });
      expect(runs).toBe(2);
      expect(await database.health()).toMatchObject({ ok: true });
    } finally {
      await database.dispose();
    }
  });

  it('shows to the operator, while the bot works on it, what waits and what was given up', async () => {
    const url = await server.newDatabase();
    const database = await openDatabase({ kind: 'server', url }, quiet);
    try {
      const known = await database.store.transaction(addNetwork);
      const { id } = known.network;
      await database.store.transaction((tx) => tx.deliveries.enqueue([aNudge(known)], NOW));
      await giveUpDeliveries(database);
      const shown = await runDeliveries({ DATABASE_URL: url }, '--network', id, '--days', '36500');
      expect(shown).toMatchObject({ code: 0, stderr: '' });
      expect(shown.stdout).toMatch(/nudge-5d@1 +nudge +queued +1 /);
      expect(shown.stdout).toContain('Jobs given up after all their retries: 1');
      expect(shown.stdout).toContain('a fault of ours');
      expect(shown.stdout).not.toContain(known.person.name);
      const others = await runDeliveries({ DATABASE_URL: url }, '--network', 'another');
      expect(others).toMatchObject({ code: 1, stdout: '' });
      expect(
        await database.store.transaction((tx) => tx.deliveries.forSitting(known.sitting.id)),
      ).toMatchObject([{ status: 'queued', attempts: 0 }]);
    } finally {
      await database.dispose();
    }
  });

  it('refuses to change or delete an audit entry', async () => {
    const url = await server.newDatabase();
    const { store, dispose } = await openDatabase({ kind: 'server', url }, quiet);
    const at = new Date('2027-01-01T00:00:00Z');
    const entry = { at, actorId: null, actorAadObjectId: 'x', delegated: null, details: {} };
    await store.transaction(async (tx) => {
      await tx.networks.insert(aNetwork());
      await tx.audit.append({ networkId: 'network-1', act: 'move', outcome: 'done', ...entry });
    });
    await dispose();
    for (const change of [
      'update audit_log set act = $$x$$',
      'delete from audit_log',
      'truncate audit_log',
    ]) {
      await expect(runOn(url, change)).rejects.toThrow('append-only');
    }
  });

  it('says what is wrong with a server without showing the password', async () => {
    const url = await server.newDatabase();
    const wrong = (change: (address: URL) => void) => {
      const address = new URL(url);
      change(address);
      return openDatabase({ kind: 'server', url: address.href }, quiet);
    };
    const closed = wrong((address) => {
      address.port = '1';
    });
    await expect(closed).rejects.toMatchObject({ code: 'server_unreachable' });
    const refused = wrong((address) => {
      address.password = 'quite-another-word';
    });
    await expect(refused).rejects.toMatchObject({
      code: 'server_refused',
      message: expect.not.stringContaining('quite-another-word'),
    });
    const missing = wrong((address) => {
      address.pathname = '/not_there';
    });
    await expect(missing).rejects.toMatchObject({ code: 'database_missing' });
  });

  it('leaves the database of another program, or of a newer version, as it is', async () => {
    const foreign = await server.newDatabase();
    await runOn(foreign, 'create table people (name text)');
    await expect(openDatabase({ kind: 'server', url: foreign }, quiet)).rejects.toMatchObject({
      code: 'foreign_database',
    });
    const newer = await server.newDatabase();
    await (await openDatabase({ kind: 'server', url: newer }, quiet)).dispose();
    await runOn(newer, `insert into rete_urp_migrations values ('9999-later', '2030-01-01')`);
    await expect(openDatabase({ kind: 'server', url: newer }, quiet)).rejects.toMatchObject({
      code: 'newer_schema',
    });
  });
});

const TERMINATE = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

async function claimOf({ store }: Database, id: string): Promise<Date | null | undefined> {
  return (await store.transaction((tx) => tx.deliveries.byId(id)))?.claimedAt;
}

async function untilPresent(url: string): Promise<void> {
  const look = `select 1 from pg_locks join pg_database d on d.oid = database
    where locktype = 'advisory' and mode = 'ShareLock' and granted and datname = current_database()`;
  while ((await runOn(url, look)).length === 0);
}

async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase({ kind: 'server', url: await server.newDatabase() }, quiet);
  try {
    await work(database);
  } finally {
    await database.dispose();
  }
}

function breakConnections(url: string): Promise<unknown> {
  return runOn(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name = 'rete-urp-bot'`,
  );
}

/** What was written before is an hour ahead, as a clock that is set back leaves it. */
const AN_HOUR_BACK = [
  `update request_budgets set short_whole_at = short_whole_at + interval '1 hour',
    long_whole_at = long_whole_at + interval '1 hour', paused_until = paused_until + interval '1 hour',
    told_at = told_at + interval '1 hour'`,
  `update outages set next_try_at = next_try_at + interval '1 hour'`,
  `update pgboss.job set created_on = created_on + interval '1 hour', start_after = start_after + interval '1 hour'`,
];
