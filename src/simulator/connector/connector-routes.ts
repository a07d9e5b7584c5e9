import type { TeamsWorld } from '../world/teams-world.ts';
import { type ConnectorAnswer, refusal } from './connector-answer.ts';
import {
  createConversation,
  deleteActivity,
  sendToConversation,
  updateActivity,
} from './connector-messages.ts';
import {
  allMembers,
  oneMember,
  pagedMembers,
  type RosterOptions,
  teamChannels,
  teamDetails,
} from './connector-roster.ts';

export interface ConnectorRequest {
  method: string;
  /** From `/v3` on, still encoded. */
  path: string;
  query: URLSearchParams;
  body: unknown;
}

type Answer = (ids: string[], request: ConnectorRequest) => ConnectorAnswer;

const ID = '([^/]+)';

/** The calls of the Bot Connector a bot in Teams makes. Gives what Teams would answer and does what it would do. */
export function answerConnector(
  world: TeamsWorld,
  roster: RosterOptions,
  request: ConnectorRequest,
): ConnectorAnswer {
  const table: [string, string, Answer][] = [
    ['POST', '/v3/conversations', (_, { body }) => createConversation(world, body)],
    ['POST', `/v3/conversations/${ID}/activities`, post],
    ['POST', `/v3/conversations/${ID}/activities/${ID}`, post],
    [
      'PUT',
      `/v3/conversations/${ID}/activities/${ID}`,
      ([conversationId = '', activityId = ''], { body }) =>
        updateActivity(world, { conversationId, activityId, body }),
    ],
    [
      'DELETE',
      `/v3/conversations/${ID}/activities/${ID}`,
      ([conversationId = '', activityId = '']) => deleteActivity(world, { conversationId, activityId }),
    ],
    ['GET', `/v3/conversations/${ID}/pagedmembers`, page],
    ['GET', `/v3/conversations/${ID}/members`, ([id = '']) => allMembers(world, roster, id)],
    [
      'GET',
      `/v3/conversations/${ID}/members/${ID}`,
      ([conversationId = '', memberId = '']) => oneMember(world, roster, { conversationId, memberId }),
    ],
    ['GET', `/v3/teams/${ID}`, ([id = '']) => teamDetails(world, id)],
    ['GET', `/v3/teams/${ID}/conversations`, ([id = '']) => teamChannels(world, id)],
  ];
  for (const [method, pattern, answer] of table) {
    const found = method === request.method ? new RegExp(`^${pattern}$`).exec(request.path) : null;
    if (found !== null) return answer(found.slice(1).map(decodeURIComponent), request);
  }
  return refusal(404, 'NotFound', `The simulated connector has no ${request.method} ${request.path}.`);

  function post(
    [conversationId = '', replyTo]: string[],
    { body, query }: ConnectorRequest,
  ): ConnectorAnswer {
    const targeted = query.get('isTargetedActivity') === 'true';
    return sendToConversation(world, { conversationId, replyTo: replyTo ?? null, targeted, body });
  }

  function page([conversationId = '']: string[], { query }: ConnectorRequest): ConnectorAnswer {
    return pagedMembers(world, roster, {
      conversationId,
      pageSize: query.get('pageSize'),
      continuationToken: query.get('continuationToken'),
    });
  }
}

/** Conversation a path names, without its thread; '' when it names none. */
export function conversationInPath(path: string): string {
  const found = /^\/v3\/conversations\/([^/]+)/.exec(path)?.[1];
  return found === undefined ? '' : (decodeURIComponent(found).split(';', 1)[0] ?? '');
}
