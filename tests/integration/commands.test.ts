import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../src/domain/delivery/delivery.ts';
import type { Person } from '../../src/domain/network/person.ts';
import { toFields } from '../../src/domain/settings/settings-fields.ts';
import type { SettingsView } from '../../src/domain/view/settings-view.ts';
import type { PreviewEntry } from '../../src/domain/view/view.ts';
import { choiceTitled, inputValues } from '../../src/simulator/card-reading.ts';
import { previewNext } from '../../src/usecases/sittings/show-preview.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import { CHANGED_SETTINGS } from '../helpers/network/changed-settings.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';
import { openTab } from '../helpers/pages/tab-client.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

const FOR_ALL = {
  calendario: 'Calendario delle sedute',
  prossima: 'Seduta ordinaria',
  rete: 'Composizione della Rete',
};
const RESERVED = {
  urgente: 'Convocazione urgente',
  sposta: 'Spostamento di una seduta',
  annulla: 'Annullamento di una seduta',
  anteprima: 'Anteprima degli invii',
  impostazioni: 'Impostazioni',
};

/** Text of the one message that came, in the chat or in the channel. */
async function ask(key: string, text: string, where: 'chat' | 'channel'): Promise<string> {
  const answers = where === 'chat' ? await network.say(key, text) : await network.sayInChannel(key, text);
  expect(answers).toHaveLength(1);
  const answer = firstOf(answers);
  return answer.card === null ? answer.text : textOf(answer.card);
}

describe.each(['coordinatore', 'lugo', 'operatrice-lugo'])('the commands of %s', (key) => {
  const leads = key === 'coordinatore';

  it.each(['chat', 'channel'] as const)('offered in the %s are those that may be given', async (where) => {
    const help = await ask(key, 'aiuto', where);
    const offered = new Set(help.toLowerCase().split('\n'));
    for (const word of [...Object.keys(FOR_ALL), 'presenze']) expect(offered).toContain(word);
    for (const word of Object.keys(RESERVED)) expect(offered.has(word)).toBe(leads && where === 'chat');
  });

  it.each(Object.entries({ ...FOR_ALL, presenze: leads ? 'Presenze' : 'Comuni rappresentati' }))(
    'include %s in the chat',
    async (word, title) => {
      expect(await ask(key, word, 'chat')).toContain(title);
    },
  );

  it.each(['calendario', 'prossima'] as const)(
    'include %s in the channel, without anybody’s own state',
    async (word) => {
      const text = await ask(key, word, 'channel');
      expect(text).toContain(FOR_ALL[word]);
      expect(text).not.toContain('La risposta registrata');
    },
  );

  it('show in the channel only totals of the answers', async () => {
    const text = await ask(key, 'presenze', 'channel');
    expect(text).toContain('Comuni rappresentati: 0/9');
    expect(text).not.toContain('Ivo Inventini');
  });

  it.each(Object.entries(RESERVED))(
    leads ? '%s is answered in private' : '%s is refused with the name of who may, and noted',
    async (word, title) => {
      if (leads) {
        expect(await ask(key, word, 'chat')).toContain(title);
        expect(await ask(key, word, 'channel')).toBe('La risposta è nella chat personale con il bot.');
        expect(textOf(lastOf(network.chat(key)).card)).toContain(title);
        return;
      }
      for (const where of ['chat', 'channel'] as const) {
        expect(await ask(key, word, where)).toContain('Ada Inventata');
      }
      await network.read(async (tx, { id }) => {
        const [last] = await tx.audit.list(id, 1);
        expect(last).toMatchObject({ outcome: 'refused', actorAadObjectId: network.person(key).aadObjectId });
      });
    },
  );
});

describe('what is typed', () => {
  it.each([
    ['calendrio', 'Forse si intendeva «calendario»?'],
    ['PRESENSE', 'Forse si intendeva «presenze»?'],
    ['mostrami il calendario', 'Forse si intendeva «calendario»?'],
    ['pizza margherita', 'Comando non riconosciuto: «pizza margherita».'],
  ])('wrong as in "%s" gets the nearest command and the help', async (text, expected) => {
    const answer = await ask('lugo', text, 'chat');
    expect(answer).toContain(expected);
    expect(answer).toContain('Comandi disponibili');
  });

  it('wrong, does not offer what the person may not do', async () => {
    expect(await ask('lugo', 'urgnte', 'chat')).not.toContain('Forse si intendeva');
    expect(await ask('coordinatore', 'urgnte', 'chat')).toContain('Forse si intendeva «urgente»?');
  });
});

