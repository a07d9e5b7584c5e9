import { describe, expect, it } from '@jest/globals';
import { toInvokeBody } from '../../../src/teams/invoke-body.ts';
import { toActivity } from '../../../src/teams/to-activity.ts';

const ADDRESS = { serviceUrl: 'http://127.0.0.1/', tenantId: 't1', botId: '28:bot' };
const CARD = { type: 'AdaptiveCard', version: '1.5', lang: 'it', body: [] } as never;

describe('messages to Teams', () => {
  it('carry a card with the text of its notification', () => {
    const activity = toActivity(
      ADDRESS,
      { card: CARD, text: null, summary: 'Convocazione', mentions: [] },
      false,
    );
    expect(activity).toEqual({
      type: 'message',
      from: { id: '28:bot', name: '' },
      summary: 'Convocazione',
      channelData: { tenant: { id: 't1' } },
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD }],
    });
  });

  it('carry a text as plain text', () => {
    const activity = toActivity(
      ADDRESS,
      { card: null, text: 'a < b & *c*', summary: 's', mentions: [] },
      false,
    );
    expect(activity).toMatchObject({ text: 'a < b & *c*', textFormat: 'plain' });
    expect(activity).not.toHaveProperty('entities');
  });

  it('name people in a text exactly as in the entity, escaped', () => {
    const mentions = [{ teamsUserId: '29:x', name: 'Rossi & <Figli>' }];
    const { text, entities, textFormat } = toActivity(
      ADDRESS,
      { card: null, text: 'attenzione & grazie', summary: 's', mentions },
      false,
    );
    const markup = '<at>Rossi &amp; &lt;Figli&gt;</at>';
    expect(text).toBe(`${markup} attenzione &amp; grazie`);
    expect(textFormat).toBe('xml');
    expect(entities).toEqual([
      { type: 'mention', text: markup, mentioned: { id: '29:x', name: 'Rossi & <Figli>' } },
    ]);
  });

  it('keep a mention where the text has it', () => {
    const mentions = [{ teamsUserId: '29:x', name: 'Zoe' }];
    const message = { card: null, text: 'Cara <at>Zoe</at>, <b>', summary: 's', mentions };
    expect(toActivity(ADDRESS, message, false).text).toBe('Cara <at>Zoe</at>, &lt;b&gt;');
  });

  it('go to the activity feed when urgent', () => {
    const activity = toActivity(ADDRESS, { card: CARD, text: null, summary: 's', mentions: [] }, true);
    expect(activity.channelData).toMatchObject({ notification: { alert: true } });
  });
});

describe('answers to a press', () => {
  it('are the next card, a text, or nothing to say', () => {
    const common = { summary: 's', mentions: [] };
    expect(toInvokeBody({ card: CARD, text: null, ...common })).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: CARD,
    });
    const type = 'application/vnd.microsoft.activity.message';
    expect(toInvokeBody({ card: null, text: 'Fatto.', ...common })).toEqual({
      statusCode: 200,
      type,
      value: 'Fatto.',
    });
    expect(toInvokeBody(null)).toEqual({ statusCode: 200, type, value: '' });
  });
});
