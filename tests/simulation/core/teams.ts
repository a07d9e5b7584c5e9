import { AsyncLocalStorage } from 'node:async_hooks';
import type { DeliveryOutcome } from '../../../src/domain/delivery/delivery-outcome.ts';
import type { View } from '../../../src/domain/view/view.ts';
import type { RosterPage, TeamsGateway } from '../../../src/usecases/ports/teams-gateway.ts';
import { isOfTheTeam } from '../checks/leaving.ts';
import type { Process } from './process.ts';
import type { Human, Town } from './town.ts';
import { chatOf } from './town.ts';
import type { World } from './world.ts';

type Refused = Exclude<DeliveryOutcome, { outcome: 'sent' }>;

/** What really happened to one message, whoever was told what. */
export interface Truth {
  /** How often it stands where it was sent. */
  posted: number;
  /** Sends of which the process could not know how they ended. */
  doubts: number;
  /** How often somebody had it sent again by hand. */
  byHand: number;
}

export const NOTHING_YET: Truth = { posted: 0, doubts: 0, byHand: 0 };

/** The platform: what was posted, whatever it answered. */
export interface Teams {
  /** By delivery id. */
  truth: Map<string, Truth>;
  /** Whose message the course of work is about: the delivery's id. */
  delivering: AsyncLocalStorage<string>;
  /** `refusing`: nothing gets through. `doubting`: no answer comes. */
  outage: 'none' | 'refusing' | 'doubting';
  towns: Town[];
  /** What stands under each activity id, as it was posted or last edited; not there once an edit was refused for good. */
  standing: Map<string, View>;
  gatewayFor(process: Process): TeamsGateway;
  /** Told of everything that is posted. */
  onPosted: (to: { town: Town; human: Human | null }, view: View) => void;
}

const ROSTER_PAGE = 3;

