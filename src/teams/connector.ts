import { ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import { appIdOf, type BotAuthConfig, createBotAuthentication } from './auth-config.ts';
import { type Operation, type Refused, toOutcome, toTokenOutcome } from './delivery-errors.ts';
import { allowedServiceUrl, type ServiceUrlRule } from './service-url.ts';

export interface ConnectorOptions {
  auth: BotAuthConfig;
  rule: ServiceUrlRule;
  now: () => Date;
  /** Longest wait for the token, and again for the answer. */
  timeoutMs: number;
}

export interface CallOptions {
  abortSignal: AbortSignal;
}

/** One call to the Bot Connector: its result, or the outcome its failure means. Never throws. */
export type Call = <T>(
  serviceUrl: string,
  operation: Operation,
  send: (client: ConnectorClient, options: CallOptions) => Promise<T>,
) => Promise<{ outcome: 'answered'; value: T } | Refused>;

/** Of botbuilder's own policies, those that would send again, sleep, or carry the token to another host. */
const UNWANTED_POLICIES = ['defaultRetryPolicy', 'redirectPolicy'];
const MAX_CLIENTS = 50;

/**
 * Calls through botbuilder's connector client, which keeps connections alive, with its retries taken out: it sends
 * 500 and 502 four times and sleeps on 429 (platform facts §2.1), while waiting is the queue's business.
 */
export function createConnector({ auth, rule, now, timeoutMs }: ConnectorOptions): Call {
  const authentication = createBotAuthentication(auth);
  const clients = new Map<string, Promise<ConnectorClient>>();

  return async (serviceUrl, operation, send) => {
    const url = allowedServiceUrl(serviceUrl, rule);
    if (url === null) return { outcome: 'misconfigured', refused: 'bot', reason: 'service_url_not_allowed' };
    const first = await attempt(url, operation, send, false);
    // A refused token may only be an old one: asked for anew once, and nothing was posted (reliability F04).
    const unauthorised = first.outcome === 'misconfigured' && /^(http_401|401:)/.test(first.reason);
    return unauthorised && auth.kind !== 'none' ? attempt(url, operation, send, true) : first;
  };

  async function attempt<T>(
    url: string,
    operation: Operation,
    send: (client: ConnectorClient, options: CallOptions) => Promise<T>,
    renewToken: boolean,
  ): Promise<{ outcome: 'answered'; value: T } | Refused> {
    let client: ConnectorClient;
    try {
      client = await clientFor(url);
      await obtainToken(client, renewToken);
    } catch (error) {
      return toTokenOutcome(error);
    }
    try {
      const value = await send(client, { abortSignal: AbortSignal.timeout(timeoutMs) });
      return { outcome: 'answered', value };
    } catch (error) {
      return toOutcome(error, operation, now());
    }
  }

  function clientFor(url: string): Promise<ConnectorClient> {
    const known = clients.get(url);
    if (known !== undefined) return known;
    if (clients.size >= MAX_CLIENTS) clients.clear();
    const created = createClient(url);
    clients.set(url, created);
    created.catch(() => clients.delete(url));
    return created;
  }

  async function createClient(url: string): Promise<ConnectorClient> {
    const appId = appIdOf(auth);
    const claims = appId === '' ? [] : ['aud', 'appid'].map((type) => ({ type, value: appId }));
    const factory = authentication.createConnectorFactory(new ClaimsIdentity(claims, true));
    const client = await factory.create(url);
    removePolicies(client);
    return client;
  }

  /** Before the request, so that a failure here is known to have sent nothing. The client then finds it cached. */
  async function obtainToken(client: ConnectorClient, renew: boolean): Promise<void> {
    if (auth.kind === 'none') return;
    const credentials: object = client.credentials;
    if (!('getToken' in credentials) || typeof credentials.getToken !== 'function') return;
    await withinTime(credentials.getToken(renew), timeoutMs);
  }
}

interface Pipeline {
  removePolicy(options: { name: string }): unknown[];
}

/** The client hides its pipeline and offers no option for it; the contract test counts the requests. */
function removePolicies(connector: ConnectorClient): void {
  const inner: unknown = Reflect.get(connector, 'client');
  const pipeline: unknown =
    typeof inner === 'object' && inner !== null ? Reflect.get(inner, 'pipeline') : null;
  if (!isPipeline(pipeline))
    throw new Error('botframework-connector has changed: its pipeline is not reachable');
  for (const name of UNWANTED_POLICIES) {
    if (pipeline.removePolicy({ name }).length === 0) {
      throw new Error(`botframework-connector has changed: it has no policy named ${name}`);
    }
  }
}

function isPipeline(value: unknown): value is Pipeline {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, 'removePolicy') === 'function'
  );
}

async function withinTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(Object.assign(new Error('no token in time'), { code: 'timeout' })),
    timeoutMs,
  );
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
