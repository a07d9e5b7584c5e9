import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sitting } from '../../src/domain/sittings/sitting.ts';
import { DEMO_PEOPLE } from '../../src/simulator/demo/demo-people.ts';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

/** Everybody but who blocks the bot's messages and so was never told. */
const TOLD = DEMO_PEOPLE.map(({ key }) => key).filter((key) => key !== 'operatrice-conselice');

/** What the button of the convocation of 21 January carried. */
let answered: Record<string, unknown> = {};
function oldAnswer(): { verb: string } & Record<string, unknown> {
  return { ...answered, verb: 'answer' };
}

function sitting(): Promise<Sitting> {
  return network.read(async (tx, { id }) =>
    firstOf(await tx.sittings.since(id, new Date('2027-01-01T00:00:00Z'))),
  );
}

/** New messages since `mark`, everywhere. */
function mark(): () => { channel: SimMessage[]; people: Record<string, SimMessage[]> } {
  const ids = new Set(network.app.simulator.world.data.messages.map(({ id }) => id));
  const fresh = (messages: SimMessage[]) => messages.filter(({ id, fromBot }) => fromBot && !ids.has(id));
  return () => ({
    channel: fresh(network.channel()),
    people: Object.fromEntries(
      DEMO_PEOPLE.map(({ key }) => [key, fresh(network.chat(key))] as const).filter(
        ([, all]) => all.length > 0,
      ),
    ),
  });
}

async function moveTo(date: string, time: string, reason = 'sala occupata') {
  await network.say('coordinatore', 'sposta');
  const form = network.offered('coordinatore', 'move_submit');
  return {
    form,
    shown: await network.press('coordinatore', form, { verb: 'move_submit', date, time, reason }),
  };
}

describe('moving a sitting nobody has been told of', () => {
  it('is refused to a referent, also with a forged form, and the attempt is noted', async () => {
    const [answer] = await network.say('lugo', 'sposta 21 gennaio alle 15');
    expect(answer?.text).toContain('Ada Inventata');
    await network.say('coordinatore', 'sposta');
    const data = network.dataOf(
      'coordinatore',
      network.offered('coordinatore', 'move_submit'),
      'move_submit',
    );
    const forged = { ...data, verb: 'move_submit', date: '2027-01-21', time: '15:00', reason: 'per gioco' };
    const message = lastOf(network.chat('lugo'));
    expect(await network.forge('lugo', message, forged)).toMatchObject({
      text: expect.stringContaining('Ada'),
    });
    await network.forge('lugo', message, { ...data, verb: 'cancel_submit', reason: 'per gioco' });
    await network.read(async (tx, { id }) => {
      const refused = (await tx.audit.list(id, 10)).filter(({ outcome }) => outcome === 'refused');
      expect(refused.map(({ act }) => act)).toEqual([
        'card:cancel_submit',
        'card:move_submit',
        'command:move',
      ]);
      expect(await tx.sittings.since(id, network.now())).toEqual([]);
    });
  });

  it('says what is missing or past, and keeps what was typed', async () => {
    const { form, shown } = await moveTo('2026-11-23', '10:00', '  ');
    expect(shown.shown).toBe('card');
    const text = textOf(network.cardOf('coordinatore', form));
    expect(text).toContain('Data già passata');
    expect(text).toContain('Manca il motivo');
    expect(text).toContain('2026-11-23');
    const same = await moveTo('2027-01-19', '10:00');
    expect(textOf(network.cardOf('coordinatore', same.form))).toContain('La seduta è già in questa data');
  });

  it('tells nobody, and convenes by the new date', async () => {
    const since = mark();
    const { shown } = await moveTo('2027-01-21', '15:00');
    expect(shown).toMatchObject({ text: expect.stringContaining('Nessuno era stato avvisato') });
    await network.goTo('2027-01-08T12:00:00Z');
    expect(since().channel).toEqual([]);
    expect(Object.keys(since().people)).toEqual(['coordinatore']);
    await network.goTo('2027-01-11T08:00:00Z');
    const post = lastOf(network.channel());
    expect(post.summary).toBe('Convocazione n. 1/2027: giovedì 21 gennaio 2027, ore 15:00');
    expect(textOf(post.card)).toContain('SEDUTA SPOSTATA da martedì 19 gennaio 2027, ore 10:00');
  });
});

