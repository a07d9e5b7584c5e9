import type { CardAction } from '../../../src/domain/card-action.ts';
import type { Notice } from '../../../src/domain/view/notice.ts';
import type { View } from '../../../src/domain/view/view.ts';
import type { InboundEvent, Place, Reply, Sender } from '../../../src/usecases/inbound/inbound-event.ts';
import { Crashed } from './crashed.ts';
import type { Human, Town } from './town.ts';
import { BOT_ID, chatOf, SERVICE_URL } from './town.ts';
import { awake } from './work.ts';
import type { World } from './world.ts';

/** Somebody in their own chat, or in the channel. */
export interface From {
  town: Town;
  human: Human;
  where: 'personal' | 'channel';
}

/** What came back: a view, nothing to show, or no answer at all, and then nobody knows whether it counted. */
export type Heard = { heard: 'view'; view: View } | { heard: 'nothing' } | { heard: 'no_answer' };

/** The short answer a view brings; null when it brings none, or nothing was heard. */
export function noticeOf(heard: Heard): Notice | null {
  if (heard.heard !== 'view' || !('notice' in heard.view)) return null;
  const { notice } = heard.view;
  return typeof notice === 'object' ? notice : null;
}

export function senderOf({ town, human }: Pick<From, 'town' | 'human'>): Sender {
  const { aadObjectId, teamsUserId, name } = human;
  return { tenantId: town.tenantId, aadObjectId, teamsUserId, name };
}

export function placeOf(world: World, { town, human, where }: From): Place {
  const common = { tenantId: town.tenantId, serviceUrl: SERVICE_URL, botId: BOT_ID };
  if (where === 'personal') {
    const conversationId = chatOf(human, world.random);
    return { ...common, scope: 'personal', conversationId, teamId: null, teamName: null, channelId: null };
  }
  const { teamId, name: teamName, channelId } = town;
  return {
    ...common,
    scope: 'channel',
    conversationId: `${channelId};messageid=1`,
    teamId,
    teamName,
    channelId,
  };
}

export function say(world: World, from: From, text: string): Promise<Heard> {
  const common = { place: placeOf(world, from), sender: senderOf(from), seenBy: 'place' } as const;
  const event = { ...common, event: 'command', text } as const;
  return tell(world, { ...event, key: world.random.id() }, `${from.human.key} says ${text}`);
}

export function press(world: World, from: From, action: CardAction): Promise<Heard> {
  const via = world.random.chance(0.9) ? ('invoke' as const) : ('form' as const);
  const event = {
    event: 'card_action',
    place: placeOf(world, from),
    sender: senderOf(from),
    action,
  } as const;
  return tell(
    world,
    { ...event, key: world.random.id(), trigger: 'manual', via },
    `${from.human.key} presses ${action.verb}${'state' in action ? ` ${action.state}` : ''}`,
  );
}

/**
 * Brings an activity to one of the processes; now and then also once more, under the same id or a new one, at the same
 * time or up to half a minute later. Gives what the first one got.
 */
export async function tell(
  world: World,
  event: InboundEvent & { key: string },
  what: string,
): Promise<Heard> {
  const { random, timeline, weather } = world;
  world.stats.presses += 1;
  while (random.chance(weather.duplicate)) {
    const again = random.chance(0.5) ? event : { ...event, key: random.id() };
    const laterMs = random.chance(0.4) ? 0 : random.int(100, 30_000);
    timeline.start(async () => {
      if (laterMs > 0) await timeline.sleep(laterMs);
      await bring(world, again, `${what} (again)`);
    });
  }
  if (random.chance(0.1)) await timeline.sleep(random.int(100, 5_000));
  return bring(world, event, what);
}

async function bring(world: World, event: InboundEvent & { key: string }, what: string): Promise<Heard> {
  const [process] = awake(world);
  if (process === undefined) return { heard: 'no_answer' };
  try {
    const reply = await process.logic.handle(event);
    world.trace.note(`${what} -> ${process.name} ${replied(reply)}`);
    return reply.reply === 'show' ? { heard: 'view', view: reply.view } : { heard: 'nothing' };
  } catch (error) {
    if (!(error instanceof Crashed)) {
      world.violated('no fault of its own', `${what}: ${String(error)} ${(error as Error).stack ?? ''}`);
    }
    world.trace.note(`${what} -> ${process.name} no answer`);
    return { heard: 'no_answer' };
  }
}

function replied(reply: Reply): string {
  if (reply.reply !== 'show') return reply.reply === 'none' ? 'nothing' : reply.reply;
  const { view } = reply;
  if (view.view === 'notice') return view.notice.code;
  return 'press' in view ? `${view.view} ${view.press}` : view.view;
}
