import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Delegation } from '../../src/domain/delegation/delegation.ts';
import type { Recipient } from '../../src/domain/delivery/delivery.ts';
import type { Person } from '../../src/domain/network/person.ts';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import { runRetries } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

const ADA = 'coordinatore';
const NORA = 'dirigente';
const DAYS = 'da giovedì 3 dicembre 2026 a lunedì 14 dicembre 2026, compresi';
const LINE = 'delega Nora Pretesti dal 3 al 14 dicembre ferie';

function person(key: string): Promise<Person> {
  const { aadObjectId } = network.person(key);
  return network.read(async (tx, { id }) => {
    const found = await tx.people.byAadObjectId(id, aadObjectId);
    if (found === null) throw new Error(`"${key}" is not in the network`);
    return found;
  });
}

function open(): Promise<Delegation[]> {
  return network.read((tx, { id }) => tx.delegations.open(id, '2026-01-01'));
}

function audited(act: string) {
  return network.read(async (tx, { id }) =>
    (await tx.audit.list(id, 200)).filter((entry) => entry.act === act),
  );
}

async function answered(key: string, text: string): Promise<string> {
  const message = lastOf(await network.say(key, text));
  return message.card === null ? (message.text ?? '') : textOf(network.cardOf(key, message));
}

/** New messages of the bot in somebody's chat while `act` runs. */
async function during(key: string, act: () => Promise<unknown>): Promise<SimMessage[]> {
  const before = new Set(network.chat(key).map(({ id }) => id));
  await act();
  await network.settle();
  return network.chat(key).filter(({ id, fromBot }) => fromBot && !before.has(id));
}

function isTo(recipient: Recipient, personId: string): boolean {
  return recipient.to === 'person' && recipient.personId === personId;
}

describe('naming a deputy', () => {
  it('is shown to the coordinator alone, also when asked for in the channel', async () => {
    const posted = await network.sayInChannel(ADA, 'delega');
    expect(posted.map(({ text }) => text)).toEqual(['La risposta è nella chat personale con il bot.']);
    const card = textOf(network.cardOf(ADA, network.offered(ADA, 'delegation_submit')));
    expect(card).toContain('Nessuna delega in corso o futura.');
    expect(card).toContain('Nora Pretesti');
  });

  it('gives back the form with what was understood and what was not, and changes nothing', async () => {
    const card = await answered(ADA, 'delega Nora Pretesti dal 14 al 3 dicembre');
    expect(card).toContain('Scambiare o correggere le date.');
    expect(card).toContain('Manca il motivo');
    const form = network.offered(ADA, 'delegation_submit');
    const nora = await person(NORA);
    expect(network.dataOf(ADA, form, 'delegation_submit')).toMatchObject({
      personId: nora.id,
      fromOn: '2026-12-14',
      toOn: '2026-12-03',
    });
    const again = { verb: 'delegation_submit', fromOn: '2026-11-01', toOn: '2026-11-23', reason: 'ferie' };
    await network.press(ADA, form, again);
    expect(textOf(network.cardOf(ADA, form))).toContain('Il periodo è già passato');
    expect(network.dataOf(ADA, form, 'delegation_submit')).toMatchObject({ reason: 'ferie' });
    expect(await open()).toEqual([]);
    expect(await audited('delegate')).toEqual([]);
  });

  it('tells both the days in full, the deputy once, however often the same is asked', async () => {
    const told = await during(NORA, async () => {
      expect(await answered(ADA, LINE)).toContain(`Delega conferita a Nora Pretesti ${DAYS}.`);
      expect(await answered(ADA, LINE)).toContain(`La delega a Nora Pretesti ${DAYS}, c'è già`);
      const form = network.offered(ADA, 'delegation_submit');
      await network.press(ADA, form, {
        verb: 'delegation_submit',
        personId: (await person(NORA)).id,
        fromOn: '2026-12-03',
        toOn: '2026-12-14',
        reason: 'altro motivo',
      });
    });
    expect(told.map(({ summary }) => summary)).toEqual([`Delega a coordinare la Rete: ${DAYS}`]);
    expect(textOf(firstOf(told).card)).toContain('Ada Inventata');
    expect(await open()).toMatchObject([{ fromOn: '2026-12-03', toOn: '2026-12-14', reason: 'ferie' }]);
    expect(await audited('delegate')).toHaveLength(1);
  });

  it('is for the coordinator alone: others see who has the powers, and forged forms are refused', async () => {
    const before = await answered(NORA, LINE);
    expect(before).toContain('Chi ha i poteri del coordinamento\nCoordinamento\nAda Inventata');
    expect(before).toContain('Nessuna delega in corso.');
    const { networkId } = firstOf(await open());
    const data = { networkId, personId: (await person('lugo')).id, fromOn: '2026-12-01', toOn: '2026-12-31' };
    const shown = await network.forge('lugo', lastOf(network.chat('lugo')), {
      verb: 'delegation_submit',
      reason: 'per gioco',
      ...data,
    });
    expect(shown).toMatchObject({ text: expect.stringContaining('Ada Inventata') });
    expect(await open()).toHaveLength(1);
    expect(await audited('card:delegation_submit')).toMatchObject([{ outcome: 'refused', delegated: null }]);
  });
});

