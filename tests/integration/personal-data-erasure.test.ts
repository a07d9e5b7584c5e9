import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { CommandName } from '../../src/domain/commands/command.ts';
import type { AttendanceBySeat } from '../../src/domain/files/file-model.ts';
import type { Network } from '../../src/domain/network/network.ts';
import { PERSONAL_DATA } from '../../src/domain/personal-data/data-inventory.ts';
import { PERSONAL_EXTRACTS } from '../../src/domain/personal-data/personal-data.ts';
import { referencesOf } from '../../src/domain/personal-data/table-data.ts';
import { openEmbeddedEngine } from '../../src/storage/engine/embedded-engine.ts';
import type { Engine } from '../../src/storage/engine/engine.ts';
import type { Queue } from '../../src/storage/queue/queue.ts';
import { startQueue } from '../../src/storage/queue/queue.ts';
import { createStore } from '../../src/storage/store.ts';
import { hasLabel, isTechnical } from '../../src/texts/documents/personal-data-document.ts';
import { ERASED_NAME } from '../../src/texts/personal-data/personal-data.ts';
import type { Caller, Context } from '../../src/usecases/context.ts';
import { loadAttendanceBySeat } from '../../src/usecases/files/load-attendance-by-seat.ts';
import type { CommandInput } from '../../src/usecases/inbound/command-input.ts';
import { resolveCaller } from '../../src/usecases/inbound/resolve-caller.ts';
import { erasePerson } from '../../src/usecases/personal-data/erase-person.ts';
import { showPersonalData } from '../../src/usecases/personal-data/show-personal-data.ts';
import type { Store, Tx } from '../../src/usecases/ports/store.ts';
import { loadPresence } from '../../src/usecases/register/load-register.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';
import type { Everything } from '../helpers/database/everything-about.ts';
import { everythingAbout, SECRETS } from '../helpers/database/everything-about.ts';
import { NOW } from '../helpers/database/stored-network.ts';

const AAD = randomUUID();
const YEAR = { from: '2027-01-01', to: '2027-12-31' };
const context = { wording: { erasedName: ERASED_NAME } } as Context;
const request = { tenantId: 'tenant-1', aadObjectId: AAD, by: 'person' as const, now: NOW };

/** Column → what stands in it of what was secret. */
type Traces = Record<string, string[]>;

describe('the erasure of a person', () => {
  let folder: string;
  let engine: Engine;
  let queue: Queue;
  let store: Store;
  let first: Everything;
  let second: Everything;
  let figuresBefore: unknown;

  beforeAll(async () => {
    folder = await copyOfTemplate();
    engine = await openEmbeddedEngine(folder);
    const started = await startQueue(engine, { alone: true, note: () => undefined });
    queue = started.queue;
    store = createStore(engine, started.boss, () => null);
    [first, second] = await store.transaction(async (tx) => [
      await everythingAbout(tx, AAD),
      await everythingAbout(tx, AAD),
    ]);
    figuresBefore = await store.transaction((tx) => figures(tx, [first, second]));
  });
  afterAll(async () => {
    await queue.stop();
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has something to do in every column of the inventory that holds a name, an id or a text of theirs', async () => {
    const traces = await tracesIn(engine);
    const expected = columnsThat(/^(entra|identifier|name):replaced$|:cleared$/);
    const facts = columnsThat(/^fact:/);
    const found = Object.keys(traces);
    expect(expected.filter((column) => !found.includes(column) && !facts.includes(column))).toEqual([]);
  });

  it('is asked for without choosing among several networks first: it is about all of them', async () => {
    const { network } = first.known;
    const ask = (command: CommandName) =>
      store.transaction((tx) => resolveCaller(tx, { ...speaker(network), command, now: NOW }));
    expect(await ask('next')).toMatchObject({ who: 'nobody', show: { view: 'choose_network' } });
    const asked = await ask('personal_data');
    if (asked.who === 'nobody') throw new Error('nobody is recognised');
    const shown = await store.transaction((tx) => showPersonalData({} as Context, tx, command(asked.caller)));
    expect(shown).toMatchObject({ private: true, view: { view: 'personal_data', kept: [{}, {}] } });
  });

  it('does nothing at all when it breaks off before its end', async () => {
    const broken = store.transaction(async (tx) => {
      await erasePerson(context, tx, request);
      throw new Error('the process ended');
    });
    await expect(broken).rejects.toThrow('the process ended');
    const person = await store.transaction((tx) => tx.people.byId(first.known.network.id, first.person.id));
    expect(person).toEqual(first.person);
  });

  it('happens once, in every network of the tenant', async () => {
    const erase = () => store.transaction((tx) => erasePerson(context, tx, request));
    expect(await erase()).toEqual({ outcome: 'erased', networks: 2 });
    expect(await erase()).toEqual({ outcome: 'nobody' });
    for (const { known } of [first, second]) {
      const acts = await store.transaction((tx) => tx.audit.list(known.network.id, 50));
      expect(acts.filter(({ act }) => act === 'erase_personal_data')).toHaveLength(1);
    }
  });

  it('is told to who asks for anything afterwards', async () => {
    const asked = await store.transaction((tx) =>
      resolveCaller(tx, { ...speaker(first.known.network), command: 'next', now: NOW }),
    );
    expect(asked).toMatchObject({ who: 'nobody', show: { notice: { code: 'erased_before' } } });
  });

  it('leaves no trace but where the inventory says that one stays', async () => {
    const traces = await tracesIn(engine);
    expect(traces).toEqual({ 'minutes.published': ['name', 'name'] });
    expect(PERSONAL_DATA.minutes?.personal.published).toBe('name:kept');
  });

  it('keeps the figures: presence by role and seat, attendance by seat and year, answers by state', async () => {
    expect(await store.transaction((tx) => figures(tx, [first, second]))).toEqual(figuresBefore);
    expect(JSON.stringify(figuresBefore)).toContain('"seatsCovered":1');
  });

  it('ends what the person was about to do, and tells who coordinates without the name', async () => {
    await store.transaction(async (tx) => {
      const { known, person, coordinator, coming } = first;
      const networkId = known.network.id;
      expect(await tx.substitutions.active(coming)).toEqual([]);
      expect(await tx.delegations.open(networkId, '2027-01-10')).toEqual([]);
      expect((await tx.minutes.bySitting(networkId, coming))?.secretaryId).toBeNull();
      const all = await tx.deliveries.forSitting(coming);
      const own = all.filter(
        ({ recipient }) => recipient.to === 'person' && recipient.personId === person.id,
      );
      expect(own.map(({ status }) => status)).toEqual(expect.arrayContaining(['sent', 'skipped']));
      expect(own.filter(({ status }) => status === 'queued')).toEqual([]);
      const told = { kind: 'substitute_ended', recipient: { to: 'person', personId: coordinator.id } };
      expect(all).toContainEqual(expect.objectContaining(told));
      const row = await tx.people.byId(networkId, person.id);
      expect(row).toMatchObject({ name: ERASED_NAME, inTeam: false, position: person.position });
    });
  });
});

