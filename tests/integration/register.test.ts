import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sitting } from '../../src/domain/sittings/sitting.ts';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { loadPresence, registerState } from '../../src/usecases/register/load-register.ts';
import { sweepDue } from '../../src/usecases/sittings/sweep-due.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

const START = '2027-01-19T09:00:00Z';
const at = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000);

function sitting(): Promise<Sitting> {
  return network.read(async (tx, { id }) => firstOf(await tx.sittings.since(id, new Date('2027-01-01'))));
}

function rollCalls(): SimMessage[] {
  return network.channel().filter(({ fromBot, summary }) => fromBot && summary.startsWith('Appello'));
}

/** The one that went out by itself: those asked for in the channel come after it. */
function rollCall(day = '19 gennaio'): SimMessage {
  return firstOf(rollCalls().filter(({ summary }) => summary.includes(day)));
}

function table() {
  return network.read(async (tx, known) => {
    const [found] = await tx.sittings.since(known.id, new Date('2027-01-01'));
    if (found === undefined) throw new Error('no sitting');
    return loadPresence(tx, known, found);
  });
}

function entries() {
  return network.read(async (tx, { id }) => {
    const all = await tx.sittings.since(id, new Date('2027-01-01'));
    return tx.registers.entries(all.map((each) => each.id));
  });
}

async function rowOf(name: string) {
  const { members, managers, operators } = await table();
  return [...members, ...managers, ...operators].find((row) => row.name === name);
}

/** The register as the coordinator has it in their chat. */
async function register(): Promise<SimMessage> {
  await network.say('coordinatore', 'registro');
  return network.offered('coordinatore', 'register_correct');
}

function attendeeId(message: SimMessage, name: string): string {
  const card = JSON.stringify(network.cardOf('coordinatore', message));
  const found = new RegExp(`"title":"${name}[^"]*","value":"([^"]+)"`).exec(card);
  if (found?.[1] === undefined) throw new Error(`${name} is not offered`);
  return found[1];
}

async function correct(name: string, given: Record<string, string>): Promise<string> {
  const message = await register();
  const id = attendeeId(message, name);
  await network.press('coordinatore', message, { verb: 'register_correct', attendeeId: id, ...given });
  return textOf(network.cardOf('coordinatore', message));
}

describe('the roll call', () => {
  it('has no register before the first sitting, and says from when there is one', async () => {
    const [answer] = await network.say('lugo', 'registro');
    expect(answer?.text).toContain('Nessuna seduta si è ancora tenuta');
    expect(answer?.text).toContain('martedì 19 gennaio 2027, ore 09:45');
  });

  it('is in the preview, at the start, in the thread', async () => {
    await network.goTo('2027-01-08T09:00:00Z');
    const [preview] = await network.say('coordinatore', 'anteprima');
    expect(textOf(preview?.card ?? null)).toContain('Appello con la registrazione delle presenze');
  });

  it('records nothing before the window, and says from when', async () => {
    await network.goTo(at(-16));
    const { id } = await sitting();
    const message = lastOf(network.chat('lugo'));
    const shown = await network.forge('lugo', message, {
      verb: 'check_in',
      sittingId: id,
      as: 'in_person',
      seq: null,
    });
    const text = shown.shown === 'card' ? textOf(shown.card) : '';
    expect(text).toContain('Non registrata: la presenza si registra da martedì 19 gennaio 2027, ore 09:45');
    expect(await entries()).toEqual([]);
  });

  it('may be answered from the personal card once the window is open', async () => {
    await network.goTo(at(-10));
    await network.say('alfonsine', 'prossima');
    const card = network.offered('alfonsine', 'show_roll_call');
    await network.press('alfonsine', card, { verb: 'show_roll_call' });
    await network.press('alfonsine', card, { verb: 'check_in', as: 'in_person' });
    expect(textOf(network.cardOf('alfonsine', card))).toContain('in presenza dalle 09:50');
  });

  it('goes out once at the start, in the thread of the sitting, with who is there', async () => {
    await network.goTo(at(-1));
    expect(rollCalls()).toEqual([]);
    await network.goTo(at(0));
    await sweepDue(network.app.context);
    await sweepDue(network.app.context);
    await network.settle();
    expect(rollCalls()).toHaveLength(1);
    expect(rollCall().rootId).not.toBeNull();
    expect(textOf(rollCall().card)).toContain('Comuni presenti: 1/9');
  });

  it('is edited in place as people check in, whose second press has no second effect', async () => {
    await network.press('lugo', rollCall(), { verb: 'check_in', as: 'in_person' });
    expect(textOf(rollCall().card)).toContain('Comuni presenti: 2/9');
    const { id } = await sitting();
    const again = { verb: 'check_in', sittingId: id, as: 'in_person', seq: null };
    const shown = await network.forge('lugo', rollCall(), again);
    expect(shown.shown === 'card' ? textOf(shown.card) : '').toContain('nulla è cambiato');
    await network.press('cotignola', rollCall(), { verb: 'check_in', as: 'remote' });
    await network.press('dirigente', rollCall(), { verb: 'check_in', as: 'in_person' });
    const text = textOf(rollCall().card);
    expect(text).toContain('Comuni presenti: 3/9');
    expect(text).toContain('In presenza 3, da remoto 1');
    expect(text).not.toContain('Ivo Inventini');
    expect(rollCalls()).toHaveLength(1);
    expect(await entries()).toHaveLength(4);
  });

  it('keeps the change from remote to in person, and the departure, with times', async () => {
    await network.goTo(at(30));
    await network.press('cotignola', rollCall(), { verb: 'check_in', as: 'in_person' });
    await network.goTo(at(60));
    const shown = await network.press('cotignola', rollCall(), { verb: 'check_in', as: 'left' });
    expect(shown.shown === 'card' ? textOf(shown.card) : '').toContain('Uscita registrata.');
    expect(textOf(rollCall().card)).toContain('usciti 1');
    expect(await rowOf('Fabio Ipotetici')).toMatchObject({
      state: 'present',
      spells: [
        { mode: 'remote', arrivedAt: at(0), leftAt: at(30) },
        { mode: 'in_person', arrivedAt: at(30), leftAt: at(60) },
      ],
    });
  });

  it('shows everybody their own state with `registro`, and no names in the channel', async () => {
    const [own] = await network.say('lugo', 'registro');
    expect(textOf(own?.card ?? null)).toContain('La propria presenza: in presenza dalle 10:00.');
    const [shared] = await network.sayInChannel('coordinatore', 'registro');
    expect(textOf(shared?.card ?? null)).toContain('Comuni presenti: 2/9');
    expect(textOf(shared?.card ?? null)).not.toContain('Ivo Inventini');
  });

  it('does not exist for another network, nor the register for who does not coordinate', async () => {
    const { id } = await sitting();
    const before = await entries();
    const shown = await network.forge('lugo', rollCall(), { verb: 'show_register', sittingId: id });
    expect(shown).toMatchObject({ text: expect.stringContaining('Ada Inventata') });
    await network.forge('lugo', rollCall(), { verb: 'register_close', sittingId: id });
    const unknown = { verb: 'check_in', sittingId: 'of-another-network', as: 'remote', seq: null };
    expect(await network.forge('lugo', rollCall(), unknown)).toMatchObject({
      text: expect.stringContaining('non appartiene a questa Rete'),
    });
    expect(await entries()).toEqual(before);
  });
});