export function createTeams(world: World): Teams {
  const { random, timeline, weather } = world;
  let activities = 0;
  const teams: Teams = {
    truth: new Map(),
    delivering: new AsyncLocalStorage(),
    outage: 'none',
    towns: [],
    standing: new Map(),
    gatewayFor,
    onPosted: () => undefined,
  };
  return teams;

  function gatewayFor(process: Process): TeamsGateway {
    return {
      postToChannel: (_address, channelId, view) => post(process, { channelId, view, bare: true }),
      replyInThread: (_address, channelId, _rootId, view) => post(process, { channelId, view, bare: false }),
      sendToConversation: (_address, conversationId, view) => send(process, conversationId, view),
      sendToPersonIn: (_address, channelId, _teamsUserId, view) =>
        post(process, { channelId, view, bare: false }),
      update: (_address, conversationId, activityId, view) =>
        ask(
          process,
          'edit',
          () => {
            teams.standing.set(activityId, view);
            isOfTheTeam(world, conversationId, view);
            return { outcome: 'sent', conversationId, activityId: null };
          },
          activityId,
        ),
      openChat: (_address, teamsUserId) => ask(process, 'open_chat', () => open(teamsUserId)),
      rosterPage: (_address, teamId, next) => roster(process, teamId, Number(next ?? 0)),
    };
  }

  function post(
    process: Process,
    { channelId, view, bare }: { channelId: string; view: View; bare: boolean },
  ): Promise<DeliveryOutcome> {
    const town = teams.towns.find((each) => each.channelId === channelId || each.teamId === channelId);
    return ask(process, 'post', () => {
      if (town === undefined || !town.installed) return gone('network');
      if (channelId === town.channelId && town.channelGone) return gone('conversation');
      return stands({ town, human: null }, view, bare ? channelId : `${channelId};messageid=1`);
    });
  }

  function send(process: Process, conversationId: string, view: View): Promise<DeliveryOutcome> {
    return ask(process, 'post', () => {
      const found = humanWhere(({ chatId }) => chatId === conversationId);
      if (found === null) return gone('conversation');
      return found.human.blocks ? gone('person') : stands(found, view, conversationId);
    });
  }

  function stands(
    to: { town: Town; human: Human | null },
    view: View,
    conversationId: string,
  ): DeliveryOutcome {
    activities += 1;
    const deliveryId = teams.delivering.getStore();
    if (deliveryId !== undefined) truthOf(deliveryId).posted += 1;
    world.trace.note(`posted ${view.view} to ${to.human?.key ?? to.town.name}`);
    teams.onPosted(to, view);
    const activityId = `activity-${activities}`;
    teams.standing.set(activityId, view);
    return { outcome: 'sent', conversationId, activityId };
  }

  function open(teamsUserId: string): DeliveryOutcome {
    const found = humanWhere((human) => human.teamsUserId === teamsUserId);
    if (found === null || found.human.blocks || !found.human.inTeam) return gone('person');
    return { outcome: 'sent', conversationId: chatOf(found.human, random), activityId: null };
  }

  async function roster(process: Process, teamId: string, from: number): Promise<RosterPage> {
    let page: RosterPage = gone('network');
    const asked = await ask(process, 'roster', () => {
      const town = teams.towns.find((each) => each.teamId === teamId);
      if (town === undefined || !town.installed) return gone('network');
      const members = town.humans.filter(({ inTeam }) => inTeam);
      const next = from + ROSTER_PAGE < members.length ? String(from + ROSTER_PAGE) : null;
      page = { outcome: 'page', members: members.slice(from, from + ROSTER_PAGE), next };
      return { outcome: 'sent', conversationId: teamId, activityId: null };
    });
    return asked.outcome === 'sent' ? page : asked;
  }

  /** One request: it takes time, the process may die before or after it, and the answer may be a lie or none. */
  async function ask(
    process: Process,
    does: 'post' | 'edit' | 'open_chat' | 'roster',
    take: () => DeliveryOutcome,
    activityId: string | null = null,
  ): Promise<DeliveryOutcome> {
    await process.step();
    // What is asked has left: until the answer is there, nobody knows.
    const deliveryId = does === 'post' ? teams.delivering.getStore() : undefined;
    if (random.chance(0.1)) await timeline.sleep(random.int(100, 12_000));
    const refused = refusal();
    const doubtful = teams.outage === 'doubting' || random.chance(weather.doubt);
    const taken = refused === null && (!doubtful || random.chance(0.5)) ? take() : null;
    const outcome: DeliveryOutcome =
      refused ??
      (doubtful
        ? does === 'post'
          ? { outcome: 'uncertain', reason: 'no_answer:ETIMEDOUT' }
          : { outcome: 'retry', because: 'other', delayMs: null, reason: 'no_answer:ETIMEDOUT' }
        : (taken ?? gone('conversation')));
    if (deliveryId !== undefined && outcome.outcome === 'uncertain') doubt(deliveryId);
    try {
      await process.step();
    } catch (error) {
      if (deliveryId !== undefined) doubt(deliveryId);
      throw error;
    }
    if (outcome.outcome === 'misconfigured' && activityId !== null) teams.standing.delete(activityId);
    if (outcome.outcome !== 'sent') world.trace.note(`${process.name} ${does} ${outcome.outcome}`);
    if (world.sabotage.doubtsAreRefusals && outcome.outcome === 'uncertain')
      return { ...outcome, outcome: 'retry', because: 'other', delayMs: null };
    return outcome;
  }

  function refusal(): Refused | null {
    if (random.chance(weather.pacing))
      return { outcome: 'paced', delayMs: random.int(1, 60_000), reason: 'no_room' };
    if (teams.outage === 'refusing' || random.chance(weather.refusal)) {
      const delayMs = random.pick([null, null, 1_000, 30_000, 120_000]);
      return { outcome: 'retry', because: 'throttled', delayMs, reason: 'http_429' };
    }
    if (!random.chance(weather.misconfigured)) return null;
    return { outcome: 'misconfigured', refused: random.pick(['bot', 'message']), reason: 'http_400' };
  }

  function doubt(deliveryId: string): void {
    truthOf(deliveryId).doubts += 1;
    world.stats.doubts += 1;
  }

  function truthOf(deliveryId: string): Truth {
    const known = teams.truth.get(deliveryId) ?? { ...NOTHING_YET };
    teams.truth.set(deliveryId, known);
    return known;
  }

  function humanWhere(is: (human: Human) => boolean): { town: Town; human: Human } | null {
    for (const town of teams.towns) {
      const human = town.humans.find(is);
      if (human !== undefined) return { town, human };
    }
    return null;
  }
}

function gone(scope: 'person' | 'conversation' | 'network'): Refused {
  return { outcome: 'gone', scope, reason: `gone_${scope}` };
}
