import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliveryRef } from '../../src/domain/delivery/delivery-ref.ts';
import { inputValues } from '../../src/simulator/card-reading.ts';
import { aDelivery } from '../helpers/builders.ts';
import { lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { networkIn, startRunningNetwork, textOf } from '../helpers/network/running-network.ts';
import { stateOf } from '../helpers/network/state-of.ts';

let network: RunningNetwork;
/** Another team of the same tenant, with people of its own. */
let other: RunningNetwork;
const notes: string[] = [];
/** Ids of what belongs to the other network, and of one person of it. */
const foreign = { networkId: '', sittingId: '', draftId: '', personId: '', delivery: '' };
/** The same of this network. */
const own = { networkId: '', sittingId: '', personId: '', delivery: '' };

beforeAll(async () => {
  network = await startRunningNetwork();
  network.app.context.note = (event) => void notes.push(event);
  await startOther();
  await convene(network, 'coordinatore');
  Object.assign(own, await idsOf(network, 'lugo'));
  await other.say('altra-coordinatrice', 'urgente dopodomani alle 9 riunione');
  const draft = other.offered('altra-coordinatrice', 'urgent_confirm');
  Object.assign(
    foreign,
    await idsOf(other, 'altro-referente'),
    other.buttons('altra-coordinatrice', draft)[0]?.data,
  );
});

afterAll(() => network.dispose());

async function startOther(): Promise<void> {
  const { world, client } = network.app.simulator;
  const team = world.addTeam({ name: 'Altra rete', channels: ['Altro canale'] });
  const coordinator = world.addPerson({ key: 'altra-coordinatrice', name: 'Zoe Altrove', team });
  world.addPerson({ key: 'altro-referente', name: 'Ugo Lontani', team });
  world.addPerson({ key: 'estranea', name: 'Eva Nessuno' });
  other = networkIn(network.app, { team, folder: '' });
  await client.install({ team, by: coordinator, channelId: other.channelId });
  await network.settle();
  await other.press(coordinator.key, other.offered(coordinator.key, 'setup_submit'), {
    verb: 'setup_submit',
  });
  await other.press('altro-referente', other.offered('altro-referente', 'declare_position'), {
    verb: 'declare_position',
    role: 'operator',
  });
  const people = other.offered(coordinator.key, 'confirm_positions');
  await other.press(coordinator.key, people, { verb: 'confirm_positions' });
  await convene(other, coordinator.key);
}

async function convene(where: RunningNetwork, key: string): Promise<void> {
  await where.say(key, 'urgente domani alle 15 guasto');
  await where.press(key, where.offered(key, 'urgent_confirm'), { verb: 'urgent_confirm' });
}

function idsOf(where: RunningNetwork, key: string) {
  return where.read(async (tx, { id }) => {
    const sittingId = lastOf(await tx.sittings.since(id, where.now())).id;
    const [called] = await tx.deliveries.forSitting(sittingId);
    const failed = aDelivery({ ...called, status: 'failed', reason: '413:MessageSizeTooBig' });
    await tx.deliveries.save(failed);
    const personId = (await tx.people.byAadObjectId(id, where.person(key).aadObjectId))?.id ?? '';
    return { networkId: id, sittingId, personId, delivery: deliveryRef(failed) };
  });
}

describe('text of any kind gets an answer', () => {
  it.each([
    ['nothing', ''],
    ['spaces and invisible characters', ' \u200b\u00a0\u202e '],
    ['20 KB', 'urgente domani alle 15 '.repeat(900)],
    ['20 KB without a space', 'x'.repeat(20_000)],
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['emoji', '👩‍👩‍👧‍👦🔥🇮🇹'],
    ['half an emoji', 'ciao \ud83d'],
    ['a null character', 'cal\u0000endario'],
    ['right-to-left text', '\u202e\u05e9\u05dc\u05d5\u05dd\u202c'],
    ['another command', '/start'],
  ])('%s', async (_what, text) => {
    const answers = await network.say('lugo', text);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.card ?? answers[0]?.text).toBeTruthy();
  });

  it('says how long is too long', async () => {
    const [answer] = await network.say('lugo', 'a'.repeat(20_000));
    expect(answer?.text).toContain('20000 caratteri; se ne accettano al massimo 4000');
  });

  it('only a mention in the channel gets the help there', async () => {
    const [answer] = await network.sayInChannel('lugo', '');
    expect(textOf(answer?.card ?? null)).toContain('Comandi disponibili');
  });

  it.each(['<b>Calendario</b>', '\u200f/CALENDARIO\u200e', 'calendario 📅', '«calendario»!'])(
    'reads the command in %s',
    async (text) => {
      const [answer] = await network.say('lugo', text);
      expect(textOf(answer?.card ?? null)).toContain('Calendario delle sedute');
    },
  );
});

