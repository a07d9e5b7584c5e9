import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionItem } from '../../src/domain/actions/action-item.ts';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { sweepDue } from '../../src/usecases/sittings/sweep-due.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { said, startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

function open(): Promise<ActionItem[]> {
  return network.read((tx, { id }) => tx.actions.open(id));
}

/** Messages about actions in a chat, by their title. */
function told(key: string, title: string): SimMessage[] {
  return network.chat(key).filter((message) => message.fromBot && textOf(message.card).includes(title));
}

function count(title: string, ...keys: string[]): number[] {
  return keys.map((key) => told(key, title).length);
}

/** Sweeps once more than was asked, as another replica would. */
async function goTo(at: string): Promise<void> {
  await network.goTo(at);
  await network.read((tx, { id }) => tx.networks.wakeBy(id, network.now()));
  await sweepDue(network.app.context);
  await network.settle();
}

async function newForm(): Promise<SimMessage> {
  const list = lastOf(await network.say('coordinatore', 'impegni'));
  await network.press('coordinatore', list, { verb: 'action_new' });
  return list;
}

async function personId(key: string): Promise<string> {
  const { name } = network.person(key);
  return network.read(
    async (tx, { id }) => firstOf((await tx.people.list(id)).filter((p) => p.name === name)).id,
  );
}

describe('an action said in one line', () => {
  it('is recorded and its owner told once', async () => {
    const [answer] = await network.say(
      'coordinatore',
      'impegni Ivo Inventini entro il 15 gennaio: preparare la bozza',
    );
    expect(textOf(answer?.card ?? null)).toContain('Impegno registrato: ne risponde Ivo Inventini.');
    const [action, ...more] = await open();
    expect(more).toEqual([]);
    expect(action).toMatchObject({
      text: 'preparare la bozza',
      dueOn: '2027-01-15',
      ownerName: 'Ivo Inventini',
    });
    expect(count('Impegno affidato', 'lugo', 'coordinatore')).toEqual([1, 0]);
    expect(textOf(lastOf(network.chat('lugo')).card)).toContain('venerdì 15 gennaio 2027');
  });

  it('comes back in the form when something was not understood, with what was typed', async () => {
    const [answer] = await network.say(
      'coordinatore',
      'impegni Zeno Nessuno entro il 31 febbraio: testo da tenere',
    );
    const shown = textOf(answer?.card ?? null);
    expect(shown).toContain('Nessuna persona della Rete si chiama «Zeno Nessuno»');
    expect(shown).toContain('«31 febbraio»');
    expect(shown).toContain('testo da tenere');
    expect(await open()).toHaveLength(1);
  });

  it('is refused to who does not coordinate, who sees the list', async () => {
    const [refused] = await network.say('lugo', 'impegni Ivo Inventini: altro');
    expect(refused?.text).toContain('Ada Inventata');
    expect(await open()).toHaveLength(1);
    const [list] = await network.say('bagnara', 'impegni');
    expect(textOf(list?.card ?? null)).toContain(
      'Ivo Inventini (Lugo), entro venerdì 15 gennaio 2027: preparare la bozza',
    );
    expect(network.buttons('bagnara', list as SimMessage)).toEqual([]);
  });
});

describe('the form', () => {
  it('sent twice makes one action, wrong it changes nothing and gives back what was typed', async () => {
    const form = await newForm();
    const submit = { verb: 'action_submit', text: 'Raccogliere gli <b>orari</b>', seatId: '', ownerName: '' };
    const data = { ...network.dataOf('coordinatore', form, 'action_submit'), ...submit };
    const wrong = await network.forge('coordinatore', form, {
      ...data,
      personId: 'altrove',
      dueOn: '2026-11-01',
    });
    expect(said(wrong)).toContain('La scadenza è già passata');
    expect(JSON.stringify(wrong)).toContain('Raccogliere gli');
    expect(await open()).toHaveLength(1);
    const right = { ...data, personId: await personId('bagnara'), dueOn: '2027-03-10' };
    await network.forge('coordinatore', form, right);
    const again = await network.forge('coordinatore', form, right);
    expect(said(again)).toContain('era già registrato');
    expect((await open()).map(({ text }) => text)).toEqual(['preparare la bozza', 'Raccogliere gli orari']);
    expect(count('Impegno affidato', 'bagnara')).toEqual([1]);
  });

  it('made for an older version does not overwrite a newer one', async () => {
    const action = lastOf(await open());
    const list = lastOf(await network.say('coordinatore', 'impegni'));
    await network.press('coordinatore', list, { verb: 'action_edit', actionId: action.id });
    const old = network.dataOf('coordinatore', list, 'action_submit');
    const newer = await network.forge('coordinatore', list, {
      ...old,
      verb: 'action_submit',
      dueOn: '2027-03-12',
    });
    expect(said(newer)).toContain('Impegno modificato');
    const late = await network.forge('coordinatore', list, {
      ...old,
      verb: 'action_submit',
      text: 'altro testo',
    });
    expect(said(late)).toContain('Nel frattempo');
    expect(await network.read((tx, { id }) => tx.actions.byId(id, action.id))).toMatchObject({
      text: 'Raccogliere gli orari',
      dueOn: '2027-03-12',
      version: 2,
    });
    expect(count('Impegno affidato', 'bagnara')).toEqual([2]);
  });

  it('takes no owner, sitting or action that the network does not have', async () => {
    const list = lastOf(network.chat('coordinatore'));
    const networkId = firstOf(await open()).networkId;
    const refusedBy = async (data: { verb: string } & Record<string, unknown>) =>
      said(await network.forge('coordinatore', list, { networkId, ...data }));
    expect(await refusedBy({ verb: 'action_done', actionId: 'altrove' })).toContain(
      'non appartiene a questa Rete',
    );
    expect(await refusedBy({ verb: 'action_edit', actionId: 'altrove' })).toContain('non appartiene');
    expect(await refusedBy({ verb: 'action_new', decidedIn: 'altrove' })).toContain('non appartiene');
  });
});

