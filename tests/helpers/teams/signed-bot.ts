import { expect } from '@jest/globals';
import { type BotUnderTest, startBot } from '../network/bot-under-test.ts';
import { type IdentityProvider, startIdentityProvider } from './identity-provider.ts';

export const APP_ID = 'b07b07b0-0000-4000-8000-00000000ab02';
export const TENANT = '7e5a0000-0000-4000-8000-00000000ab01';
export const MINUTE = 60;
export const HOUR = 60 * MINUTE;

type Answer = ReturnType<BotUnderTest['post']>;

/** A bot with credentials, and who signs what is sent to it. */
export interface SignedBot {
  provider: IdentityProvider;
  bot: BotUnderTest;
  /** Claims that are accepted, but for the change. */
  claims(change?: object): object;
  /** A press with this header `Authorization`; null without one. */
  press(token: string | null, change?: object): Answer;
  /** The press was refused by us, in our words; the product has not heard of it and the log has not the token. */
  expectRefused(pressed: Answer, token: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startSignedBot(
  endorsements: readonly string[] | undefined,
  more: { keysWaitMs?: number } = {},
): Promise<SignedBot> {
  const provider = await startIdentityProvider(endorsements);
  const auth = { kind: 'SingleTenant' as const, appId: APP_ID, tenantId: TENANT, password: 'segreto' };
  const bot = await startBot({ auth: { ...auth, cloud: provider.cloud }, allowedTenants: [TENANT], ...more });
  bot.decide(() => ({ reply: 'show', view: { view: 'notice', notice: { code: 'minutes_noted' } } }));
  return { provider, bot, claims, press, expectRefused, stop };

  async function stop(): Promise<void> {
    await bot.close();
    await provider.close();
  }

  function claims(change: object = {}): object {
    return {
      iss: provider.issuer,
      aud: APP_ID,
      serviceurl: bot.connector.url,
      nbf: secondsFromNow(-MINUTE),
      exp: secondsFromNow(HOUR),
      ...change,
    };
  }

  function press(token: string | null, change: object = {}): Answer {
    const headers = token === null ? undefined : { Authorization: token };
    return bot.post(bot.activity('invoke-adaptiveCard-action-personal', change), headers);
  }

  async function expectRefused(pressed: Answer, token: string): Promise<void> {
    const [heard, noted] = [bot.events.length, bot.notes.length];
    const answer = await pressed;
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 'unauthorized' } } });
    expect(answer.text).not.toMatch(/jwt|issuer|audience|claim|endorse|signature/i);
    expect(bot.events).toHaveLength(heard);
    const notes = bot.notes.slice(noted);
    expect(notes).toEqual([
      {
        event: 'request refused',
        fields: { because: 'token', detail: expect.stringMatching(/^[A-Za-z_]{3,20}$/) },
      },
    ]);
    for (const part of token.split('.').filter((each) => each.length > 20)) {
      expect(JSON.stringify(notes)).not.toContain(part);
    }
  }
}

/** As tokens tell the time: whole seconds. */
export function secondsFromNow(seconds: number): number {
  return Math.floor(Date.now() / 1_000) + seconds;
}
