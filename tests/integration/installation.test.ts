import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choiceTitled } from '../../src/simulator/card-reading.ts';
import { lastOf } from '../helpers/lists.ts';
import { startEmptyTeams } from '../helpers/network/empty-teams.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { textOf } from '../helpers/network/running-network.ts';

/** The convocation of 19 January was due three days ago. */
const BEGINNING = new Date('2027-01-11T09:00:00Z');
const PEOPLE = ['prima', 'seconda', 'terza', 'quarta'];

let network: RunningNetwork;

beforeAll(async () => {
  network = await startEmptyTeams(BEGINNING, PEOPLE);
});

afterAll(() => network.dispose());

function teams() {
  return network.app.simulator.client;
}

function people() {
  return network.read((tx, { id }) => tx.people.list(id));
}

async function personOf(key: string) {
  const found = (await people()).find(({ aadObjectId }) => aadObjectId === network.person(key).aadObjectId);
  if (found === undefined) throw new Error(`${key} is not of the network`);
  return found;
}

async function declare(key: string, role: string, seat: string | null): Promise<void> {
  const card = network.offered(key, 'declare_position');
  const seatId = seat === null ? ' ' : choiceTitled(network.cardOf(key, card), 'seatId', seat);
  await network.press(key, card, { verb: 'declare_position', role, seatId });
}

/** The card shows who has declared meanwhile, until nobody is left. */
async function confirmWaiting(key: string): Promise<void> {
  const card = network.offered(key, 'confirm_positions');
  for (let shown = 'card'; shown === 'card'; ) {
    shown = (await network.press(key, card, { verb: 'confirm_positions' })).shown;
  }
}

/** Opens somebody's role and municipality for correction, from the composition of the network. */
async function edit(by: string, key: string) {
  await network.say(by, 'rete');
  const card = network.offered(by, 'edit_position');
  await network.press(by, card, { verb: 'edit_position', personId: (await personOf(key)).id });
  return card;
}

