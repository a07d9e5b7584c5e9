import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TodoView } from '../../src/domain/view/todo-view.ts';
import { readProblem } from '../../src/shared/problem-body.ts';
import { TAB_PROBLEMS } from '../../src/texts/tab/refusals.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';
import type { TabClient, TabResponse } from '../helpers/pages/tab-client.ts';
import { openTab } from '../helpers/pages/tab-client.ts';

let network: RunningNetwork;
let coordinator: TabClient;
let lugo: TabClient;

beforeAll(async () => {
  network = await startRunningNetwork();
  await network.goTo('2027-01-08T08:00:00Z');
  coordinator = await openTab(network, 'coordinatore');
  lugo = await openTab(network, 'lugo');
});
afterAll(() => network.dispose());

interface SittingJson {
  sitting: { sittingId: string; startsAt: Date; dateVersion: number; totals: Record<string, unknown> };
  viewer: { state: string | null; seq: number };
  press: string | null;
}

async function sittingOf(client: TabClient): Promise<SittingJson> {
  return (await client.read('next')).body.view as unknown as SittingJson;
}

interface Line {
  key: string;
  fixed: string | null;
  title: string | null;
}

/** Titles of the items of an agenda that the network has added. */
function titlesOf(view: unknown): (string | null)[] {
  const { sitting } = view as { sitting: { agenda: Line[] } };
  return sitting.agenda.filter(({ fixed }) => fixed === null).map(({ title }) => title);
}

function expectProblem(answer: TabResponse, status: number, code: keyof typeof TAB_PROBLEMS): void {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(readProblem(answer.body)).toMatchObject({ status, code, title: TAB_PROBLEMS[code].title });
}

