import { createHash, randomUUID } from 'node:crypto';
import type { SimChannel, SimMessage, SimTeam, WorldData } from './world-data.ts';

/** Opaque, and the same for the same person: the bot may remember a chat that a lost file does not. */
export function chatIdOf(botId: string, personId: string): string {
  return `a:1${createHash('sha256').update(`${botId}|${personId}`).digest('base64url')}`;
}

/** "Ada Inventata" → `ada-inventata`, with a number behind it when that is taken. */
export function freeKey(data: WorldData, name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const wanted = plain.replace(/^-|-$/g, '') || 'x';
  const taken = new Set(data.people.map((person) => person.key));
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(key)) return key;
  }
}

export function newThreadId(): string {
  return `19:${randomUUID().replaceAll('-', '')}@thread.tacv2`;
}

export function findTeam(data: WorldData, channelId: string): { team: SimTeam; channel: SimChannel } | null {
  for (const team of data.teams) {
    const channel = team.channels.find((each) => each.id === channelId);
    if (channel !== undefined) return { team, channel };
  }
  return null;
}

/** A whole message from the parts given, everything else empty. */
export function toMessage(
  parts: Pick<SimMessage, 'conversationId' | 'from'> & Partial<SimMessage>,
  id: string,
  now: Date,
): SimMessage {
  return {
    rootId: null,
    fromBot: false,
    text: '',
    textFormat: 'plain',
    card: null,
    summary: '',
    mentions: [],
    alert: false,
    onlyFor: null,
    edits: 0,
    editedAt: null,
    deleted: false,
    sentAt: now.toISOString(),
    ...parts,
    id,
  };
}