describe('adding the app to a team', () => {
  it('of a tenant that is not served is refused with 403', async () => {
    const { world } = network.app.simulator;
    const team = world.addTeam({ name: 'Altrove', tenantId: 'another-tenant', channels: ['Canale'] });
    const by = world.addPerson({ key: 'altrove', name: 'Persona altrove', team });
    const answers = await teams().install({ team, by, channelId: team.id });
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect((await teams().writeInChat({ as: by, text: 'aiuto' })).status).toBe(403);
    await network.settle();
    expect(world.standing(team.id)).toEqual([]);
    world.update(() => {
      team.appInstalled = false;
    });
  });

  it('welcomes in the channel and gives the set-up to who added it, once though Teams tells of it twice', async () => {
    const { team, channelId } = network;
    const { faults, calls } = network.app.simulator.connector;
    const members = team.memberIds
      .slice(0, 2)
      .map((id) => ({ id, objectId: id.slice(3), name: `Persona ${id}` }));
    const body = { members, continuationToken: 'from-2' };
    faults.add({
      match: { path: /pagedmembers/ },
      effect: { fault: 'answer', answer: { status: 200, body } },
    });
    const answers = await teams().install({ team, by: network.person('prima'), channelId });
    for (const { activity } of answers) {
      await teams().sendAgain(activity, 'same');
      await teams().sendAgain(activity, 'new');
    }
    await network.settle();
    expect(calls.filter(({ path }) => path.includes('continuationToken=from-2')).length).toBeGreaterThan(0);
    expect(network.channel()).toHaveLength(1);
    expect(textOf(lastOf(network.channel()).card)).toContain('Installata da Persona prima');
    expect(network.chat('prima')).toHaveLength(1);
    const setup = textOf(lastOf(network.chat('prima')).card);
    expect(setup).toContain('Martedì 19 gennaio 2027, ore 10:00');
    expect(setup).toContain("Sant'Agata sul Santerno");
  });

  it('asks each person of the roster once for municipality and role, however many pages it has', async () => {
    expect(await people()).toHaveLength(PEOPLE.length);
    for (const key of PEOPLE.slice(1)) {
      expect(network.chat(key).map(({ summary }) => summary)).toEqual([
        'Rete di prova: Per quale Comune e con quale ruolo?',
      ]);
    }
    await network.app.context.store.transaction(async (tx) => {
      const found = await tx.networks.byTeam(network.team.tenantId, network.team.id);
      await tx.jobs.send({ job: 'sync_roster', networkId: found?.id ?? '' });
    });
    await network.settle();
    expect(network.chat('seconda')).toHaveLength(1);
  });

  it('asks the coordinator to confirm who has declared, one card for all who wait', async () => {
    await declare('seconda', 'referent', 'Lugo');
    await declare('terza', 'operator', null);
    expect(network.chat('prima').filter(({ summary }) => summary.includes('da confermare'))).toHaveLength(1);
    expect((await personOf('seconda')).position).toBeNull();
    await confirmWaiting('prima');
    expect((await personOf('seconda')).position).toMatchObject({ role: 'referent' });
  });

  it('wants a municipality of a referent', async () => {
    await declare('quarta', 'referent', null);
    const asked = network.cardOf('quarta', network.offered('quarta', 'declare_position'));
    expect(textOf(asked)).toContain('Un referente rappresenta un Comune: scegliere quale.');
    expect((await personOf('quarta')).declared).toBeNull();
  });

  it('sends nothing before the set-up is confirmed, and refuses one that is wrong as a whole', async () => {
    await network.goTo('2027-01-11T09:05:00Z');
    expect(network.channel()).toHaveLength(1);
    const card = network.offered('prima', 'setup_submit');
    const wrong = {
      verb: 'setup_submit',
      in_place: 'Sala consiliare',
      in_time: '25:00',
      in_seats: 'Lugo\nLugo',
    };
    expect(await network.press('prima', card, wrong)).toMatchObject({ shown: 'card' });
    expect(textOf(network.cardOf('prima', card))).toContain('25:00');
    await network.read(async (tx, { id, settings, status }) => {
      expect([settings.place, settings.calendar.time, status]).toEqual(['', '10:00', 'setup']);
      expect(await tx.seats.list(id)).toHaveLength(9);
    });
  });

  it('convenes within ten minutes of the installation when a convocation is due', async () => {
    const card = network.offered('prima', 'setup_submit');
    const right = { verb: 'setup_submit', in_place: 'Sala consiliare', in_time: '10:00' };
    const seats = (await network.read((tx, { id }) => tx.seats.list(id))).map(({ name }) => name).join('\n');
    const done = await network.press('prima', card, { ...right, in_seats: seats });
    expect(done).toMatchObject({ text: expect.stringContaining('martedì 19 gennaio 2027, ore 10:00') });
    await network.goTo('2027-01-11T09:10:00Z');
    expect(lastOf(network.channel()).summary).toBe(
      'Convocazione n. 1/2027: martedì 19 gennaio 2027, ore 10:00',
    );
    expect(textOf(lastOf(network.channel()).card)).toContain('Sala consiliare');
    for (const key of ['prima', 'seconda', 'terza'])
      expect(() => network.offered(key, 'answer')).not.toThrow();
    expect(() => network.offered('quarta', 'answer')).toThrow();
  });
});

describe('people who come and go', () => {
  it('asks who joins later, and sends the running convocation once confirmed', async () => {
    const { world } = network.app.simulator;
    const member = world.addPerson({ key: 'nuova', name: 'Persona nuova' });
    await teams().addMember({ team: network.team, by: network.person('prima'), member });
    await network.settle();
    expect(network.chat('nuova')).toHaveLength(1);
    await declare('nuova', 'referent', 'Cotignola');
    await confirmWaiting('prima');
    expect(lastOf(network.chat('nuova')).summary).toContain('Convocazione n. 1/2027');
    await network.press('nuova', network.offered('nuova', 'answer'), { verb: 'answer', state: 'in_person' });
    const post = lastOf(network.channel());
    expect(textOf(post.card)).toContain('Comuni rappresentati: 1/9');
  });

  it('sends nothing more to who leaves, and does not count them', async () => {
    const { team } = network;
    await teams().removeMember({ team, by: network.person('prima'), member: network.person('seconda') });
    await teams().removeMember({ team, by: network.person('prima'), member: network.person('nuova') });
    const before = network.chat('seconda').length;
    await network.goTo('2027-01-14T09:00:00Z');
    expect(network.chat('seconda')).toHaveLength(before);
    expect(lastOf(network.chat('terza')).summary).toContain('Manca ancora la risposta');
    const [answer] = await network.say('terza', 'prossima');
    expect(textOf(answer?.card ?? null)).toContain('Comuni rappresentati: 0/9');
  });

  it('who comes back is not asked again, and is told of what was convened meanwhile', async () => {
    await network.say('prima', 'urgente dopodomani alle 9 prova');
    await network.press('prima', network.offered('prima', 'urgent_confirm'), { verb: 'urgent_confirm' });
    const before = network.chat('seconda').length;
    const { team } = network;
    await teams().addMember({ team, by: network.person('prima'), member: network.person('seconda') });
    await network.settle();
    const fresh = network.chat('seconda').slice(before);
    expect(fresh.map(({ summary }) => summary)).toEqual([
      'CONVOCAZIONE URGENTE n. 2/2027: sabato 16 gennaio 2027, ore 09:00',
    ]);
  });
});

