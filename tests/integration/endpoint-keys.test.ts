import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { expectQuietConsole } from '../helpers/quiet-console.ts';
import { KEY_ID } from '../helpers/teams/identity-provider.ts';
import { HOUR, type SignedBot, startSignedBot } from '../helpers/teams/signed-bot.ts';

let signed: SignedBot;
let provider: SignedBot['provider'];
let bot: SignedBot['bot'];

async function startWith(...how: Parameters<typeof startSignedBot>): Promise<void> {
  signed = await startSignedBot(...how);
  ({ provider, bot } = signed);
}

expectQuietConsole();

describe.each<[string, readonly string[] | undefined]>([
  ['nothing', []],
  ['nothing, without a list', undefined],
  ['another channel', ['webchat', 'skype']],
])('with a key endorsed for %s', (_what, endorsements) => {
  beforeAll(() => startWith(endorsements));
  afterAll(() => signed.stop());

  it('a message of Teams is refused', async () => {
    const token = provider.sign(signed.claims());
    await signed.expectRefused(signed.press(`Bearer ${token}`), token);
  });
});

describe('keys that change', () => {
  beforeAll(async () => {
    // Of time only the date: everything else goes on as it does.
    jest.useFakeTimers({
      now: new Date('2027-01-08T08:00:00Z'),
      doNotFake: [
        ...([
          'hrtime',
          'nextTick',
          'performance',
          'queueMicrotask',
          'setImmediate',
          'clearImmediate',
        ] as const),
        ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
      ],
    });
    await startWith(['msteams']);
  });
  afterAll(async () => {
    jest.useRealTimers();
    await signed.stop();
  });

  it('are fetched again: at most hourly for a new one, daily for one withdrawn', async () => {
    const old = async () => (await signed.press(`Bearer ${provider.sign(signed.claims())}`)).status;
    expect(await old()).toBe(200);
    const signNew = provider.publish('chiave-nuova', ['msteams']);
    const fresh = async () => (await signed.press(`Bearer ${signNew(signed.claims())}`)).status;
    const later = (hours: number) => jest.setSystemTime(Date.now() + hours * HOUR * 1_000 + 1_000);

    later(0.9);
    expect([await fresh(), await old()]).toEqual([401, 200]);
    later(0.2);
    expect([await fresh(), await old()]).toEqual([200, 200]);
    provider.withdraw(KEY_ID);
    later(23);
    expect([await fresh(), await old()]).toEqual([200, 200]);
    later(1);
    expect([await fresh(), await old()]).toEqual([200, 401]);
    expect(provider.asked).toEqual(Array(3).fill(['/openid', '/keys']).flat());
  });

  it('are used for a day while they cannot be read, and then nothing is accepted', async () => {
    const signNew = provider.publish('chiave-sola', ['msteams']);
    const status = async () => (await signed.press(`Bearer ${signNew(signed.claims())}`)).status;
    jest.setSystemTime(Date.now() + 2 * HOUR * 1_000);
    expect(await status()).toBe(200);
    provider.be('down');
    jest.setSystemTime(Date.now() + 23 * HOUR * 1_000);
    expect(await status()).toBe(200);
    jest.setSystemTime(Date.now() + 2 * HOUR * 1_000);
    expect(await status()).toBe(503);
    provider.be('up');
    expect(await status()).toBe(200);
  });
});

describe.each(['down', 'mute'] as const)('while the channel’s keys have never been read, %s', (how) => {
  beforeAll(() => startWith(['msteams'], { keysWaitMs: 200 }));
  afterAll(() => signed.stop());

  it('nothing is accepted, and the channel is asked to come again', async () => {
    provider.be(how);
    const token = `Bearer ${provider.sign(signed.claims())}`;
    expect(await signed.press(token)).toMatchObject({
      status: 503,
      body: { error: { code: 'unavailable' } },
    });
    expect(bot.events).toEqual([]);
    // What needs no key is refused all the same.
    expect((await signed.press(`Bearer ${provider.sign(signed.claims({ aud: 'altra' }))}`)).status).toBe(401);
  });
});
