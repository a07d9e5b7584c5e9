import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Notice } from '../../src/domain/view/notice.ts';
import type { PracticeToShare } from '../../src/domain/view/practice-view.ts';
import type { Reply } from '../../src/usecases/inbound/inbound-event.ts';
import { aPractice } from '../helpers/builders.ts';
import { type BotUnderTest, startBot } from '../helpers/network/bot-under-test.ts';

const TENANT = '7e5a0000-0000-4000-8000-00000000ab01';
const MESSAGE_TYPE = 'application/vnd.microsoft.activity.message';
const CARD_REPLY: Reply = {
  reply: 'show',
  view: { view: 'choose_network', command: 'help', networks: [] },
};

function show(notice: Notice): () => Reply {
  return () => ({ reply: 'show', view: { view: 'notice', notice } });
}

let bot: BotUnderTest;

beforeEach(async () => {
  bot = await startBot({ allowedTenants: [TENANT] });
});

afterEach(() => bot.close());

describe('a search in the compose box', () => {
  const search = () => bot.post(bot.activity('invoke-composeExtension-query'));
  const practice = aPractice({ title: 'Modulo <A> & B' });
  const none = { typed: 'x', meant: null, match: 'all' as const, total: 0, more: false };
  const found = (practices: PracticeToShare[], skip = 0) => ({
    ...{ reply: 'found' as const, found: none, skip, practices },
  });

  it('gives cards to insert, each with a preview that is no markup', async () => {
    const view = { view: 'practice_to_share' as const, practice, adoptedBy: [], networkName: 'Rete' };
    bot.decide(() => found([{ ...view, timeZone: 'Europe/Rome' }]));
    const content = { title: 'Modulo &lt;A&gt; &amp; B', text: expect.stringContaining('Prova') };
    expect((await search()).body).toMatchObject({
      composeExtension: {
        type: 'result',
        attachments: [{ content: { type: 'AdaptiveCard' }, preview: { content } }],
      },
    });
  });

  it('says when there is nothing, and past the last page gives nothing more', async () => {
    bot.decide(() => found([]));
    const said = { type: 'message', text: expect.stringContaining('«x»') };
    expect((await search()).body).toEqual({ composeExtension: said });
    bot.decide(() => found([], 25));
    expect((await search()).body).toMatchObject({ composeExtension: { type: 'result', attachments: [] } });
  });

  it('says every other answer, a fault of ours with its reference alone', async () => {
    bot.decide(show({ code: 'not_in_network' }));
    expect((await search()).body).toEqual({ composeExtension: { type: 'message', text: 'not_in_network' } });
    bot.decide(() => {
      throw new Error('segreto interno');
    });
    const { status, text } = await search();
    expect([status, text]).toEqual([200, expect.not.stringContaining('segreto')]);
  });
});

describe('a dialog', () => {
  const goesOn = (title: string, content: object) => ({
    task: { type: 'continue', value: { title, card: { content: expect.objectContaining(content) } } },
  });

  it('shows the next card, with its title, or says a sentence', async () => {
    bot.decide(() => CARD_REPLY);
    expect(await bot.post(bot.activity('invoke-task-fetch'))).toMatchObject({
      status: 200,
      body: goesOn('Rete URP', { type: 'AdaptiveCard' }),
    });
    bot.decide(show({ code: 'minutes_noted' }));
    const { body } = await bot.post(bot.activity('invoke-task-submit'));
    expect(body).toEqual({ task: { type: 'message', value: 'minutes_noted' } });
    const ofCommand = await bot.post(bot.activity('invoke-composeExtension-submitAction'));
    const body1 = [expect.objectContaining({ text: 'minutes_noted' })];
    expect(ofCommand.body).toMatchObject(goesOn('Rete URP', { version: '1.5', body: body1 }));
    expect(bot.connector.received).toEqual([]);
  });

  it('sent again by Teams gets the same answer, also while the first is under way', async () => {
    bot.decide(() => CARD_REPLY);
    const submitted = bot.activity('invoke-task-submit');
    const answers = await Promise.all([bot.post(submitted), bot.post(submitted)]);
    bot.decide(show({ code: 'already_received' }));
    answers.push(await bot.post(submitted));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(bot.events).toHaveLength(1);
  });

  it.each(['invoke-task-submit', 'invoke-composeExtension-submitAction'])(
    'keeps what was typed when it could not be looked at: %s',
    async (name) => {
      const submitted = bot.activity(name);
      const { data } = submitted.value as { data: object };
      bot.decide(() => {
        throw new Error('segreto interno');
      });
      const { body, text } = await bot.post(submitted);
      expect(body).toMatchObject(goesOn('Rete URP', { actions: [expect.objectContaining({ data })] }));
      expect(text).not.toContain('segreto');
      bot.decide(show({ code: 'minutes_noted' }));
      expect((await bot.post(submitted)).text).toContain('noted');
    },
  );
});

