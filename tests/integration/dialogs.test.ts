import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonPlace } from '../../src/simulator/activities.ts';
import { buttonWithVerb, choiceTitled, inputValues } from '../../src/simulator/card-reading.ts';
import type { DialogShown } from '../../src/simulator/dialog-answer.ts';
import type { CardJson, SimMessage } from '../../src/simulator/world/world-data.ts';
import { schemaErrors } from '../helpers/golden/card-schema.ts';
import { lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

const COORDINATOR = 'coordinatore';
const OPERATOR = 'Olga Esempi';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
  await network.goTo('2027-01-12T09:00:00Z');
});

afterAll(() => network.dispose());

type Values = Record<string, unknown>;

async function send(
  key: string,
  message: SimMessage | null,
  request: { step: 'fetch' | 'submit'; data?: Values; commandId?: string; place?: PersonPlace },
) {
  const { client } = network.app.simulator;
  const { place = { at: 'chat' }, commandId = null, data = {}, step } = request;
  const sent = await client.dialog({ as: network.person(key), place, message, commandId, step, data });
  await network.settle();
  return sent;
}

/** Presses a button that asks for a dialog. */
async function open(key: string, message: SimMessage, verb: string, values: Values = {}) {
  const card = network.cardOf(key, message);
  const button = network
    .buttons(key, message)
    .find(
      (each) =>
        each.verb === verb &&
        Object.entries(values).every(([k, v]) => !(k in each.data) || each.data[k] === v),
    );
  expect(button).toMatchObject({ type: 'Action.Submit', data: { msteams: { type: 'task/fetch' } } });
  const data = { ...inputValues(card), ...button?.data, ...values };
  return cardOf((await send(key, message, { step: 'fetch', data })).shown);
}

/** Sends the form that a dialog shows, with its button of this verb. */
function submit(key: string, message: SimMessage, form: CardJson, verb: string, values: Values = {}) {
  const button = buttonWithVerb(form, verb);
  expect(button?.type).toBe('Action.Submit');
  const data = { ...inputValues(form), ...button?.data, ...values };
  return send(key, message, { step: 'submit', data });
}

function cardOf(shown: DialogShown): CardJson {
  if (shown.shown !== 'dialog') throw new Error(`no card: ${JSON.stringify(shown)}`);
  expect(schemaErrors(shown.card)).toEqual([]);
  return { ...shown.card, dialogTitle: shown.title };
}

async function said(key: string, text: string): Promise<SimMessage> {
  return lastOf(await network.say(key, text));
}

function told(shown: DialogShown): string {
  return shown.shown === 'notice' ? shown.text : textOf(cardOf(shown));
}

interface Form {
  of: string;
  as: string;
  /** The message with the button. */
  card: () => Promise<SimMessage>;
  open: string;
  /** What is chosen on that message before, and tells its button from others of the verb. */
  chosen?: (card: CardJson) => Values;
  title: string;
  submit: string;
  typed: (form: CardJson) => Values;
  answer: RegExp;
}

const FORMS: Form[] = [
  {
    of: 'a substitute',
    as: 'lugo',
    card: async () => network.offered('lugo', 'open_substitute'),
    open: 'open_substitute',
    title: 'Sostituto per una seduta',
    submit: 'name_substitute',
    typed: () => ({ outsideName: 'Vera Immaginaria' }),
    answer: /mi sostituisce Vera Immaginaria/,
  },
  {
    of: 'an agenda item',
    as: COORDINATOR,
    card: async () => {
      await said(COORDINATOR, 'odg Orari estivi');
      return said(COORDINATOR, 'odg');
    },
    open: 'agenda_open',
    title: "Punto all'ordine del giorno",
    submit: 'agenda_save',
    typed: () => ({ title: 'Orari autunnali' }),
    answer: /Orari autunnali/,
  },
  {
    of: 'a proposal for the agenda',
    as: 'lugo',
    card: () => said('lugo', 'odg'),
    open: 'agenda_new',
    title: 'Proposta di un punto',
    submit: 'agenda_propose',
    typed: () => ({ title: 'Sportello itinerante', minutes: '15' }),
    answer: /Punto proposto per la seduta .* «Sportello itinerante»/,
  },
  {
    of: 'an action',
    as: COORDINATOR,
    card: () => said(COORDINATOR, 'impegni'),
    open: 'action_new',
    title: 'Nuovo impegno',
    submit: 'action_submit',
    typed: () => ({ text: 'Pubblicare gli orari', ownerName: 'Vera Immaginaria', dueOn: '2027-03-31' }),
    answer: /Pubblicare gli orari/,
  },
  {
    of: 'a position',
    as: COORDINATOR,
    card: () => said(COORDINATOR, 'rete'),
    open: 'edit_position',
    chosen: (card) => ({ personId: choiceTitled(card, 'personId', OPERATOR) }),
    title: 'Modifica di ruolo e Comune',
    submit: 'set_position',
    typed: () => ({ role: 'operator' }),
    answer: /Posizione aggiornata/,
  },
  {
    of: 'the settings',
    as: COORDINATOR,
    card: () => said(COORDINATOR, 'impostazioni'),
    open: 'show_settings',
    title: 'Impostazioni della Rete',
    submit: 'settings_submit',
    typed: () => ({}),
    answer: /Nessuna impostazione è stata modificata/,
  },
  {
    of: 'a move',
    as: COORDINATOR,
    card: () => said(COORDINATOR, 'spsta'),
    open: 'run_command',
    chosen: () => ({ command: 'move' }),
    title: 'Spostamento di una seduta',
    submit: 'move_submit',
    typed: () => ({ date: '2027-01-20', time: '11:00', reason: 'sala occupata' }),
    answer: /Seduta spostata a mercoledì 20 gennaio 2027, ore 11:00/,
  },
];

