import type { InboundEvent, Place } from '../usecases/inbound/inbound-event.ts';
import type { Activity } from './activity-shape.ts';
import { parseSender } from './parse-place.ts';

interface Base {
  key: string;
  place: Place;
}

const MAX_MEMBERS = 5_000;

/** The app added or removed; an upgrade adds, and its half that removes is no removal (platform facts §4.5). */
export function parseInstallation(activity: Activity, base: Base): InboundEvent {
  switch (activity.action?.toLowerCase()) {
    case 'add':
    case 'add-upgrade':
      return installed(activity, base);
    case 'remove':
      return { ...base, event: 'uninstalled', sender: parseSender(activity, base.place.tenantId) };
    default:
      return ignored('installationUpdate', activity.action);
  }
}

/** People who come and go, names and removals; the bot itself among the members means installed or uninstalled. */
export function parseConversationUpdate(activity: Activity, base: Base): InboundEvent {
  const { place } = base;
  const added = membersOf(activity.membersAdded);
  if (added.length > 0) {
    const botAdded = added.some((member) => member.teamsUserId === place.botId);
    if (botAdded && place.scope !== 'group') return installed(activity, base);
    return { ...base, event: 'members_added', members: added };
  }
  const removed = membersOf(activity.membersRemoved);
  if (removed.some((member) => member.teamsUserId === place.botId)) {
    return { ...base, event: 'uninstalled', sender: parseSender(activity, place.tenantId) };
  }
  if (removed.length > 0) return { ...base, event: 'members_removed', members: removed };
  return parseTeamChange(activity, base);
}

function parseTeamChange(activity: Activity, base: Base): InboundEvent {
  const { eventType, team, channel } = activity.channelData ?? {};
  switch (eventType) {
    case 'teamRenamed':
      return team?.name
        ? { ...base, event: 'team_renamed', name: team.name }
        : ignored('teamRenamed', 'no name');
    case 'channelDeleted':
      return channel?.id
        ? { ...base, event: 'channel_deleted', channelId: channel.id }
        : ignored('channelDeleted', 'no channel');
    case 'teamDeleted':
    case 'teamHardDeleted':
    // Nobody can write in an archived team; brought back, it goes on with its data.
    case 'teamArchived':
      return { ...base, event: 'team_deleted' };
    case 'teamRestored':
    case 'teamUnarchived':
      return installed(activity, base);
    default:
      return ignored('conversationUpdate', eventType);
  }
}

/** Who installs becomes coordinator, so an installation by nobody known makes no network. */
function installed(activity: Activity, base: Base): InboundEvent {
  const sender = parseSender(activity, base.place.tenantId);
  if (sender === null) return ignored('installation', 'not by a person');
  const selectedChannelId = activity.channelData?.settings?.selectedChannel?.id ?? null;
  const inTeam = base.place.scope === 'channel';
  return { ...base, event: 'installed', sender, selectedChannelId: inTeam ? selectedChannelId : null };
}

function membersOf(
  accounts: Activity['membersAdded'],
): { aadObjectId: string | null; teamsUserId: string }[] {
  return accounts.slice(0, MAX_MEMBERS).flatMap((account) => {
    if (!account?.id) return [];
    return [{ aadObjectId: account.aadObjectId ?? null, teamsUserId: account.id }];
  });
}

function ignored(what: string, detail: string | undefined): InboundEvent {
  return { event: 'ignored', what: `${what} ${detail ?? ''}`.trim().slice(0, 100) };
}
