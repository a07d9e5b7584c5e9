import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCsv } from '../src/documents/tables/read-csv.ts';
import { plannedSitting } from '../src/domain/calendar/series.ts';
import type { Network } from '../src/domain/network/network.ts';
import { defaultSettings } from '../src/domain/settings/settings.ts';
import type { Sitting } from '../src/domain/sittings/sitting.ts';
import { createLinks } from '../src/http/link-tokens.ts';
import type { Database } from '../src/storage/engine/database.ts';
import { openDatabase } from '../src/storage/engine/database.ts';
import { PRACTICE_WORDING } from '../src/texts/practices/practice-items.ts';
import { PROJECT_WORDING } from '../src/texts/projects/project-items.ts';
import { PUBLICATION_WORDING } from '../src/texts/publications/publication-wording.ts';
import type { Context } from '../src/usecases/context.ts';
import { sweepDue } from '../src/usecases/sittings/sweep-due.ts';
import { measureSideBySide, timed } from './measure.ts';

const LINES_DUE = 20;
const PEOPLE = 9;
const ROUNDS = 7;
const BATCH = 500;
const MINUTE_MS = 60_000;

interface Ground {
  database: Database;
  context: Context;
  /** Networks that get the lines that become due in a round. */
  busy: Network[];
  dispose(): Promise<void>;
}

/** (b) One sweep with 20 lines due, over 1, 100 and 10,000 networks. Milliseconds. */
export async function benchSweep(): Promise<{ name: string; median: number; all: number[] }[]> {
  const grounds = new Map<number, Ground>();
  for (const count of [1, 100, 10_000]) grounds.set(count, await prepare(count));
  try {
    return await measureSideBySide(
      [...grounds].map(([count, ground]) => ({
        name: `${count.toLocaleString('en')} networks`,
        run: () => round(ground),
      })),
      ROUNDS,
    );
  } finally {
    for (const ground of grounds.values()) await ground.dispose();
  }
}

/** Each line is the first escalation of an urgent call: nine people to be called again. */
async function round({ context, busy }: Ground): Promise<number> {
  const now = context.clock.now();
  const each = LINES_DUE / busy.length;
  await context.store.transaction(async (tx) => {
    for (const network of busy) {
      for (let n = 0; n < each; n += 1) await tx.sittings.insert(urgentCall(network, now));
      await tx.networks.setNextDueAt(network.id, now);
    }
  });
  const took = await timed(() => sweepDue(context));
  await context.store.transaction(async (tx) => {
    for (const network of busy) {
      for (const sitting of await tx.sittings.since(network.id, now)) {
        if (sitting.kind === 'urgent') await tx.sittings.save({ ...sitting, status: 'cancelled' });
      }
    }
  });
  return took;
}

async function prepare(count: number): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'rete-urp-bench-'));
  const database = await openDatabase({ kind: 'embedded', folder }, () => undefined);
  const now = new Date('2027-03-01T09:00:00Z');
  const context: Context = {
    store: database.store,
    clock: { now: () => now },
    gateway: {} as Context['gateway'],
    gate: {} as Context['gate'],
    readCsv,
    wording: {
      draftOf: () => '',
      erasedName: '',
      ...PRACTICE_WORDING,
      ...PROJECT_WORDING,
      ...PUBLICATION_WORDING,
    },
    newId: randomUUID,
    links: createLinks(() => null),
    note: () => undefined,
  };
  const networks = Array.from({ length: count }, (_, n) => aNetwork(n));
  for (let from = 0; from < count; from += BATCH) {
    await database.store.transaction(async (tx) => {
      for (const network of networks.slice(from, from + BATCH)) await tx.networks.insert(network);
    });
  }
  const busy = networks.slice(0, LINES_DUE);
  await database.store.transaction(async (tx) => {
    for (const network of busy) {
      for (let n = 0; n < PEOPLE; n += 1) {
        const address = { aadObjectId: randomUUID(), teamsUserId: `29:${n}`, name: `Persona ${n}` };
        const person = await tx.people.upsertMember({ networkId: network.id, ...address });
        await tx.people.save({ ...person, position: { role: 'operator', seatId: null } });
      }
    }
  });
  await database.maintain();
  return {
    database,
    context,
    busy,
    dispose: async () => {
      await database.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function aNetwork(n: number): Network {
  return {
    id: randomUUID(),
    tenantId: randomUUID(),
    teamId: `19:bench-${n}@thread.tacv2`,
    name: `Rete ${n}`,
    channelId: `19:bench-channel-${n}@thread.tacv2`,
    serviceUrl: 'http://127.0.0.1:9/',
    botId: '28:bench',
    status: 'active',
    setUpAt: new Date('2027-01-01T00:00:00Z'),
    settings: defaultSettings(),
    nextDueAt: new Date('2027-03-05T08:00:00Z'),
  };
}

function urgentCall(network: Network, now: Date): Sitting {
  const startsAt = new Date(now.getTime() + 120 * MINUTE_MS);
  const planned = plannedSitting(network, { seriesOn: '2027-03-01', startsAt }, randomUUID());
  return {
    ...planned,
    kind: 'urgent',
    seriesOn: null,
    status: 'convened',
    convenedAt: new Date(now.getTime() - 15 * MINUTE_MS),
    reason: 'Misura',
  };
}
