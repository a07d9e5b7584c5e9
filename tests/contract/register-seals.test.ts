import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { RegisterEntry } from '../../src/domain/register/register-entry.ts';
import { openDatabase } from '../../src/storage/engine/database.ts';
import { openEmbeddedEngine } from '../../src/storage/engine/embedded-engine.ts';
import type { Engine, StorageConfig } from '../../src/storage/engine/engine.ts';
import { openServerEngine } from '../../src/storage/engine/server-engine.ts';
import { addRegisterSeals } from '../../src/storage/migrations/0020-register-seals.ts';
import { sealedRegisters } from '../../src/storage/register-seals.ts';
import type { Tables } from '../../src/storage/tables/tables.ts';
import type { NewRegisterEntry } from '../../src/usecases/ports/register-repository.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';
import type { TestServer } from '../helpers/database/postgres-server.ts';
import { startTestServer } from '../helpers/database/postgres-server.ts';
import { addNetwork, LATER, NOW } from '../helpers/database/stored-network.ts';

let server: TestServer | null = null;

async function newServerDatabase(): Promise<StorageConfig> {
  server = await startTestServer(process.env.TEST_DATABASE_URL);
  return { kind: 'server', url: await server.newDatabase() };
}

/** Four entries of one register: two check-ins, a departure, the closing. */
async function fourEntries(config: StorageConfig): Promise<{ networkId: string; entries: RegisterEntry[] }> {
  const database = await openDatabase(config, () => undefined);
  try {
    return await database.store.transaction(async (tx) => {
      const { network, sitting, person } = await addNetwork(tx);
      const attendeeId = `person:${person.id}`;
      const common = { networkId: network.id, sittingId: sitting.id, via: 'self', recordedBy: person.id };
      const events = [
        { event: 'arrived', attendeeId, mode: 'in_person', at: NOW, cardSeq: null },
        { event: 'mode_changed', attendeeId, mode: 'remote', at: LATER, cardSeq: 1 },
        { event: 'left', attendeeId, at: LATER, cardSeq: 2 },
        { event: 'closed', frame: { seats: [{ id: 'x', name: "Sant'Agata" }], attendees: [], quorum: 5 } },
      ];
      const entries: RegisterEntry[] = [];
      for (const [n, event] of events.entries())
        entries.push(
          await tx.registers.append({
            ...event,
            ...common,
            id: `entry-${n + 1}`,
            recordedAt: NOW,
          } as NewRegisterEntry),
        );
      return { networkId: network.id, entries };
    });
  } finally {
    await database.dispose();
  }
}

describe.each([
  {
    name: 'the embedded database',
    place: async (): Promise<StorageConfig> => ({ kind: 'embedded', folder: await copyOfTemplate() }),
  },
  {
    name: 'a PostgreSQL server',
    place: newServerDatabase,
  },
])('the seals of a register on $name', ({ place }) => {
  let config: StorageConfig;
  let engine: Engine;
  let networkId: string;
  let entries: RegisterEntry[];

  beforeAll(async () => {
    config = await place();
    ({ networkId, entries } = await fourEntries(config));
    engine =
      config.kind === 'embedded'
        ? await openEmbeddedEngine(config.folder)
        : await openServerEngine(config.url, () => undefined);
  });
  afterAll(async () => {
    await engine.close();
    if (config.kind === 'embedded') rmSync(config.folder, { recursive: true, force: true });
    else await server?.stop();
  });

  /** What is found after somebody with the owner's role has done this; nothing of it stays. */
  async function tampered(...statements: string[]) {
    const trx = await engine.db.startTransaction().execute();
    try {
      await sql`alter table register_entries disable trigger user`.execute(trx);
      for (const statement of statements) await sql.raw(statement).execute(trx);
      return await checked(trx);
    } finally {
      await trx.rollback().execute();
    }
  }

  async function checked(db: Kysely<Tables> = engine.db) {
    const [register, ...others] = await sealedRegisters(db, networkId);
    expect(others).toEqual([]);
    return register;
  }

  it('are those of what is written, one hanging on the other', async () => {
    const { rows } = await sql<{ details: string }>`
      select details::text as details from register_entries order by seq`.execute(engine.db);
    let previous: string | null = null;
    for (const [n, { details }] of rows.entries()) {
      previous = sealInWords(previous, entries[n] as RegisterEntry, details);
      expect(entries[n]?.seal).toBe(previous);
    }
    expect(rows).toHaveLength(4);
    expect(await checked()).toMatchObject({ entries: 4, closed: true, seal: previous, brokenAt: null });
    expect(await sealedRegisters(engine.db, null)).toHaveLength(1);
    expect(await sealedRegisters(engine.db, 'another')).toEqual([]);
  });

  it.each([
    ['an arrival made earlier', `details = jsonb_set(details, '{at}', '"2027-01-10T08:00:00.000Z"')`],
    ['another hour of writing', `recorded_at = recorded_at - interval '1 microsecond'`],
    ['another way in', `via = 'coordinator'`],
    ['a seal reckoned anew without the one before', `seal = register_seal(null, register_entries)`],
    ['no seal', 'seal = null'],
  ])('tell of %s', async (_, change) => {
    expect(await tampered(`update register_entries set ${change} where seq = 2`)).toMatchObject({
      brokenAt: 2,
    });
  });

  it('tell of an entry taken out, and of one put in', async () => {
    const takeOut = 'delete from register_entries where seq = 2';
    const putIn = `insert into register_entries
      select 'new', network_id, sitting_id, 2, event, person_id, details, via, recorded_by, recorded_at, null
      from register_entries where seq = 1`;
    expect(await tampered(takeOut)).toMatchObject({ brokenAt: 3, entries: 3 });
    expect(await tampered(takeOut, putIn)).toMatchObject({ brokenAt: 2, entries: 4 });
  });

  it('of a register without its last entry are those of another register', async () => {
    const left = await tampered('delete from register_entries where seq = 4');
    expect(left).toMatchObject({ brokenAt: null, entries: 3, closed: false });
    expect(left?.seal).not.toBe(entries.at(-1)?.seal);
  });

  it('are the same when they are given to registers that were there before', async () => {
    const trx = await engine.db.startTransaction().execute();
    for (const each of [
      'drop trigger register_entries_sealed on register_entries',
      'drop function seal_register_entry()',
      'drop function register_seal(text, register_entries)',
      'alter table register_entries drop column seal',
    ])
      await sql.raw(each).execute(trx);
    await addRegisterSeals(trx as unknown as Kysely<unknown>);
    const found = await checked(trx);
    await trx.rollback().execute();
    expect(found).toMatchObject({ entries: 4, seal: entries.at(-1)?.seal, brokenAt: null });
  });
});

/** The seal by its definition, reckoned outside the database. @param details the JSON as the database writes it */
function sealInWords(previous: string | null, entry: RegisterEntry, details: string): string {
  const { id, networkId, sittingId, seq, event, via, recordedBy } = entry;
  const person = event === 'closed' ? null : recordedBy;
  const before = [previous, id, networkId, sittingId, seq, event, person].map((each) => JSON.stringify(each));
  const behind = [via, recordedBy, '2027-01-10T09:00:00.123000Z'].map((each) => JSON.stringify(each));
  return createHash('sha256')
    .update(`[${[...before, details, ...behind].join(', ')}]`)
    .digest('hex');
}
