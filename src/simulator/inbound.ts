import { createActivityMaker, type PersonPlace, type SimActivity } from './activities.ts';
import { type BotAnswer, type PressShown, postToBot, pressShown } from './bot-answer.ts';
import type { DialogShown } from './dialog-answer.ts';
import { createDialogClient, type DialogAsk } from './dialog-client.ts';
import { createInbound, type InboundFault } from './faults/inbound-faults.ts';
import { createSearchClient, type SearchAsk, type SearchShown } from './search-client.ts';
import type { TeamsWorld } from './world/teams-world.ts';
import type { SimMessage, SimPerson, SimTeam } from './world/world-data.ts';

/** Reads and changes nothing, also when what it asks for is not there. */
const CHECK_IN = 'show_sitting';

export interface TeamsClientOptions {
  world: TeamsWorld;
  /** Where the bot takes activities, e.g. `http://127.0.0.1:3978/api/messages`. */
  messagesUrl: () => string;
  /** Address of the connector, which the bot answers to. */
  serviceUrl: () => string;
}

export interface Press {
  as: SimPerson;
  message: SimMessage;
  /** `Action.Submit` is what clients without Universal Actions send. */
  type: 'Action.Execute' | 'Action.Submit';
  verb?: string;
  /** The button's data with the card's inputs merged into them. */
  data: Record<string, unknown>;
}

/** What people do in the simulated Teams: it changes the world as Teams would and tells the bot by HTTP. */
export interface TeamsClient {
  /** Sends an activity as it is. */
  send(activity: SimActivity): Promise<BotAnswer>;
  /** Sends it once more: the same id, as a redelivery does, or a new one, as a second press. */
  sendAgain(activity: SimActivity, id: 'same' | 'new'): Promise<BotAnswer>;
  /** Orders faults for the next activities, one each, in order. */
  order(...faults: readonly InboundFault[]): void;
  /** Writes in a channel, in the thread of `rootId` when given. The bot hears of it only when mentioned. */
  writeInChannel(input: {
    as: SimPerson;
    channelId: string;
    rootId?: string | null;
    text: string;
    mention?: boolean;
  }): Promise<BotAnswer | null>;
  writeInChat(input: { as: SimPerson; text: string }): Promise<BotAnswer>;
  /** Picks a command from the slash menu of a channel; nobody else sees it. */
  slash(input: { as: SimPerson; channelId: string; title: string; rest?: string }): Promise<BotAnswer>;
  press(press: Press): Promise<{ answer: BotAnswer; shown: PressShown }>;
  /** Opens a dialog or sends what it holds. */
  dialog(ask: DialogAsk): Promise<{ answer: BotAnswer; shown: DialogShown }>;
  /** Searches in the compose box. */
  search(ask: SearchAsk): Promise<{ answer: BotAnswer; shown: SearchShown }>;
  /** The client refreshes a card by itself; null when the card asks for no refresh of this person. */
  refresh(input: { as: SimPerson; message: SimMessage }): Promise<BotAnswer | null>;
  /** Something harmless that shows the bot the connector's address: a card of no effect refreshes by itself. */
  checkIn(input: { as: SimPerson }): Promise<BotAnswer>;
  /** The app is added: Teams tells of it twice, in two ways (platform facts §4.5). */
  install(input: { team: SimTeam; by: SimPerson; channelId: string }): Promise<BotAnswer[]>;
  uninstall(input: { team: SimTeam; by: SimPerson }): Promise<BotAnswer[]>;
  addMember(input: { team: SimTeam; by: SimPerson; member: SimPerson }): Promise<BotAnswer>;
  removeMember(input: { team: SimTeam; by: SimPerson; member: SimPerson }): Promise<BotAnswer>;
  renameTeam(input: { team: SimTeam; by: SimPerson; name: string }): Promise<BotAnswer>;
  deleteChannel(input: { team: SimTeam; by: SimPerson; channelId: string }): Promise<BotAnswer>;
}

