import type { Place, Sender } from '../usecases/inbound/inbound-event.ts';
import type { Activity } from './activity-shape.ts';

/** Tenants an activity claims to come from: the conversation's and the channel data's, each where present. */
export function tenantsOf(activity: Activity): string[] {
  const both = [activity.conversation?.tenantId, activity.channelData?.tenant?.id];
  return both.flatMap((tenantId) => (tenantId ? [tenantId] : []));
}

/** Where an activity came from, or what it lacks to say so. */
export function parsePlace(activity: Activity): Place | { missing: string } {
  const { conversation, channelData, recipient, serviceUrl } = activity;
  const [tenantId] = tenantsOf(activity);
  if (!conversation?.id) return { missing: 'conversation.id' };
  if (tenantId === undefined) return { missing: 'conversation.tenantId' };
  if (!recipient?.id) return { missing: 'recipient.id' };
  if (!serviceUrl) return { missing: 'serviceUrl' };
  const scope = scopeOf(activity);
  const inTeam = scope === 'channel';
  const channelId = channelData?.channel?.id ?? channelData?.teamsChannelId ?? conversation.id;
  return {
    scope,
    conversationId: conversation.id,
    tenantId,
    teamId: inTeam ? (channelData?.team?.id ?? channelData?.teamsTeamId ?? null) : null,
    teamName: inTeam ? (channelData?.team?.name ?? null) : null,
    channelId: inTeam ? withoutMessageId(channelId) : null,
    serviceUrl,
    botId: recipient.id,
  };
}

/** Who sent it; null for what is not a person of an organisation: bots, connectors, anonymous guests. */
export function parseSender(activity: Activity, tenantId: string): Sender | null {
  const { from } = activity;
  if (!from?.id || !from.aadObjectId || from.role === 'bot' || isBotId(from.id)) return null;
  return { tenantId, aadObjectId: from.aadObjectId, teamsUserId: from.id, name: from.name ?? '' };
}

/** Ids of applications start so, those of people with `29:` (platform facts §4.5). */
export function isBotId(id: string): boolean {
  return id.startsWith('28:');
}

/** The channel of a thread: `19:…@thread.tacv2;messageid=17…` without what follows the semicolon. */
export function withoutMessageId(conversationId: string): string {
  return conversationId.split(';', 1)[0] ?? conversationId;
}

function scopeOf({ conversation, channelData }: Activity): Place['scope'] {
  switch (conversation?.conversationType?.toLowerCase()) {
    case 'personal':
      return 'personal';
    case 'channel':
      return 'channel';
    case 'groupchat':
      return 'group';
  }
  if (channelData?.team?.id ?? channelData?.teamsTeamId) return 'channel';
  return conversation?.isGroup ? 'group' : 'personal';
}