describe('before its first midnight', () => {
  it('a delegation gives nothing', async () => {
    await network.goTo('2026-12-02T22:59:59.999Z');
    expect(await answered(NORA, 'urgente domani alle 15 guasto')).toBe(
      'Il comando «Urgente» è riservato al coordinamento della Rete: Ada Inventata.',
    );
    expect(await answered(NORA, 'aiuto')).not.toContain('Urgente');
    expect(await answered(NORA, 'rete')).not.toContain('per delega');
  });
});

describe('from its first midnight', () => {
  it('the deputy is offered what the coordinator is, and others are told who may', async () => {
    await network.goTo('2026-12-02T23:00:00Z');
    const help = await answered(NORA, 'aiuto');
    for (const command of ['Urgente', 'Sposta', 'Annulla', 'Impostazioni']) expect(help).toContain(command);
    expect(await answered('lugo', 'sposta')).toBe(
      'Il comando «Sposta» è riservato al coordinamento della Rete: Ada Inventata; per delega in corso: Nora Pretesti.',
    );
    expect(await answered('lugo', 'aiuto')).not.toContain('Urgente');
    expect(await answered('lugo', 'delega')).toContain(`Nora Pretesti, in nome di Ada Inventata, ${DAYS}`);
    expect(await answered('lugo', 'delega')).not.toContain('ferie');
    expect(await answered('lugo', 'rete')).toContain(
      'Nora Pretesti: per delega di Ada Inventata, fino a lunedì 14 dicembre 2026 compreso',
    );
  });

  it('an urgent call of the deputy is told to the coordinator once, and recorded in whose name', async () => {
    await network.say(NORA, 'urgente domani alle 15 guasto al sito');
    const confirmation = network.offered(NORA, 'urgent_confirm');
    const data = network.dataOf(NORA, confirmation, 'urgent_confirm');
    const told = await during(ADA, async () => {
      await network.press(NORA, confirmation, { verb: 'urgent_confirm' });
      await network.forge(NORA, confirmation, { ...data, verb: 'urgent_confirm' });
      await network.goTo('2026-12-03T01:00:00Z');
    });
    const summaries = told.map(({ summary }) => summary);
    const ofDeputy = summaries.filter((summary) =>
      summary.includes('ha convocato una seduta urgente per delega'),
    );
    expect(ofDeputy).toEqual([
      expect.stringContaining('Nora Pretesti ha convocato una seduta urgente per delega.'),
    ]);
    const card = textOf(told.find(({ summary }) => summary === ofDeputy[0])?.card ?? null);
    expect(card).toContain('Ada Inventata');
    expect(card).toContain('guasto al sito');
    const [ada, nora, [delegation]] = [await person(ADA), await person(NORA), await open()];
    expect(await audited('convene_urgent')).toMatchObject([
      { actorId: nora.id, delegated: { inNameOf: ada.id, delegationId: delegation?.id } },
    ]);
  });

  it('the coordinator is not told of their own call', async () => {
    await network.say(ADA, 'urgente domani alle 16 altro guasto');
    const told = await during(ADA, () =>
      network.press(ADA, network.offered(ADA, 'urgent_confirm'), { verb: 'urgent_confirm' }),
    );
    expect(
      told.filter(({ summary }) => summary.includes('ha convocato una seduta urgente per delega')),
    ).toEqual([]);
    expect(firstOf(await audited('convene_urgent')).delegated).toBeNull();
  });

  it('the deputy moves a sitting and changes the settings, in whose name the log says', async () => {
    const { networkId } = firstOf(await open());
    await network.say(NORA, 'sposta');
    const shown = await network.press(NORA, network.offered(NORA, 'move_submit'), {
      verb: 'move_submit',
      ref: `series:2027-01-19:${networkId}`,
      date: '2027-01-21',
      time: '10:00',
      reason: 'sala occupata',
    });
    expect(shown).toMatchObject({
      text: expect.stringContaining('Seduta spostata a giovedì 21 gennaio 2027'),
    });
    await network.say(NORA, 'impostazioni');
    await network.press(NORA, network.offered(NORA, 'settings_submit'), {
      verb: 'settings_submit',
      in_durationMinutes: '90',
    });
    const ada = await person(ADA);
    for (const act of ['move_sitting', 'settings'])
      expect(await audited(act)).toMatchObject([{ outcome: 'done', delegated: { inNameOf: ada.id } }]);
  });

  it('the deputy may not delegate, with the reason, also with a forged form', async () => {
    const card = await answered(NORA, 'delega Ivo Inventini dal 5 al 6 dicembre ferie');
    expect(card).toContain('non può delegare altri');
    expect(card).toContain('Ada Inventata');
    const [delegation] = await open();
    const { networkId } = firstOf(await open());
    const forged = {
      networkId,
      personId: (await person('lugo')).id,
      fromOn: '2026-12-05',
      toOn: '2026-12-06',
    };
    const message = lastOf(network.chat(NORA));
    const submit = { verb: 'delegation_submit', ...forged, reason: 'ferie' };
    const revoke = { verb: 'delegation_revoke', networkId, delegationId: delegation?.id };
    for (const data of [submit, revoke])
      expect(await network.forge(NORA, message, data)).toMatchObject({
        text: expect.stringContaining('non può delegare altri'),
      });
    expect(await open()).toEqual([delegation]);
    // Newest first: the deputy now, a member before.
    expect((await audited('delegate')).map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'done']);
  });

  it('the deputy may correct the composition, but not who coordinates', async () => {
    const [ada, nora, lugo] = [await person(ADA), await person(NORA), await person('lugo')];
    await network.say(NORA, 'rete');
    const list = network.offered(NORA, 'edit_position');
    await network.press(NORA, list, { verb: 'edit_position', personId: lugo.id });
    expect(network.buttons(NORA, list).map(({ verb }) => verb)).toEqual(['set_position']);
    const { networkId } = lugo;
    const position = { networkId, role: 'coordinator', seatId: '' };
    for (const data of [
      { verb: 'hand_over', networkId, personId: nora.id },
      { verb: 'set_position', ...position, personId: nora.id },
      { verb: 'set_position', ...position, personId: ada.id, role: 'manager' },
    ])
      expect(await network.forge(NORA, list, data)).toMatchObject({
        text: expect.stringContaining('non può cambiare chi coordina la Rete'),
      });
    expect([await person(ADA), await person(NORA)]).toEqual([ada, nora]);
    const set = {
      verb: 'set_position',
      networkId,
      personId: lugo.id,
      role: 'operator',
      seatId: lugo.position?.seatId,
    };
    await network.forge(NORA, list, set);
    expect((await person('lugo')).position?.role).toBe('operator');
    await network.forge(NORA, list, { ...set, role: 'referent' });
    expect(await person('lugo')).toEqual(lugo);
    expect(firstOf(await audited('set_position'))).toMatchObject({ delegated: { inNameOf: ada.id } });
  });
});

