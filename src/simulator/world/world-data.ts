import * as z from 'zod';

const card = z.record(z.string(), z.unknown());

const person = z.object({
  /** `29:…` address. */
  id: z.string().min(1),
  aadObjectId: z.string().min(1),
  /** Short name in addresses of the page and in tests, e.g. `lugo`. */
  key: z.string().min(1),
  tenantId: z.string().min(1),
  name: z.string(),
  /** What the page writes under the name; a label, never an authority. */
  label: z.string(),
  /** Whether this person refuses the bot's personal messages. */
  blocksBot: z.boolean(),
});

const channel = z.object({ id: z.string().min(1), name: z.string(), deleted: z.boolean() });

const team = z.object({
  /** `19:…@thread.tacv2`, also the id of the General channel. */
  id: z.string().min(1),
  tenantId: z.string().min(1),
  aadGroupId: z.string().min(1),
  name: z.string(),
  channels: z.array(channel),
  memberIds: z.array(z.string()),
  appInstalled: z.boolean(),
});

const mention = z.object({ id: z.string(), name: z.string(), text: z.string() });

const message = z.object({
  /** Epoch milliseconds as text, always greater than the one before, as Teams numbers messages. */
  id: z.string().min(1),
  /** The channel without `;messageid=`, or the chat. */
  conversationId: z.string().min(1),
  /** First post of the thread; null for the first post itself and in chats. */
  rootId: z.string().nullable(),
  from: z.object({ id: z.string(), name: z.string() }),
  fromBot: z.boolean(),
  text: z.string(),
  textFormat: z.enum(['plain', 'markdown', 'xml']),
  card: card.nullable(),
  summary: z.string(),
  mentions: z.array(mention),
  /** Asked to be put into the activity feed. */
  alert: z.boolean(),
  /** The one person who sees a targeted message; null = everybody there. */
  onlyFor: z.string().nullable(),
  edits: z.number().int(),
  editedAt: z.string().nullable(),
  deleted: z.boolean(),
  /** By the simulated clock. */
  sentAt: z.string(),
});

const chat = z.object({ id: z.string(), personId: z.string() });

/** The card one person sees instead of the message's own (platform facts §2.4). */
const personalCard = z.object({ messageId: z.string(), personId: z.string(), card });

const readMark = z.object({ personId: z.string(), conversationId: z.string(), messageId: z.string() });

/** Everything the simulated Teams remembers. */
export const worldDataSchema = z.object({
  format: z.literal(1),
  bot: z.object({ id: z.string(), name: z.string() }),
  /** Port of the connector when it last ran: the bot remembers addresses with it. 0 = none yet. */
  connectorPort: z.number().int(),
  /** Whether the demo has been set up to its end. */
  seeded: z.boolean(),
  /** Instant the simulated clock had reached; null = it was never moved. */
  clockAt: z.string().nullable(),
  lastMessageId: z.number(),
  people: z.array(person),
  teams: z.array(team),
  chats: z.array(chat),
  messages: z.array(message),
  personalCards: z.array(personalCard),
  readMarks: z.array(readMark),
});

export type WorldData = z.output<typeof worldDataSchema>;
export type SimPerson = z.output<typeof person>;
export type SimTeam = z.output<typeof team>;
export type SimChannel = z.output<typeof channel>;
export type SimMessage = z.output<typeof message>;
export type SimMention = z.output<typeof mention>;
export type CardJson = z.output<typeof card>;

export function emptyWorld(bot: { id: string; name: string }): WorldData {
  return {
    format: 1,
    bot,
    connectorPort: 0,
    seeded: false,
    clockAt: null,
    lastMessageId: 0,
    people: [],
    teams: [],
    chats: [],
    messages: [],
    personalCards: [],
    readMarks: [],
  };
}
