import { setTimeout as delay } from 'node:timers/promises';
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import { type AuthenticateRequestResult, AuthenticationError } from 'botframework-connector';
import { type BotAuthConfig, createBotAuthentication } from './auth-config.ts';
import { type CheckToken, createTokenCheck } from './channel-token.ts';

export type Verified =
  | { verified: 'yes'; result: AuthenticateRequestResult }
  /** The token is missing, forged, expired or not for this bot. */
  | { verified: 'no'; reason: string }
  /** The channel's keys cannot be read at the moment: nothing is accepted (reliability F16). */
  | { verified: 'unknown'; reason: string };

/** The library waits for keys without end, the channel for an answer 15 s. */
const KEYS_WAIT_MS = 8_000;

/**
 * botbuilder's CloudAdapter with its two steps apart, so that what is refused is refused before the turn begins, and
 * without `process`, which writes the text of errors into its answers (platform facts §7.2).
 */
export class BotAdapter extends CloudAdapter {
  readonly #checkToken: CheckToken | null;
  readonly #keysWaitMs: number;

  /** @param keysWaitMs longest wait for the channel's keys */
  constructor(auth: BotAuthConfig, keysWaitMs: number = KEYS_WAIT_MS) {
    super(createBotAuthentication(auth));
    this.#keysWaitMs = keysWaitMs;
    this.#checkToken = auth.kind === 'none' ? null : createTokenCheck(auth);
  }

  /** Checks the request's token (platform facts §7.1). Without credentials there is nothing to check. */
  async verify(activity: Activity, authorization: string): Promise<Verified> {
    const fault = await this.#faultOf(activity, authorization);
    if (fault !== null) return fault;
    try {
      const result = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
      return { verified: 'yes', result };
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'unknown';
      return { verified: isKeyFailure(error) ? 'unknown' : 'no', reason };
    }
  }

  async #faultOf(
    activity: Activity,
    authorization: string,
  ): Promise<Exclude<Verified, { verified: 'yes' }> | null> {
    if (this.#checkToken === null) return null;
    const stop = new AbortController();
    const late = delay(this.#keysWaitMs, 'late' as const, { signal: stop.signal, ref: false });
    late.catch(() => undefined);
    try {
      const reason = await Promise.race([late, this.#checkToken(activity, authorization)]);
      if (reason === 'late') return { verified: 'unknown', reason };
      return reason === null ? null : { verified: 'no', reason };
    } catch (error) {
      return {
        verified: 'unknown',
        reason: error instanceof Error ? error.message.slice(0, 200) : 'unknown',
      };
    } finally {
      stop.abort();
    }
  }

  /** Runs one turn on an activity already verified; gives the answer of an invoke, undefined for the rest. */
  async run(
    result: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(result, activity, logic);
  }
}

/** Keys are fetched with node-fetch; botbuilder marks an answer other than 200 with status 500. */
function isKeyFailure(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode === 500;
  return error instanceof Error && (error.name === 'FetchError' || error.name === 'AbortError');
}
