import { buttonWithVerb } from '../../../src/simulator/card-reading.ts';
import type { CardJson, SimMessage } from '../../../src/simulator/world/world-data.ts';
import type { RunningNetwork } from '../network/running-network.ts';
import { textOf } from '../network/running-network.ts';

type Button = { verb: string } & Record<string, unknown>;

/** A network as its people use it: what they type, the buttons they are shown, and what comes unasked. */
export interface Scene {
  network: RunningNetwork;
  /** Writes to the bot in the chat; gives what it answered, as read there. */
  say(key: string, text: string): Promise<string>;
  /** Presses a button of a message; gives what the card, or the notice, says then. */
  press(key: string, message: SimMessage, button: Button): Promise<string>;
  /** The newest card in somebody's chat with such a button that speaks of `about`. */
  card(key: string, verb: string, about?: string): SimMessage;
  /** What the bot has posted in the channel that speaks of `about`, oldest first. */
  posts(about: string): SimMessage[];
  /** What a message says to somebody. */
  read(key: string, message: SimMessage): string;
  /** Value of the first choice with these words, in an input of a card. */
  choice(key: string, message: SimMessage, input: string, words: string): string;
  /** Everything the bot has written that is no answer to what somebody typed, oldest first. */
  unasked(): SimMessage[];
}

export function sceneOf(network: RunningNetwork): Scene {
  const answers = new Set<string>();

  function read(key: string, message: SimMessage): string {
    return message.card === null ? message.text : textOf(network.cardOf(key, message));
  }

  return {
    network,
    read,
    async say(key, text) {
      const said = await network.say(key, text);
      const last = said.at(-1);
      if (last === undefined) throw new Error(`"${text}" of "${key}" has no answer`);
      const [answer = last] = said;
      answers.add(answer.id);
      return read(key, answer);
    },
    async press(key, message, button) {
      const shown = await network.press(key, message, button);
      if (shown.shown === 'notice') return shown.text;
      if (shown.shown === 'card') return textOf(shown.card);
      throw new Error(`"${button.verb}" of "${key}" shows ${JSON.stringify(shown)}`);
    },
    card(key, verb, about = '') {
      const found = network.chat(key).findLast((message) => {
        if (message.card === null || !message.fromBot) return false;
        const card = network.cardOf(key, message);
        return buttonWithVerb(card, verb) !== null && textOf(card).includes(about);
      });
      if (found === undefined) throw new Error(`no card of "${key}" offers "${verb}" about "${about}"`);
      return found;
    },
    posts: (about) =>
      network.channel().filter(({ card, fromBot }) => fromBot && textOf(card).includes(about)),
    choice: (key, message, input, words) => choiceOf(network.cardOf(key, message), input, words),
    unasked: () =>
      network.app.simulator.world.data.messages.filter(
        ({ id, fromBot, deleted }) => fromBot && !deleted && !answers.has(id),
      ),
  };
}

function choiceOf(card: CardJson, input: string, words: string): string {
  const found = choicesIn(card, input).find(({ title }) => title.includes(words));
  if (found === undefined) throw new Error(`"${input}" has no choice "${words}"`);
  return found.value;
}

function choicesIn(part: unknown, input: string): { title: string; value: string }[] {
  if (Array.isArray(part)) return part.flatMap((each) => choicesIn(each, input));
  if (typeof part !== 'object' || part === null) return [];
  const json = part as Record<string, unknown>;
  if (json.type === 'Input.ChoiceSet' && json.id === input)
    return json.choices as { title: string; value: string }[];
  return Object.values(json).flatMap((each) => choicesIn(each, input));
}