describe('after its last midnight', () => {
  it('a delegation gives nothing any more, without anybody doing anything', async () => {
    await network.goTo('2026-12-14T22:59:59.999Z');
    expect(await answered(NORA, 'aiuto')).toContain('Urgente');
    const board = network.offered(NORA, 'show_board');
    await network.say(NORA, "urgente domani alle 15 guasto dell'ultimo minuto");
    const late = network.offered(NORA, 'urgent_confirm');
    await network.goTo('2026-12-14T23:00:00Z');
    expect(await answered(NORA, 'aiuto')).not.toContain('Urgente');
    expect(await answered(NORA, 'sposta')).toContain('riservato al coordinamento della Rete: Ada Inventata.');
    expect(await network.press(NORA, board, { verb: 'show_board' })).toMatchObject({
      text: expect.stringContaining('riservata al coordinamento'),
    });
    expect(await network.press(NORA, late, { verb: 'urgent_confirm' })).toMatchObject({
      text: expect.stringContaining('riservata al coordinamento'),
    });
    expect(await audited('convene_urgent')).toHaveLength(2);
    const { networkId } = await person(ADA);
    const revoke = { verb: 'delegation_revoke', networkId, delegationId: (await open())[0]?.id };
    const list = network.offered(ADA, 'delegation_submit');
    const told = await during(NORA, () => network.forge(ADA, list, revoke));
    expect(textOf(network.cardOf(ADA, list))).toContain(
      'La delega a Nora Pretesti è finita da sola, dopo lunedì 14 dicembre 2026',
    );
    expect(told).toEqual([]);
    expect(await audited('revoke_delegation')).toEqual([]);
  });
});