describe('the inventory of personal data', () => {
  it('names every column of every table of the real schema, once', async () => {
    const folder = await copyOfTemplate();
    const engine = await openEmbeddedEngine(folder);
    try {
      const { rows } = await sql<{ table: string; column: string }>`
        select table_name as "table", column_name as "column" from information_schema.columns
        where table_schema = 'public' and table_name not like 'rete_urp_migrations%'`.execute(engine.db);
      const real = rows.map(({ table, column }) => `${table}.${column}`).sort();
      expect(columnsThat(/./, true).sort()).toEqual(real);
    } finally {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('has words for all that a reader finds in the export', () => {
    const exported = Object.entries(PERSONAL_DATA).flatMap(([table, data]) =>
      data.dataClass === null || referencesOf(data).length === 0
        ? []
        : [table, ...Object.keys(data.personal), ...data.other].filter(
            (name) => !isTechnical(name) && name !== 'token' && !data.notExported?.includes(name),
          ),
    );
    const names = [...exported, ...Object.keys(PERSONAL_EXTRACTS)];
    expect([...new Set(names)].filter((name) => !hasLabel(name))).toEqual([]);
  });
});

/** The person, as they write to the bot in their chat. */
function speaker({ tenantId, serviceUrl, botId }: Network) {
  const { teamsUserId, name, chatId: conversationId } = SECRETS;
  const where = { scope: 'personal' as const, teamId: null, teamName: null, channelId: null };
  return {
    sender: { tenantId, aadObjectId: AAD, teamsUserId, name },
    place: { ...where, conversationId, tenantId, serviceUrl, botId },
    networkId: null,
  };
}

function command(caller: Caller): CommandInput {
  return { caller, rest: '', alone: true, now: NOW };
}

function columnsThat(rule: RegExp, others = false): string[] {
  return Object.entries(PERSONAL_DATA).flatMap(([table, { personal, other }]) => [
    ...Object.entries(personal).flatMap(([column, what]) => (rule.test(what) ? [`${table}.${column}`] : [])),
    ...(others ? other.map((column) => `${table}.${column}`) : []),
  ]);
}

/** Looks for the secrets in every column of every table, those of the queue included. */
async function tracesIn({ db }: Engine): Promise<Traces> {
  const secrets = Object.entries({ ...SECRETS, aad: AAD });
  const { rows: columns } = await sql<{ schema: string; table: string; column: string }>`
    select table_schema as schema, table_name as "table", column_name as "column"
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`.execute(db);
  const traces: Traces = {};
  for (const { schema, table, column } of columns) {
    const { rows } = await sql<{ value: string }>`
      select ${sql.ref(column)}::text as value from ${sql.table(`${schema}.${table}`)}
      where ${sql.ref(column)} is not null`.execute(db);
    // As JSON too: there the quotes of a text are written in another way.
    const found = rows.flatMap(({ value }) => secrets.filter(([, secret]) => value.includes(secret)));
    if (found.length > 0) traces[`${table}.${column}`] = found.map(([name]) => name);
  }
  return traces;
}

async function figures(tx: Tx, all: readonly Everything[]): Promise<unknown[]> {
  const told: unknown[] = [];
  for (const { known, past } of all) {
    const sitting = await tx.sittings.byId(known.network.id, past);
    if (sitting === null) throw new Error('the sitting is gone');
    const presence = await loadPresence(tx, known.network, sitting);
    const withoutNames = [...presence.members, ...presence.managers, ...presence.operators].map(
      ({ name: _name, substituteName: _by, inPlaceOf: _of, ...row }) => row,
    );
    const states = (await tx.answers.current(past, 1)).map(({ state, personId }) => ({ state, personId }));
    const bySeat: AttendanceBySeat = await loadAttendanceBySeat(tx, known.network, YEAR);
    const { seatsCovered, seatsTotal, quorum, closedAt } = presence;
    told.push({ withoutNames, seatsCovered, seatsTotal, quorum, closedAt, states, bySeat });
  }
  return told;
}
