import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { hostileUrls } from '../helpers/hostile/hostile-urls.ts';
import { raw } from '../helpers/http/raw-http.ts';
import { textOf } from '../helpers/network/running-network.ts';
import { LIMIT, type SignedNetwork, startSignedNetwork } from '../helpers/network/signed-network.ts';
import { type LocalConnector, startLocalConnector } from '../helpers/teams/local-connector.ts';

/** What people write in this story; each must stand in no line of the log. */
const SAID = {
  reason: 'ReumatismoInventato',
  urgent: 'GuastoSegretissimo',
  item: 'OrariDaNonRipetere',
  refusal: 'PerMotiviRiservati',
  outside: 'Teodolinda Fuoriteams',
  comment: 'OsservazioneRiservata',
  moved: 'NeveConfidenziale',
  nonsense: 'FraseSenzaSensoAlcuno',
  body: 'PayloadSegreto',
  fault: 'ValoreDiUnaRiga',
} as const;

let network: SignedNetwork;
const printed: string[] = [];

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    jest
      .spyOn(console, method)
      .mockImplementation((...parts) => void printed.push(parts.map(String).join(' ')));
  }
  network = await startSignedNetwork();
});

afterAll(async () => {
  await network.dispose();
  jest.restoreAllMocks();
});

describe('a flood of one person', () => {
  it('is answered without the database, says of a press that it is not recorded, and slows nobody else', async () => {
    await network.goTo('2027-01-08T09:00:00Z');
    const message = network.offered('fusignano', 'answer');
    const data = network.dataOf('fusignano', message, 'answer');
    const press = async () => {
      const button = {
        as: network.person('fusignano'),
        message,
        type: 'Action.Execute',
        verb: 'answer',
        data,
      } as const;
      return (await network.app.simulator.client.press(button)).shown;
    };
    const first = await Promise.all(Array.from({ length: LIMIT.events }, press));
    expect(first.filter(({ shown }) => shown === 'card').length).toBeGreaterThan(LIMIT.events - 10);

    const { store } = network.app.context;
    const { transaction } = store;
    const work = jest.fn(transaction);
    store.transaction = work as typeof transaction;
    const more = await Promise.all(Array.from({ length: 50 }, press));
    expect(work).not.toHaveBeenCalled();
    store.transaction = transaction;
    for (const shown of more) {
      expect(shown).toEqual({ shown: 'notice', text: expect.stringContaining('non è stata registrata') });
    }
    const other = network.offered('lugo', 'answer');
    expect(await network.press('lugo', other, { verb: 'answer', state: 'in_person' })).toMatchObject({
      shown: 'card',
    });
  });
});

describe('the log of a whole story, at its lowest level', () => {
  beforeAll(tell);

  it('has a line for what happened', () => {
    expect(network.lines.length).toBeGreaterThan(150);
    const messages = new Set(network.lines.map((line) => (JSON.parse(line) as { msg: string }).msg));
    expect([...messages]).toEqual(
      expect.arrayContaining([
        ...['activity answered', 'delivery queued', 'delivery settled', 'request refused', 'request broken'],
        ...['person slowed down', 'request failed', 'route failed'],
      ]),
    );
  });

  it('is of what people have really said', () => {
    const world = JSON.stringify(network.app.simulator.world.data);
    for (const said of [SAID.urgent, SAID.item, SAID.outside, SAID.moved]) expect(world).toContain(said);
  });

  it('is one line of JSON each, whatever was in it', () => {
    for (const line of network.lines) expect(line).toMatch(/^\{[^\n\r]*\}\n$/);
  });

  it('has no token, secret or address that opens something', () => {
    const { identity, tokens } = network;
    expect(tokens.length).toBeGreaterThan(50);
    const secrets = ['eyJ', identity.token, 'segreto-della-macchina', 'Bearer ey', ...fileTokens];
    expect(fileTokens.length).toBeGreaterThan(0);
    for (const secret of secrets) expectNowhere(secret);
    for (const token of tokens) expectNowhere(token.slice(-40));
  });

  it('has nobody’s name', () => {
    const names = network.app.simulator.world.data.people.flatMap(({ name }) => [name, ...name.split(' ')]);
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) expectNowhere(new RegExp(`\\b${name}\\b`));
  });

  it('has nothing anybody wrote', () => {
    for (const said of Object.values(SAID)) expectNowhere(said);
  });

  it('and the metrics and the health of the process have none of it either', async () => {
    const bodies = await Promise.all(
      ['/health/live', '/health/ready'].map(async (path) =>
        (await fetch(`${network.app.url}${path}`)).text(),
      ),
    );
    for (const secret of [
      ...Object.values(SAID),
      network.identity.token,
      'Inventata',
      'postgres',
      network.team.name,
    ]) {
      expect(bodies.join()).not.toContain(secret);
    }
  });
});