describe('a sitting not convened yet', () => {
  it('asks no client to refresh its card', async () => {
    const [answer] = await network.say('lugo', 'prossima');
    expect(answer?.card?.refresh).toBeUndefined();
    expect(textOf(answer?.card ?? null)).toContain('In calendario, non ancora convocata.');
  });
});

describe('the settings', () => {
  it('come as a form with what holds today, and what is saved shows in the calendar', async () => {
    await network.say('coordinatore', 'impostazioni');
    const card = network.offered('coordinatore', 'settings_submit');
    const values = inputValues(network.cardOf('coordinatore', card));
    expect(values).toMatchObject({ in_time: '10:00', in_weekday: '2', in_nth: '3', in_everyMonths: '2' });
    await network.press('coordinatore', card, { verb: 'settings_submit', in_place: 'Sala grande' });
    expect(inputValues(network.cardOf('coordinatore', card))).toMatchObject({ in_place: 'Sala grande' });
    expect(textOf(network.cardOf('coordinatore', card))).toContain('porterà il nuovo luogo o collegamento');
    await network.press('coordinatore', card, { verb: 'show_settings', page: 'seats' });
    const listed = inputValues(network.cardOf('coordinatore', card)).in_seats ?? '';
    const in_seats = listed.replace('Lugo', 'Lugo | 16/03');
    await network.press('coordinatore', card, { verb: 'settings_submit', in_seats });
    expect(inputValues(network.cardOf('coordinatore', card))).toMatchObject({ in_seats });
    await network.read(async (tx, { id, settings }) => {
      expect(settings.place).toBe('Sala grande');
      const [entry] = await tx.audit.list(id, 1);
      expect(entry).toMatchObject({ act: 'settings', outcome: 'done' });
    });
  });

  it('have the reminders on a card of their own, which saves them and leaves the rest', async () => {
    await network.say('coordinatore', 'impostazioni');
    const card = network.offered('coordinatore', 'show_settings');
    await network.press('coordinatore', card, { verb: 'show_settings', page: 'reminders' });
    await network.press('coordinatore', card, { verb: 'settings_submit', in_plan_eve_at: '16:30' });
    expect(inputValues(network.cardOf('coordinatore', card))).toMatchObject({ in_plan_eve_at: '16:30' });
    await network.read(async (_tx, { settings }) => {
      const eve = settings.plan.find(({ key }) => key === 'eve');
      expect(eve?.offset).toEqual({ unit: 'days', days: -1, at: '16:30' });
      expect(settings.place).toBe('Sala grande');
    });
  });
});

describe('the calendar', () => {
  it('has the next twelve sittings, with the warnings and a proposal', async () => {
    const text = await ask('lugo', 'calendario', 'chat');
    const dates = text.match(/^Martedì \d+ \p{L}+ \d{4}, ore 10:00$/gmu) ?? [];
    expect(dates).toHaveLength(12);
    expect(dates.at(0)).toBe('Martedì 19 gennaio 2027, ore 10:00');
    expect(dates.at(-1)).toBe('Martedì 21 novembre 2028, ore 10:00');
    expect(text).toContain('Attenzione: festa patronale di Lugo.');
    expect(text).toContain('Data proposta in alternativa: martedì 23 marzo 2027.');
  });
});

describe('the preview', () => {
  let promised: PreviewEntry[] = [];

  it('lists all that goes out for the next sitting', async () => {
    const text = await ask('coordinatore', 'anteprima', 'chat');
    const view = await network.read((tx, found) =>
      previewNext(network.app.context, tx, { network: found, now: network.now() }),
    );
    promised = view?.view === 'preview' ? view.entries : [];
    expect(promised.filter(({ state }) => state === 'to_send')).toHaveLength(10);
    expect(text).toContain('Venerdì 8 gennaio 2027, ore 09:00: Convocazione');
    expect(text).toContain('Messaggio personale a 14 persone');
  });

  it('agrees with what is then sent, to whom and when', async () => {
    await network.goTo('2027-01-27T08:00:00Z');
    const { deliveries, people } = await network.read(async (tx, { id }) => {
      const [sitting] = await tx.sittings.since(id, new Date('2027-01-01T00:00:00Z'));
      return {
        deliveries: await tx.deliveries.forSitting(sitting?.id ?? ''),
        people: await tx.people.list(id),
      };
    });
    const sent = deliveries.filter(({ kind, status }) => kind !== 'problem' && status !== 'skipped');
    expect(sent.map((delivery) => sentLine(delivery, people)).sort()).toEqual(
      promised.flatMap(promisedLines).sort(),
    );
    const late = sent.filter(
      ({ status, sentAt, dueAt }) => status === 'sent' && sentAt?.getTime() !== dueAt.getTime(),
    );
    expect(late).toEqual([]);
  });
});

