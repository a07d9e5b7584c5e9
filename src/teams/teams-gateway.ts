import type { Activity, ConversationParameters } from 'botbuilder';
import type { DeliveryOutcome } from '../domain/delivery/delivery-outcome.ts';
import type { View } from '../domain/view/view.ts';
import type { Clock } from '../usecases/ports/clock.ts';
import type { Going, RosterPage, TeamsAddress, TeamsGateway } from '../usecases/ports/teams-gateway.ts';
import type { BotAuthConfig } from './auth-config.ts';
import { type Call, createConnector } from './connector.ts';
import type { Operation, Refused } from './delivery-errors.ts';
import { withoutMessageId } from './parse-place.ts';
import { parseRosterPage } from './roster.ts';
import { type Send, sendTargeted } from './send-targeted.ts';
import type { ServiceUrlRule } from './service-url.ts';
import { asText, isUrgent, type Render, toActivity } from './to-activity.ts';

export interface TeamsGatewayOptions {
  auth: BotAuthConfig;
  /** Connector addresses that may be spoken to, the same as for the endpoint. */
  rule: ServiceUrlRule;
  render: Render;
  clock: Clock;
  /** Longest wait for one answer; 15 s unless told. It must stay below the claim of a delivery. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
/** The most Teams gives at once (platform facts §4.4). */
const PAGE_SIZE = 500;

/** Sends to Teams through the Bot Connector. */
export function createTeamsGateway(options: TeamsGatewayOptions): TeamsGateway {
  const { auth, rule, render, clock, timeoutMs = TIMEOUT_MS } = options;
  const call = createConnector({ auth, rule, now: () => clock.now(), timeoutMs });
  return { postToChannel, replyInThread, sendToConversation, sendToPersonIn, update, openChat, rosterPage };

  async function postToChannel(
    address: TeamsAddress,
    channelId: string,
    view: View,
    going?: Going,
  ): Promise<DeliveryOutcome> {
    const bare = withoutMessageId(channelId);
    const parameters = conversationOf(address, {
      isGroup: true,
      channelData: { channel: { id: bare }, tenant: { id: address.tenantId } },
      activity: activityOf(address, view, going),
    });
    const created = await call(address.serviceUrl, { does: 'post', at: 'channel' }, (client, callOptions) =>
      client.conversations.createConversation(parameters, callOptions),
    );
    if (created.outcome !== 'answered') return refusedAs(created, parameters.activity);
    const { id, activityId } = created.value;
    return { outcome: 'sent', conversationId: bare, activityId: threadRoot(id) ?? activityId ?? null };
  }

  async function replyInThread(
    address: TeamsAddress,
    channelId: string,
    rootId: string,
    view: View,
    going?: Going,
  ): Promise<DeliveryOutcome> {
    const conversationId = `${withoutMessageId(channelId)};messageid=${rootId}`;
    return post(call, address, { conversationId, at: 'thread', activity: activityOf(address, view, going) });
  }

  async function sendToConversation(
    address: TeamsAddress,
    conversationId: string,
    view: View,
    going?: Going,
  ): Promise<DeliveryOutcome> {
    const at = conversationId.startsWith('19:') ? 'thread' : 'chat';
    return post(call, address, { conversationId, at, activity: activityOf(address, view, going) });
  }

  async function sendToPersonIn(
    address: TeamsAddress,
    conversationId: string,
    teamsUserId: string,
    view: View,
    going?: Going,
  ): Promise<DeliveryOutcome> {
    const activity = { ...activityOf(address, view, going), recipient: { id: teamsUserId, name: '' } };
    return post(call, address, { conversationId, at: 'thread', activity }, sendTargeted);
  }

  async function update(
    address: TeamsAddress,
    conversationId: string,
    activityId: string,
    view: View,
  ): Promise<DeliveryOutcome> {
    const activity = { ...activityOf(address, view), id: activityId, conversation: { id: conversationId } };
    const edited = await call(address.serviceUrl, { does: 'edit' }, (client, callOptions) =>
      client.conversations.updateActivity(
        conversationId,
        activityId,
        activity as Partial<Activity>,
        callOptions,
      ),
    );
    return edited.outcome === 'answered' ? { outcome: 'sent', conversationId, activityId } : edited;
  }

  async function openChat(address: TeamsAddress, teamsUserId: string): Promise<DeliveryOutcome> {
    const parameters = conversationOf(address, {
      isGroup: false,
      members: [{ id: teamsUserId, name: '' }],
      channelData: { tenant: { id: address.tenantId } },
    });
    const opened = await call(address.serviceUrl, { does: 'open_chat' }, (client, callOptions) =>
      client.conversations.createConversation(parameters, callOptions),
    );
    if (opened.outcome !== 'answered') return opened;
    const { id } = opened.value;
    if (!id) return { outcome: 'retry', because: 'other', delayMs: null, reason: 'no_conversation_id' };
    return { outcome: 'sent', conversationId: id, activityId: null };
  }

  async function rosterPage(address: TeamsAddress, teamId: string, next: string | null): Promise<RosterPage> {
    const read = await call(address.serviceUrl, { does: 'roster' }, (client, callOptions) =>
      client.conversations.getConversationPagedMembers(teamId, {
        pageSize: PAGE_SIZE,
        ...(next === null ? {} : { continuationToken: next }),
        ...callOptions,
      } as Parameters<typeof client.conversations.getConversationPagedMembers>[1]),
    );
    if (read.outcome !== 'answered') return read;
    const page = parseRosterPage(read.value);
    return page === null
      ? { outcome: 'retry', because: 'other', delayMs: null, reason: 'unreadable_roster' }
      : { outcome: 'page', ...page };
  }

  function activityOf(address: TeamsAddress, view: View, going?: Going): Partial<Activity> {
    const message = render(view);
    return toActivity(address, going?.as === 'text' ? asText(message) : message, isUrgent(view));
  }
}

async function post(
  call: Call,
  address: TeamsAddress,
  message: {
    conversationId: string;
    at: (Operation & { does: 'post' })['at'];
    activity: Partial<Activity>;
  },
  send: Send = (client, ...given) => client.conversations.sendToConversation(...given),
): Promise<DeliveryOutcome> {
  const { conversationId, at, activity } = message;
  const sent = await call(address.serviceUrl, { does: 'post', at }, (client, options) =>
    send(client, conversationId, activity, options),
  );
  if (sent.outcome !== 'answered') return refusedAs(sent, activity);
  // Teams may accept a message without saying its id (platform facts §4.3).
  return { outcome: 'sent', conversationId, activityId: sent.value.id || null };
}

/** A message that was refused without a card in it has nothing else to be sent as. */
function refusedAs(refused: Refused, activity: Partial<Activity> | undefined): Refused {
  if (refused.outcome !== 'misconfigured' || refused.refused !== 'card') return refused;
  return activity?.attachments === undefined ? { ...refused, refused: 'message' } : refused;
}

function conversationOf(
  address: TeamsAddress,
  parts: Pick<ConversationParameters, 'isGroup' | 'channelData' | 'members'> & {
    activity?: Partial<Activity>;
  },
): ConversationParameters {
  const bot = { id: address.botId, name: '' };
  return { ...parts, bot, tenantId: address.tenantId } as ConversationParameters;
}

/** The root of a new thread stands only in its conversation id (platform facts §4.3). */
function threadRoot(conversationId: string | undefined): string | null {
  return conversationId?.split(';messageid=')[1] || null;
}
