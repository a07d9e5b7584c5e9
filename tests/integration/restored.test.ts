import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp } from '../../src/app.ts';
import { startWithSimulator } from '../../src/simulator/start-with-simulator.ts';
import type { SimTeam } from '../../src/simulator/world/world-data.ts';
import { restoreDatabase } from '../../src/storage/backup/restore.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';
import { letEverybodyIn, runRetries } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { BEGINNING, networkIn, textOf } from '../helpers/network/running-network.ts';
import { testConfig } from '../helpers/network/test-config.ts';

const CONVOCATION_DAY = '2027-01-08T09:00:00Z';
/** After the nudges and the list of who is uncovered. */
const A_WEEK_LATER = '2027-01-16T09:00:00Z';

let folder: string;
let network: RunningNetwork;

/** The product on the data of a folder, in a Teams that outlives it. */
async function startOn(data: string, at: Date): Promise<RunningNetwork> {
  const app = await startWithSimulator(testConfig(data), startApp, {
    base: { now: () => at },
    file: join(folder, 'teams.json'),
  });
  await app.prepared;
  await app.settle();
  return networkIn(app, { team: app.simulator.world.data.teams[0] as SimTeam, folder: data });
}

beforeAll(async () => {
  folder = fs.mkdtempSync(join(tmpdir(), 'rete-urp-restored-'));
  network = await startOn(await copyOfTemplate(), BEGINNING);
  letEverybodyIn(network);
});
afterAll(async () => {
  await network.dispose();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** How many messages of each sort stand in each chat, and in the channel. */
function counted(): Record<string, Record<string, number>> {
  const { world } = network.app.simulator;
  const chats = world.data.people.map(
    ({ key, id }) => [key ?? id, world.standing(world.openChat(id))] as const,
  );
  return Object.fromEntries(
    [...chats, ['channel', network.channel()] as const].map(([name, messages]) => {
      const texts = messages.map((message) => textOf(message.card));
      const count = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length;
      const nudges = count(/^Convocazione n.*\n.*\nManca ancora la risposta/);
      return [
        name,
        { convocations: count(/^Convocazione n.*\nRete/) - nudges, nudges, all: messages.length },
      ];
    }),
  );
}

/** The first line of what the coordinator has been told of deliveries in trouble. */
function told(): string[] {
  const titles = network.chat('coordinatore').map(({ card }) => textOf(card).split('\n')[0] ?? '');
  return titles.filter((title) => /: (mancat|consegna incerta|invio )/.test(title));
}

it('a restored service sends nothing blindly that the lost one may have sent', async () => {
  const { world, connector } = network.app.simulator;
  connector.faults.add({
    match: { method: 'POST', conversation: world.openChat(network.person('lugo').id) },
    effect: { fault: 'answer', answer: { status: 412, body: null } },
  });
  await network.goTo(CONVOCATION_DAY);
  const backup = await network.app.database.copies.backUp({
    ...{ folder: join(folder, 'copies'), keep: null, program: '0.1.0' },
    madeAt: network.now(),
  });
  // The life that will be lost goes on: it sends what waited, and what becomes due in a week.
  await runRetries(network);
  await network.goTo(A_WEEK_LATER);
  const before = counted();
  expect(before).toMatchObject({ lugo: { convocations: 1, nudges: 2 }, channel: { convocations: 1 } });
  expect(told()).toEqual([]);
  const restoredAt = network.now();
  await network.dispose();

  const place = join(folder, 'restored');
  await restoreDatabase(
    { kind: 'embedded', folder: place },
    { path: backup.path, restoredAt, mayHaveGoneOn: true },
  );
  network = await startOn(place, new Date(restoredAt.getTime() + 60_000));
  await runRetries(network);
  await network.goTo('2027-01-16T10:00:00Z');

  const { coordinatore, ...others } = counted();
  const { coordinatore: _before, lugo, ...asBefore } = before;
  // A convocation that may be missing is repeated, and only that.
  expect(others).toEqual({ ...asBefore, lugo: { ...lugo, convocations: 2, all: (lugo?.all ?? 0) + 1 } });
  expect(coordinatore).toMatchObject({ convocations: 1, nudges: 2 });
  expect(told().sort()).toEqual([
    // On a machine so busy that the answer of Teams comes too late, the repetition is in doubt as well.
    expect.stringMatching(/^Convocazione: (invio forse ripetuto|consegna incerta)$/),
    'Elenco dei Comuni non ancora rappresentati: consegna incerta',
    'Sollecito a chi non ha risposto: consegna incerta',
    'Sollecito a chi non ha risposto: mancato invio',
  ]);

  // From here on all is as usual: the eve is told in the channel, and nobody is told of doubts.
  await network.goTo('2027-01-18T18:00:00Z');
  expect(counted().channel?.all).toBe((others.channel?.all ?? 0) + 1);
  expect(told()).toHaveLength(4);
});