describe('two delegations that overlap', () => {
  it('run side by side, and what concerns the coordination is told to all three', async () => {
    await network.say(ADA, 'delega Nora Pretesti dal 10 al 19 gennaio ferie');
    await network.say(ADA, 'delega Olga Esempi dal 18 al 25 gennaio ferie');
    expect(await open()).toHaveLength(3);
    await network.goTo('2027-01-18T23:00:00Z');
    for (const key of [NORA, 'operatrice-lugo']) expect(await answered(key, 'aiuto')).toContain('Urgente');
    const told: Record<string, SimMessage[]> = {};
    for (const key of [ADA, NORA, 'operatrice-lugo', 'lugo']) told[key] = network.chat(key);
    await network.goTo('2027-01-19T09:00:00Z');
    const fresh = (key: string) =>
      network.chat(key).filter(({ id }) => !told[key]?.some((old) => old.id === id));
    const uncovered = (key: string) =>
      fresh(key).filter(({ summary }) => summary.includes('non ancora rappresentat')).length;
    expect([ADA, NORA, 'operatrice-lugo', 'lugo'].map(uncovered)).toEqual([1, 1, 1, 0]);
  });

  it('shows in the preview who has the powers when a line is due', async () => {
    const preview = await answered(ADA, 'anteprima');
    const minutes = preview.split('\n').filter((line) => line.includes('coordinamento: '));
    expect(minutes).toEqual([
      expect.stringContaining('Ada Inventata, Nora Pretesti, Olga Esempi. Già inviato.'),
      expect.stringContaining('Ada Inventata, Olga Esempi. Da inviare.'),
      expect.stringMatching(/: Ada Inventata\. Da inviare\./),
    ]);
  });
});

