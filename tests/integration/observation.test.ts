import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp } from '../../src/app.ts';
import { startWithSimulator } from '../../src/simulator/start-with-simulator.ts';
import type { SimTeam } from '../../src/simulator/world/world-data.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';
import { letEverybodyIn } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { BEGINNING, networkIn } from '../helpers/network/running-network.ts';
import { testConfig } from '../helpers/network/test-config.ts';
import { openTab } from '../helpers/pages/tab-client.ts';

type Line = Record<string, unknown> & { msg: string };

const TOKEN = 'gettone-di-prova-abbastanza-lungo';
let network: RunningNetwork;
let lines: Line[];
let url: string;

beforeAll(async () => {
  lines = [];
  const logs = { write: (line: string) => void lines.push(JSON.parse(line) as Line) };
  const folder = await copyOfTemplate();
  const app = await startWithSimulator(
    testConfig(folder, { LOG_LEVEL: 'info', METRICS_TOKEN: TOKEN }),
    (config, overrides) => startApp(config, { ...overrides, logs }),
    { base: { now: () => BEGINNING }, file: null },
  );
  await app.prepared;
  await app.settle();
  network = networkIn(app, { team: app.simulator.world.data.teams[0] as SimTeam, folder });
  letEverybodyIn(network);
  url = app.url;
});

afterAll(() => network.dispose());

describe('one press', () => {
  it('is found by its id from the activity to each delivery', async () => {
    await network.say('coordinatore', 'urgente alle 18, prova del registro dei fatti');
    const form = network.offered('coordinatore', 'urgent_confirm');
    const before = lines.length;
    await network.press('coordinatore', form, { verb: 'urgent_confirm' });
    await network.settle();
    const pressed = lines.slice(before).find((line) => line.verb === 'urgent_confirm');
    const correlationId = pressed?.correlationId;
    expect(correlationId).toMatch(/^[0-9a-f]{12}$/);
    const way = lines.filter((line) => line.correlationId === correlationId);
    const queued = way.filter((line) => line.msg === 'delivery queued');
    const settled = way.filter((line) => line.msg === 'delivery settled' && line.outcome === 'sent');
    expect(way.filter((line) => line.msg === 'activity answered')).toMatchObject([
      { level: 'info', subsystem: 'teams', kind: 'card_action', verb: 'urgent_confirm', status: 200 },
    ]);
    expect(queued.length).toBeGreaterThan(9);
    expect(idsIn(settled)).toEqual(idsIn(queued));
  });

  it('shows, when it fails, the id under which its lines are', async () => {
    const { store } = network.app.context;
    network.app.context.store = { transaction: () => Promise.reject(new Error('disco pieno')) };
    const [shown] = await network.say('lugo', 'prossima');
    network.app.context.store = store;
    const fault = lines.find((line) => line.msg === 'request failed');
    expect(shown?.text).toContain(String(fault?.correlationId));
    expect(fault).toMatchObject({ err: { message: 'disco pieno' }, result: 'failed' });
  });
});

describe('what is asked in the tab', () => {
  it('has an id of its own too', async () => {
    const tab = await openTab(network, 'lugo');
    await tab.read('next');
    const line = lines.findLast((each) => each.msg === 'tab answered');
    expect(line).toMatchObject({
      kind: 'tab',
      status: 200,
      correlationId: expect.stringMatching(/^\w{12}$/),
    });
  });
});

describe('a sweep', () => {
  it('has one id for what it decides and for what is sent for it', async () => {
    const before = lines.length;
    await network.goTo('2027-01-08T09:00:00Z');
    const queued = lines.slice(before).find((line) => line.kind === 'convocation');
    const way = lines.filter((line) => line.correlationId === queued?.correlationId);
    expect(new Set(way.map((line) => line.msg))).toEqual(
      new Set(['delivery queued', 'sweep done', 'delivery settled']),
    );
  });
});

describe('the log', () => {
  it('carries the id Microsoft gave the request, and nothing else of it', async () => {
    await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'MS-CV': `Ab+/9.1 \t"><${'z'.repeat(500)}` },
      body: '{"type":""}',
    });
    const line = lines.findLast((each) => each.teamsRequestId !== undefined);
    expect(line).toMatchObject({ msg: 'activity answered', kind: 'unread', result: 'http_400' });
    expect(line?.teamsRequestId).toMatch(/^Ab\+\/9\.1z{121}$/);
  });

  it('has no name of a person and no word of what was written', () => {
    const all = JSON.stringify(lines);
    const { people } = network.app.simulator.world.data;
    expect(people.filter((person) => all.includes(person.name))).toEqual([]);
    expect(all).not.toContain('prova del registro');
    expect(lines.length).toBeGreaterThan(100);
  });
});

describe('health', () => {
  it('says that the database hangs without waiting for it to go on, and answers that it lives', async () => {
    const held = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const holding = network.app.database.store.transaction(() => {
      begun.resolve();
      return held.promise;
    });
    await begun.promise;
    const response = await fetch(`${url}/health/ready`);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    held.resolve();
    await holding;
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      status: 'failed',
      parts: { database: { state: 'failed' } },
    });
  });

  it('is well while all works', async () => {
    const response = await fetch(`${url}/health/ready`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      status: 'ok',
      parts: {
        database: { state: 'ok', kind: 'embedded' },
        queue: { state: 'ok', ready: 0, givenUp: 0 },
        sweep: { state: 'ok' },
        teams: { state: 'ok', lastOutcome: 'sent' },
        disk: { state: 'ok' },
      },
    });
  });
});

describe('the figures', () => {
  const read = (headers: Record<string, string>) => fetch(`${url}/metrics`, { headers });

  it('are shown to whoever has the token, and count what happened, without ids of anybody', async () => {
    const response = await read({ Authorization: `Bearer ${TOKEN}` });
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/plain');
    for (const figure of [
      /^rete_urp_build_info\{version="[\d.]+",migration="\d{4}-[\w-]+",node="v\d+/m,
      /^rete_urp_inbound_seconds_count\{kind="card_action",result="show"\} [1-9]/m,
      /^rete_urp_inbound_seconds_count\{kind="command",result="failed"\} 1$/m,
      /^rete_urp_deliveries_total\{kind="urgent_call",outcome="sent"\} [1-9]/m,
      /^rete_urp_plan_late_seconds_count\{decision="sent"\} [1-9]/m,
      /^rete_urp_sweep_seconds_count\{result="ok"\} [1-9]/m,
      /^rete_urp_connector_seconds_count\{operation="sendToConversation",outcome="sent",status="none"\} [1-9]/m,
      /^rete_urp_queue_jobs\{state="ready"\} 0$/m,
      /^rete_urp_queue_oldest_seconds 0$/m,
      /^nodejs_eventloop_lag_seconds /m,
      /^process_resident_memory_bytes \d/m,
    ])
      expect(text).toMatch(figure);
    const ids = await network.read(async (tx, { id, tenantId }) => [
      ...(await tx.people.list(id)).map((person) => person.id),
      id,
      tenantId,
    ]);
    expect(ids.filter((id) => text.includes(id))).toEqual([]);
  });

  it.each([
    ['no token', {}],
    ['another token', { Authorization: `Bearer ${TOKEN}x` }],
    ['another scheme', { Authorization: `Basic ${TOKEN}` }],
  ])('are not shown to whoever has %s', async (_what, headers) => {
    const response = await read(headers as Record<string, string>);
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('rete_urp');
  });
});

function idsIn(of: readonly Line[]): unknown[] {
  return of.map((line) => line.deliveryId).sort();
}