describe('moving a sitting that has been convened', () => {
  let form: SimMessage;
  let convocation: SimMessage;

  it('tells the thread and each person told of it, once', async () => {
    convocation = network.offered('lugo', 'answer');
    answered = network.buttons('lugo', convocation).find(({ verb }) => verb === 'answer')?.data ?? {};
    await network.press('lugo', convocation, { verb: 'answer', state: 'in_person' });
    await network.press('cotignola', network.offered('cotignola', 'answer'), {
      verb: 'answer',
      state: 'remote',
    });
    expect(textOf(lastOf(network.channel()).card)).toContain('Comuni rappresentati: 2/9');
    await network.goTo('2027-01-14T09:00:00Z');
    const since = mark();
    const moved = await moveTo('2027-01-26', '10:00');
    form = moved.form;
    expect(moved.shown).toMatchObject({
      text: `Seduta spostata a martedì 26 gennaio 2027, ore 10:00. L'avviso parte per ${TOLD.length} destinatari.`,
    });
    const { channel, people } = since();
    expect(channel.map(({ summary, rootId }) => [summary, rootId !== null])).toEqual([
      ['Seduta spostata: la nuova data è martedì 26 gennaio 2027, ore 10:00', true],
    ]);
    expect(Object.keys(people).sort()).toEqual([...TOLD].sort());
    for (const [key, all] of Object.entries(people)) expect(all).toHaveLength(key === 'coordinatore' ? 2 : 1);
  });

  it('has no second effect when the same form comes again', async () => {
    const since = mark();
    const again = await network.press('coordinatore', form, {
      verb: 'move_submit',
      date: '2027-01-26',
      time: '10:00',
      reason: 'sala occupata',
    });
    expect(again).toMatchObject({ text: expect.stringContaining(`${TOLD.length} destinatari`) });
    expect(since()).toEqual({ channel: [], people: {} });
    expect(await sitting()).toMatchObject({ dateVersion: 3, sequence: 2 });
  });

  it('asks for the answers again, and an old card shows and says what is true now', async () => {
    const post = network.channel().find(({ summary }) => summary.startsWith('Convocazione n. 1/2027'));
    expect(textOf(post?.card ?? null)).toContain('Comuni rappresentati: 0/9');
    expect(post?.summary).toContain('martedì 26 gennaio 2027, ore 10:00');
    const shown = await network.forge('lugo', convocation, { ...oldAnswer(), state: 'remote' });
    const text = shown.shown === 'card' ? textOf(shown.card) : '';
    expect(text).toContain('Risposta non registrata: la data è cambiata.');
    expect(text).toContain('martedì 26 gennaio 2027, ore 10:00');
    await network.press('lugo', network.offered('lugo', 'answer'), { verb: 'answer', state: 'remote' });
    expect(textOf(firstConvocation().card)).toContain('Comuni rappresentati: 1/9');
    const { id: sittingId } = await sitting();
    await network.read(async (tx, { id }) => {
      const lugo = await tx.people.byAadObjectId(id, network.person('lugo').aadObjectId);
      const history = await tx.answers.history(sittingId, lugo?.id);
      expect(history.map(({ state, dateVersion }) => [state, dateVersion])).toEqual([
        ['in_person', 2],
        ['remote', 3],
      ]);
    });
  });

  it('sends no reminder of the old date, and those of the new', async () => {
    const since = mark();
    await network.goTo('2027-01-21T07:59:00Z');
    expect(since()).toEqual({ channel: [], people: {} });
    await network.goTo('2027-01-21T08:00:00Z');
    const reminded = Object.keys(since().people);
    expect(reminded).toHaveLength(TOLD.length - 1);
    expect(reminded).not.toContain('lugo');
    expect(lastOf(network.chat('alfonsine')).summary).toContain('martedì 26 gennaio 2027, ore 10:00');
  });

  it('moved twice, tells again; a form of before the second move does not undo it', async () => {
    await network.say('coordinatore', 'sposta');
    const early = network.offered('coordinatore', 'move_submit');
    const since = mark();
    await moveTo('2027-01-28', '09:30', 'guasto al riscaldamento');
    const { channel, people } = since();
    expect(channel).toHaveLength(1);
    expect(Object.keys(people)).toHaveLength(TOLD.length);
    const late = { verb: 'move_submit', date: '2027-01-25', time: '11:00', reason: 'altro' };
    await network.press('coordinatore', early, late);
    const text = textOf(network.cardOf('coordinatore', early));
    expect(text).toContain('Nel frattempo la data è cambiata');
    expect(text).toContain('giovedì 28 gennaio 2027, ore 09:30');
    expect((await sitting()).startsAt).toEqual(new Date('2027-01-28T08:30:00Z'));
    expect(since().channel).toHaveLength(1);
  });
});

