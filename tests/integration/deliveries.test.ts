import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { inputValues } from '../../src/simulator/card-reading.ts';
import type { Fault } from '../../src/simulator/faults/faults.ts';
import { lastOf } from '../helpers/lists.ts';
import type { FanOut } from '../helpers/network/fan-out.ts';
import { fanOut, letEverybodyIn, runRetries } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

const ADA = 'coordinatore';
let network: RunningNetwork;
let sittings = 0;

beforeAll(async () => {
  network = await startRunningNetwork();
  letEverybodyIn(network);
});

afterAll(() => network.dispose());
afterEach(() => network.app.simulator.connector.faults.clear());

const REFUSED: Fault = {
  fault: 'answer',
  answer: { status: 413, body: { error: { code: 'MessageSizeTooBig' } } },
};
/** A card that is not taken is followed by its text: both must be refused for the message to fail. */
const CARD_AND_TEXT = 2;
const BLOCKED: Fault = {
  fault: 'answer',
  answer: { status: 403, body: { error: { code: 'ConversationBlockedByUser' } } },
};
const THROTTLED: Fault = {
  fault: 'answer',
  answer: { status: 429, headers: { 'Retry-After': '3600' }, body: { error: { code: 'Throttled' } } },
};
const TAKEN: Fault = { fault: 'answer', answer: { status: 502, body: null }, taken: true };

function meets(key: string, effect: Fault, times = 1): void {
  const { world, connector } = network.app.simulator;
  const conversation = world.openChat(network.person(key).id);
  connector.faults.add({ match: { method: 'POST', conversation }, times, effect });
}

/** A line to everybody, of a sitting that comes before those of the tests before. */
async function sent(kind: 'convocation' | 'nudge', startsInDays?: number): Promise<FanOut> {
  sittings += 1;
  const days = startsInDays ?? 40 - sittings;
  const line = await fanOut(network, kind, {
    startsAt: new Date(network.now().getTime() + days * 86_400_000),
  });
  await network.settle();
  return line;
}

async function consegne(key = ADA): Promise<string> {
  await network.say(key, 'consegne');
  return textOf(network.cardOf(key, lastOf(network.chat(key))));
}

interface Input {
  id?: string;
  choices?: { title: string; value: string }[];
}

/** What the list of the newest card offers to send again. */
function offered(): { title: string; value: string }[] {
  const { body } = network.cardOf(ADA, lastOf(network.chat(ADA))) as unknown as { body: Input[] };
  return body.find(({ id }) => id === 'delivery')?.choices ?? [];
}

async function retry(name: string): Promise<string> {
  await consegne();
  const choice = offered().find(({ title }) => title.includes(name));
  return press('delivery_retry', choice?.value ?? '');
}

async function press(verb: string, delivery: string): Promise<string> {
  const shown = await network.press(ADA, network.offered(ADA, verb), { verb, delivery });
  return shown.shown === 'card' ? textOf(shown.card) : shown.shown === 'notice' ? shown.text : '';
}

/** What the coordinator was told of the line without having asked. */
function news(line: FanOut): string[] {
  return line.told().filter((text) => !text.startsWith('Consegne'));
}

function audited(act: string) {
  return network.read(async (tx, { id }) =>
    (await tx.audit.list(id, 500)).filter((entry) => entry.act === act),
  );
}

