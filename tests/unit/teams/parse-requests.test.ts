import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseActivity } from '../../../src/teams/parse-activity.ts';

const FOLDER = new URL('../../fixtures/activities/', import.meta.url);

function fixture(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
}

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