describe('the coordination', () => {
  it('cannot be laid down by the last who has it', async () => {
    const card = await edit('prima', 'prima');
    await network.press('prima', card, { verb: 'set_position', role: 'manager', seatId: ' ' });
    expect((await personOf('prima')).position).toMatchObject({ role: 'coordinator' });
  });

  it('can be handed over; then it is the other’s, but not the calls the first was preparing', async () => {
    await network.say('prima', 'urgente dopodomani alle 11 prova');
    const call = network.offered('prima', 'urgent_confirm');
    const draft = network.dataOf('prima', call, 'urgent_confirm');
    const card = await edit('prima', 'terza');
    const shown = await network.press('prima', card, { verb: 'hand_over' });
    expect(shown).toMatchObject({ text: 'Il coordinamento della Rete è passato a Persona terza.' });
    expect((await personOf('prima')).position).toEqual({ role: 'manager', seatId: null });
    const [refused] = await network.say('prima', 'impostazioni');
    expect(refused?.text).toContain('Persona terza');
    const confirm = { ...draft, verb: 'urgent_confirm' };
    for (const key of ['prima', 'terza']) await network.forge(key, lastOf(network.chat(key)), confirm);
    const sittings = await network.read((tx, { id }) => tx.sittings.since(id, network.now()));
    expect(sittings).toHaveLength(2);
    const [settings] = await network.say('terza', 'impostazioni');
    expect(settings?.card).not.toBeNull();
  });

  it('saves the settings whole or not at all', async () => {
    const card = network.offered('terza', 'settings_submit');
    const submit = (fields: Record<string, string>) =>
      network.press('terza', card, { verb: 'settings_submit', ...fields });
    const settings = () =>
      network.read(async (tx, { id, settings: s }) => [s.place, (await tx.seats.list(id)).length]);
    await submit({ in_place: 'Altra sala', in_durationMinutes: 'molto' });
    expect(await settings()).toEqual(['Sala consiliare', 9]);
    // Somebody sits for Lugo.
    await submit({ in_place: 'Altra sala', in_durationMinutes: '120', in_seats: 'Cotignola' });
    expect(textOf(network.cardOf('terza', card))).toContain('Lugo');
    expect(await settings()).toEqual(['Sala consiliare', 9]);
    await submit({
      in_place: 'Altra sala',
      in_durationMinutes: '90',
      in_seats: 'Lugo | 01/06\nCotignola\nNuovo',
    });
    expect(await settings()).toEqual(['Altra sala', 3]);
  });
});

describe('removing the app', () => {
  it('stops everything, and adding it again resumes', async () => {
    const { team, channelId } = network;
    await teams().uninstall({ team, by: network.person('prima') });
    await network.settle();
    const posts = network.channel().length;
    const before = network.chat('terza').length;
    await network.goTo('2027-01-15T12:00:00Z');
    await network.app.context.store.transaction(async (tx) => {
      const found = await tx.networks.byTeam(team.tenantId, team.id);
      expect(found).toMatchObject({ status: 'removed', nextDueAt: null });
    });
    expect([network.channel().length, network.chat('terza').length]).toEqual([posts, before]);
    await teams().install({ team, by: network.person('prima'), channelId });
    await network.settle();
    await network.goTo('2027-01-18T14:00:00Z');
    expect(lastOf(network.channel()).summary).toContain('Promemoria.');
    expect((await personOf('terza')).position).toMatchObject({ role: 'coordinator' });
    expect((await personOf('prima')).position).toMatchObject({ role: 'manager' });
    await network.goTo('2027-03-05T08:00:00Z');
    expect(lastOf(network.channel()).summary).toBe(
      'Convocazione n. 3/2027: martedì 16 marzo 2027, ore 10:00',
    );
  });

  it('gives the coordination to who adds it back, when nobody of the team has it', async () => {
    const { team, channelId } = network;
    await teams().removeMember({ team, by: network.person('seconda'), member: network.person('terza') });
    await teams().uninstall({ team, by: network.person('seconda') });
    await teams().install({ team, by: network.person('seconda'), channelId });
    await network.settle();
    expect((await personOf('seconda')).position).toEqual({ role: 'coordinator', seatId: null });
  });
});