describe('a service URL changed in the database behind the application', () => {
  let stranger: LocalConnector;
  beforeAll(async () => {
    stranger = await startLocalConnector();
  });
  afterAll(() => stranger.close());

  it('is not written to, nor given the token; the next message of Teams puts it right', async () => {
    const { context, simulator } = network.app;
    // What the story before has left to send goes out first.
    await network.settle();
    const asked = network.identity.asked();
    const heard = simulator.connector.calls.length;
    for (const serviceUrl of [`${stranger.url}/`, hostileUrls()[10] ?? '']) {
      await network.read((tx, { id }) => tx.networks.refreshServiceUrl(id, serviceUrl));
      const found = await network.read((tx, { id }) => tx.networks.byId(id));
      const { tenantId } = network.team;
      const to = { serviceUrl: found?.serviceUrl ?? '', tenantId, botId: found?.botId ?? '' };
      // Once refused, the gateway may for a while not even be asked.
      const { outcome } = await context.gateway.openChat(to, network.person('lugo').id);
      expect(['misconfigured', 'paced']).toContain(outcome);
      await network.goTo(new Date(network.now().getTime() + 86_400_000));
    }
    expect(stranger.received).toEqual([]);
    expect(simulator.connector.calls).toHaveLength(heard);
    expect(network.identity.asked()).toBe(asked);
    await network.say('bagnara', 'prossima');
    const put = await network.read(async (tx, { id }) => (await tx.networks.byId(id))?.serviceUrl);
    expect(put).toBe(simulator.connector.serviceUrl());
  });
});

/** Tokens of the links to files that somebody was shown. */
const fileTokens: string[] = [];

function expectNowhere(what: string | RegExp): void {
  const found = [...network.lines, ...printed].filter((line) =>
    typeof what === 'string' ? line.includes(what) : what.test(line),
  );
  expect([what, found]).toEqual([what, []]);
}

/** A little of everything the product does, and of what can go wrong with it. */
async function tell(): Promise<void> {
  const { connector, client } = network.app.simulator;
  await network.say('coordinatore', `urgente domani alle 15 ${SAID.urgent}`);
  await network.press('coordinatore', network.offered('coordinatore', 'urgent_confirm'), {
    verb: 'urgent_confirm',
  });
  await network.press('alfonsine', network.offered('alfonsine', 'answer'), {
    ...{ verb: 'answer', state: 'excused', reason: SAID.reason },
  });
  await network.say('cotignola', `odg ${SAID.item} 20 minuti`);
  await network.say('coordinatore', 'odg');
  await network.say('coordinatore', SAID.nonsense);
  await network.sayInChannel('massa-lombarda', `${SAID.nonsense} ${'x'.repeat(5_000)}`);
  const card = network.offered('lugo', 'open_substitute');
  await network.press('lugo', card, { verb: 'open_substitute' });
  await network.press('lugo', card, { verb: 'name_substitute', personId: ' ', outsideName: SAID.outside });
  await network.say('coordinatore', 'sposta');
  await network.press('coordinatore', network.offered('coordinatore', 'move_submit'), {
    ...{ verb: 'move_submit', date: '2027-02-26', time: '10:00', reason: SAID.moved },
  });
  await network.forge('lugo', card, { verb: SAID.nonsense, note: SAID.comment });

  await network.say('lugo', 'calendario');
  const feed = network.offered('lugo', 'feed_address');
  await network.press('lugo', feed, { verb: 'feed_address' });
  const address =
    /http:\S+\/files\/\S+ics/.exec(textOf(network.cardOf('lugo', feed)).replaceAll('\\', ''))?.[0] ?? '';
  fileTokens.push(address.split('/').at(-2) ?? '');
  expect((await fetch(address)).status).toBe(200);
  await fetch(address.replace(/calendario/, SAID.body));

  connector.faults.add({
    match: { method: 'POST' },
    times: 3,
    effect: {
      fault: 'answer',
      answer: { status: 400, body: { error: { code: 'BadSyntax', message: SAID.fault } } },
    },
  });
  await network.say('bagnacavallo', 'aiuto');

  const { store } = network.app.context;
  const { transaction } = store;
  store.transaction = async () => {
    const row = Object.assign(new Error('duplicate key value violates unique constraint "people_pkey"'), {
      ...{ code: '23505', detail: `Key (name)=(${SAID.fault})`, parameters: [SAID.fault], where: SAID.fault },
    });
    throw new Error('the statement failed', { cause: row });
  };
  await client.writeInChat({ as: network.person('conselice'), text: SAID.nonsense });
  await fetch(address);
  store.transaction = transaction;

  const { activity } = await client.writeInChat({ as: network.person('bagnara'), text: SAID.nonsense });
  const sent = { ...activity, text: SAID.body };
  await network.post(JSON.stringify(sent));
  await network.post(JSON.stringify(sent), `Bearer ${network.tokens.at(-1)?.slice(0, -9)}${'x'.repeat(9)}`);
  await network.post(JSON.stringify(sent), `Basic ${SAID.body}`);
  await network.post(`{"text":"${SAID.body}"`);
  await raw(Number(new URL(network.app.url).port), `${SAID.body} /files/x/${fileTokens[0]} HTTP/1.1\r\n\r\n`);
  await network.goTo('2027-01-20T09:00:00Z');
}
