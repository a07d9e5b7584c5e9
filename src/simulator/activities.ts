import { randomUUID } from 'node:crypto';
import type { TeamsWorld } from './world/teams-world.ts';
import type { SimPerson, SimTeam } from './world/world-data.ts';

/** An activity as Teams would send it (platform facts §2.4, §3.1, §4.5). */
export type SimActivity = Record<string, unknown> & { id: string; type: string };

/** Where a person acts: a channel, perhaps in one of its threads, or their chat with the bot. */
export type PersonPlace =
  | { at: 'channel'; team: SimTeam; channelId: string; rootId: string | null }
  | { at: 'chat' };

export interface ActivityMaker {
  message(input: {
    person: SimPerson;
    place: PersonPlace;
    id: string;
    text: string;
    /** Whether the text begins by mentioning the bot. */
    mention: boolean;
    /** Picked from the slash menu: only the bot and the sender see it (platform facts §3.2). */
    targeted: boolean;
  }): SimActivity;
  execute(input: {
    person: SimPerson;
    place: PersonPlace;
    messageId: string;
    verb: string;
    data: unknown;
    trigger: 'manual' | 'automatic';
  }): SimActivity;
  submit(input: { person: SimPerson; place: PersonPlace; messageId: string; data: unknown }): SimActivity;
  /** An invoke of a dialog or a search. @param input.messageId the message it is about; null for the compose box */
  invoke(input: {
    person: SimPerson;
    place: PersonPlace;
    messageId: string | null;
    name: string;
    value: object;
  }): SimActivity;
  installation(input: {
    person: SimPerson;
    team: SimTeam;
    channelId: string;
    action: 'add' | 'remove';
  }): SimActivity;
  members(input: {
    by: SimPerson;
    team: SimTeam;
    conversationId: string;
    change: 'added' | 'removed';
    ids: { id: string; aadObjectId?: string }[];
  }): SimActivity;
  teamEvent(input: {
    by: SimPerson;
    team: SimTeam;
    eventType: string;
    channel?: { id: string; name: string };
  }): SimActivity;
}

const LOCALE = 'it-IT';
const COUNTRY = 'IT';
const TIME_ZONE = 'Europe/Rome';

/** Builds activities that say they came through the connector at `serviceUrl`. */
export function createActivityMaker(world: TeamsWorld, serviceUrl: () => string): ActivityMaker {
  return { message, execute, submit, invoke, installation, members, teamEvent };

  function base(person: SimPerson, id: string) {
    const timestamp = world.clock.now().toISOString();
    return {
      id,
      channelId: 'msteams',
      serviceUrl: serviceUrl(),
      timestamp,
      localTimestamp: timestamp,
      localTimezone: TIME_ZONE,
      from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
      recipient: { ...world.data.bot },
      locale: LOCALE,
    };
  }

  function where(person: SimPerson, place: PersonPlace) {
    const { tenantId } = person;
    if (place.at === 'chat') {
      const id = world.openChat(person.id);
      return {
        conversation: { conversationType: 'personal', tenantId, id },
        channelData: { tenant: { id: tenantId } },
      };
    }
    const { team, channelId, rootId } = place;
    const id = rootId === null ? channelId : `${channelId};messageid=${rootId}`;
    return {
      conversation: { isGroup: true, conversationType: 'channel', tenantId: team.tenantId, id },
      channelData: {
        teamsChannelId: channelId,
        teamsTeamId: team.id,
        tenant: { id: team.tenantId },
        team: { id: team.id },
        channel: { id: channelId },
      },
    };
  }

  function message(input: Parameters<ActivityMaker['message']>[0]): SimActivity {
    const { person, place, id, text, mention, targeted } = input;
    const { bot } = world.data;
    const at = `<at>${bot.name}</at>`;
    const html = `<p>${mention ? `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">${bot.name}</span>&nbsp;` : ''}${escapeMarkup(text)}</p>`;
    return {
      ...base(person, id),
      ...where(person, place),
      type: 'message',
      recipient: targeted ? { ...bot, isTargeted: true } : { ...bot },
      text: mention ? `${at} ${text}` : text,
      textFormat: 'plain',
      attachments: [{ contentType: 'text/html', content: html }],
      entities: [
        ...(mention ? [{ type: 'mention', mentioned: { id: bot.id, name: bot.name }, text: at }] : []),
        { type: 'clientInfo', locale: LOCALE, country: COUNTRY, platform: 'Web', timezone: TIME_ZONE },
      ],
    };
  }

  function execute(input: Parameters<ActivityMaker['execute']>[0]): SimActivity {
    const { person, place, messageId, verb, data, trigger } = input;
    return {
      ...base(person, `f:${randomUUID()}`),
      ...where(person, place),
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: messageId,
      value: { action: { type: 'Action.Execute', verb, data }, trigger },
    };
  }

  function submit(input: Parameters<ActivityMaker['submit']>[0]): SimActivity {
    const { person, place, messageId, data } = input;
    return {
      ...base(person, `f:${randomUUID()}`),
      ...where(person, place),
      type: 'message',
      replyToId: messageId,
      value: data,
    };
  }

  function invoke(input: Parameters<ActivityMaker['invoke']>[0]): SimActivity {
    const { person, place, messageId, name, value } = input;
    return {
      ...base(person, `f:${randomUUID()}`),
      ...where(person, place),
      type: 'invoke',
      name,
      ...(messageId === null ? {} : { replyToId: messageId }),
      value,
    };
  }

  function installation(input: Parameters<ActivityMaker['installation']>[0]): SimActivity {
    const { person, team, channelId, action } = input;
    return {
      ...base(person, `f:${randomUUID()}`),
      type: 'installationUpdate',
      action,
      conversation: inTeam(team, channelId),
      channelData: {
        ...teamData(team),
        channel: { id: channelId },
        settings: { selectedChannel: { id: channelId } },
        source: { name: 'message' },
      },
    };
  }

  function members(input: Parameters<ActivityMaker['members']>[0]): SimActivity {
    const { by, team, conversationId, change, ids } = input;
    return {
      ...base(by, `f:${randomUUID()}`),
      type: 'conversationUpdate',
      conversation: inTeam(team, conversationId),
      ...(change === 'added' ? { membersAdded: ids } : { membersRemoved: ids }),
      channelData: {
        ...teamData(team),
        eventType: change === 'added' ? 'teamMemberAdded' : 'teamMemberRemoved',
        ...(conversationId === team.id ? {} : { settings: { selectedChannel: { id: conversationId } } }),
      },
    };
  }

  function teamEvent(input: Parameters<ActivityMaker['teamEvent']>[0]): SimActivity {
    const { by, team, eventType, channel } = input;
    return {
      ...base(by, `f:${randomUUID()}`),
      type: 'conversationUpdate',
      conversation: inTeam(team, team.id),
      channelData: { ...teamData(team), eventType, ...(channel === undefined ? {} : { channel }) },
    };
  }
}

function inTeam(team: SimTeam, id: string) {
  return { isGroup: true, conversationType: 'channel', tenantId: team.tenantId, id };
}

function teamData(team: SimTeam) {
  return {
    tenant: { id: team.tenantId },
    team: { id: team.id, name: team.name, aadGroupId: team.aadGroupId },
  };
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
