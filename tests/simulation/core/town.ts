import type { Random } from './random.ts';

/** Somebody of a team, as Teams knows them. */
export interface Human {
  key: string;
  aadObjectId: string;
  teamsUserId: string;
  name: string;
  inTeam: boolean;
  /** Teams refuses the bot's messages to them. */
  blocks: boolean;
  /** Their conversation with the bot; null before there is one, and after it has vanished. */
  chatId: string | null;
  /** How likely they are to do what a card asks of them. */
  diligence: number;
}

/** One team with its channel and people: the truth, of which the product knows what it is told. */
export interface Town {
  name: string;
  tenantId: string;
  teamId: string;
  channelId: string;
  channelGone: boolean;
  installed: boolean;
  humans: Human[];
}

export const BOT_ID = '28:bot-di-prova';
export const SERVICE_URL = 'https://smba.example/emea/';

/** @param index which town of the run */
export function foundTown(random: Random, index: number): Town {
  const name = `Rete ${index + 1}`;
  const people = random.int(4, 7);
  return {
    name,
    tenantId: 'tenant-di-prova',
    teamId: `19:team-${index}@thread.tacv2`,
    channelId: `19:canale-${index}@thread.tacv2`,
    channelGone: false,
    installed: false,
    humans: Array.from({ length: people }, (_, number) => newHuman(random, `${index}-${number}`)),
  };
}

export function newHuman(random: Random, key: string): Human {
  return {
    key,
    aadObjectId: `aad-${key}`,
    teamsUserId: `29:${key}`,
    name: `Persona ${key}`,
    inTeam: true,
    blocks: false,
    chatId: null,
    diligence: 0.3 + 0.7 * random.next(),
  };
}

/** The person's conversation, made when there is none. */
export function chatOf(human: Human, random: Random): string {
  human.chatId ??= `a:${human.key}-${random.id().slice(0, 8)}`;
  return human.chatId;
}