describe('answers received by telephone', () => {
  it('are recorded by the coordinator, marked as such, and the person sees it', async () => {
    await network.goTo('2027-03-05T08:00:00Z');
    await network.say('coordinatore', 'presenze');
    const card = network.offered('coordinatore', 'record_answer');
    const personId = choiceTitled(network.cardOf('coordinatore', card), 'personId', 'Ivo Inventini (Lugo)');
    const record = { verb: 'record_answer', personId, state: 'in_person' };
    await network.press('coordinatore', card, record);
    const { client } = network.app.simulator;
    const sittingId = network.buttons('coordinatore', card)[0]?.data.sittingId;
    const as = network.person('coordinatore');
    const data = { ...record, sittingId };
    const recorded = await client.press({
      as,
      message: card,
      type: 'Action.Execute',
      verb: record.verb,
      data,
    });
    await network.settle();
    const list = textOf(network.cardOf('coordinatore', card));
    expect(list).toContain('Lugo: Ivo Inventini, in presenza (per telefono)');
    expect(textOf(lastOf(network.channel()).card)).toContain('Comuni rappresentati: 1/9');
    const [own] = await network.say('lugo', 'prossima');
    expect(textOf(own?.card ?? null)).toContain(
      'La risposta registrata: in presenza (ricevuta per telefono).',
    );
    await network.press('lugo', lastOf(network.chat('lugo')), { verb: 'answer', state: 'excused' });
    await client.sendAgain(recorded.answer.activity, 'same');
    await client.sendAgain(recorded.answer.activity, 'new');
    await network.read(async (tx, { id }) => {
      const lugo = await tx.people.byAadObjectId(id, network.person('lugo').aadObjectId);
      const sitting = lastOf(await tx.sittings.since(id, new Date('2027-03-01T00:00:00Z')));
      const history = await tx.answers.history(sitting.id, lugo?.id);
      expect(history.map(({ state, via }) => [state, via])).toEqual([
        ['in_person', 'on_behalf'],
        ['excused', 'card'],
      ]);
    });
  });

  it('are not the business of a referent', async () => {
    await network.say('lugo', 'presenze');
    const answer = lastOf(network.chat('lugo'));
    expect(network.buttons('lugo', answer).filter(({ verb }) => verb === 'record_answer')).toEqual([]);
    expect(textOf(answer.card)).not.toContain('Alfonsine: ');
  });
});

describe('a person of two networks', () => {
  it('is asked which one in the chat, and not in a channel', async () => {
    const { world, client } = network.app.simulator;
    const team = world.addTeam({ name: 'Seconda rete', channels: ['Canale'] });
    const by = network.person('alfonsine');
    world.update(() => team.memberIds.push(by.id));
    await client.install({ team, by, channelId: team.id });
    await network.settle();
    const question = await ask('alfonsine', 'rete', 'chat');
    expect(question).toContain('Seconda rete');
    expect(question).toContain(network.team.name);
    const message = lastOf(network.chat('alfonsine'));
    const second = network.buttons('alfonsine', message).find(({ title }) => title === 'Seconda rete');
    await network.press('alfonsine', message, { verb: 'run_command', networkId: second?.data.networkId });
    const chosen = textOf(network.cardOf('alfonsine', message));
    expect(chosen).toContain('Composizione della Rete');
    expect(chosen).not.toContain('Ivo Inventini');
    expect(await ask('alfonsine', 'rete', 'channel')).toContain('Ivo Inventini');
  });
});

/** As stored, by field. */
async function storedSettings(): Promise<Record<string, string>> {
  return network.read(async (tx, { id, settings }) => toFields(settings, await tx.seats.list(id)));
}

