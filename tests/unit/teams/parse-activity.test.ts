import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseActivity } from '../../../src/teams/parse-activity.ts';
import { fc } from '../../helpers/properties.ts';

const FOLDER = new URL('../../fixtures/activities/', import.meta.url);
const LIA = { aadObjectId: 'aadaad00-0000-4000-8000-0000000000f0', teamsUserId: '29:lia-querciola' };
const CHANNEL = '19:canale-riunioni@thread.tacv2';

function fixture(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
}

const SEEN: [string, object][] = [
  ['conversationUpdate-channelCreated', { event: 'ignored' }],
  ['conversationUpdate-channelDeleted', { event: 'channel_deleted', channelId: CHANNEL }],
  ['conversationUpdate-channelRenamed', { event: 'ignored' }],
  ['conversationUpdate-membersAdded-bot-channel', { event: 'installed', selectedChannelId: CHANNEL }],
  ['conversationUpdate-membersAdded-groupchat', { event: 'members_added' }],
  ['conversationUpdate-membersAdded-personal', { event: 'installed', selectedChannelId: null }],
  ['conversationUpdate-membersAdded-user-channel', { event: 'members_added', members: [LIA] }],
  ['conversationUpdate-membersRemoved-bot-channel', { event: 'uninstalled' }],
  ['conversationUpdate-membersRemoved-user-channel', { event: 'members_removed', members: [LIA] }],
  ['conversationUpdate-teamDeleted', { event: 'team_deleted' }],
  ['conversationUpdate-teamRenamed', { event: 'team_renamed', name: 'Rete URP di Prova' }],
  ['installationUpdate-add-channel', { event: 'installed', selectedChannelId: CHANNEL }],
  ['installationUpdate-add-groupchat', { event: 'installed', selectedChannelId: null }],
  ['installationUpdate-add-personal', { event: 'installed', sender: expect.objectContaining(LIA) }],
  ['installationUpdate-remove-channel', { event: 'uninstalled' }],
  ['invoke-adaptiveCard-action-channel', { event: 'card_action', trigger: 'manual', via: 'invoke' }],
  ['invoke-adaptiveCard-action-error-response', { event: 'invalid_card_action', via: 'invoke' }],
  [
    'invoke-adaptiveCard-action-message-response',
    { event: 'card_action', action: { verb: 'show_board', sittingId: 'seduta-1' } },
  ],
  ['invoke-adaptiveCard-action-other-user', { event: 'card_action', trigger: 'manual' }],
  ['invoke-adaptiveCard-action-personal', { event: 'card_action', sender: expect.objectContaining(LIA) }],
  ['invoke-adaptiveCard-refresh', { event: 'card_action', trigger: 'automatic', via: 'invoke' }],
  ['invoke-composeExtension-fetchTask-compose', { event: 'invalid_card_action', via: 'dialog' }],
  ['invoke-composeExtension-fetchTask-message', { event: 'invalid_card_action', via: 'dialog' }],
  ['invoke-composeExtension-query', { event: 'practice_query', typed: 'ciao' }],
  ['invoke-composeExtension-queryLink', { event: 'unsupported_invoke' }],
  ['invoke-composeExtension-submitAction', { event: 'invalid_card_action', via: 'dialog' }],
  ['invoke-message-submitAction-feedback', { event: 'unsupported_invoke', name: 'message/submitAction' }],
  ['invoke-task-fetch', { event: 'invalid_card_action', via: 'dialog' }],
  ['invoke-task-submit', { event: 'invalid_card_action', via: 'dialog' }],
  ['message-action-submit', { event: 'card_action', via: 'form', trigger: 'manual' }],
  ['message-channel-mention-of-bot-and-person', { event: 'command', text: 'Zoe Pratolino /urgente' }],
  ['message-channel-new-post-mention', { event: 'command', text: '/urgente' }],
  ['message-channel-reply-in-thread-mention', { event: 'command', text: 'presenze' }],
  ['message-from-suggested-action', { event: 'command', text: 'roster' }],
  ['message-groupchat-mention', { event: 'command', text: '/urgente' }],
  ['message-other-user', { event: 'command', text: '/urgente' }],
  ['message-personal', { event: 'command', text: '/urgente domani alle 9' }],
  ['message-with-card-attachment-after-link-unfurling', { event: 'command', text: '' }],
  ['messageDelete', { event: 'ignored' }],
  ['messageReaction-added', { event: 'ignored' }],
  ['messageUpdate', { event: 'ignored' }],
];

describe('activities another client sends', () => {
  it.each(SEEN)('%s is taken', (name, expected) => {
    expect(parseActivity(fixture(name))).toMatchObject(expected);
  });

  it('covers every recorded activity', () => {
    const recorded = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
    expect(SEEN.map(([name]) => name).sort()).toEqual(recorded.sort());
  });
});

