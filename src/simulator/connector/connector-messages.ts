import * as z from 'zod';
import { PLATFORM_ERRORS } from '../faults/platform-errors.ts';
import type { TeamsWorld } from '../world/teams-world.ts';
import type { SimMessage } from '../world/world-data.ts';
import { type ConnectorAnswer, refusal } from './connector-answer.ts';
import { type CheckedMessage, checkActivity, isRefusal } from './connector-checks.ts';
import {
  activityNotFound,
  type BotPlace,
  conversationNotFound,
  findPlace,
  notInRoster,
  sharesTeam,
  writingRefusal,
} from './connector-place.ts';

const conversationShape = z.object({
  isGroup: z.boolean().nullish(),
  members: z.array(z.object({ id: z.string() })).nullish(),
  channelData: z.object({ channel: z.object({ id: z.string() }).nullish() }).nullish(),
  activity: z.unknown().optional(),
});

/** `POST /v3/conversations`: a new thread in a channel, or the one chat with a person (platform facts §4.3). */
export function createConversation(world: TeamsWorld, body: unknown): ConnectorAnswer {
  const read = conversationShape.safeParse(body);
  if (!read.success) return refusal(400, 'BadSyntax', 'Bad format of conversation parameters.');
  const channelId = read.data.channelData?.channel?.id;
  if (channelId !== undefined) return startThread(world, channelId, read.data.activity);
  const [member, ...others] = read.data.members ?? [];
  if (member === undefined || others.length > 0) {
    return refusal(400, 'BadArgument', 'A bot can create conversations with one member only.');
  }
  return openChat(world, member.id, read.data.activity);
}

function startThread(world: TeamsWorld, channelId: string, activity: unknown): ConnectorAnswer {
  const place = findPlace(world, channelId);
  if (place === null || place.place !== 'channel') return conversationNotFound();
  const posted = post(world, { ...place, rootId: null }, activity, null);
  if (!('id' in posted)) return posted;
  return {
    status: 201,
    body: { id: `${place.conversationId};messageid=${posted.id}`, activityId: posted.id },
  };
}

function openChat(world: TeamsWorld, memberId: string, activity: unknown): ConnectorAnswer {
  const person = world.person(memberId);
  if (person === null) return refusal(400, 'BadArgument', 'Invalid user identity in provided tenant.');
  if (!sharesTeam(world, person)) return notInRoster();
  const id = world.openChat(person.id);
  if (activity === undefined || activity === null) return { status: 201, body: { id } };
  const posted = post(world, { place: 'chat', conversationId: id, person }, activity, null);
  return 'id' in posted ? { status: 201, body: { id, activityId: posted.id } } : posted;
}

/** `POST /v3/conversations/{id}/activities[/{aid}]`: a message, or a reply to `replyTo`. */
export function sendToConversation(
  world: TeamsWorld,
  request: { conversationId: string; replyTo: string | null; targeted: boolean; body: unknown },
): ConnectorAnswer {
  const place = findPlace(world, request.conversationId);
  if (place === null) return conversationNotFound();
  const at =
    place.place === 'channel' ? { ...place, rootId: place.rootId ?? threadOf(request.replyTo) } : place;
  const type =
    typeof request.body === 'object' && request.body !== null ? Reflect.get(request.body, 'type') : null;
  if (type === 'typing') return writingRefusal(world, at) ?? { status: 202, body: null };
  const target = request.targeted ? targetOf(at, request.body) : null;
  if (target !== null && 'status' in target) return target;
  const posted = post(world, at, request.body, target?.id ?? null);
  return 'id' in posted ? { status: 201, body: { id: posted.id } } : posted;

  /** A reply to a message nobody knows becomes a new post, as botbuilder's made-up ids do (platform facts §4.3). */
  function threadOf(replyTo: string | null): string | null {
    const answered = replyTo === null ? null : world.message(place?.conversationId ?? '', replyTo);
    return answered === null ? null : (answered.rootId ?? answered.id);
  }
}

/** `PUT /v3/conversations/{id}/activities/{aid}`. */
export function updateActivity(
  world: TeamsWorld,
  request: { conversationId: string; activityId: string; body: unknown },
): ConnectorAnswer {
  const found = ownMessage(world, request);
  if (!('message' in found)) return found;
  const checked = checkActivity(request.body);
  if (isRefusal(checked)) return checked;
  world.edit(request.activityId, contentOf(checked));
  return { status: 200, body: { id: request.activityId } };
}

/** `DELETE /v3/conversations/{id}/activities/{aid}`. */
export function deleteActivity(
  world: TeamsWorld,
  request: { conversationId: string; activityId: string },
): ConnectorAnswer {
  const found = ownMessage(world, request);
  if (!('message' in found)) return found;
  world.remove(request.activityId);
  return { status: 200, body: null };
}

function ownMessage(
  world: TeamsWorld,
  request: { conversationId: string; activityId: string },
): { message: SimMessage } | ConnectorAnswer {
  const place = findPlace(world, request.conversationId);
  if (place === null) return conversationNotFound();
  const refused = writingRefusal(world, place.place === 'channel' ? { ...place, rootId: null } : place);
  if (refused !== null) return refused;
  const message = world.message(place.conversationId, request.activityId);
  return message?.fromBot ? { message } : activityNotFound();
}

function post(
  world: TeamsWorld,
  place: BotPlace,
  activity: unknown,
  onlyFor: string | null,
): SimMessage | ConnectorAnswer {
  const refused = writingRefusal(world, place);
  if (refused !== null) return refused;
  const checked = checkActivity(activity);
  if (isRefusal(checked)) return checked;
  const { id, name } = world.data.bot;
  return world.post({
    ...contentOf(checked),
    conversationId: place.conversationId,
    rootId: place.place === 'channel' ? place.rootId : null,
    from: { id, name },
    fromBot: true,
    onlyFor,
  });
}

function contentOf(checked: CheckedMessage): Partial<SimMessage> {
  const { text, textFormat, card, summary, mentions, alert } = checked;
  return { text, textFormat, card, summary, mentions, alert };
}

/** The one person a targeted message is for: somebody of the channel, not of a chat (platform facts §2.6). */
function targetOf(place: BotPlace, body: unknown): { id: string } | ConnectorAnswer {
  const checked = checkActivity(body);
  if (isRefusal(checked)) return checked;
  if (checked.recipientId === null || place.place !== 'channel') return PLATFORM_ERRORS.badArgument;
  return place.team.memberIds.includes(checked.recipientId) ? { id: checked.recipientId } : notInRoster();
}