describe('the reminders', () => {
  it('go out once before the date and once after it, whatever the sweeps', async () => {
    await goTo('2027-01-12T07:59:00Z');
    expect(count('Impegno in scadenza', 'lugo')).toEqual([0]);
    await goTo('2027-01-12T08:00:00Z');
    await goTo('2027-01-12T09:00:00Z');
    expect(count('Impegno in scadenza', 'lugo', 'coordinatore')).toEqual([1, 0]);
    await goTo('2027-01-18T08:00:00Z');
    await goTo('2027-01-18T12:00:00Z');
    expect(count('Impegno in scadenza', 'lugo')).toEqual([1]);
    expect(count('Impegno scaduto', 'lugo', 'coordinatore', 'bagnara')).toEqual([1, 1, 0]);
  });

  it('stand beside the list on the card of the next convocation, until closed', async () => {
    const convocation = firstOf(
      network.channel().filter(({ card }) => textOf(card).includes('Ordine del giorno')),
    );
    const shown = () => textOf(network.channel().find(({ id }) => id === convocation.id)?.card ?? null);
    expect(shown()).toContain('Impegni aperti: 2');
    expect(shown().indexOf('Impegni aperti')).toBeLessThan(shown().indexOf('Ordine del giorno'));
    const message = lastOf(told('lugo', 'Impegno scaduto'));
    const other = await network.forge(
      'bagnara',
      lastOf(network.chat('bagnara')),
      network.dataOf('lugo', message, 'action_done') as { verb: string },
    );
    expect(said(other)).toContain('lo segna come fatto chi ne risponde');
    const done = await network.press('lugo', message, { verb: 'action_done' });
    expect(said(done)).toContain('Impegno segnato come fatto');
    expect(shown()).toContain('Impegni aperti: 1');
    const again = await network.forge(
      'coordinatore',
      lastOf(network.chat('coordinatore')),
      network.dataOf('coordinatore', lastOf(told('coordinatore', 'Impegno scaduto')), 'action_done') as {
        verb: string;
      },
    );
    expect(said(again)).toContain('era già segnato come fatto');
    const closed = await network.read(async (tx, { id }) =>
      (await tx.audit.list(id, 50)).filter(
        ({ act, outcome }) => act === 'close_action' && outcome === 'done',
      ),
    );
    expect(closed).toHaveLength(1);
  });

  it('go to the coordinator alone when the owner has left, and not before', async () => {
    const gone = await personId('bagnara');
    await network.read(async (tx, { id }) => {
      const person = await tx.people.byId(id, gone);
      if (person !== null) await tx.people.save({ ...person, inTeam: false });
    });
    await goTo('2027-03-15T08:00:00Z');
    expect(count('Impegno in scadenza', 'bagnara', 'coordinatore')).toEqual([0, 0]);
    expect(count('Impegno scaduto', 'bagnara', 'coordinatore')).toEqual([0, 2]);
    expect(textOf(lastOf(told('coordinatore', 'Impegno scaduto')).card)).toContain('non è nel team');
  });

  it('are not sent for what was dropped, and dropping needs a word', async () => {
    await network.say('coordinatore', 'impegni Ivo Inventini entro il 20 aprile: da lasciar cadere');
    const list = lastOf(await network.say('coordinatore', 'impegni'));
    const action = firstOf((await open()).filter(({ text }) => text === 'da lasciar cadere'));
    const drop = { verb: 'action_close', outcome: 'dropped', actionId: action.id };
    const refused = await network.press('coordinatore', list, { ...drop, reason: '' });
    expect(said(refused)).toContain('occorre il motivo');
    expect(await open()).toHaveLength(2);
    await network.press('coordinatore', list, { ...drop, reason: 'superato dai fatti' });
    expect(await network.read((tx, { id }) => tx.actions.byId(id, action.id))).toMatchObject({
      state: 'dropped',
      closingWord: 'superato dai fatti',
    });
    await goTo('2027-04-22T08:00:00Z');
    expect(count('Impegno in scadenza', 'lugo')).toEqual([1]);
    expect(count('Impegno scaduto', 'lugo')).toEqual([1]);
  });

  it('are taken as decided at the sitting being held when they are typed', async () => {
    await goTo('2027-05-18T08:30:00Z');
    await network.say('coordinatore', 'impegni Ivo Inventini: preparare la traccia');
    await goTo('2027-05-18T11:00:00Z');
    await network.say('coordinatore', 'impegni Ivo Inventini: detto dopo la fine');
    const held = await network.read((tx, { id }) => tx.sittings.bySeries(id, '2027-05-18'));
    const decidedIn = (wanted: string) =>
      open().then((all) => all.find(({ text }) => text === wanted)?.sittingId);
    expect(held).not.toBeNull();
    expect(await decidedIn('preparare la traccia')).toBe(held?.id);
    expect(await decidedIn('detto dopo la fine')).toBeNull();
  });
});
