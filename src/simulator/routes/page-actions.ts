import { SIMULATOR_REFUSALS, type SimulatorRefusal } from '../../texts/simulator/simulator-demo.ts';
import type { PersonPlace } from '../activities.ts';
import type { BotAnswer } from '../bot-answer.ts';
import type { SimulatorControls } from '../controls.ts';
import type { TeamsClient } from '../inbound.ts';
import type { LocalSignIn } from '../local-sign-in.ts';
import type { TeamsWorld } from '../world/teams-world.ts';
import type { SimMessage, SimPerson, SimTeam } from '../world/world-data.ts';
import type { PageAnswer } from './page-answer.ts';
import { askDialog } from './page-dialogs.ts';
import type { PageHome } from './page-place.ts';
import { placeOnPage } from './page-place.ts';
import { createPageRefreshes } from './page-refreshes.ts';
import { PAGE_REQUESTS, type PageRequests } from './page-requests.ts';
import { askSearch, insertFound } from './page-searches.ts';

export interface PageActionsOptions {
  world: TeamsWorld;
  client: TeamsClient;
  controls: SimulatorControls;
  signIn: LocalSignIn;
}

/** Each reads the body of its request itself; null when it cannot be read. */
export type PageActions = Record<keyof PageRequests, (body: unknown) => Promise<PageAnswer | null>>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FARTHEST_MS = 370 * DAY_MS;

const DONE: PageAnswer = { ok: true };

