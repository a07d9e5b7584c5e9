import { randomUUID } from 'node:crypto';
import type { Clock } from '../../usecases/ports/clock.ts';
import {
  type CardJson,
  emptyWorld,
  type SimChannel,
  type SimMessage,
  type SimPerson,
  type SimTeam,
  type WorldData,
} from './world-data.ts';
import { createWorldFile, readWorldFile, type SimulatorNote } from './world-file.ts';
import { chatIdOf, findTeam, freeKey, newThreadId, toMessage } from './world-parts.ts';

/** What a new message consists of; everything left out is empty. */
export type NewMessage = Pick<SimMessage, 'conversationId' | 'from'> & Partial<Omit<SimMessage, 'id'>>;

export interface TeamsWorldOptions {
  /** Gives the instant written on messages. */
  clock: Clock;
  /** Where the state is kept between runs; null = in memory only. */
  file?: string | null;
  note?: SimulatorNote;
  bot?: { id: string; name: string };
}

/** The bot of a simulated Teams, where nothing else is asked for. */
const BOT = { id: '28:rete-urp-simulata', name: 'Rete URP' };

/**
 * A small Teams in memory: who is there, what has been said, and what stands. Its state is read freely and changed
 * only through the methods, each of which raises the revision.
 */
export interface TeamsWorld {
  readonly data: WorldData;
  readonly clock: Clock;
  /** Rises with every change; a reader who knows an older one has something to read. */
  revision(): number;
  /** Calls `listener` after each change until the function given back is called. */
  onChange(listener: (revision: number) => void): () => void;
  /** A new team with its General channel, and the named ones. */
  addTeam(team: { name: string; tenantId?: string; channels: readonly string[] }): SimTeam;
  /** A new person of a tenant, member of `team` when given. */
  addPerson(person: {
    name: string;
    key?: string;
    label?: string;
    tenantId?: string;
    team?: SimTeam;
  }): SimPerson;
  /** Person by key, `29:` address or Entra object id; null when there is none. */
  person(id: string): SimPerson | null;
  /** Team and channel of a channel id; the team's own id is its General channel. */
  teamOf(id: string): { team: SimTeam; channel: SimChannel } | null;
  /** Personal conversation with the bot: the same one every time. */
  openChat(personId: string): string;
  /** Whose chat this is; null when it is no chat of anybody here. */
  chatOwner(conversationId: string): SimPerson | null;
  post(message: NewMessage): SimMessage;
  /** A message that stands, null when there is none with this id or it was deleted. */
  message(conversationId: string, id: string): SimMessage | null;
  /** Changes a message; with another card in it, what single persons saw in its place is forgotten. */
  edit(id: string, change: Partial<SimMessage>): void;
  remove(id: string): void;
  /** Messages that stand in a conversation, oldest first. */
  standing(conversationId: string): SimMessage[];
  /** The card one person sees in place of the message's own; null = the same as everybody. */
  personalCard(messageId: string, personId: string): CardJson | null;
  showPersonally(messageId: string, personId: string, card: CardJson): void;
  markRead(personId: string, conversationId: string): void;
  /** Id of the last message this person has seen there, '' for none. */
  lastRead(personId: string, conversationId: string): string;
  /** Changes the state as `change` does, and tells everybody. */
  update(change: (data: WorldData) => void): void;
  /** Waits until everything is on disk; the world is not to be used afterwards. */
  dispose(): Promise<void>;
}

/** Opens the world kept in the file, or begins a new one. */
export async function openTeamsWorld(options: TeamsWorldOptions): Promise<TeamsWorld> {
  const { clock, file = null, note = () => {} } = options;
  const mark = String(clock.now().getTime());
  const kept = file === null ? null : await readWorldFile(file, note, mark);
  const data = kept ?? emptyWorld(options.bot ?? BOT);
  return createWorld(data, clock, file === null ? null : createWorldFile(file, data, note));
}

interface Keeper {
  changed(): void;
  dispose(): Promise<void>;
}