export function createTeamsClient({ world, messagesUrl, serviceUrl }: TeamsClientOptions): TeamsClient {
  const make = createActivityMaker(world, serviceUrl);
  const { send, sendAgain, order } = createInbound((activity) => postToBot(messagesUrl(), activity));
  return {
    send,
    sendAgain,
    order,
    writeInChannel,
    writeInChat,
    slash,
    press,
    dialog: createDialogClient(make, send),
    search: createSearchClient(make, send),
    refresh,
    checkIn,
    install,
    uninstall,
    addMember,
    removeMember,
    renameTeam,
    deleteChannel,
  };

  async function writeInChannel(
    input: Parameters<TeamsClient['writeInChannel']>[0],
  ): Promise<BotAnswer | null> {
    const { as: person, channelId, rootId = null, text, mention = true } = input;
    const team = teamOf(channelId);
    const bot = world.data.bot;
    const at = `<at>${bot.name}</at>`;
    const posted = world.post({
      conversationId: channelId,
      rootId,
      from: { id: person.id, name: person.name },
      text: mention ? `${at} ${escapeMarkup(text)}` : escapeMarkup(text),
      textFormat: 'xml',
      mentions: mention ? [{ id: bot.id, name: bot.name, text: at }] : [],
    });
    world.markRead(person.id, channelId);
    if (!mention || !team.appInstalled) return null;
    const place: PersonPlace = { at: 'channel', team, channelId, rootId: rootId ?? posted.id };
    return send(make.message({ person, place, id: posted.id, text, mention, targeted: false }));
  }

  async function writeInChat({ as: person, text }: { as: SimPerson; text: string }): Promise<BotAnswer> {
    const conversationId = world.openChat(person.id);
    const posted = world.post({ conversationId, from: { id: person.id, name: person.name }, text });
    world.markRead(person.id, conversationId);
    return send(
      make.message({
        person,
        place: { at: 'chat' },
        id: posted.id,
        text,
        mention: false,
        targeted: false,
      }),
    );
  }

  async function slash(input: Parameters<TeamsClient['slash']>[0]): Promise<BotAnswer> {
    const { as: person, channelId, title, rest = '' } = input;
    const text = `${title} ${rest}`.trim();
    const posted = world.post({
      conversationId: channelId,
      from: { id: person.id, name: person.name },
      text,
      onlyFor: person.id,
    });
    const place: PersonPlace = { at: 'channel', team: teamOf(channelId), channelId, rootId: null };
    return send(make.message({ person, place, id: posted.id, text, mention: false, targeted: true }));
  }

  async function press({ as: person, message, type, verb, data }: Press) {
    const common = { person, place: placeOf(message), messageId: message.id, data };
    const answer = await send(
      type === 'Action.Submit'
        ? make.submit(common)
        : make.execute({ ...common, verb: verb ?? '', trigger: 'manual' }),
    );
    const shown = pressShown(answer);
    if (shown.shown === 'card') world.showPersonally(message.id, person.id, shown.card);
    return { answer, shown };
  }

  async function refresh({ as: person, message }: { as: SimPerson; message: SimMessage }) {
    const action = refreshAction(message, person.id);
    if (action === null) return null;
    const { verb, data } = action;
    const place = placeOf(message);
    const answer = await send(
      make.execute({ person, place, messageId: message.id, verb, data, trigger: 'automatic' }),
    );
    const shown = pressShown(answer);
    if (shown.shown === 'card') world.showPersonally(message.id, person.id, shown.card);
    return answer;
  }

  function checkIn({ as: person }: { as: SimPerson }): Promise<BotAnswer> {
    const data = { verb: CHECK_IN, sittingId: 'none' };
    const place: PersonPlace = { at: 'chat' };
    return send(make.execute({ person, place, messageId: '0', verb: CHECK_IN, data, trigger: 'automatic' }));
  }

  async function install(input: Parameters<TeamsClient['install']>[0]): Promise<BotAnswer[]> {
    const { team, by, channelId } = input;
    world.update(() => {
      team.appInstalled = true;
    });
    const added = make.installation({ person: by, team, channelId, action: 'add' });
    const joined = make.members({ by, team, conversationId: channelId, change: 'added', ids: [botMember()] });
    return [await send(added), await send(joined)];
  }

  async function uninstall({ team, by }: Parameters<TeamsClient['uninstall']>[0]): Promise<BotAnswer[]> {
    world.update(() => {
      team.appInstalled = false;
    });
    const ids = [botMember()];
    const left = make.members({ by, team, conversationId: team.id, change: 'removed', ids });
    const removed = make.installation({ person: by, team, channelId: team.id, action: 'remove' });
    return [await send(left), await send(removed)];
  }

  async function addMember(input: Parameters<TeamsClient['addMember']>[0]): Promise<BotAnswer> {
    const { team, member } = input;
    world.update(() => {
      if (!team.memberIds.includes(member.id)) team.memberIds.push(member.id);
    });
    return send(memberChange(input, 'added'));
  }

  async function removeMember(input: Parameters<TeamsClient['removeMember']>[0]): Promise<BotAnswer> {
    const { team, member } = input;
    world.update(() => {
      team.memberIds = team.memberIds.filter((id) => id !== member.id);
    });
    return send(memberChange(input, 'removed'));
  }

  function memberChange(
    { team, by, member }: Parameters<TeamsClient['removeMember']>[0],
    change: 'added' | 'removed',
  ): SimActivity {
    const ids = [{ id: member.id, aadObjectId: member.aadObjectId }];
    return make.members({ by, team, conversationId: team.id, change, ids });
  }

  async function renameTeam({ team, by, name }: Parameters<TeamsClient['renameTeam']>[0]) {
    world.update(() => {
      team.name = name;
    });
    return send(make.teamEvent({ by, team, eventType: 'teamRenamed' }));
  }

  async function deleteChannel({ team, by, channelId }: Parameters<TeamsClient['deleteChannel']>[0]) {
    const channel = team.channels.find((each) => each.id === channelId);
    if (channel === undefined) throw new Error(`The team has no channel ${channelId}.`);
    world.update(() => {
      channel.deleted = true;
    });
    return send(make.teamEvent({ by, team, eventType: 'channelDeleted', channel }));
  }

  function botMember() {
    return { id: world.data.bot.id };
  }

  function teamOf(channelId: string): SimTeam {
    const found = world.teamOf(channelId);
    if (found === null) throw new Error(`No team has a channel ${channelId}.`);
    return found.team;
  }

  function placeOf(message: SimMessage): PersonPlace {
    const found = world.teamOf(message.conversationId);
    if (found === null) return { at: 'chat' };
    const { conversationId, rootId, id } = message;
    return { at: 'channel', team: found.team, channelId: conversationId, rootId: rootId ?? id };
  }
}

/** What a card asks a person's client to send by itself; null when it does not ask this person. */
export function refreshAction(
  message: SimMessage,
  personId: string,
): { verb: string; data: Record<string, unknown> } | null {
  const refresh = property(message.card, 'refresh');
  const userIds = property(refresh, 'userIds');
  const action = property(refresh, 'action');
  const verb = property(action, 'verb');
  if (!Array.isArray(userIds) || !userIds.includes(personId) || typeof verb !== 'string') return null;
  const data = property(action, 'data');
  return { verb, data: typeof data === 'object' && data !== null ? { ...data } : {} };
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