/** Carries out what a person does on the page. Nothing here speaks to the bot but the client of Teams. */
export function createPageActions({ world, client, controls, signIn }: PageActionsOptions): PageActions {
  const refreshes = createPageRefreshes(() => performance.now());
  let clockMoves: Promise<unknown> = Promise.resolve();
  const {
    message: toMessage,
    press: toPress,
    dialog: toDialog,
    search: toSearch,
    insert: toInsert,
    refresh: toRefresh,
    signIn: toSignIn,
    clock: toClock,
    team: toTeam,
  } = PAGE_REQUESTS;
  return {
    message: reading(toMessage, message),
    press: reading(toPress, press),
    dialog: reading(toDialog, dialog),
    search: reading(toSearch, (asked) => acting(asked, (by) => askSearch(client, by, asked))),
    insert: reading(toInsert, (asked) => acting(asked, (by) => insertFound(world, by, asked))),
    refresh: reading(toRefresh, refresh),
    signIn: reading(toSignIn, async ({ as }) => {
      const token = signIn.issue(as);
      return token === null ? refused('unknownPerson') : { ok: true, token };
    }),
    clock: reading(toClock, clock),
    team: reading(toTeam, team),
  };

  async function message(asked: PageRequests['message']): Promise<PageAnswer> {
    const as = world.person(asked.as);
    const text = asked.text.trim();
    if (as === null) return refused('unknownPerson');
    if (text === '') return refused('emptyText');
    if (asked.where === 'chat') return told(await client.writeInChat({ as, text }));
    const home = place();
    if (home === null) return refused('preparing');
    const { team: homeTeam, channelId } = home;
    if (!homeTeam.memberIds.includes(as.id)) return refused('notInTeam');
    const slash = asked.where === 'channel' ? /^\/\s*(\S+)\s*([\s\S]*)$/.exec(text) : null;
    if (slash !== null && homeTeam.appInstalled) {
      return told(await client.slash({ as, channelId, title: slash[1] ?? '', rest: slash[2] ?? '' }));
    }
    const rootId = asked.where === 'thread' ? (asked.rootId ?? null) : null;
    return told(await client.writeInChannel({ as, channelId, rootId, text }));
  }

  async function press(asked: PageRequests['press']): Promise<PageAnswer> {
    const found = seen(asked.as, asked.messageId);
    if ('error' in found) return found;
    const { person, message: pressed } = found;
    const { type, verb } = asked;
    const data = asked.data ?? {};
    const { shown } = await client.press({ as: person, message: pressed, type, verb: verb ?? '', data });
    refreshes.done(pressed, person.id);
    if (shown.shown === 'failure') return refused('botSilent');
    return shown.shown === 'notice' ? { ok: true, notice: shown.text } : DONE;
  }

  async function dialog(asked: PageRequests['dialog']): Promise<PageAnswer> {
    const { messageId } = asked;
    if (messageId === null || messageId === undefined) {
      const as = world.person(asked.as);
      if (as === null) return refused('unknownPerson');
      return askDialog(client, { as, message: null, home: place() }, asked);
    }
    const found = seen(asked.as, messageId);
    if ('error' in found) return found;
    return askDialog(client, { as: found.person, message: found.message, home: place() }, asked);
  }

  async function acting(
    { as: key, where }: { as: string; where: 'channel' | 'chat' },
    act: (by: { as: SimPerson; place: PersonPlace }) => Promise<PageAnswer> | PageAnswer,
  ): Promise<PageAnswer> {
    const as = world.person(key);
    if (as === null) return refused('unknownPerson');
    const at = placeOnPage(as, place(), where);
    return at === null ? refused('notInTeam') : act({ as, place: at });
  }

  async function refresh(asked: PageRequests['refresh']): Promise<PageAnswer> {
    const found = seen(asked.as, asked.messageId);
    if ('error' in found) return found;
    if (!refreshes.isDue(found.message, found.person.id)) return DONE;
    refreshes.done(found.message, found.person.id);
    await client.refresh({ as: found.person, message: found.message });
    return DONE;
  }

  /** One move after the other: two presses of "+1 hour" are two hours. */
  function clock(asked: PageRequests['clock']): Promise<PageAnswer> {
    const move = clockMoves.then(() => moveClock(asked.to));
    clockMoves = move.catch(() => {});
    return move;
  }

  async function moveClock(to: string): Promise<PageAnswer> {
    // What has just been asked for may be due at once: it goes out before the next is looked for.
    await controls.settle();
    const now = controls.now();
    const target = await targetOf(to, now);
    if (target === null) return refused('noNextDue');
    if (target < now && to !== 'next') return refused('past');
    if (target.getTime() - now.getTime() > FARTHEST_MS) return refused('tooFar');
    const overdue = target < now;
    await controls.advanceTo(overdue ? now : target);
    world.update((data) => {
      data.clockAt = controls.now().toISOString();
    });
    return DONE;
  }

  async function targetOf(to: string, now: Date): Promise<Date | null> {
    if (to === 'hour') return new Date(now.getTime() + HOUR_MS);
    if (to === 'day') return new Date(now.getTime() + DAY_MS);
    return to === 'next' ? controls.nextDueAt() : new Date(to);
  }

  /** Teams tells of changes in the name of an owner: here, the team's first member. */
  async function team(asked: PageRequests['team']): Promise<PageAnswer> {
    const home = place();
    const by = world.person(home?.team.memberIds[0] ?? '') ?? world.data.people[0];
    if (home === null || by === undefined) return refused('preparing');
    const { team: homeTeam, channelId } = home;
    switch (asked.do) {
      case 'remove':
        if (!homeTeam.appInstalled) return refused('notInstalled');
        return told(...(await client.uninstall({ team: homeTeam, by })));
      case 'add':
        if (homeTeam.appInstalled) return refused('alreadyInstalled');
        return told(...(await client.install({ team: homeTeam, by, channelId })));
      default:
        return changePerson(homeTeam, by, asked);
    }
  }

  async function changePerson(
    homeTeam: SimTeam,
    by: SimPerson,
    { do: change, key }: PageRequests['team'] & { key: string },
  ): Promise<PageAnswer> {
    const member = world.person(key);
    if (member === null) return refused('unknownPerson');
    if (change === 'leave') return told(await client.removeMember({ team: homeTeam, by, member }));
    if (change === 'join') return told(await client.addMember({ team: homeTeam, by, member }));
    world.update(() => {
      member.blocksBot = change === 'block';
    });
    return DONE;
  }

  /** The team and channel of the page: the first there is. */
  function place(): PageHome | null {
    const [first] = world.data.teams;
    return first === undefined ? null : { team: first, channelId: first.channels[1]?.id ?? first.id };
  }

  function seen(
    personId: string,
    messageId: string,
  ): { person: SimPerson; message: SimMessage } | (PageAnswer & { ok: false }) {
    const person = world.person(personId);
    if (person === null) return refused('unknownPerson');
    const there = [place()?.channelId, world.openChat(person.id)];
    const found = world.data.messages.find((each) => each.id === messageId && !each.deleted);
    return found !== undefined && there.includes(found.conversationId)
      ? { person, message: found }
      : refused('unknownMessage');
  }
}

function reading<T>(
  shape: { safeParse(body: unknown): { success: boolean; data?: T } },
  act: (asked: T) => Promise<PageAnswer>,
): (body: unknown) => Promise<PageAnswer | null> {
  return async (body) => {
    const { data } = shape.safeParse(body);
    return data === undefined ? null : act(data);
  };
}

function told(...answers: (BotAnswer | null)[]): PageAnswer {
  const failed = answers.some((answer) => answer !== null && (answer.status < 200 || answer.status >= 300));
  return failed ? refused('botSilent') : DONE;
}

function refused(code: SimulatorRefusal): PageAnswer & { ok: false } {
  return { ok: false, error: SIMULATOR_REFUSALS[code] };
}
