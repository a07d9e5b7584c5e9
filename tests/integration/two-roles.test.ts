import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp } from '../../src/app.ts';
import type { SimulatedApp } from '../../src/simulator/start-with-simulator.ts';
import { startWithSimulator } from '../../src/simulator/start-with-simulator.ts';
import type { SimTeam } from '../../src/simulator/world/world-data.ts';
import { openDatabase } from '../../src/storage/engine/database.ts';
import { prepareServer } from '../../src/storage/engine/prepare-server.ts';
import type { TestServer } from '../helpers/database/postgres-server.ts';
import { runOn, startTestServer } from '../helpers/database/postgres-server.ts';
import { lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { BEGINNING, networkIn } from '../helpers/network/running-network.ts';
import { testConfig } from '../helpers/network/test-config.ts';

/** Two roles of a real server: one owns the database, the application is the other. */
const OWNER = `owner_${randomBytes(4).toString('hex')}`;
/** A role that may do nothing. */
const OTHER = `other_${randomBytes(4).toString('hex')}`;
const APPLICATION = `application_${randomBytes(4).toString('hex')}`;
const PASSWORD = `it's ${randomBytes(8).toString('hex')}`;
const ROLE = { name: APPLICATION, password: PASSWORD };
const quiet = () => undefined;

let server: TestServer;
let adminUrl: string;
let ownerUrl: string;
let applicationUrl: string;
let app: SimulatedApp;
let network: RunningNetwork;

beforeAll(async () => {
  server = await startTestServer(process.env.TEST_DATABASE_URL);
  adminUrl = await server.newDatabase();
  const database = new URL(adminUrl).pathname.slice(1);
  for (const role of [OWNER, OTHER])
    await runOn(adminUrl, `create role ${role} login password '${PASSWORD.replaceAll("'", "''")}'`);
  await runOn(adminUrl, `alter database ${database} owner to ${OWNER}`);
  ownerUrl = as(OWNER);
  applicationUrl = as(APPLICATION);
});

afterAll(async () => {
  await app?.dispose();
  await server?.stop();
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined) await runOn(given, `drop role if exists ${APPLICATION}, ${OTHER}, ${OWNER}`);
});

function as(role: string): string {
  const url = new URL(adminUrl);
  Object.assign(url, { username: role, password: PASSWORD });
  return url.href;
}

describe('a database that has not been prepared', () => {
  it('is not taken by a role that may not make tables, which is told what to run', async () => {
    await expect(openDatabase({ kind: 'server', url: as(OTHER) }, quiet)).rejects.toMatchObject({
      code: 'older_schema',
      todo: expect.stringContaining('npm run migrate'),
    });
    expect(await runOn(adminUrl, `select from pg_tables where schemaname = 'public'`)).toEqual([]);
  });

  it('is not prepared for a role that is not there, by an owner who may not make it', async () => {
    await expect(prepareServer(ownerUrl, ROLE, quiet)).rejects.toMatchObject({ code: 'not_permitted' });
    expect(await runOn(adminUrl, `select from pg_tables where schemaname = 'public'`)).toEqual([]);
  });
});