describe('place and sender', () => {
  it('tells thread, channel, team and address of a channel message', () => {
    expect(parseActivity(fixture('message-channel-new-post-mention'))).toMatchObject({
      place: {
        scope: 'channel',
        conversationId: `${CHANNEL};messageid=1796391736048`,
        channelId: CHANNEL,
        teamId: '19:rete-di-prova@thread.tacv2',
        teamName: null,
        tenantId: '7e5a0000-0000-4000-8000-00000000ab01',
        serviceUrl: 'http://127.0.0.1:3979/connettore',
        botId: '28:b07b07b0-0000-4000-8000-00000000ab02',
      },
    });
  });

  it('reads the tenant from the channel data and the scope from the team when the conversation says neither', () => {
    const activity = fixture('message-channel-new-post-mention');
    activity.conversation = { id: `${CHANNEL};messageid=1` };
    expect(parseActivity(activity)).toMatchObject({
      place: { scope: 'channel', tenantId: '7e5a0000-0000-4000-8000-00000000ab01', channelId: CHANNEL },
    });
  });

  it('keeps a personal chat outside any team', () => {
    expect(parseActivity(fixture('message-personal'))).toMatchObject({
      place: { scope: 'personal', teamId: null, channelId: null, conversationId: 'a:chat-di-lia' },
    });
  });

  it('uses an empty name for a sender without one', () => {
    expect(parseActivity(fixture('installationUpdate-add-channel'))).toMatchObject({ sender: { name: '' } });
  });

  it.each(['conversation', 'recipient', 'serviceUrl'])('calls a message without %s malformed', (part) => {
    const activity = fixture('message-personal');
    delete activity[part];
    expect(parseActivity(activity)).toMatchObject({
      event: 'malformed',
      reason: expect.stringContaining(part),
    });
  });

  it.each(['message-personal', 'invoke-adaptiveCard-action-personal'])(
    'calls %s without from malformed',
    (name) => {
      expect(parseActivity({ ...fixture(name), from: undefined })).toMatchObject({ event: 'malformed' });
    },
  );

  it('ignores messages of applications and of accounts without an Entra identity', () => {
    const activity = fixture('message-personal');
    for (const from of [{ id: '28:altra-app', aadObjectId: 'x' }, { id: '29:ospite' }]) {
      expect(parseActivity({ ...activity, from })).toMatchObject({ event: 'ignored' });
    }
  });
});

describe('key', () => {
  const activity = fixture('message-personal');

  it('is the same for a redelivery and differs between conversations', () => {
    const elsewhere = { ...activity, conversation: { ...(activity.conversation as object), id: 'a:altra' } };
    expect(keyOf(activity)).toBe(keyOf({ ...activity }));
    expect(keyOf(activity)).not.toBe(keyOf(elsewhere));
  });

  it('is made from the content when the activity has no id', () => {
    const { id: _, ...anonymous } = activity;
    expect(keyOf(anonymous)).toBe(keyOf({ ...anonymous }));
    expect(keyOf(anonymous)).not.toBe(keyOf({ ...anonymous, text: 'altro' }));
  });

  function keyOf(body: unknown): string | null {
    const event = parseActivity(body);
    return 'key' in event ? event.key : null;
  }
});

describe('installation', () => {
  const activity = fixture('installationUpdate-add-channel');

  it.each([
    ['add', 'installed'],
    ['Add', 'installed'],
    ['add-upgrade', 'installed'],
    ['remove', 'uninstalled'],
    ['remove-upgrade', 'ignored'],
    ['something-new', 'ignored'],
  ])('%s gives %s', (action, event) => {
    expect(parseActivity({ ...activity, action })).toMatchObject({ event });
  });

  it('by nobody known makes no network', () => {
    expect(parseActivity({ ...activity, from: { id: '29:x' } })).toMatchObject({ event: 'ignored' });
  });

  it.each([
    ['teamHardDeleted', 'team_deleted'],
    ['teamArchived', 'team_deleted'],
    ['teamUnarchived', 'installed'],
    ['teamRestored', 'installed'],
    ['channelRestored', 'ignored'],
  ])('of a team with %s gives %s', (eventType, event) => {
    const change = fixture('conversationUpdate-teamDeleted');
    const channelData = { ...(change.channelData as object), eventType };
    expect(parseActivity({ ...change, channelData })).toMatchObject({ event });
  });

  it('members without an Entra identity keep their address', () => {
    const update = {
      ...fixture('conversationUpdate-membersAdded-user-channel'),
      membersAdded: [{ id: '29:x' }, null],
    };
    expect(parseActivity(update)).toMatchObject({ members: [{ aadObjectId: null, teamsUserId: '29:x' }] });
  });
});

describe('anything else', () => {
  it.each([null, undefined, 'testo', 7, [], {}, { type: 7 }, { type: '' }])('%p is malformed', (body) => {
    expect(parseActivity(body)).toMatchObject({ event: 'malformed' });
  });

  it('never throws, whatever part of an activity is replaced by whatever value', () => {
    const bodies = SEEN.map(([name]) => fixture(name));
    const change = fc.record({ body: fc.constantFrom(...bodies), at: fc.nat(), value: fc.jsonValue() });
    fc.assert(
      fc.property(change, ({ body, at, value }) => {
        const keys = Object.keys(body);
        const key = keys[at % keys.length] ?? 'type';
        expect(parseActivity({ ...body, [key]: value })).toHaveProperty('event');
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes a body nested without end', () => {
    const depth = 100_000;
    const value = JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
    const { id: _, ...activity } = fixture('message-action-submit');
    expect(parseActivity({ ...activity, value, entities: [value], channelData: value })).toHaveProperty(
      'event',
    );
  });
});
