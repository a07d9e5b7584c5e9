import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mutate, pick, seededRandom } from '../helpers/hostile/mutate-activity.ts';
import { firstOf } from '../helpers/lists.ts';
import { type BotUnderTest, startBot } from '../helpers/network/bot-under-test.ts';
import { type RunningNetwork, startRunningNetwork } from '../helpers/network/running-network.ts';
import { stateOf } from '../helpers/network/state-of.ts';

/** How many are tried against the endpoint alone; a tenth as many against the whole product. */
const TIMES = Number(process.env.FUZZ_ACTIVITIES ?? 2_000);
/** Far more than they take. */
const PATIENCE_MS = Math.max(120_000, TIMES * 60);
/** Printed with a failure: `FUZZ_SEED` tries the same again. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_127);

const folder = new URL('../fixtures/activities/', import.meta.url);
const RECORDED = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** 200 taken or passed over, the rest refused with a reason. */
const ANSWERS = [200, 400, 403, 501];

async function expectAnswered(url: string, body: string, round: number): Promise<void> {
  // Of a body too large the connection is closed before it has been sent, and the answer may be lost with it.
  if (Buffer.byteLength(body) > 1024 * 1024) return;
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  const text = await response.text();
  const known = ANSWERS.includes(response.status) && (text === '' || typeof JSON.parse(text) === 'object');
  if (!known)
    throw new Error(`seed ${SEED}, round ${round}: ${response.status} ${text} for ${body.slice(0, 2_000)}`);
}

async function several(times: number, one: (round: number) => Promise<void>): Promise<void> {
  for (let round = 0; round < times; round += 10) {
    const lanes = Array.from({ length: Math.min(10, times - round) }, (_, at) => one(round + at));
    for (const lane of await Promise.allSettled(lanes)) if (lane.status === 'rejected') throw lane.reason;
  }
}

describe('recorded activities with parts missing, of another kind, huge or naughty', () => {
  let bot: BotUnderTest;
  beforeAll(async () => {
    bot = await startBot({ allowedTenants: 'any' });
    bot.decide(() => ({ reply: 'show', view: { view: 'choose_network', command: 'help', networks: [] } }));
  });
  afterAll(() => bot.close());

  it(
    `are answered or refused by the endpoint, ${TIMES} of them, and nothing breaks`,
    async () => {
      const random = seededRandom(SEED);
      const base = RECORDED.map((text) =>
        text.replaceAll('http://127.0.0.1:3979/connettore', bot.connector.url),
      );
      await several(TIMES, (round) => {
        const body = mutate(JSON.parse(pick(random, base)), random);
        return expectAnswered(bot.url, body, round);
      });
      expect(bot.notes.filter(({ event }) => event === 'request failed' || event === 'route failed')).toEqual(
        [],
      );
      expect(({} as Record<string, unknown>).sporco).toBeUndefined();
      // Not all were refused: most of what is missing, clients leave out too.
      expect(bot.events.length).toBeGreaterThan(TIMES / 10);
      expect((await bot.post(bot.activity('message-personal'))).status).toBe(200);
    },
    PATIENCE_MS,
  );
});

describe('the same, naming what a network has, from people it does not know', () => {
  let network: RunningNetwork;
  const notes: unknown[] = [];
  beforeAll(async () => {
    network = await startRunningNetwork();
    await network.goTo('2027-01-08T12:00:00Z');
    network.app.context.note = (...noted) => void notes.push(noted);
  });
  afterAll(() => network.dispose());

  it(
    `change nothing in it, ${TIMES / 10} of them, and leave it working`,
    async () => {
      const random = seededRandom(SEED + 1);
      const { context, simulator } = network.app;
      const ids = await network.read(async (tx, { id }) => ({
        networkId: id,
        sittingId: firstOf(await tx.sittings.since(id, network.now())).id,
      }));
      const before = await stateOf(context, network.team);
      const base = RECORDED.map((text) =>
        text
          .replaceAll('http://127.0.0.1:3979/connettore', simulator.connector.serviceUrl())
          .replaceAll('7e5a0000-0000-4000-8000-00000000ab01', network.team.tenantId)
          .replaceAll('seduta-1', ids.sittingId)
          .replaceAll('"verb"', `"networkId":"${ids.networkId}","verb"`),
      );
      await several(TIMES / 10, (round) => {
        const activity = { ...JSON.parse(pick(random, base)), id: `fuzz-${round}` };
        return expectAnswered(network.app.url, mutate(activity, random), round);
      });
      await network.settle();
      expect(await stateOf(context, network.team)).toEqual(before);
      expect((await fetch(`${network.app.url}/health/live`)).status).toBe(200);
      expect(await network.say('lugo', 'prossima')).toHaveLength(1);
    },
    PATIENCE_MS,
  );
});