describe('«consegne»', () => {
  it('says by name what went wrong and what waits, why, and what to do', async () => {
    meets('lugo', BLOCKED);
    meets('bagnara', REFUSED, CARD_AND_TEXT);
    meets('alfonsine', THROTTLED);
    meets('cotignola', TAKEN);
    await sent('nudge');
    const soon = await consegne();
    expect(soon).toContain('10 inviati, 1 in attesa, 2 non consegnati, 1 in dubbio');
    expect(soon).toMatch(/Ivo Inventini\nLa persona ha bloccato l'applicazione\.\nAvvisare per telefono\./);
    expect(soon).toMatch(/Dario Finti\nIl messaggio è troppo lungo\./);
    expect(soon).toMatch(/Fabio Ipotetici\nMicrosoft Teams non ha confermato la consegna/);
    expect(soon).not.toContain('Bruno Fittizi');
    expect(offered().map(({ title }) => title.split(':')[0])).toEqual(['Dario Finti', 'Fabio Ipotetici']);

    await network.goTo(new Date(network.now().getTime() + 20 * 60_000));
    expect(await consegne()).toMatch(
      /invio in ritardo\nBruno Fittizi\nIn attesa da .*Microsoft Teams ha limitato/,
    );
    await network.say('lugo', 'aiuto');
    await consegne();
    expect(offered().map(({ title }) => title.split(':')[0])).toContain('Ivo Inventini');
    await runRetries(network);
  });

  it('is for the coordination alone: refused to others, and audited', async () => {
    const [answer] = await network.say('lugo', 'consegne');
    expect(answer?.text).toContain('Il comando «Consegne» è riservato al coordinamento');
    expect(await audited('command:deliveries')).toMatchObject([{ outcome: 'refused' }]);
    const [help] = await network.say('lugo', 'aiuto');
    expect(textOf(help?.card ?? null)).not.toContain('Consegne');
  });

  it('asked for in the channel answers in the chat', async () => {
    const posted = await network.sayInChannel(ADA, 'messaggi non consegnati');
    expect(posted.map((message) => message.text ?? '')).toEqual([expect.stringContaining('chat personale')]);
    expect(textOf(network.cardOf(ADA, lastOf(network.chat(ADA))))).toContain('Primo sollecito');
  });

  it('shows the failures of messages that are of no sitting', async () => {
    await network.read(async (tx, { id: networkId }) => {
      const [person] = await tx.people.list(networkId);
      const recipient = { to: 'person', personId: person?.id ?? '' } as const;
      const news = {
        networkId,
        sittingId: null,
        kind: 'role_question',
        lineKey: 'again',
        recipient,
      } as const;
      const [row] = await tx.deliveries.enqueue([{ ...news, dueAt: network.now() }], network.now());
      if (row !== undefined)
        await tx.deliveries.save({ ...row, status: 'failed', reason: 'given_up:http_500' });
    });
    const shown = await consegne();
    expect(shown).toContain('Messaggi sulla Rete');
    expect(shown).toContain('Domanda su Comune e ruolo: mancata consegna');
    expect(shown).toContain(
      'Invio abbandonato dopo molti tentativi; Microsoft Teams non è stato disponibile.',
    );
  });
});

describe('a message that failed', () => {
  it('is sent again once, whoever presses twice, and it is audited', async () => {
    meets('conselice', REFUSED, CARD_AND_TEXT);
    const line = await sent('convocation');
    await consegne();
    const { value } = offered().find(({ title }) => title.startsWith('Elena Supposti')) ?? { value: '' };
    const form = lastOf(network.chat(ADA));
    const data = { ...inputValues(network.cardOf(ADA, form)), verb: 'delivery_retry', delivery: value };
    const both = await Promise.all([press('delivery_retry', value), press('delivery_retry', value)]);
    expect(both.join()).toContain('Nuovo invio in partenza: Elena Supposti.');
    expect(await line.to('conselice')).toMatchObject({ status: 'sent', attempts: 2 });
    const { networkId } = line.sitting;
    const third = await network.forge(ADA, form, { ...data, networkId });
    expect(third.shown === 'card' ? textOf(third.card) : '').toContain('risulta già inviato');
    expect(line.standing('conselice')).toHaveLength(1);
    const entries = (await audited('retry_delivery')).filter(({ outcome }) => outcome === 'done');
    expect(entries).toMatchObject([{ details: { kind: 'convocation', status: 'failed' } }]);
    expect(JSON.stringify(entries)).not.toContain('Supposti');
  });

  it('and fails again is news again, and an old card does not try it a third time', async () => {
    meets('fusignano', REFUSED, 2 * CARD_AND_TEXT);
    const line = await sent('convocation');
    expect(news(line)).toHaveLength(1);
    await consegne();
    const value = offered().find(({ title }) => title.startsWith('Gina Favolosi'))?.value ?? '';
    await press('delivery_retry', value);
    expect(await line.to('fusignano')).toMatchObject({ status: 'failed', attempts: 2 });
    expect(news(line)).toHaveLength(2);
    expect(await press('delivery_retry', value)).toContain('nel frattempo è stato riprovato');
    expect(await line.to('fusignano')).toMatchObject({ status: 'failed', attempts: 2 });
    expect(await retry('Gina Favolosi')).toContain('Nuovo invio in partenza');
    expect(line.standing('fusignano')).toHaveLength(1);
  });

  it('is not sent again once it is true no more, and the attempt is audited', async () => {
    meets('massa-lombarda', REFUSED, CARD_AND_TEXT);
    const line = await sent('nudge', 1);
    await consegne();
    const value = offered().find(({ title }) => title.startsWith('Lia Fantasia'))?.value ?? '';
    const form = network.offered(ADA, 'delivery_retry');
    await network.goTo(new Date(line.sitting.startsAt.getTime() + 60_000));
    await consegne();
    expect(offered().map(({ title }) => title)).not.toContainEqual(expect.stringContaining('Lia Fantasia'));
    const shown = await network.press(ADA, form, { verb: 'delivery_retry', delivery: value });
    expect(shown.shown === 'card' ? textOf(shown.card) : '').toContain('la seduta era già cominciata');
    expect(line.standing('massa-lombarda')).toEqual([]);
    expect((await audited('retry_delivery'))[0]).toMatchObject({ outcome: 'refused' });
  });
});

describe('a message that perhaps arrived', () => {
  it('is sent again only when that is confirmed, and once', async () => {
    meets('sant-agata', TAKEN);
    const line = await sent('nudge');
    expect(line.standing('sant-agata')).toHaveLength(1);
    expect(await retry('Mario Irreali')).toContain('arriverebbe due volte');
    expect(line.standing('sant-agata')).toHaveLength(1);
    const question = network.offered(ADA, 'delivery_retry_confirm');
    const confirm = () => network.press(ADA, question, { verb: 'delivery_retry_confirm' });
    const data = network.dataOf(ADA, question, 'delivery_retry_confirm');
    await Promise.all([confirm(), confirm()]);
    await network.forge(ADA, question, { ...data, verb: 'delivery_retry_confirm' });
    expect(line.standing('sant-agata')).toHaveLength(2);
    expect(await line.to('sant-agata')).toMatchObject({ status: 'sent', attempts: 2 });
  });
});