describe('the session', () => {
  it('says in which networks one is, as what, and what may be done', async () => {
    const { status, body } = await coordinator.get('/api/tab/session');
    expect(status).toBe(200);
    const [own] = body.networks as Record<string, unknown>[];
    expect(own).toMatchObject({
      teamId: network.team.id,
      status: 'active',
      coordinates: true,
      person: { name: 'Ada Inventata', role: 'coordinator', seatName: null },
    });
    const referent = (await lugo.get('/api/tab/session')).body.networks as Record<string, unknown>[];
    expect(referent[0]).toMatchObject({ coordinates: false, person: { role: 'referent', seatName: 'Lugo' } });
    expect(referent[0]?.may).toContain('substitute');
    expect(referent[0]?.may).not.toContain('urgent');
  });

  it('needs a token of who is signed in', async () => {
    for (const authorization of ['', 'Bearer ', 'Basic YTpi', 'Bearer a.b.c']) {
      const answer = await lugo.get('/api/tab/session', { Authorization: authorization });
      expectProblem(answer, 401, 'not_signed_in');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
    const forged = await lugo.get('/api/tab/session', { Authorization: 'Bearer e30.c2lnbmVk' });
    expectProblem(forged, 401, 'sign_in_refused');
    expect(forged.headers.get('www-authenticate')).toContain('invalid_token');
  });
});

describe('a reading', () => {
  it('gives what the chat would show', async () => {
    const { sitting, viewer } = await sittingOf(lugo);
    expect(sitting.startsAt).toEqual(new Date('2027-01-19T09:00:00Z'));
    expect(viewer.state).toBeNull();
  });

  it('is not sent again while nothing has changed', async () => {
    const path = `${await sessionPath(lugo)}/commands/calendar`;
    const first = await lugo.get(path);
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const second = await lugo.get(path, { 'If-None-Match': tag });
    expect([second.status, second.body]).toEqual([304, {}]);
    expect((await lugo.get(path, { 'If-None-Match': '"altro"' })).status).toBe(200);
  });

  it('of what is reserved is refused, names who may, and is audited', async () => {
    const refused = await lugo.read('settings');
    expectProblem(refused, 403, 'not_allowed');
    expect(refused.body.detail).toContain('Ada Inventata');
    const [entry] = await network.read((tx, { id }) => tx.audit.list(id, 1));
    expect(entry).toMatchObject({ act: 'command:settings', outcome: 'refused' });
  });

  it('of a year is what is typed with it, and no other command has one', async () => {
    const path = `${await sessionPath(coordinator)}/commands`;
    const entriesOf = async (year: string) =>
      ((await lugo.get(`${path}/calendar?year=${year}`)).body.view as { entries: { startsAt: Date }[] })
        .entries;
    const thisYear = await entriesOf('this');
    expect(thisYear).toHaveLength(6);
    expect(await entriesOf('2027')).toEqual(thisYear);
    const next = await entriesOf('2028');
    expect(new Set(next.map(({ startsAt }) => startsAt.getUTCFullYear()))).toEqual(new Set([2028]));
    for (const asked of [
      'calendar?year=mille',
      'calendar?year=1999',
      'actions?year=2027',
      'urgent?year=this',
    ])
      expectProblem(await coordinator.get(`${path}/${asked}`), 400, 'unreadable');
  });

  it('of what waits tells who coordinates of people to confirm, and each of their own actions', async () => {
    const itemsOf = async (client: TabClient) =>
      ((await client.read('todo')).body.view as unknown as TodoView).items;
    expect(await itemsOf(lugo)).toEqual([]);
    const declared = { role: 'operator' as const, seatId: null };
    await network.read(async (tx, { id }) => {
      const person = await tx.people.byAadObjectId(id, network.person('dirigente').aadObjectId);
      if (person !== null) await tx.people.save({ ...person, declared });
    });
    expect((await itemsOf(coordinator))[0]).toEqual({ todo: 'people', count: 1 });
    await network.say('coordinatore', 'impegni Ivo Inventini entro il 15/01/2027: preparare la bozza');
    const own = (await itemsOf(lugo))[0];
    expect(own).toMatchObject({ todo: 'own_actions' });
    expect(JSON.stringify(await itemsOf(coordinator))).not.toContain('own_actions');
  });

  it('of something that is not a command does not exist', async () => {
    for (const word of ['constructor', '__proto__', 'calendario', 'x'.repeat(90)])
      expectProblem(await lugo.read(word), 404, 'not_found');
  });
});

describe('an answer given on the page', () => {
  it('is stored once, shown in chat and channel, and told again when it comes again', async () => {
    const { sitting, viewer } = await sittingOf(lugo);
    const action = { verb: 'answer', sittingId: sitting.sittingId, state: 'remote', seq: viewer.seq };
    const press = { ...action, dateVersion: sitting.dateVersion };
    const key = randomUUID();
    const first = (await lugo.act(press, key)).body.view as unknown as SittingJson;
    expect(first).toMatchObject({ press: 'answer_recorded', viewer: { state: 'remote', seq: 1 } });
    const again = (await lugo.act(press, key)).body.view as unknown as SittingJson;
    expect(again).toMatchObject({ press: 'answer_unchanged', viewer: { state: 'remote', seq: 1 } });
    await network.settle();
    const answers = await network.read((tx) => tx.answers.history(sitting.sittingId));
    expect(answers).toHaveLength(1);
    const post = network.channel().findLast(({ fromBot }) => fromBot);
    expect(textOf(post?.card ?? null)).toContain('Comuni rappresentati: 1/9');
  });

  it('of somebody else is not possible: who answers is who is signed in', async () => {
    const { sitting } = await sittingOf(lugo);
    const { aadObjectId } = network.person('alfonsine');
    const press = { verb: 'answer', sittingId: sitting.sittingId, state: 'excused', seq: 1 };
    await lugo.act({ ...press, dateVersion: 1, aadObjectId, personId: 'altri', as: 'alfonsine' });
    const answers = await network.read((tx) => tx.answers.current(sitting.sittingId, 1));
    const own = await network.read((tx, { id }) =>
      tx.people.byAadObjectId(id, network.person('lugo').aadObjectId),
    );
    expect(answers.map(({ personId, state }) => [personId, state])).toEqual([[own?.id, 'excused']]);
  });
});

describe('what only the pages ask for', () => {
  it('puts an item at its place once, and shows the agenda of now to who had an older one', async () => {
    for (const title of ['Orari estivi', 'Carta dei servizi', 'Modulistica'])
      await network.say('coordinatore', `odg ${title}`);
    const read = async () => (await coordinator.read('agenda')).body.view as Record<string, unknown>;
    const { sitting, order } = (await read()) as {
      sitting: { sittingId: string; agenda: Line[] };
      order: number;
    };
    const [, orari, , moduli] = sitting.agenda;
    const { sittingId } = sitting;
    const place = { verb: 'agenda_place', sittingId, itemId: moduli?.key, to: 1, order };
    const placed = (await coordinator.act(place)).body.view;
    expect(placed).toMatchObject({ view: 'agenda', notice: { code: 'agenda_moved', position: 1 } });
    expect(titlesOf(placed)).toEqual(['Modulistica', 'Orari estivi', 'Carta dei servizi']);
    expect((await coordinator.act(place)).body.view).toEqual(placed);
    const late = (await coordinator.act({ ...place, itemId: orari?.key, to: 3 })).body.view;
    expect(late).toMatchObject({ view: 'agenda', notice: { code: 'agenda_changed_meanwhile' } });
    expect(titlesOf(late)).toEqual(titlesOf(placed));
    expectProblem(await coordinator.act({ ...place, itemId: 'di-altri' }), 404, 'not_found');
  });

  it('gives answers and deliveries of one sitting, to who coordinates alone', async () => {
    const { sittingId } = (await sittingOf(lugo)).sitting;
    const answers = (await coordinator.act({ verb: 'show_attendance', sittingId })).body.view;
    expect(answers).toMatchObject({ view: 'attendance', sitting: { sittingId } });
    const sent = (await coordinator.act({ verb: 'show_sitting_deliveries', sittingId })).body.view;
    const convocation = expect.objectContaining({ kind: 'convocation' });
    expect(sent).toMatchObject({
      view: 'deliveries',
      parts: [{ lines: expect.arrayContaining([convocation]) }],
    });
    for (const verb of ['show_attendance', 'show_sitting_deliveries'])
      expectProblem(await lugo.act({ verb, sittingId }), 403, 'not_allowed');
  });
});

describe('an act of power on the page', () => {
  it('is done once, however often the request comes', async () => {
    const form = {
      verb: 'urgent_submit',
      date: '2027-01-12',
      time: '15:00',
      reason: 'Frana sulla provinciale',
    };
    const key = randomUUID();
    const confirm = (await coordinator.act(form, key)).body.view as Record<string, unknown>;
    expect(confirm).toMatchObject({ view: 'urgent_confirm', startsAt: new Date('2027-01-12T14:00:00Z') });
    expectProblem(await coordinator.act(form, key), 409, 'already_received');
    const yes = { verb: 'urgent_confirm', draftId: confirm.draftId };
    await Promise.all([coordinator.act(yes), coordinator.act(yes), coordinator.act(yes)]);
    await network.settle();
    const urgent = await network.read(async (tx, { id }) =>
      (await tx.sittings.since(id, network.now())).filter(({ kind }) => kind === 'urgent'),
    );
    expect(urgent).toHaveLength(1);
    const cards = network.chat('lugo').filter(({ card }) => textOf(card).includes('Frana'));
    expect(cards).toHaveLength(1);
  });

  it('is refused to who may not, whatever the page offers, and audited', async () => {
    const { sitting } = await sittingOf(lugo);
    const ref = `id:${sitting.sittingId}:1`;
    expectProblem(await lugo.act({ verb: 'cancel_submit', ref, reason: 'per prova' }), 403, 'not_allowed');
    const [entry] = await network.read((tx, { id }) => tx.audit.list(id, 1));
    expect(entry).toMatchObject({ act: 'card:cancel_submit', outcome: 'refused' });
  });
});

describe('a request that is not understood', () => {
  it('is said to be so, and nothing is done', async () => {
    const path = `${await sessionPath(coordinator)}/actions`;
    const key = randomUUID();
    const bodies = [
      {},
      [],
      'null',
      { action: { verb: 'answer' }, key },
      { action: { verb: 'inventato' }, key },
      { action: { verb: 'urgent_drop', draftId: 'x' } },
      { action: { verb: 'urgent_drop', draftId: 'x' }, key: 'corta' },
      { action: 'urgent_drop', key },
    ];
    for (const body of bodies) expectProblem(await coordinator.post(path, body), 400, 'unreadable');
  });
});

describe('who does not belong', () => {
  it('gets the same answer for another network and for none', async () => {
    for (const networkId of [randomUUID(), 'x', encodeURIComponent('../session')]) {
      const answer = await lugo.get(`/api/tab/networks/${networkId}/commands/next`);
      expectProblem(answer, 403, 'not_in_network');
    }
  });

  it('is out as soon as they have left the team, and what they press changes nothing', async () => {
    const leaving = await openTab(network, 'cotignola');
    const { sitting } = await sittingOf(leaving);
    const { client, world } = network.app.simulator;
    const by = network.person('coordinatore');
    await client.removeMember({ team: network.team, by, member: network.person('cotignola') });
    await network.settle();
    expectProblem(await leaving.read('next'), 403, 'not_in_network');
    const press = { verb: 'answer', sittingId: sitting.sittingId, state: 'in_person', dateVersion: 1 };
    expectProblem(await leaving.act(press), 403, 'not_in_network');
    expect((await leaving.get('/api/tab/session')).body).toEqual({ networks: [] });
    expect(world.data.teams[0]?.memberIds).not.toContain(network.person('cotignola').id);
  });
});

async function sessionPath(client: TabClient): Promise<string> {
  const { networks } = (await client.get('/api/tab/session')).body as { networks: { networkId: string }[] };
  return `/api/tab/networks/${networks[0]?.networkId}`;
}
