import { PLATFORM_ERRORS } from '../faults/platform-errors.ts';
import type { TeamsWorld } from '../world/teams-world.ts';
import type { SimChannel, SimPerson, SimTeam } from '../world/world-data.ts';
import type { ConnectorAnswer } from './connector-answer.ts';

/** A conversation the bot names in a request. */
export type BotPlace =
  | { place: 'channel'; conversationId: string; rootId: string | null; team: SimTeam; channel: SimChannel }
  | { place: 'chat'; conversationId: string; person: SimPerson };

/** Finds the conversation of an id as the bot writes it, `;messageid=` included; null when there is none. */
export function findPlace(world: TeamsWorld, conversationId: string): BotPlace | null {
  const [bare = '', root] = conversationId.split(';messageid=', 2);
  const found = world.teamOf(bare);
  if (found !== null) {
    if (found.channel.deleted) return null;
    return { place: 'channel', conversationId: bare, rootId: root ?? null, ...found };
  }
  const person = world.chatOwner(conversationId);
  return person === null ? null : { place: 'chat', conversationId, person };
}

/** Why the bot may not write there, null when it may (platform facts §4.2). */
export function writingRefusal(world: TeamsWorld, place: BotPlace): ConnectorAnswer | null {
  if (place.place === 'channel') {
    if (!place.team.appInstalled) return notInRoster();
    return unknownThread(world, place) ? activityNotFound() : null;
  }
  if (place.person.blocksBot) return PLATFORM_ERRORS.writesBlocked;
  return sharesTeam(world, place.person) ? null : notInRoster();
}

/** Whether the bot and the person are in a team together; otherwise the bot has no way to them. */
export function sharesTeam(world: TeamsWorld, person: SimPerson): boolean {
  return world.data.teams.some((team) => team.appInstalled && team.memberIds.includes(person.id));
}

export function notInRoster(): ConnectorAnswer {
  return PLATFORM_ERRORS.botNotInRoster;
}

export function conversationNotFound(): ConnectorAnswer {
  return PLATFORM_ERRORS.conversationNotFound;
}

export function activityNotFound(): ConnectorAnswer {
  return PLATFORM_ERRORS.activityNotFound;
}

/** A deleted first post leaves its thread open; one that never was does not. */
function unknownThread(world: TeamsWorld, place: BotPlace & { place: 'channel' }): boolean {
  const { rootId, conversationId } = place;
  if (rootId === null) return false;
  return !world.data.messages.some(
    (each) => each.conversationId === conversationId && each.id === rootId && each.rootId === null,
  );
}
