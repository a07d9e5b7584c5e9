import { randomUUID } from 'node:crypto';
import { startApp } from '../../../src/app.ts';
import type { Delegation } from '../../../src/domain/delegation/delegation.ts';
import type { SimulatedApp } from '../../../src/simulator/start-with-simulator.ts';
import { startWithSimulator } from '../../../src/simulator/start-with-simulator.ts';
import type { SimTeam } from '../../../src/simulator/world/world-data.ts';
import type { TestServer } from '../database/postgres-server.ts';
import { startTestServer } from '../database/postgres-server.ts';
import type { RunningNetwork } from '../network/running-network.ts';
import { BEGINNING, networkIn } from '../network/running-network.ts';
import { testConfig } from '../network/test-config.ts';
import type { CardIds } from './card-rules.ts';
import type { KeptTables } from './kept-tables.ts';
import { keepTables } from './kept-tables.ts';
import type { Filled } from './populate.ts';
import { populate } from './populate.ts';

/** What nobody of the first network may come to read. */
export const FOREIGN_WORDS = /Altra rete|Zoe Altrove|Ugo Lontani|Ines Remoti|altrui/;
/** The same the other way round. */
export const OWN_WORDS = /Bassa Romagna|Ada Inventata|Ivo Inventini|Gina Favolosi|nostro/;

/** One running product with three networks, and people in every relation to the first of them. */
export interface Scene {
  app: SimulatedApp;
  /** The network whose matter is acted upon. */
  own: RunningNetwork;
  ids: Filled;
  /** Another network of the same tenant, filled in the same way. */
  other: RunningNetwork;
  foreign: Filled;
  tables: KeptTables;
  /** What a card of the first network carries for this caller. */
  idsFor(caller: CallerName): CardIds;
  dispose(): Promise<void>;
}

/** Keys of people, by what they are to the network. */
export const CALLERS = {
  coordinator: 'coordinatore',
  'running deputy': 'fusignano',
  'deputy whose days are over': 'sant-agata',
  'deputy who was revoked': 'operatore-bagnacavallo',
  'deputy whose days are to come': 'massa-lombarda',
  referent: 'lugo',
  manager: 'dirigente',
  operator: 'operatrice-lugo',
  'person without a role yet': 'nuova',
  guest: 'ospite',
  'person who has left the team': 'conselice',
  'member the network does not know': 'ignota',
  'coordinator of another network': 'altra-coordinatrice',
  'coordinator of another tenant': 'terza-coordinatrice',
} as const;

export type CallerName = keyof typeof CALLERS;

export async function startScene(): Promise<Scene> {
  const server: TestServer = await startTestServer(process.env.TEST_DATABASE_URL);
  const url = await server.newDatabase();
  const config = testConfig('', { DATABASE_URL: url });
  const app = await startWithSimulator(config, startApp, { base: { now: () => BEGINNING }, file: null });
  await app.prepared;
  const own = networkIn(app, { team: app.simulator.world.data.teams[0] as SimTeam, folder: '' });
  await app.settle();
  await joinOwn(own);
  const other = await newNetwork(app, {
    name: 'Altra rete',
    prefix: 'altra',
    people: ['Zoe Altrove', 'Ugo Lontani', 'Ines Remoti'],
  });
  await newNetwork(app, {
    name: 'Terza rete',
    prefix: 'terza',
    tenantId: randomUUID(),
    people: ['Eva Discosti'],
  });
  await delegate(own);
  // One in each network cannot be written to.
  Object.assign(other.person('altra-2'), { blocksBot: true });
  const [ids, foreign] = await populate([
    {
      network: own,
      cast: { coordinator: 'coordinatore', referent: 'lugo', operator: 'operatrice-lugo', mark: 'nostro' },
    },
    {
      network: other,
      cast: { coordinator: 'altra-coordinatrice', referent: 'altra-1', operator: 'altra-2', mark: 'altrui' },
    },
  ]);
  if (ids === undefined || foreign === undefined) throw new Error('nothing was filled');
  await own.say('fusignano', 'urgente dopodomani alle 9 riunione');
  const draft = own.dataOf('fusignano', own.offered('fusignano', 'urgent_confirm'), 'urgent_confirm');
  const waitingId = await own.read(
    async (tx, { id }) => (await tx.people.byAadObjectId(id, own.person('dichiarata').aadObjectId))?.id ?? '',
  );
  await leave(own);
  await app.settle();
  await app.database.queue.drain({ delayed: true });
  const tables = await keepTables(url, foreign.networkId);
  return {
    ...{ app, own, ids, other, foreign, tables },
    idsFor: (caller) => ({
      ...ids,
      waitingId,
      ownDraftId: caller === 'running deputy' ? String(draft.draftId) : ids.draftId,
    }),
    async dispose() {
      await tables.close();
      await app.dispose();
      await server.stop();
    },
  };
}

