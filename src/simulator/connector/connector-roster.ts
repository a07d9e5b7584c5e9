import type { TeamsWorld } from '../world/teams-world.ts';
import type { SimPerson } from '../world/world-data.ts';
import { type ConnectorAnswer, refusal } from './connector-answer.ts';
import { conversationNotFound, findPlace, notInRoster, sharesTeam } from './connector-place.ts';

export interface RosterOptions {
  /** Most members in one page; Teams takes 50 to 500 (platform facts §4.4), tests want fewer. */
  maxPageSize: number;
  minPageSize: number;
  /** Under which name the Entra object id travels: Teams says `objectId`, other clients `aadObjectId`. */
  identity: 'objectId' | 'aadObjectId' | 'both';
}

export const TEAMS_ROSTER: RosterOptions = { minPageSize: 50, maxPageSize: 500, identity: 'objectId' };

/** `GET /v3/conversations/{id}/pagedmembers`. Bots are not in a roster. */
export function pagedMembers(
  world: TeamsWorld,
  options: RosterOptions,
  request: { conversationId: string; pageSize: string | null; continuationToken: string | null },
): ConnectorAnswer {
  const members = membersOf(world, request.conversationId);
  if (!Array.isArray(members)) return members;
  const from =
    request.continuationToken === null ? 0 : Number(/^from-(\d+)$/.exec(request.continuationToken)?.[1]);
  if (Number.isNaN(from)) return refusal(400, 'BadArgument', 'Invalid continuation token.');
  const asked = Number(request.pageSize ?? options.maxPageSize) || options.maxPageSize;
  const size = Math.min(Math.max(asked, options.minPageSize), options.maxPageSize);
  const page = members.slice(from, from + size);
  const more = from + size < members.length;
  return {
    status: 200,
    body: {
      members: page.map((member) => onTheWire(member, options)),
      ...(more ? { continuationToken: `from-${from + size}` } : {}),
    },
  };
}

/** `GET /v3/conversations/{id}/members`, which Teams has deprecated. */
export function allMembers(
  world: TeamsWorld,
  options: RosterOptions,
  conversationId: string,
): ConnectorAnswer {
  const members = membersOf(world, conversationId);
  if (!Array.isArray(members)) return members;
  return { status: 200, body: members.map((member) => onTheWire(member, options)) };
}

/** `GET /v3/conversations/{id}/members/{mid}`: by `29:` address or Entra object id. */
export function oneMember(
  world: TeamsWorld,
  options: RosterOptions,
  request: { conversationId: string; memberId: string },
): ConnectorAnswer {
  const members = membersOf(world, request.conversationId);
  if (!Array.isArray(members)) return members;
  const { memberId } = request;
  const member = members.find((each) => each.id === memberId || each.aadObjectId === memberId);
  if (member === undefined) {
    return refusal(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  }
  return { status: 200, body: onTheWire(member, options) };
}

/** `GET /v3/teams/{id}`. */
export function teamDetails(world: TeamsWorld, teamId: string): ConnectorAnswer {
  const team = world.data.teams.find((each) => each.id === teamId);
  if (team === undefined) return conversationNotFound();
  if (!team.appInstalled) return notInRoster();
  const { id, name, aadGroupId, tenantId, channels, memberIds } = team;
  const standing = channels.filter((channel) => !channel.deleted);
  return {
    status: 200,
    body: {
      id,
      name,
      aadGroupId,
      tenantId,
      type: 'standard',
      channelCount: standing.length,
      memberCount: memberIds.length,
    },
  };
}

/** `GET /v3/teams/{id}/conversations`: General has the team's own id and no name (platform facts §4.4). */
export function teamChannels(world: TeamsWorld, teamId: string): ConnectorAnswer {
  const team = world.data.teams.find((each) => each.id === teamId);
  if (team === undefined) return conversationNotFound();
  if (!team.appInstalled) return notInRoster();
  const conversations = team.channels
    .filter((channel) => !channel.deleted)
    .map(({ id, name }) => ({ id, name: name === '' ? null : name, type: 'standard' }));
  return { status: 200, body: { conversations } };
}

function membersOf(world: TeamsWorld, conversationId: string): SimPerson[] | ConnectorAnswer {
  const place = findPlace(world, conversationId);
  if (place === null) return conversationNotFound();
  if (place.place === 'chat') return sharesTeam(world, place.person) ? [place.person] : notInRoster();
  if (!place.team.appInstalled) return notInRoster();
  return place.team.memberIds.flatMap((id) => world.person(id) ?? []);
}

function onTheWire(person: SimPerson, { identity }: RosterOptions): Record<string, unknown> {
  const { id, name, aadObjectId, tenantId } = person;
  const [givenName = '', ...rest] = name.split(' ');
  return {
    id,
    name,
    givenName,
    surname: rest.join(' '),
    ...(identity === 'aadObjectId' ? {} : { objectId: aadObjectId }),
    ...(identity === 'objectId' ? {} : { aadObjectId }),
    tenantId,
    userRole: 'user',
  };
}