function createWorld(data: WorldData, clock: Clock, keeper: Keeper | null): TeamsWorld {
  const listeners = new Set<(revision: number) => void>();
  let revision = 1;
  return {
    data,
    clock,
    revision: () => revision,
    onChange,
    addTeam,
    addPerson,
    person,
    teamOf: (id) => findTeam(data, id),
    openChat,
    chatOwner: (id) => data.people.find((each) => chatIdOf(data.bot.id, each.id) === id) ?? null,
    post,
    message: (conversationId, id) => standing(conversationId).find((each) => each.id === id) ?? null,
    edit,
    remove: (id) => edit(id, { deleted: true, card: null, text: '' }),
    standing,
    personalCard: (messageId, personId) => personal(messageId, personId)?.card ?? null,
    showPersonally,
    markRead,
    lastRead: (personId, conversationId) => readMark(personId, conversationId)?.messageId ?? '',
    update,
    dispose: async () => keeper?.dispose(),
  };

  function update(change: (changed: WorldData) => void): void {
    change(data);
    revision += 1;
    keeper?.changed();
    for (const listener of [...listeners]) listener(revision);
  }

  function onChange(listener: (revision: number) => void): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  function addTeam(wanted: Parameters<TeamsWorld['addTeam']>[0]): SimTeam {
    const id = newThreadId();
    const others = wanted.channels.map((name) => ({ id: newThreadId(), name, deleted: false }));
    const team: SimTeam = {
      id,
      tenantId: wanted.tenantId ?? data.teams[0]?.tenantId ?? randomUUID(),
      aadGroupId: randomUUID(),
      name: wanted.name,
      channels: [{ id, name: '', deleted: false }, ...others],
      memberIds: [],
      appInstalled: false,
    };
    update(() => data.teams.push(team));
    return team;
  }

  function addPerson(wanted: Parameters<TeamsWorld['addPerson']>[0]): SimPerson {
    const { name, label = '', team } = wanted;
    const key = freeKey(data, wanted.key ?? name);
    const aadObjectId = randomUUID();
    const tenantId = wanted.tenantId ?? team?.tenantId ?? data.teams[0]?.tenantId ?? randomUUID();
    const added: SimPerson = {
      id: `29:${aadObjectId}`,
      aadObjectId,
      key,
      tenantId,
      name,
      label,
      blocksBot: false,
    };
    update(() => {
      data.people.push(added);
      team?.memberIds.push(added.id);
    });
    return added;
  }

  function person(id: string): SimPerson | null {
    return data.people.find((each) => [each.key, each.id, each.aadObjectId].includes(id)) ?? null;
  }

  function openChat(personId: string): string {
    const id = chatIdOf(data.bot.id, personId);
    if (!data.chats.some((chat) => chat.id === id)) update(() => data.chats.push({ id, personId }));
    return id;
  }

  function post(message: NewMessage): SimMessage {
    const now = clock.now();
    const number = Math.max(data.lastMessageId + 1, now.getTime());
    const posted = toMessage(message, String(number), now);
    update(() => {
      data.lastMessageId = number;
      data.messages.push(posted);
    });
    return posted;
  }

  function edit(id: string, change: Partial<SimMessage>): void {
    update(() => {
      const message = data.messages.find((each) => each.id === id);
      if (message === undefined) return;
      const sameCard = JSON.stringify(change.card) === JSON.stringify(message.card);
      const editedAt = clock.now().toISOString();
      Object.assign(message, change, { edits: message.edits + 1, editedAt });
      if (sameCard) return;
      data.personalCards = data.personalCards.filter((each) => each.messageId !== id);
    });
  }

  function standing(conversationId: string): SimMessage[] {
    return data.messages.filter((each) => each.conversationId === conversationId && !each.deleted);
  }

  function personal(messageId: string, personId: string) {
    return data.personalCards.find((each) => each.messageId === messageId && each.personId === personId);
  }

  function showPersonally(messageId: string, personId: string, card: CardJson): void {
    const shown = personal(messageId, personId);
    if (shown !== undefined && JSON.stringify(shown.card) === JSON.stringify(card)) return;
    update(() => {
      if (shown === undefined) data.personalCards.push({ messageId, personId, card });
      else shown.card = card;
    });
  }

  function markRead(personId: string, conversationId: string): void {
    const last = standing(conversationId).at(-1)?.id ?? '';
    const mark = readMark(personId, conversationId);
    if (last === '' || mark?.messageId === last) return;
    update(() => {
      if (mark === undefined) data.readMarks.push({ personId, conversationId, messageId: last });
      else mark.messageId = last;
    });
  }

  function readMark(personId: string, conversationId: string) {
    return data.readMarks.find(
      (each) => each.personId === personId && each.conversationId === conversationId,
    );
  }
}