describe('the settings in the chat and on the page', () => {
  const of = (turn: 0 | 1) =>
    Object.fromEntries(Object.entries(CHANGED_SETTINGS).map(([field, values]) => [field, values[turn]]));

  it('are the same, every one of them, whichever of the two changes them', async () => {
    expect(Object.keys({ ...CHANGED_SETTINGS, seats: '' }).sort()).toEqual(
      Object.keys(await storedSettings()).sort(),
    );
    const page = await openTab(network, 'coordinatore');
    const shown = async () => (await page.read('settings')).body.view as unknown as SettingsView;

    await network.say('coordinatore', 'impostazioni');
    const card = network.offered('coordinatore', 'settings_submit');
    for (const form of ['rules', 'reminders', 'retention'] as const) {
      if (form !== 'rules') await network.press('coordinatore', card, { verb: 'show_settings', page: form });
      const typed = Object.entries(of(0)).filter(([field]) => formOf(field) === form);
      const given = Object.fromEntries(typed.map(([field, value]) => [`in_${field}`, value]));
      await network.press('coordinatore', card, { verb: 'settings_submit', ...given });
    }
    const after = await shown();
    expect(toFields(after.settings, after.seats)).toMatchObject(of(0));
    expect(after.history[0]?.byName).toBe('Ada Inventata');

    const { networkId } = after;
    const inputs = Object.fromEntries(Object.entries(of(1)).map(([field, value]) => [`in_${field}`, value]));
    const saved = await page.act({ verb: 'settings_submit', networkId, seen: of(0), ...inputs });
    expect(saved.body.view).toMatchObject({ outcome: 'saved' });
    await network.say('coordinatore', 'impostazioni');
    const newCard = network.offered('coordinatore', 'settings_submit');
    const inChat: Record<string, string> = {};
    for (const form of ['rules', 'reminders', 'retention'] as const) {
      if (form !== 'rules')
        await network.press('coordinatore', newCard, { verb: 'show_settings', page: form });
      Object.assign(inChat, inputValues(network.cardOf('coordinatore', newCard)));
    }
    expect(inChat).toMatchObject(inputs);

    const [entry] = await network.read((tx, { id }) => tx.audit.done(id, ['settings'], 1));
    const changes = Object.entries(CHANGED_SETTINGS).map(([field, [from, to]]) => ({ field, from, to }));
    const recorded = (entry?.details.changes ?? []) as typeof changes;
    expect(recorded).toHaveLength(changes.length);
    expect(recorded).toEqual(expect.arrayContaining(changes));
  });

  it('are looked at in advance without being changed, and an unchanged form is no act', async () => {
    const page = await openTab(network, 'coordinatore');
    const before = await storedSettings();
    const acts = () => network.read(async (tx, { id }) => (await tx.audit.done(id, ['settings'], 99)).length);
    const known = await acts();
    const networkId = await network.read(async (_tx, { id }) => id);
    const act = (verb: string, fields: object, seen = {}) => page.act({ verb, networkId, seen, ...fields });
    const looked = await act('settings_preview', { in_plan_eve_at: '17:00' });
    const effects = [
      { first: { effect: 'line_moved', lineKey: 'eve' } },
      { first: { effect: 'line_stays', lineKey: 'eve' } },
    ];
    expect(looked.body.view).toMatchObject({ outcome: 'preview', typed: { plan_eve_at: '17:00' }, effects });
    const same = await act('settings_submit', { in_place: before.place });
    expect(same.body.view).toMatchObject({ outcome: 'unchanged' });
    expect([await storedSettings(), await acts()]).toEqual([before, known]);
  });

  it('tell the second of two people what the first has saved, and overwrite nothing', async () => {
    const page = await openTab(network, 'coordinatore');
    const networkId = await network.read(async (_tx, { id }) => id);
    await network.say('coordinatore', 'impostazioni');
    const card = network.offered('coordinatore', 'settings_submit');
    const first = { verb: 'settings_submit', networkId, in_durationMinutes: '75', in_bodyName: 'Ente primo' };
    await page.act(first);
    await network.press('coordinatore', card, {
      ...{ verb: 'settings_submit', in_durationMinutes: '80', in_place: 'Sala del secondo' },
    });
    const told = textOf(network.cardOf('coordinatore', card));
    expect(told).toContain('Durata in minuti: nel frattempo è stato salvato «75»');
    expect(await storedSettings()).toMatchObject({ durationMinutes: '75', bodyName: 'Ente primo' });
    await network.press('coordinatore', card, { verb: 'settings_submit' });
    const settled = { durationMinutes: '80', place: 'Sala del secondo', bodyName: 'Ente primo' };
    expect(await storedSettings()).toMatchObject(settled);
  });
});

/** The card of the chat on which a field is. */
function formOf(field: string): string {
  if (field.startsWith('plan_')) return 'reminders';
  return field.startsWith('retention') ? 'retention' : 'rules';
}

function promisedLines({ kind, at, to, recipients }: PreviewEntry): string[] {
  const places = to === 'channel' || to === 'thread' ? [to] : recipients;
  return places.map((place) => `${at.toISOString()} ${kind} ${place}`);
}

function sentLine({ kind, dueAt, recipient }: Delivery, people: Person[]): string {
  const place =
    recipient.to === 'person' ? people.find(({ id }) => id === recipient.personId)?.name : recipient.to;
  return `${dueAt.toISOString()} ${kind} ${place}`;
}