/** Two who have no role yet, one of whom has said which, and a guest of another organisation. */
async function joinOwn({ app, team, forge, person, chat, settle }: RunningNetwork): Promise<void> {
  const { world, client } = app.simulator;
  world.addPerson({ key: 'ospite', name: 'Gilda Forestieri', tenantId: randomUUID(), team });
  world.addPerson({ key: 'nuova', name: 'Noa Arrivati', team });
  const member = world.addPerson({ key: 'dichiarata', name: 'Dora Annunciati', team });
  await client.addMember({ team, by: person('coordinatore'), member });
  await settle();
  const [question] = chat('dichiarata');
  if (question === undefined) throw new Error('nobody asked for a role');
  const { networkId } = question.card === null ? { networkId: '' } : dataOfQuestion(question.card);
  await forge('dichiarata', question, { verb: 'declare_position', networkId, role: 'operator', seatId: '' });
}

function dataOfQuestion(card: Record<string, unknown>): { networkId: string } {
  return { networkId: /"networkId":"([^"]+)"/.exec(JSON.stringify(card))?.[1] ?? '' };
}

async function newNetwork(
  app: SimulatedApp,
  { name, prefix, people, tenantId }: { name: string; prefix: string; people: string[]; tenantId?: string },
): Promise<RunningNetwork> {
  const { world, client } = app.simulator;
  const given = tenantId === undefined ? {} : { tenantId };
  const team = world.addTeam({ name, channels: ['Canale'], ...given });
  const [first = '', ...others] = people;
  const coordinator = world.addPerson({ key: `${prefix}-coordinatrice`, name: first, team });
  for (const [index, each] of others.entries())
    world.addPerson({ key: `${prefix}-${index + 1}`, name: each, team });
  const network = networkIn(app, { team, folder: '' });
  await client.install({ team, by: coordinator, channelId: network.channelId });
  await app.settle();
  await network.press(coordinator.key, network.offered(coordinator.key, 'setup_submit'), {
    verb: 'setup_submit',
  });
  const roles = [{ role: 'referent' }, { role: 'operator', seatId: '' }];
  for (const [index] of others.entries()) {
    const key = `${prefix}-${index + 1}`;
    const question = network.offered(key, 'declare_position');
    const seats = await network.read((tx, { id }) => tx.seats.list(id));
    const seatId = seats[0]?.id ?? '';
    await network.press(key, question, { verb: 'declare_position', seatId, ...roles[index] });
  }
  if (others.length > 0) {
    await app.settle();
    const card = network.offered(coordinator.key, 'confirm_positions');
    const waiting = await network.read((tx, { id }) => tx.people.list(id));
    const personIds = waiting.map(({ id }) => id).join(',');
    await network.press(coordinator.key, card, { verb: 'confirm_positions', personIds });
  }
  return network;
}

async function delegate(own: RunningNetwork): Promise<void> {
  const days: [string, string, string, boolean][] = [
    ['fusignano', '2026-11-20', '2026-12-10', false],
    ['sant-agata', '2026-11-01', '2026-11-23', false],
    ['operatore-bagnacavallo', '2026-11-20', '2026-12-10', true],
    ['massa-lombarda', '2026-11-25', '2026-12-10', false],
  ];
  await own.read(async (tx, { id: networkId }) => {
    const idOf = async (key: string) =>
      (await tx.people.byAadObjectId(networkId, own.person(key).aadObjectId))?.id ?? '';
    const delegatorId = await idOf('coordinatore');
    for (const [key, fromOn, toOn, revoked] of days) {
      const revokedAt = revoked ? BEGINNING : null;
      const given = { id: randomUUID(), networkId, delegatorId, deputyId: await idOf(key), fromOn, toOn };
      const delegation: Delegation = { ...given, reason: 'ferie', createdAt: BEGINNING, revokedAt };
      await tx.delegations.insert(delegation);
    }
  });
}

/** One leaves and one comes, of whom the network has not heard. */
async function leave({ app, team, person }: RunningNetwork): Promise<void> {
  const { world, client } = app.simulator;
  await client.removeMember({ team, by: person('coordinatore'), member: person('conselice') });
  world.addPerson({ key: 'ignota', name: 'Ida Mainominati', team });
}