describe('an urgent call that cannot be, says what was understood and what is missing', () => {
  it.each([
    [
      'urgente ieri alle 10',
      ['Data già passata: «ieri alle 10', 'lunedì 23 novembre 2026', 'Manca il motivo'],
    ],
    ['urgente 31 febbraio', ['Data o ora inesistente: «31 febbraio', 'Manca il motivo']],
    ['urgente domani', ["Manca l'ora: «domani", 'mercoledì 25 novembre 2026', 'Manca il motivo']],
    ['urgente guasto', ["Mancano la data e l'ora."]],
    ['urgente', ['Indicare data, ora e motivo.']],
  ])('%s', async (text, expected) => {
    await network.say('coordinatore', text);
    const card = network.cardOf('coordinatore', lastOf(network.chat('coordinatore')));
    for (const part of expected) expect(textOf(card)).toContain(part);
    if (text.endsWith('guasto')) expect(inputValues(card).reason).toBe('guasto');
    if (text.endsWith('domani')) expect(inputValues(card).date).toBe('2026-11-25');
  });
});

describe('forged card data are refused and change nothing', () => {
  const position = { role: 'coordinator', seatId: '' };
  const cases: [string, string, () => { verb: string } & Record<string, unknown>][] = [
    ['a verb nobody knows', 'lugo', () => ({ verb: 'delete_everything', networkId: own.networkId })],
    ['an answer that is none', 'lugo', () => ({ ...answerTo(own), state: 'maybe' })],
    ['an answer for another network', 'lugo', () => answerTo(foreign)],
    ['an answer by nobody of the network', 'estranea', () => answerTo(own)],
    ['an acknowledgement for another network', 'lugo', () => ({ ...foreign, verb: 'acknowledge' })],
    ['a look into another network', 'coordinatore', () => ({ ...foreign, verb: 'show_board' })],
    ['a look by nobody of the network', 'estranea', () => ({ ...own, verb: 'show_sitting' })],
    ['a sitting that never was', 'lugo', () => answerTo({ sittingId: 'nonexistent' })],
    ['the board, by a referent', 'lugo', () => ({ ...own, verb: 'show_board' })],
    [
      'an answer for somebody else, by a referent',
      'lugo',
      () => ({ ...own, verb: 'record_answer', state: 'remote' }),
    ],
    [
      'an answer for somebody of another network',
      'coordinatore',
      () => ({
        verb: 'record_answer',
        sittingId: own.sittingId,
        personId: foreign.personId,
        state: 'remote',
      }),
    ],
    ['another network’s call', 'coordinatore', () => ({ verb: 'urgent_confirm', draftId: foreign.draftId })],
    ['another network’s sitting moved', 'coordinatore', () => ({ ...moved(`id:${foreign.sittingId}:1`) })],
    [
      'another network’s date moved',
      'coordinatore',
      () => ({ ...moved(`series:2027-01-19:${foreign.networkId}`) }),
    ],
    ['a date that is none', 'coordinatore', () => ({ ...moved(`series:2027-01-20:${own.networkId}`) })],
    ['a reference of no shape', 'coordinatore', () => ({ ...moved('id:') })],
    ['a role for oneself', 'lugo', () => ({ ...own, ...position, verb: 'set_position' })],
    ['the coordination declared', 'lugo', () => ({ ...own, ...position, verb: 'declare_position' })],
    ['a role in another network', 'coordinatore', () => ({ ...foreign, ...position, verb: 'set_position' })],
    [
      'a role for somebody of another network',
      'coordinatore',
      () => ({ ...position, networkId: own.networkId, personId: foreign.personId, verb: 'set_position' }),
    ],
    ['the coordination taken', 'lugo', () => ({ ...own, verb: 'hand_over' })],
    [
      'another network’s settings',
      'coordinatore',
      () => ({ networkId: foreign.networkId, verb: 'settings_submit' }),
    ],
    ['the settings, by a referent', 'lugo', () => ({ networkId: own.networkId, verb: 'settings_submit' })],
    ['a message sent again, by a referent', 'lugo', () => ({ ...own, verb: 'delivery_retry' })],
    ['another network’s message sent again', 'coordinatore', () => retry(own.networkId, foreign.delivery)],
    ['the same, of that network', 'coordinatore', () => retry(foreign.networkId, foreign.delivery)],
    ['one’s own, as of another network', 'coordinatore', () => retry(foreign.networkId, own.delivery)],
    ['a message that never was', 'coordinatore', () => retry(own.networkId, 'nonexistent:1')],
    ['a message of no shape', 'coordinatore', () => retry(own.networkId, own.delivery.split(':')[0] ?? '')],
    ['the minutes, by a referent', 'lugo', () => ({ ...own, verb: 'minutes_out' })],
  ];

  it.each(cases)('%s', async (_what, key, data) => {
    const { context } = network.app;
    const before = [await stateOf(context, network.team), await stateOf(context, other.team)];
    const audits = await auditCount();
    notes.length = 0;
    const shown = await network.forge(key, lastOf(network.chat('lugo')), data());
    expect(['notice', 'card']).toContain(shown.shown);
    const text = shown.shown === 'card' ? textOf(shown.card) : shown.shown === 'notice' ? shown.text : '';
    expect(text).not.toMatch(/Altra rete|Ugo Lontani|Zoe Altrove|registrata\./);
    expect([await stateOf(context, network.team), await stateOf(context, other.team)]).toEqual(before);
    expect(notes.length + (await auditCount()) - audits).toBeGreaterThan(0);
  });
});