describe('a form in a dialog', () => {
  it.each(FORMS)('of $of opens, takes what is typed, and has one effect when sent twice', async (form) => {
    const message = await form.card();
    const shown = await open(form.as, message, form.open, form.chosen?.(network.cardOf(form.as, message)));
    expect(shown.dialogTitle).toBe(form.title);
    expect(JSON.stringify(shown)).not.toContain('task/fetch');
    const first = await submit(form.as, message, shown, form.submit, form.typed(shown));
    expect(told(first.shown)).toMatch(form.answer);
    const before = network.chat(form.as).length;
    const again = await network.app.simulator.client.sendAgain(first.answer.activity, 'same');
    expect(again.body).toEqual(first.answer.body);
    await network.settle();
    expect(network.chat(form.as)).toHaveLength(before);
  });

  it('changes what everybody sees', () => {
    const cards = network.channel().map(({ card }) => textOf(card));
    expect(cards.join()).toContain('mercoledì 20 gennaio 2027, ore 11:00');
  });

  it('that is refused comes back with what is wrong and all that was typed', async () => {
    const message = await said(COORDINATOR, 'aiuto');
    const form = await open(COORDINATOR, message, 'run_command', { command: 'urgent' });
    const typed = { date: '2020-01-01', time: '09:00', reason: 'guasto al sito' };
    const refused = cardOf((await submit(COORDINATOR, message, form, 'urgent_submit', typed)).shown);
    expect(refused.dialogTitle).toBe('Convocazione urgente');
    expect(inputValues(refused)).toEqual(typed);
    expect(textOf(refused)).toMatch(/passat/i);
  });

  it('goes through a confirmation to one sitting, however often the last press comes', async () => {
    const message = await said(COORDINATOR, 'aiuto');
    const form = await open(COORDINATOR, message, 'run_command', { command: 'urgent' });
    const typed = { date: '2027-01-14', time: '15:00', reason: 'guasto al sito' };
    const confirm = cardOf((await submit(COORDINATOR, message, form, 'urgent_submit', typed)).shown);
    expect(confirm.dialogTitle).toBe('Convocazione URGENTE: conferma');
    const sent = await submit(COORDINATOR, message, confirm, 'urgent_confirm');
    for (const id of ['same', 'new'] as const) {
      const again = await network.app.simulator.client.sendAgain(sent.answer.activity, id);
      expect(again.body).toEqual(sent.answer.body);
    }
    await network.settle();
    const urgent = await network.read(async (tx, { id }) =>
      (await tx.sittings.since(id, new Date('2027-01-12T00:00:00Z'))).filter(({ kind }) => kind === 'urgent'),
    );
    expect(urgent).toHaveLength(1);
  });

  it('is not for who may not, who is told who may', async () => {
    const message = await said('lugo', 'prossima');
    for (const data of [
      { verb: 'run_command', command: 'urgent', networkId: null },
      { verb: 'urgent_submit', draftId: null, date: '2027-01-15', time: '09:00', reason: 'x' },
    ]) {
      const { shown } = await send('lugo', message, { step: 'fetch', data });
      expect(shown).toMatchObject({
        shown: 'notice',
        text: expect.stringMatching(/riservat[ao].*Ada Inventata/),
      });
    }
  });

  it('serves also clients that send the button as a message or as an action', async () => {
    const message = await said(COORDINATOR, 'rete');
    const card = network.cardOf(COORDINATOR, message);
    const personId = choiceTitled(card, 'personId', OPERATOR);
    const data = { ...network.dataOf(COORDINATOR, message, 'edit_position'), personId };
    const { client } = network.app.simulator;
    const as = network.person(COORDINATOR);
    await client.press({ as, message, type: 'Action.Submit', data });
    await network.settle();
    expect(textOf(lastOf(network.chat(COORDINATOR)).card)).toContain('Modifica di ruolo e Comune');
    await network.press(COORDINATOR, message, { verb: 'edit_position', personId });
    expect(textOf(network.cardOf(COORDINATOR, message))).toContain('Modifica di ruolo e Comune');
  });
});