describe('cancelling a sitting that has been convened', () => {
  it('wants a reason', async () => {
    await network.say('coordinatore', 'annulla');
    const form = network.offered('coordinatore', 'cancel_submit');
    await network.press('coordinatore', form, { verb: 'cancel_submit', reason: '' });
    expect(textOf(network.cardOf('coordinatore', form))).toContain('Manca il motivo');
    expect((await sitting()).status).toBe('convened');
  });

  it('tells the thread and each person once, however often it is pressed', async () => {
    const since = mark();
    const form = network.offered('coordinatore', 'cancel_submit');
    const cancel = { verb: 'cancel_submit', reason: 'neve' };
    const shown = await network.press('coordinatore', form, cancel);
    expect(shown).toMatchObject({
      text: expect.stringContaining(`annullata. L'avviso parte per ${TOLD.length}`),
    });
    const again = await network.press('coordinatore', form, cancel);
    expect(again).toMatchObject({ text: expect.stringContaining('era già annullata') });
    const { channel, people } = since();
    expect(channel.map(({ summary }) => summary)).toEqual([
      'Seduta annullata: non si tiene giovedì 28 gennaio 2027, ore 09:30',
    ]);
    for (const key of TOLD) expect(people[key]).toHaveLength(1);
    expect(textOf(firstConvocation().card)).toContain('SEDUTA ANNULLATA');
  });

  it('can be neither answered nor moved any more', async () => {
    const { shown } = await network.app.simulator.client.press({
      as: network.person('lugo'),
      message: lastOf(network.chat('lugo')),
      type: 'Action.Execute',
      verb: 'answer',
      data: { ...oldAnswer(), dateVersion: 4, state: 'in_person' },
    });
    expect(shown.shown === 'card' ? textOf(shown.card) : '').toContain('la seduta è stata annullata');
    const { id } = await sitting();
    const move = { verb: 'move_submit', ref: `id:${id}:4`, date: '2027-01-29', time: '10:00', reason: 'x' };
    const moved = await network.forge('coordinatore', lastOf(network.chat('coordinatore')), move);
    expect(moved).toMatchObject({ text: expect.stringContaining('era già annullata') });
  });

  it('is never spoken of again, and the series goes on', async () => {
    const since = mark();
    await network.goTo('2027-03-05T07:59:00Z');
    expect(since()).toEqual({ channel: [], people: {} });
    await network.goTo('2027-03-05T08:00:00Z');
    expect(since().channel.map(({ summary }) => summary)).toEqual([
      'Convocazione n. 2/2027: martedì 16 marzo 2027, ore 10:00',
    ]);
  });
});

function firstConvocation(): SimMessage {
  const post = network.channel().find(({ summary }) => summary.startsWith('Convocazione n. 1/2027'));
  if (post === undefined) throw new Error('the convocation is not in the channel');
  return post;
}