describe('the coordinator', () => {
  it('adds who answered by voice, with a time as people write it', async () => {
    const text = await correct('Dario Finti', { presence: 'remote', arrived: '10.20', more: 'voice' });
    expect(text).toContain('Presenza registrata: Dario Finti.');
    expect(text).toContain('Bagnara di Romagna: Dario Finti, da remoto dalle 10:20 (a voce)');
    expect(textOf(rollCall().card)).toContain('Comuni presenti: 3/9');
  });

  it('gets the form back with what was typed when a time is not one, is to come, or precedes the arrival', async () => {
    const before = await entries();
    expect(await correct('Gina Favolosi', { presence: 'in_person', arrived: 'dopo pranzo' })).toContain(
      'Ora di arrivo non riconosciuta: «dopo pranzo»',
    );
    expect(await correct('Gina Favolosi', { presence: 'in_person', arrived: '11:59' })).toContain(
      'non è ancora passata',
    );
    expect(
      await correct('Gina Favolosi', { presence: 'in_person', arrived: '10:30', left: '10:10' }),
    ).toContain("L'uscita non può precedere l'arrivo");
    expect(await entries()).toEqual(before);
  });

  it('adds a return after a departure, and a departure alone', async () => {
    const text = await correct('Fabio Ipotetici', { presence: 'in_person', arrived: '10:55', more: 'again' });
    expect(text).toContain("Il rientro non può precedere l'uscita");
    await network.goTo(at(90));
    await correct('Fabio Ipotetici', { presence: 'in_person', arrived: '11:10', more: 'again' });
    expect((await rowOf('Fabio Ipotetici'))?.spells).toHaveLength(3);
    await correct('Ivo Inventini', { presence: 'in_person', left: '11.15' });
    expect((await rowOf('Ivo Inventini'))?.spells).toEqual([
      { mode: 'in_person', arrivedAt: at(0), leftAt: at(75) },
    ]);
  });

  it('adds somebody from outside who has come in the place of a referent', async () => {
    const message = await register();
    await network.press('coordinatore', message, { verb: 'open_substitute' });
    const form = network.cardOf('coordinatore', message);
    const referent = /"title":"Lia Fantasia[^"]*","value":"([^"]+)"/.exec(JSON.stringify(form));
    const named = { referentId: referent?.[1], outsideName: 'Zita Esterni', personId: '' };
    const press = () => network.press('coordinatore', message, { verb: 'name_substitute', ...named });
    await press();
    const after = network.cardOf('coordinatore', message);
    expect(textOf(after)).toContain('Zita Esterni');
    expect(JSON.stringify(after)).toContain('register_close_ask');
    const text = await correct('Zita Esterni', { presence: 'in_person', arrived: '10.40' });
    expect(text).toContain('Comuni presenti: 4/9');
    expect(await rowOf('Zita Esterni')).toMatchObject({ state: 'present', inPlaceOf: 'Lia Fantasia' });
    expect(await rowOf('Lia Fantasia')).toMatchObject({ state: 'substituted' });
  });

  it('is told, before closing, what closing will record', async () => {
    await network.goTo(at(125));
    const message = await register();
    await network.press('coordinatore', message, { verb: 'register_close_ask' });
    const text = textOf(network.cardOf('coordinatore', message));
    expect(text).toContain('Presenti fino alla fine: 5');
    expect(text).toContain('Assenti: 8');
    const found = await sitting();
    expect(await network.read((tx) => registerState(tx, found))).toEqual({ state: 'open' });
  });

  it('closes it once, also when two press at once, and both are told', async () => {
    const { id } = await sitting();
    const message = lastOf(network.chat('coordinatore'));
    const close = { verb: 'register_close', sittingId: id };
    const shown = await Promise.all([
      network.forge('coordinatore', message, close),
      network.forge('coordinatore', message, close),
    ]);
    const texts = shown.map((each) => (each.shown === 'card' ? textOf(each.card) : ''));
    expect(texts.filter((text) => text.includes('Registro chiuso martedì'))).toHaveLength(2);
    expect(texts.filter((text) => text.includes('era già stato chiuso'))).toHaveLength(1);
    expect((await entries()).filter(({ event }) => event === 'closed')).toHaveLength(1);
    expect(textOf(rollCall().card)).toContain('Registro chiuso martedì 19 gennaio 2027, ore 12:05.');
    expect(network.buttons('conselice', rollCall())).toEqual([]);
  });

  it('shows on the card what the documents get', async () => {
    const { seatsCovered, seatsTotal, closedAt, members } = await table();
    expect(closedAt).toEqual(at(125));
    expect(textOf(rollCall().card)).toContain(`Comuni rappresentati: ${seatsCovered}/${seatsTotal}`);
    expect(members.filter(({ state }) => state === 'present' || state === 'remote')).toHaveLength(5);
  });
});

describe('a closed register', () => {
  it('is downloaded from the card of the coordinator', async () => {
    const message = await register();
    await network.press('coordinatore', message, { verb: 'show_register_files' });
    const links = JSON.stringify(network.cardOf('coordinatore', message)).match(/Action\.OpenUrl/g);
    expect(links).toHaveLength(3);
  });

  it('takes no check-in', async () => {
    const { id } = await sitting();
    const before = await entries();
    const late = { verb: 'check_in', sittingId: id, as: 'in_person', seq: 0 };
    const shown = await network.forge('conselice', rollCall(), late);
    expect(shown.shown === 'card' ? textOf(shown.card) : '').toContain('il registro è già chiuso');
    expect(await entries()).toEqual(before);
  });

  it('is corrected only with a reason, and the correction stays visible', async () => {
    const before = await entries();
    expect(await correct('Elena Supposti', { presence: 'excused' })).toContain('Manca il motivo');
    expect(await entries()).toEqual(before);
    const text = await correct('Elena Supposti', { presence: 'excused', reason: 'aveva telefonato' });
    expect(text).toContain('Correzione registrata e visibile nel registro: Elena Supposti.');
    expect(text).toContain(
      'Ada Inventata. Elena Supposti: da «assente» a «assente giustificato» (motivo: aveva telefonato)',
    );
    expect((await table()).corrections).toHaveLength(1);
    await network.read(async (tx, { id }) => {
      const [act] = await tx.audit.list(id, 1);
      expect(act).toMatchObject({ act: 'correct_register', outcome: 'done' });
      expect(JSON.stringify(act?.details)).not.toContain('Supposti');
    });
  });

  it('is the one `registro` shows until the next sitting', async () => {
    await network.goTo('2027-02-10T09:00:00Z');
    const [own] = await network.say('lugo', 'registro');
    const text = textOf(own?.card ?? null);
    expect(text).toContain('Convocazione n. 1/2027: martedì 19 gennaio 2027, ore 10:00');
    expect(text).toContain('La propria presenza: in presenza dalle 10:00 alle 11:15.');
    expect(network.buttons('lugo', own as SimMessage).map(({ verb }) => verb)).toEqual([]);
  });
});

describe('the next sitting', () => {
  it('records nothing after the window, and says until when', async () => {
    await network.goTo('2027-03-16T11:31:00Z');
    const card = rollCall('16 marzo');
    await network.press('lugo', card, { verb: 'check_in', as: 'in_person' });
    const text = textOf(network.cardOf('lugo', card));
    expect(text).toContain('la presenza si registrava fino a martedì 16 marzo 2027, ore 12:30');
  });

  it('cannot be closed before it begins', async () => {
    await network.goTo('2027-05-18T07:50:00Z');
    const message = await register();
    await network.press('coordinatore', message, { verb: 'register_close_ask' });
    expect(textOf(network.cardOf('coordinatore', message))).toContain('È troppo presto');
  });
});