describe('an action command', () => {
  const urgent = { step: 'fetch', commandId: 'convene_urgent' } as const;
  const inChannel = (): PersonPlace => ({
    at: 'channel',
    team: network.team,
    channelId: network.channelId,
    rootId: null,
  });

  it.each([
    ['the channel', () => inChannel()],
    ['a chat without the bot', (): PersonPlace => ({ at: 'chat' })],
  ])('opens an empty form in %s, and the form convenes', async (_where, place) => {
    const { shown } = await send(COORDINATOR, null, { ...urgent, place: place() });
    const form = cardOf(shown);
    expect(inputValues(form)).toEqual({ date: '', time: '', reason: '' });
    const data = {
      ...buttonWithVerb(form, 'urgent_submit')?.data,
      date: '2027-01-15',
      time: '09:00',
      reason: 'neve',
    };
    const next = await send(COORDINATOR, null, { ...urgent, step: 'submit', place: place(), data });
    expect(textOf(cardOf(next.shown))).toContain('venerdì 15 gennaio 2027, ore 09:00');
  });

  it.each([
    ['**[clic](javascript:alert(1))** & {{DATE()}}', '**[clic](javascript:alert(1))** & {{DATE()}}'],
    ['<at>Zoe</at> <img src=x onerror=alert(1)>', '<at>Zoe</at> <img src=x onerror=alert(1)>'],
    ['è '.repeat(700), `${'è '.repeat(249)}è…`],
  ])('proposes the text of a message, as text: %j', async (written, reason) => {
    await network.sayInChannel('lugo', written);
    const message = network.channel().findLast(({ from }) => from.name === 'Ivo Inventini') ?? null;
    const { shown } = await send(COORDINATOR, message, { ...urgent, place: inChannel() });
    expect(inputValues(cardOf(shown)).reason?.slice(0, 500)).toBe(reason);
  });

  it('is refused to a referent, in the dialog, with who may', async () => {
    const { shown } = await send('lugo', null, { ...urgent, place: inChannel() });
    expect(told(shown)).toMatch(/«Urgente» è riservato .* Ada Inventata/);
  });

  it('is one of two: anybody shares a practice, told by a message', async () => {
    await network.sayInChannel('lugo', 'Modulo unico per i cantieri');
    const message = network.channel().findLast(({ from }) => from.name === 'Ivo Inventini') ?? null;
    const share = { commandId: 'share_practice', place: inChannel() };
    const form = cardOf((await send('fusignano', message, { ...share, step: 'fetch' })).shown);
    expect(form.dialogTitle).toBe('Condividi una buona prassi');
    expect(inputValues(form)).toMatchObject({ title: '', done: 'Modulo unico per i cantieri' });
    const filled = { ...inputValues(form), title: 'Modulo unico', problem: 'Troppi moduli' };
    const data = { ...buttonWithVerb(form, 'practice_save')?.data, ...filled };
    const { shown } = await send('fusignano', message, { ...share, step: 'submit', data });
    expect(told(shown)).toContain('Modulo unico per i cantieri');
  });

  it('says so where the application is not installed', async () => {
    const { world } = network.app.simulator;
    const team = world.addTeam({ name: 'Altro team di prova', channels: ['Generale'] });
    const place: PersonPlace = {
      at: 'channel',
      team,
      channelId: team.channels[0]?.id ?? team.id,
      rootId: null,
    };
    expect(told((await send(COORDINATOR, null, { ...urgent, place })).shown)).toContain('non è installata');
  });
});
