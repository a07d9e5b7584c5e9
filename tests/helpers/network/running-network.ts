import { rmSync } from 'node:fs';
import { startApp } from '../../../src/app.ts';
import type { Network } from '../../../src/domain/network/network.ts';
import type { PressShown } from '../../../src/simulator/bot-answer.ts';
import type { CardButtonJson } from '../../../src/simulator/card-reading.ts';
import { buttonsOf, buttonWithVerb, inputValues } from '../../../src/simulator/card-reading.ts';
import type { Press } from '../../../src/simulator/inbound.ts';
import type { SimulatedApp, SimulatedStart } from '../../../src/simulator/start-with-simulator.ts';
import { startWithSimulator } from '../../../src/simulator/start-with-simulator.ts';
import type { CardJson, SimMessage, SimPerson, SimTeam } from '../../../src/simulator/world/world-data.ts';
import type { Tx } from '../../../src/usecases/ports/store.ts';
import { copyOfDemoNetwork } from './network-template.ts';
import { testConfig } from './test-config.ts';

/** A Tuesday in November: the next ordinary sitting is on 19 January 2027, its convocation goes out on 8 January. */
export const BEGINNING = new Date('2026-11-24T09:00:00Z');

/** The whole product on the demo network, with its people at hand. Time stands still but for the jumps. */
export interface RunningNetwork {
  app: SimulatedApp;
  team: SimTeam;
  channelId: string;
  now(): Date;
  /** Waits until everything queued has been sent. */
  settle(): Promise<void>;
  /** Moves the clock to `at`, sending on the way what becomes due, each at its instant. */
  goTo(at: string | Date): Promise<void>;
  person(key: string): SimPerson;
  /** Messages in somebody's chat with the bot, oldest first. */
  chat(key: string): SimMessage[];
  /** Posts and replies in the channel, oldest first. */
  channel(): SimMessage[];
  /** Writes to the bot in the chat and gives the messages that came of it. */
  say(key: string, text: string): Promise<SimMessage[]>;
  /** Writes in the channel, mentioning the bot; gives what the bot posted there. */
  sayInChannel(key: string, text: string): Promise<SimMessage[]>;
  /** Presses the button with this verb (and matching data) on a message, its inputs filled with `inputs`. */
  press(
    key: string,
    message: SimMessage,
    button: { verb: string } & Record<string, unknown>,
  ): Promise<PressShown>;
  /** Sends what no card offers: the data as they are, from this person, as if pressed on the message. */
  forge(
    key: string,
    message: SimMessage,
    data: { verb: string } & Record<string, unknown>,
  ): Promise<PressShown>;
  /** The newest message in somebody's chat whose card has a button with this verb, as they see it. */
  offered(key: string, verb: string): SimMessage;
  /** The card a person sees on a message: their own version when they have one. */
  cardOf(key: string, message: SimMessage): CardJson;
  /** Buttons of that card. */
  buttons(key: string, message: SimMessage): CardButtonJson[];
  /** What its button with this verb carries. */
  dataOf(key: string, message: SimMessage, verb: string): Record<string, unknown>;
  /** What the store says, in one transaction. */
  read<T>(work: (tx: Tx, network: Network) => Promise<T>): Promise<T>;
  dispose(): Promise<void>;
}

/** Starts it, with the demo network set up. */
export async function startRunningNetwork(
  at: Date = BEGINNING,
  more: Pick<SimulatedStart, 'limits'> = {},
): Promise<RunningNetwork> {
  const folder = await copyOfDemoNetwork(at);
  const start = { base: { now: () => at }, ...more };
  const app = await startWithSimulator(testConfig(folder), startApp, start);
  await app.prepared;
  await app.settle();
  const team = app.simulator.world.data.teams[0] as SimTeam;
  return networkIn(app, { team, folder });
}