describe('revoking', () => {
  it('ends the powers at once, tells the deputy, and takes back what waits to be sent to them', async () => {
    const OLGA = 'operatrice-lugo';
    const wait = { status: 429, headers: { 'Retry-After': '600' }, body: null };
    const { world, connector } = network.app.simulator;
    const conversation = world.openChat(network.person(OLGA).id);
    connector.faults.add({
      match: { method: 'POST', conversation },
      effect: { fault: 'answer', answer: wait },
      times: 1,
    });
    await network.goTo('2027-01-24T08:00:30Z');
    const told = await during(OLGA, async () => {
      await network.say(ADA, 'delega');
      const card = network.offered(ADA, 'delegation_revoke');
      const olga = network.buttons(ADA, card).find(({ title }) => title.startsWith('Revoca: Olga Esempi'));
      await network.press(ADA, card, { verb: 'delegation_revoke', delegationId: olga?.data.delegationId });
      expect(textOf(network.cardOf(ADA, card))).toContain('Delega a Olga Esempi revocata');
      // In the channel: Teams has asked to leave this chat alone.
      const [refused] = await network.sayInChannel(OLGA, 'sposta');
      expect(refused?.text).toContain('riservato al coordinamento della Rete: Ada Inventata.');
      await network.forge(ADA, card, { ...olga?.data, verb: 'delegation_revoke' });
      expect(textOf(network.cardOf(ADA, card))).toContain('era già cessata');
      await runRetries(network);
    });
    const revoked = told.filter(({ summary }) => summary.startsWith('Fine della delega'));
    expect(revoked.map(({ summary }) => summary)).toEqual([
      'Fine della delega a coordinare la Rete: domenica 24 gennaio 2027, ore 09:00',
    ]);
    expect(told.filter(({ summary }) => summary.startsWith('Verbale da diffondere'))).toEqual([]);
    const olga = await person(OLGA);
    const overdue = await network.read(async (tx, { id }) => {
      const [sitting] = await tx.sittings.since(id, new Date('2027-01-20T00:00:00Z'));
      const all = await tx.deliveries.forSitting(sitting?.id ?? '');
      return all.filter(({ kind, recipient }) => kind === 'minutes_overdue' && isTo(recipient, olga.id));
    });
    expect(overdue.map(({ status, reason }) => [status, reason])).toEqual([['skipped', 'not_in_charge']]);
    expect(await audited('revoke_delegation')).toHaveLength(1);
  });

  it('knows no delegation of another network', async () => {
    const shown = await network.forge(ADA, lastOf(network.chat(ADA)), {
      verb: 'delegation_revoke',
      networkId: (await person(ADA)).networkId,
      delegationId: 'of-another-network',
    });
    expect(shown).toMatchObject({ text: expect.stringContaining('La voce richiesta non esiste') });
  });
});

describe('a deputy whom no message reaches', () => {
  it('has the powers, and the coordinator is told that they do not know', async () => {
    const RITA = 'operatrice-conselice';
    for (const days of ['dal 1 al 2 febbraio', 'il 3 febbraio']) {
      const told = await during(ADA, () => network.say(ADA, `delega Rita Finzioni ${days} ferie`));
      expect(told.map(({ summary }) => summary)).toContain('Avviso di delega: mancata consegna');
      const unreached = told.find(({ summary }) => summary.startsWith('Avviso di delega'));
      expect(textOf(unreached?.card ?? null)).toContain('Rita Finzioni');
    }
    const rita = await person(RITA);
    expect((await open()).filter(({ deputyId }) => deputyId === rita.id)).toHaveLength(2);
  });
});

describe('handing over the coordination', () => {
  it('ends what was delegated, for good', async () => {
    await network.say(ADA, 'delega Nora Pretesti dal 24 al 31 gennaio ferie');
    expect(await answered(NORA, 'aiuto')).toContain('Urgente');
    const [lugo, ada] = [await person('lugo'), await person(ADA)];
    const { networkId } = lugo;
    const told = await during(NORA, async () => {
      await network.forge(ADA, lastOf(network.chat(ADA)), {
        verb: 'hand_over',
        networkId,
        personId: lugo.id,
      });
      await network.forge('lugo', lastOf(network.chat('lugo')), {
        verb: 'hand_over',
        networkId,
        personId: ada.id,
      });
    });
    expect(told.map(({ summary }) => summary)).toEqual([
      expect.stringContaining('Fine della delega a coordinare la Rete'),
    ]);
    expect((await person(ADA)).position?.role).toBe('coordinator');
    expect(await answered(NORA, 'aiuto')).not.toContain('Urgente');
  });
});

describe('a deputy who leaves the team', () => {
  it('has no powers while away, and the coordinator sees why', async () => {
    await network.say(ADA, 'delega Nora Pretesti dal 24 al 31 gennaio ferie');
    await network.read(async (tx, { id }) => {
      const nora = await tx.people.byAadObjectId(id, network.person(NORA).aadObjectId);
      if (nora !== null) await tx.people.save({ ...nora, inTeam: false });
    });
    expect(await answered('lugo', 'delega')).toContain('Nessuna delega in corso.');
    expect(await answered(ADA, 'delega')).toContain('Nora Pretesti: sospesa');
    const card = await answered(ADA, 'delega Nora Pretesti dal 1 al 5 febbraio ferie');
    expect(card).toContain('Nora Pretesti non è più nel team della Rete.');
  });
});