describe('a click that comes twice', () => {
  it('has one effect, under the same id, a new one, from two clients, and after a newer answer', async () => {
    const { client } = network.app.simulator;
    const message = network.offered('alfonsine', 'answer');
    const [, ...buttons] = network.buttons('alfonsine', message);
    const data = buttons.find((button) => button.data.state === 'in_person')?.data ?? {};
    const as = network.person('alfonsine');
    const press = () => client.press({ as, message, type: 'Action.Execute', verb: 'answer', data });
    const [first] = await Promise.all([press(), press()]);
    await client.sendAgain(first.answer.activity, 'same');
    await client.sendAgain(first.answer.activity, 'new');
    expect(await answersOf('alfonsine')).toEqual(['in_person']);
    await client.press({
      as,
      message,
      type: 'Action.Execute',
      verb: 'answer',
      data: { ...data, state: 'excused', seq: 1 },
    });
    await client.sendAgain(first.answer.activity, 'same');
    await client.sendAgain(first.answer.activity, 'new');
    await network.settle();
    expect(await answersOf('alfonsine')).toEqual(['in_person', 'excused']);
  });

  it('is answered once when it is a command', async () => {
    const { client } = network.app.simulator;
    const before = network.chat('lugo').length;
    const { activity } = await client.writeInChat({ as: network.person('lugo'), text: 'calendario' });
    await client.sendAgain(activity, 'same');
    await network.settle();
    expect(network.chat('lugo')).toHaveLength(before + 2);
  });
});

describe('what is not an activity', () => {
  const invoke = { type: 'invoke', name: 'composeExtension/queryLink', value: {} };
  it.each([
    ['malformed JSON', '{"type":', 400],
    ['no object', '[]', 400],
    ['an activity without from', { type: 'message', text: 'ciao' }, 400],
    ['an unknown invoke', invoke, 501],
  ])('%s is refused, and the process lives', async (_what, body, status) => {
    const { activity } = await network.app.simulator.client.writeInChat({
      as: network.person('lugo'),
      text: 'aiuto',
    });
    const { from, text: _text, ...rest } = activity;
    const sent =
      typeof body === 'string'
        ? body
        : JSON.stringify({ ...rest, ...(body === invoke ? { from } : {}), ...body });
    const response = await fetch(`${network.app.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: sent,
    });
    expect(response.status).toBe(status);
    expect(await network.say('lugo', 'prossima')).toHaveLength(1);
  });
});

function answerTo({ sittingId }: { sittingId: string }) {
  return { verb: 'answer', sittingId, state: 'remote', dateVersion: 1, seq: 0 };
}

function retry(networkId: string, delivery: string) {
  return { verb: 'delivery_retry', networkId, delivery };
}

function moved(ref: string) {
  return { verb: 'move_submit', ref, date: '2027-01-22', time: '10:00', reason: 'per gioco' };
}

async function auditCount(): Promise<number> {
  const count = (where: RunningNetwork) =>
    where.read(async (tx, { id }) => (await tx.audit.list(id, 1_000)).length);
  return (await count(network)) + (await count(other));
}

function answersOf(key: string): Promise<string[]> {
  return network.read(async (tx, { id }) => {
    const person = await tx.people.byAadObjectId(id, network.person(key).aadObjectId);
    return (await tx.answers.history(own.sittingId, person?.id)).map(({ state }) => state);
  });
}
