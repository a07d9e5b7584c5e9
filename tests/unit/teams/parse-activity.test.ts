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

describe('what a dialog asks and sends', () => {
  const move = { verb: 'move_submit', ref: 'id:s1:1', date: '2026-12-16', time: '10:00', reason: 'neve' };

  it.each([
    ['task-fetch', { ...move, msteams: { type: 'task/fetch' } }],
    ['task-submit', move],
    ['composeExtension-submitAction', move],
  ])('is a press: %s', (name, data) => {
    const activity = fixture(`invoke-${name}`);
    const value = { ...(activity.value as object), data };
    expect(parseActivity({ ...activity, value })).toMatchObject({
      ...{ event: 'card_action', via: 'dialog', trigger: 'manual', action: move },
    });
  });

  const command = (payload: unknown, commandContext = 'message') => {
    const activity = fixture('invoke-composeExtension-fetchTask-message');
    const value = { commandId: 'convene_urgent', commandContext, messagePayload: payload };
    return parseActivity({ ...activity, value });
  };
  const quoting = (content: unknown) => command({ body: { contentType: 'html', content } });

  it.each([
    ['<p>Guasto al <b>sito</b>&nbsp;istituzionale</p>', 'Guasto al sito istituzionale'],
    ['<p>Uno</p><p>due</p><attachment id="x"></attachment>', 'Uno due'],
    ['<div>Sentito <at id="0">Zoe Pratolino</at>: chiusi</div>', 'Sentito Zoe Pratolino : chiusi'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['\u202e\u0000<p>  </p>', ''],
    [{ not: 'a text' }, ''],
  ])('is the text of the message a command was given on: %j', (content, quoted) => {
    expect(quoting(content)).toMatchObject({ event: 'action_command', command: 'urgent', quoted });
  });

  it('is cut where no form would take it', () => {
    expect(quoting(`<p>${'è'.repeat(5_000)}</p>`)).toMatchObject({ quoted: 'è'.repeat(1_000) });
  });

  it('has no text from the compose box, whatever comes with it', () => {
    expect(command({ body: { content: '<p>altro</p>' } }, 'compose')).toMatchObject({ quoted: '' });
  });

  it('never makes the chat of two people the chat with the bot', () => {
    expect(quoting('x')).toMatchObject({ place: { scope: 'group', conversationId: 'a:chat-di-lia' } });
  });
});

describe('a search in the compose box', () => {
  const query = (value: unknown) => parseActivity({ ...fixture('invoke-composeExtension-query'), value });
  const words = [{ name: 'words', value: 'code' }];

  it.each([
    [{ commandId: 'search_practices', parameters: words }, 'code', 0, 25],
    [{ parameters: words, queryOptions: { skip: 25, count: 10 } }, 'code', 25, 10],
    [{ parameters: [{ name: 'initialRun', value: 'true' }] }, '', 0, 25],
    [{ parameters: [{ name: 'words', value: 7 }], queryOptions: { skip: -1, count: 9_999 } }, '', 0, 25],
    [{ parameters: 'code', queryOptions: null }, '', 0, 25],
    [{}, '', 0, 25],
  ])('is what was typed, and which page: %j', (value, typed, skip, limit) => {
    expect(query(value)).toMatchObject({ event: 'practice_query', typed, page: { skip, limit } });
  });

  it('of another command, or without a value, is refused', () => {
    for (const value of [{ commandId: 'altro' }, 'code', undefined])
      expect(query(value)).toMatchObject({ event: 'invalid_card_action', via: 'query' });
  });

  it('never makes the chat of two people the chat with the bot', () => {
    expect(query({})).toMatchObject({ place: { scope: 'group' } });
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

describe('messages', () => {
  const activity = fixture('message-personal');

  it.each([
    ['null entities', { entities: null }],
    ['entities that are no objects', { entities: [null, 3, 'x'] }],
    ['no name of the recipient', { recipient: { id: '28:b' } }],
    ['null attachments', { attachments: null }],
  ])('take %s', (_, change) => {
    expect(parseActivity({ ...activity, ...change })).toMatchObject({ text: '/urgente domani alle 9' });
  });

  it.each([
    ['message-channel-new-post-mention', true, 'sender'],
    ['message-channel-new-post-mention', 'true', 'place'],
    ['message-channel-new-post-mention', undefined, 'place'],
    ['message-groupchat-mention', true, 'sender'],
    ['message-personal', true, 'place'],
  ])('%s with isTargeted %j was seen by %s', (name, isTargeted, seenBy) => {
    const written = fixture(name);
    const recipient = { ...(written.recipient as object), isTargeted };
    expect(parseActivity({ ...written, recipient })).toMatchObject({ event: 'command', seenBy });
  });

  it('give an empty text for a mention without text', () => {
    const { text: _, ...silent } = fixture('message-channel-new-post-mention');
    expect(parseActivity(silent)).toMatchObject({ event: 'command', text: '' });
  });

  it('read the HTML copy when there is no text', () => {
    const attachments = [
      { contentType: 'text/html', content: '<div><at id="0">Rete URP</at>&nbsp;calendario</div>' },
    ];
    expect(parseActivity({ ...activity, text: '', attachments })).toMatchObject({ text: 'calendario' });
  });

  it('with a value and a text are a press when the value names a verb', () => {
    const pressed = fixture('message-action-submit');
    expect(parseActivity({ ...pressed, text: 'Non posso' })).toMatchObject({ event: 'card_action' });
    expect(parseActivity({ ...pressed, value: { altro: 1 }, text: 'aiuto' })).toMatchObject({
      text: 'aiuto',
    });
  });

  it('with a value sent as text are without what no database keeps', () => {
    const data = { verb: 'answer', sittingId: 's\0\ud83d', state: 'remote', dateVersion: 1, seq: 0 };
    const activity = { ...fixture('message-action-submit'), text: '', value: JSON.stringify(data) };
    expect(parseActivity(activity)).toMatchObject({ action: { sittingId: 's \ufffd' } });
  });

  it('with a value sent as text are a press', () => {
    const pressed = fixture('message-action-submit');
    const value = JSON.stringify(pressed.value);
    expect(parseActivity({ ...pressed, value })).toMatchObject({ event: 'card_action', via: 'form' });
  });

  it('with a value of no known shape and no text are an invalid press', () => {
    const pressed = fixture('message-action-submit');
    expect(parseActivity({ ...pressed, value: { verb: 'vola' } })).toMatchObject({
      event: 'invalid_card_action',
      problem: 'verb: unknown',
    });
  });
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