/** People and conversations of one team of a running app. @param of.folder removed at the end */
export function networkIn(app: SimulatedApp, of: { team: SimTeam; folder: string }): RunningNetwork {
  const { team, folder } = of;
  const { world, client } = app.simulator;
  const channelId = team.channels.at(-1)?.id ?? '';

  function person(key: string): SimPerson {
    const found = world.person(key);
    if (found === null) throw new Error(`nobody has the key "${key}"`);
    return found;
  }

  function chat(key: string): SimMessage[] {
    return world.standing(world.openChat(person(key).id));
  }

  async function after(read: () => SimMessage[], act: () => Promise<unknown>): Promise<SimMessage[]> {
    const before = new Set(read().map((message) => message.id));
    await act();
    await app.settle();
    return read().filter((message) => !before.has(message.id) && message.from.id === world.data.bot.id);
  }

  function cardOf(key: string, message: SimMessage): CardJson {
    const card = world.personalCard(message.id, person(key).id) ?? message.card;
    if (card === null) throw new Error('this message has no card');
    return card;
  }

  async function send(key: string, message: SimMessage, data: { verb: string } & Record<string, unknown>) {
    const press: Press = { as: person(key), message, type: 'Action.Execute', verb: data.verb, data };
    const { shown } = await client.press(press);
    await app.settle();
    return shown;
  }

  return {
    app,
    team,
    channelId,
    now: () => app.context.clock.now(),
    settle: () => app.settle(),
    goTo: (target) => app.controls.advanceTo(new Date(target)),
    person,
    chat,
    channel: () => world.standing(channelId),
    say: (key, text) =>
      after(
        () => chat(key),
        () => client.writeInChat({ as: person(key), text }),
      ),
    sayInChannel: (key, text) =>
      after(
        () => world.standing(channelId),
        () => client.writeInChannel({ as: person(key), channelId, text }),
      ),
    async press(key, message, { verb, ...given }) {
      const card = cardOf(key, message);
      const button = buttonsOf(card).find(
        (candidate) =>
          candidate.verb === verb &&
          Object.entries(given).every(
            ([name, value]) => !(name in candidate.data) || candidate.data[name] === value,
          ),
      );
      if (button === undefined)
        throw new Error(`the card has no button "${verb}" like ${JSON.stringify(given)}`);
      return send(key, message, { ...inputValues(card), ...button.data, ...given, verb });
    },
    forge: send,
    offered(key, verb) {
      const found = chat(key).findLast(
        (message) => message.card !== null && buttonWithVerb(cardOf(key, message), verb) !== null,
      );
      if (found === undefined) throw new Error(`no card in the chat of "${key}" offers "${verb}"`);
      return found;
    },
    cardOf,
    buttons: (key, message) => buttonsOf(cardOf(key, message)),
    dataOf(key, message, verb) {
      const button = buttonWithVerb(cardOf(key, message), verb);
      if (button === null) throw new Error(`the card has no button "${verb}"`);
      return { ...inputValues(cardOf(key, message)), ...button.data };
    },
    read: (work) =>
      app.context.store.transaction(async (tx) => {
        const network = await tx.networks.byTeam(team.tenantId, team.id);
        if (network === null) throw new Error('the network is not there');
        return work(tx, network);
      }),
    async dispose() {
      await app.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a press is answered with, as text. */
export function said(shown: PressShown): string {
  if (shown.shown === 'card') return textOf(shown.card);
  return shown.shown === 'notice' ? shown.text : '';
}

/** All texts of a card, in order, as one string. */
export function textOf(card: CardJson | null): string {
  if (card === null) return '';
  const texts: string[] = [];
  collect(card, texts);
  return texts.join('\n');
}

function collect(value: unknown, into: string[]): void {
  if (Array.isArray(value)) for (const each of value) collect(each, into);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [name, each] of Object.entries(value)) {
    if (['fallback', 'fallbackText', 'data', 'refresh', 'msteams'].includes(name)) continue;
    if (['text', 'title', 'value', 'label'].includes(name) && typeof each === 'string') into.push(each);
    else collect(each, into);
  }
}
