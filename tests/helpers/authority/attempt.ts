import { render } from '../../../src/cards/render.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { fromTabJson } from '../../../src/shared/tab-json.ts';
import type { PersonPlace, SimActivity } from '../../../src/simulator/activities.ts';
import { createActivityMaker } from '../../../src/simulator/activities.ts';
import { pressShown } from '../../../src/simulator/bot-answer.ts';
import type { CardJson, SimMessage, SimPerson, SimTeam } from '../../../src/simulator/world/world-data.ts';
import { textOf } from '../network/running-network.ts';
import type { Scene } from './scene.ts';

/** The ways in which a press reaches the bot. */
export const CARD_ENTRIES = [
  'pressed in the chat',
  'pressed in the channel',
  'sent as a form in the chat',
  'sent as a form in the channel',
  'refreshed by itself',
  'with forged claims',
  'forwarded to a group chat',
  'forwarded to another team',
  'pressed in the tab',
] as const;
export type CardEntry = (typeof CARD_ENTRIES)[number];

/** What came of something sent to the bot. */
export interface Answered {
  status: number;
  /** What is read: sentences and cards, of the answer and of what the bot wrote meanwhile. */
  text: string;
  /** All of it as JSON, what is not seen included. */
  whole: string;
  /** Of it, what everybody in a channel reads. */
  inChannel: string;
}

/** What a card claims in vain: who acts is said by the platform alone. */
const CLAIMS = {
  from: { aadObjectId: 'coordinatore' },
  sender: { name: 'Ada Inventata' },
  authority: { as: 'coordinator' },
  callerId: 'coordinatore',
  isCoordinator: true,
  inNameOf: 'coordinatore',
};

export interface Attempts {
  press(key: string, entry: CardEntry, data: { verb: string } & Record<string, unknown>): Promise<Answered>;
  say(key: string, where: 'chat' | 'channel', text: string): Promise<Answered>;
}

export function attemptsIn({ app, own, ids, other }: Scene): Attempts {
  const { world, client, connector } = app.simulator;
  const make = createActivityMaker(world, connector.serviceUrl);
  const channelOf = (team: SimTeam): PersonPlace => {
    const channelId = team.channels.at(-1)?.id ?? '';
    return { at: 'channel', team, channelId, rootId: null };
  };
  const places: Record<CardEntry, PersonPlace> = {
    'pressed in the chat': { at: 'chat' },
    'pressed in the channel': channelOf(own.team),
    'sent as a form in the chat': { at: 'chat' },
    'sent as a form in the channel': channelOf(own.team),
    'refreshed by itself': { at: 'chat' },
    'with forged claims': { at: 'chat' },
    'forwarded to a group chat': { at: 'chat' },
    'forwarded to another team': channelOf(other.team),
    'pressed in the tab': { at: 'chat' },
  };

  return {
    press(key, entry, given) {
      if (entry === 'pressed in the tab') return pressInTab(key, given);
      const person = own.person(key);
      const data = entry === 'with forged claims' ? { ...CLAIMS, ...given } : given;
      const common = { person, place: places[entry], messageId: '1', data };
      if (entry.startsWith('sent as a form')) return send(make.submit(common));
      const trigger = entry === 'refreshed by itself' ? 'automatic' : 'manual';
      const pressed = make.execute({ ...common, verb: given.verb, trigger });
      return send(entry === 'forwarded to a group chat' ? inGroup(pressed, person) : pressed);
    },
    say(key, where, text) {
      const place = where === 'chat' ? places['pressed in the chat'] : channelOf(own.team);
      const person = own.person(key);
      const id = `m:${crypto.randomUUID()}`;
      return send(make.message({ person, place, id, text, mention: where === 'channel', targeted: false }));
    },
  };

  async function pressInTab(key: string, action: Record<string, unknown>): Promise<Answered> {
    const token = app.simulator.signIn.issue(key);
    const response = await fetch(`${app.url}/api/tab/networks/${ids.networkId}/actions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ action, key: crypto.randomUUID() }),
    });
    const whole = await response.text();
    const { view, detail = '' } = fromTabJson(whole) as { view?: View; detail?: string };
    // A page writes its own words: here a view is read as a card would say it.
    const shown = view === undefined ? null : render(view);
    const text =
      shown === null ? detail : shown.card === null ? (shown.text ?? '') : textOf({ ...shown.card });
    return {
      status: response.ok || response.status < 500 ? 200 : response.status,
      text,
      whole,
      inChannel: '',
    };
  }

  async function send(activity: SimActivity): Promise<Answered> {
    const before = world.data.messages.length;
    const answer = await client.send(activity);
    const shown = pressShown(answer);
    const written = world.data.messages.slice(before);
    const posted = written.filter(({ conversationId }) => world.teamOf(conversationId) !== null);
    const texts = written.map(read);
    if (shown.shown === 'card') texts.push(textOf(shown.card));
    if (shown.shown === 'notice') texts.push(shown.text);
    return {
      status: answer.status,
      text: texts.join('\n'),
      whole: JSON.stringify([answer.body, written]),
      inChannel: posted.map(read).join('\n'),
    };
  }
}

function read({ card, text }: SimMessage): string {
  return card === null ? text : textOf(card as CardJson);
}

function inGroup(activity: SimActivity, { tenantId }: SimPerson): SimActivity {
  const conversation = { conversationType: 'groupChat', isGroup: true, tenantId, id: '19:gruppo@thread.v2' };
  return { ...activity, conversation };
}
