import type { DeliveryOutcome } from '../domain/delivery/delivery-outcome.ts';
import type { ConnectorFailure } from './connector-failure.ts';
import { isNetworkCode, toConnectorFailure } from './connector-failure.ts';
import { answeredAt, retryAfterMs } from './retry-after.ts';

/**
 * What was asked. `post`: a message is created, so a doubt about it stays a doubt; `edit`, `open_chat`, `roster` give
 * the same result when repeated. `at`: whose conversation it is, which says what a refusal is about.
 */
export type Operation =
  | { does: 'post'; at: 'chat' | 'channel' | 'thread' }
  | { does: 'edit' }
  | { does: 'open_chat' }
  | { does: 'roster' };

export type Refused = Exclude<DeliveryOutcome, { outcome: 'sent' }>;

/**
 * Translates every failure of a call to the connector: status first, code second, since bodies vary and do not
 * always match the documents (platform facts §4.2, reliability F01–F16).
 *
 * @param now for a `Retry-After` date, when the answer carries no clock of its own
 */
export function toOutcome(thrown: unknown, operation: Operation, now: Date): Refused {
  const failure = toConnectorFailure(thrown);
  if (failure.failure === 'answer') return fromAnswer(failure, operation, now);
  if (failure.failure === 'not_sent')
    return {
      outcome: 'retry',
      because: 'unreachable',
      delayMs: null,
      reason: `not_sent:${failure.code}`,
    };
  return doubtful(operation, `no_answer:${failure.code}`, null);
}

/** Failures to obtain the bot's own token: nothing has left for Teams. */
export function toTokenOutcome(thrown: unknown): Refused {
  const { name, code, text } = describeTokenError(thrown);
  const transient = /temporarily_unavailable|network_error|endpoints_resolution|openid_config|timeout/i.test(
    code,
  );
  if (transient || isNetworkCode(code) || /ECONN|ENOTFOUND|EAI_|ETIMEDOUT|fetch failed/.test(text)) {
    return { outcome: 'retry', because: 'unreachable', delayMs: null, reason: 'token_unavailable' };
  }
  const refused = /AADSTS\d+/.exec(text)?.[0] ?? (code === '' ? name : code);
  return { outcome: 'misconfigured', refused: 'bot', reason: `token:${refused}`.slice(0, 100) };
}

function fromAnswer(
  answer: ConnectorFailure & { failure: 'answer' },
  operation: Operation,
  now: Date,
): Refused {
  const { status, code } = answer;
  const reason = code === null ? `http_${status}` : `${status}:${code}`.slice(0, 100);
  const delayMs = retryAfterMs(answer.retryAfter, answeredAt(answer.date, now));
  switch (status) {
    case 403:
      return forbidden(code, reason, operation);
    case 404:
    case 410:
      return { outcome: 'gone', scope: notFoundScope(code, operation), reason };
    case 409:
    case 412:
    case 425:
      return { outcome: 'retry', because: 'other', delayMs, reason };
    case 429:
      return { outcome: 'retry', because: 'throttled', delayMs, reason };
    case 408:
      return doubtful(operation, reason, delayMs);
    case 401:
    case 407:
      return { outcome: 'misconfigured', refused: 'bot', reason };
    case 400:
    case 413:
      // On a post alone: whatever else is wrong with it, these bytes will not be taken.
      return { outcome: 'misconfigured', refused: operation.does === 'post' ? 'card' : 'message', reason };
    case 501:
      return { outcome: 'misconfigured', refused: 'message', reason };
  }
  // A success whose body cannot be read is no message id: perhaps a proxy's page.
  if (status >= 500 || status < 300) return doubtful(operation, reason, delayMs);
  return { outcome: 'misconfigured', refused: 'message', reason };
}

type Scope = (Refused & { outcome: 'gone' })['scope'];

function forbidden(code: string | null, reason: string, operation: Operation): Refused {
  const toPerson = operation.does === 'open_chat' || (operation.does === 'post' && operation.at === 'chat');
  switch (code) {
    case 'BotDisabledByAdmin':
    case 'InvalidBotApiHost':
      return { outcome: 'misconfigured', refused: 'bot', reason };
    case 'NotEnoughPermissions':
      return { outcome: 'misconfigured', refused: 'message', reason };
    case 'ConversationBlockedByUser':
    case 'ForbiddenOperationException':
      return gone(toPerson ? 'person' : 'conversation');
    case 'BotNotInConversationRoster':
      return gone(toPerson ? 'person' : 'network');
    case 'MessageWritesBlocked':
      return gone(toPerson ? 'person' : 'conversation');
  }
  return toPerson ? gone('person') : { outcome: 'misconfigured', refused: 'message', reason };

  function gone(scope: Scope): Refused {
    return { outcome: 'gone', scope, reason };
  }
}

function notFoundScope(code: string | null, operation: Operation): Scope {
  if (operation.does === 'open_chat') return 'person';
  if (operation.does === 'roster') return 'network';
  // A chat has no first message that could be missing: it is the chat that is not what it was.
  if (operation.does === 'post' && operation.at === 'chat') return 'conversation';
  if (code === 'ActivityNotFoundInConversation') return 'activity';
  if (code === null && operation.does === 'edit') return 'activity';
  return 'conversation';
}

function doubtful(operation: Operation, reason: string, delayMs: number | null): Refused {
  return operation.does === 'post'
    ? { outcome: 'uncertain', reason }
    : { outcome: 'retry', because: 'other', delayMs, reason };
}

function describeTokenError(thrown: unknown): { name: string; code: string; text: string } {
  if (!(thrown instanceof Error)) return { name: 'unknown', code: '', text: '' };
  const code: unknown = Reflect.get(thrown, 'errorCode') ?? Reflect.get(thrown, 'code');
  const cause = thrown.cause instanceof Error ? `${thrown.cause.message}` : '';
  return {
    name: thrown.name,
    code: typeof code === 'string' ? code : '',
    text: `${thrown.message} ${cause}`,
  };
}
