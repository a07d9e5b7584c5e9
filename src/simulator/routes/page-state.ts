import { createHash } from 'node:crypto';
import { ACTION_COMMAND_TITLES, SEARCH_COMMAND_TITLES } from '../../texts/action-commands.ts';
import { SIMULATOR_TEXTS } from '../../texts/simulator/simulator.ts';
import { commandSuggestions, DELETED_POST } from '../../texts/simulator/simulator-demo.ts';
import type { SimulatorControls } from '../controls.ts';
import type { TeamsWorld } from '../world/teams-world.ts';
import type { CardJson, SimMessage, SimPerson } from '../world/world-data.ts';

/** One message as one person sees it. Instants are ISO 8601 in UTC. */
export interface PageMessage {
  id: string;
  from: { kind: 'bot' | 'person'; key: string | null; name: string };
  /** Plain, with `<at>Nome</at>` for a mention; null when there is only a card. */
  text: string | null;
  card: CardJson | null;
  /** Changes when the card changes. */
  cardKey: string;
  summary: string | null;
  sentAt: string;
  editedAt: string | null;
  /** Whether the card, or the whole message, is seen by this person alone. */
  personalView: boolean;
  /** Whether it is a message to this person alone, which cannot be replied to (platform facts §2.6). */
  targeted: boolean;
}

export interface PagePost extends PageMessage {
  replies: PageMessage[];
}

interface PagePersona {
  key: string;
  name: string;
  label: string;
}

/** Everything the page shows to one person. */
export interface PageState {
  revision: number;
  /** False while the demo is being set up. */
  ready: boolean;
  now: string;
  timeZone: string;
  nextDueAt: string | null;
  me: PagePersona | null;
  people: (PagePersona & { inTeam: boolean; blocked: boolean; unreadChat: number; unreadChannel: number })[];
  team: { name: string; installed: boolean };
  channel: { name: string; posts: PagePost[] };
  chat: { messages: PageMessage[] };
  commands: { word: string; title: string; description: string }[];
  /** Action commands, for the compose box and each message. */
  actions: { id: string; title: string }[];
  /** Searches of the compose box. */
  searches: { id: string; title: string }[];
  texts: Record<string, string>;
}

export interface PageStateSource {
  world: TeamsWorld;
  controls: Pick<SimulatorControls, 'now' | 'nextDueAt'>;
}

/** The zone in which the page writes hours. */
const TIME_ZONE = 'Europe/Rome';
const TARGETED_FOR_MS = 24 * 3_600_000;

/** The world as one person sees it; null = nobody is there yet. */
export async function pageState(
  { world, controls }: PageStateSource,
  person: SimPerson | null,
): Promise<PageState> {
  // Before the rest, which changes meanwhile: what is read afterwards is never older than its revision.
  const nextDueAt = await controls.nextDueAt();
  const [team] = world.data.teams;
  const channel = team?.channels[1] ?? team?.channels[0];
  return {
    revision: world.revision(),
    ready: world.data.seeded,
    now: controls.now().toISOString(),
    timeZone: TIME_ZONE,
    nextDueAt: nextDueAt?.toISOString() ?? null,
    me: person === null ? null : { key: person.key, name: person.name, label: person.label },
    people: world.data.people.map((each) => ({
      key: each.key,
      name: each.name,
      label: each.label,
      inTeam: team?.memberIds.includes(each.id) === true,
      blocked: each.blocksBot,
      unreadChat: unread(each, world.openChat(each.id)),
      unreadChannel:
        channel !== undefined && team?.memberIds.includes(each.id) ? unread(each, channel.id) : 0,
    })),
    team: { name: team?.name ?? '', installed: team?.appInstalled === true },
    channel: {
      name: channel?.name ?? '',
      posts:
        person !== null && channel !== undefined && team?.memberIds.includes(person.id)
          ? threads(person, channel.id)
          : [],
    },
    chat: { messages: person === null ? [] : chatOf(person) },
    commands: commandSuggestions(),
    actions: Object.entries(ACTION_COMMAND_TITLES).map(([id, title]) => ({ id, title })),
    searches: Object.entries(SEARCH_COMMAND_TITLES).map(([id, title]) => ({ id, title })),
    texts: SIMULATOR_TEXTS,
  };

  function chatOf(reader: SimPerson): PageMessage[] {
    const messages = visible(reader, world.openChat(reader.id)).filter((each) => !each.deleted);
    return messages.map((each) => toPage(reader, each));
  }

  /** In the order of their first messages, each with its replies. */
  function threads(reader: SimPerson, channelId: string): PagePost[] {
    const messages = visible(reader, channelId);
    return messages
      .filter((each) => each.rootId === null)
      .map((root) => ({ ...toPage(reader, root), deleted: root.deleted, replies: repliesTo(root) }))
      .filter((post) => !post.deleted || post.replies.length > 0)
      .map(({ deleted, ...post }) => (deleted ? { ...post, text: DELETED_POST } : post));

    function repliesTo(root: SimMessage): PageMessage[] {
      const replies = messages.filter((each) => each.rootId === root.id && !each.deleted);
      return replies.map((each) => toPage(reader, each));
    }
  }

  function visible(reader: SimPerson, conversationId: string): SimMessage[] {
    const there = world.data.messages.filter((each) => each.conversationId === conversationId);
    return there.filter((each) => each.onlyFor === null || (each.onlyFor === reader.id && !isOver(each)));
  }

  /** Teams takes away what it showed to one person (platform facts §2.6). */
  function isOver({ sentAt }: SimMessage): boolean {
    return controls.now().getTime() - Date.parse(sentAt) >= TARGETED_FOR_MS;
  }

  function toPage(reader: SimPerson, message: SimMessage): PageMessage {
    const { id, from, fromBot, text, textFormat, summary, sentAt, editedAt, onlyFor } = message;
    const own = world.personalCard(id, reader.id);
    const card = own ?? message.card;
    const shown = textFormat === 'xml' ? decodeMarkup(text) : text;
    return {
      id,
      from: {
        kind: fromBot ? 'bot' : 'person',
        key: fromBot ? null : (world.person(from.id)?.key ?? null),
        name: from.name,
      },
      text: shown === '' ? null : shown,
      card,
      cardKey: card === null ? '' : keyOf(card),
      summary: summary === '' ? null : summary,
      sentAt,
      editedAt,
      personalView: own !== null || onlyFor !== null,
      targeted: onlyFor !== null,
    };
  }

  function unread(reader: SimPerson, conversationId: string): number {
    const seen = Number(world.lastRead(reader.id, conversationId));
    const there = visible(reader, conversationId).filter((each) => !each.deleted);
    return there.filter((each) => Number(each.id) > seen && each.from.id !== reader.id).length;
  }
}

function keyOf(card: CardJson): string {
  return createHash('sha256').update(JSON.stringify(card)).digest('base64url').slice(0, 16);
}

/** Mentions stay as they are, everything else becomes plain. */
function decodeMarkup(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