describe('a database prepared by its owner', () => {
  beforeAll(async () => {
    await runOn(adminUrl, `alter role ${OWNER} createrole`);
    await prepareServer(ownerUrl, ROLE, quiet);
    const config = testConfig('', { DATABASE_URL: applicationUrl });
    app = await startWithSimulator(config, startApp, { base: { now: () => BEGINNING }, file: null });
    await app.prepared;
    network = networkIn(app, { team: app.simulator.world.data.teams[0] as SimTeam, folder: '' });
  });

  it('carries a whole sitting with the application’s role, from the set-up to the published minutes', async () => {
    await network.say('coordinatore', 'urgente subito guasto');
    await network.press('coordinatore', network.offered('coordinatore', 'urgent_confirm'), {
      verb: 'urgent_confirm',
    });
    await network.press('lugo', network.offered('lugo', 'acknowledge'), { verb: 'acknowledge' });
    const sittingId = await network.read(
      async (tx, { id }) => lastOf(await tx.sittings.since(id, BEGINNING)).id,
    );
    const press = async (key: string, data: { verb: string } & Record<string, unknown>) => {
      const shown = await network.forge(key, lastOf(network.chat(key)), { sittingId, ...data });
      expect([data.verb, shown.shown]).toEqual([data.verb, 'card']);
    };
    await press('lugo', { verb: 'check_in', as: 'remote', seq: 0 });
    await network.goTo(new Date(BEGINNING.getTime() + 3 * 3_600_000));
    await press('coordinatore', { verb: 'register_close' });
    const text = { text: 'Trattato.', decisions: '', version: 0, move: 'stay' };
    await press('coordinatore', { verb: 'minutes_save', itemKey: 'first', ...text });
    await press('coordinatore', { verb: 'minutes_publish' });
    await app.settle();
    const audited = await network.read((tx, { id }) => tx.audit.list(id, 100));
    expect(audited.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['setup', 'convene_urgent', 'close_register', 'minutes_publish']),
    );
    expect(network.channel().some(({ summary }) => /verbale/i.test(summary))).toBe(true);
    const { health } = app.database;
    expect(await health()).toMatchObject({ ok: true, failedJobs: 0 });
    await app.database.queue.drain({ delayed: true });
  });

  it('lets its application erase a person, also from the log, and forget what is past its term', async () => {
    const networkId = await network.read(async (_tx, { id }) => id);
    await network.say('alfonsine', 'urgente subito guasto');
    const { aadObjectId } = network.person('alfonsine');
    const actors = () =>
      network.read(async (tx, { id }) => (await tx.audit.list(id, 100)).map((each) => each.actorAadObjectId));
    expect(await actors()).toContain(aadObjectId);
    await network.forge('alfonsine', lastOf(network.chat('alfonsine')), {
      verb: 'data_erase_confirm',
      networkId,
    });
    expect(await actors()).not.toContain(aadObjectId);
    const yearsAgo = new Date('2020-01-01T00:00:00Z');
    expect(await network.read((tx) => tx.retention.forget(networkId, 'audit', yearsAgo, 10))).toBe(0);
  });

  it.each([
    `update audit_log set outcome = 'done'`,
    'delete from audit_log',
    'truncate audit_log cascade',
    'drop trigger audit_log_append_only on audit_log',
    'alter table audit_log disable trigger all',
    'alter table audit_log add column note text',
    'drop table audit_log',
    `create rule quiet as on insert to audit_log do instead nothing`,
    `create or replace function refuse_audit_change() returns trigger language plpgsql as 'begin return old; end'`,
    'set session_replication_role = replica',
    `set role ${OWNER}`,
    `update register_entries set recorded_by = recorded_by`,
    'truncate register_entries',
    `insert into rete_urp_migrations values ('9999-none', '')`,
    'create table public.own (id integer)',
    'create schema own',
  ])('lets its application not: %s', async (statement) => {
    const log = () =>
      runOn(adminUrl, `select md5(string_agg(a::text, '' order by id)) as log from audit_log a`);
    const before = await log();
    await expect(runOn(applicationUrl, statement)).rejects.toMatchObject({ code: '42501' });
    expect(await log()).toEqual(before);
  });

  it('is told apart at the start: one role for all could change the log, this one could not', async () => {
    expect(await app.database.mayChangeAuditLog()).toBe(false);
    const own = await openDatabase({ kind: 'server', url: ownerUrl }, quiet);
    expect(await own.mayChangeAuditLog()).toBe(true);
    await own.dispose();
  });

  it('is prepared again while the application works, and stays as it was', async () => {
    await runOn(applicationUrl, `grant all on audit_log to ${APPLICATION}`);
    const env = { ...process.env, MIGRATION_DATABASE_URL: ownerUrl, DATABASE_URL: applicationUrl };
    const ran = spawnSync('node', ['scripts/migrate.ts'], { env, encoding: 'utf8' });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain(`the role "${APPLICATION}" may work with it`);
    expect(await network.say('lugo', 'prossima')).toHaveLength(1);
    expect(await app.database.mayChangeAuditLog()).toBe(false);
  });
});