describe('a press', () => {
  it('gets the next card as the answer', async () => {
    bot.decide(() => CARD_REPLY);
    expect(await bot.post(bot.activity('invoke-adaptiveCard-action-channel'))).toMatchObject({
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: { type: 'AdaptiveCard' },
      },
    });
    expect(bot.connector.received).toEqual([]);
  });

  it('gets a notice as a text', async () => {
    bot.decide(show({ code: 'minutes_noted' }));
    expect(await bot.post(bot.activity('invoke-adaptiveCard-action-personal'))).toMatchObject({
      body: { statusCode: 200, type: MESSAGE_TYPE, value: 'minutes_noted' },
    });
  });

  it('of no known shape reaches the product and shows what it says', async () => {
    bot.decide(show({ code: 'unknown_item' }));
    const { body } = await bot.post(bot.activity('invoke-adaptiveCard-action-error-response'));
    expect(body).toMatchObject({ type: MESSAGE_TYPE, value: 'unknown_item' });
    expect(bot.events).toEqual([expect.objectContaining({ event: 'invalid_card_action', via: 'invoke' })]);
  });

  it('the product fails on is answered with 200 and nothing of the fault', async () => {
    bot.decide(() => {
      throw new Error('segreto interno');
    });
    const answer = await bot.post(bot.activity('invoke-adaptiveCard-action-personal'));
    expect(answer).toMatchObject({ status: 200, body: { type: MESSAGE_TYPE, value: 'failure' } });
    expect(answer.text).not.toContain('segreto');
  });

  it('on a form in a chat is answered there', async () => {
    bot.decide(() => CARD_REPLY);
    await bot.post(bot.activity('message-action-submit'));
    expect(bot.connector.received.map(({ path }) => path)).toEqual([
      '/connettore/v3/conversations/a%3Achat-di-lia/activities',
    ]);
  });

  it('on a form in the channel is answered in the chat of who pressed', async () => {
    bot.decide(() => CARD_REPLY);
    bot.connector.answerWith(() => ({ status: 201, body: { id: 'a:chat-di-lia' } }));
    const { value } = bot.activity('message-action-submit');
    await bot.post(bot.activity('message-channel-new-post-mention', { value, text: undefined }));
    expect(bot.connector.received.map(({ path }) => path)).toEqual([
      '/connettore/v3/conversations',
      '/connettore/v3/conversations/a%3Achat-di-lia/activities',
    ]);
  });

  it('on a form in the channel by somebody without a chat shows nothing of theirs there', async () => {
    bot.decide(() => CARD_REPLY);
    bot.connector.answerWith(({ path }) => ({
      status: path.endsWith('/conversations') ? 403 : 201,
      body: {},
    }));
    const { value } = bot.activity('message-action-submit');
    await bot.post(bot.activity('message-channel-new-post-mention', { value, text: undefined }));
    expect(bot.connector.received.at(-1)?.body).toMatchObject({ text: 'chat_unavailable' });
  });
});
