import { describe, expect, it } from '@jest/globals';
import { type Operation, toOutcome, toTokenOutcome } from '../../../src/teams/delivery-errors.ts';

const NOW = new Date('2026-12-04T09:00:00Z');
const CHAT: Operation = { does: 'post', at: 'chat' };
const CHANNEL: Operation = { does: 'post', at: 'channel' };
const THREAD: Operation = { does: 'post', at: 'thread' };
const EDIT: Operation = { does: 'edit' };
const OPEN: Operation = { does: 'open_chat' };
const ROSTER: Operation = { does: 'roster' };

function answer(status: number, body = '', headers: Record<string, string> = {}): object {
  const get = (name: string) => headers[name];
  return { name: 'RestError', statusCode: status, response: { bodyAsText: body, headers: { get } } };
}

function coded(status: number, code: string): object {
  return answer(status, JSON.stringify({ error: { code, message: 'testo' } }));
}

function gone(scope: string): object {
  return { outcome: 'gone', scope };
}

const RETRY = { outcome: 'retry' };
const MISCONFIGURED = { outcome: 'misconfigured' };
const UNCERTAIN = { outcome: 'uncertain' };
const BLOCKED = JSON.stringify({ errorCode: 209, message: '{\r\n  "subCode": "MessageWritesBlocked"\r\n}' });

const ROWS: [string, unknown, Operation, object][] = [
  ['400 Bad Argument', coded(400, 'Bad Argument'), CHAT, { ...MISCONFIGURED, reason: '400:Bad Argument' }],
  ['400 BadSyntax', coded(400, 'BadSyntax'), EDIT, MISCONFIGURED],
  ['401 BotNotRegistered', coded(401, 'BotNotRegistered'), CHAT, MISCONFIGURED],
  ['401 with no body', answer(401), ROSTER, { ...MISCONFIGURED, reason: 'http_401' }],
  ['403 BotDisabledByAdmin', coded(403, 'BotDisabledByAdmin'), CHAT, MISCONFIGURED],
  ['403 BotNotInConversationRoster', coded(403, 'BotNotInConversationRoster'), CHAT, gone('person')],
  ['403 BotNotInConversationRoster', coded(403, 'BotNotInConversationRoster'), CHANNEL, gone('network')],
  ['403 BotNotInConversationRoster', coded(403, 'BotNotInConversationRoster'), ROSTER, gone('network')],
  ['403 ConversationBlockedByUser', coded(403, 'ConversationBlockedByUser'), CHAT, gone('person')],
  ['403 ForbiddenOperationException', coded(403, 'ForbiddenOperationException'), OPEN, gone('person')],
  ['403 InvalidBotApiHost', coded(403, 'InvalidBotApiHost'), CHAT, MISCONFIGURED],
  ['403 NotEnoughPermissions', coded(403, 'NotEnoughPermissions'), OPEN, MISCONFIGURED],
  ['403 MessageWritesBlocked in errorCode 209', answer(403, BLOCKED), CHAT, gone('person')],
  ['403 MessageWritesBlocked in errorCode 209', answer(403, BLOCKED), THREAD, gone('conversation')],
  ['403 errorCode 209 alone', answer(403, '{"errorCode":209,"message":"no"}'), CHAT, gone('person')],
  ['403 with an unknown code', coded(403, 'Altro'), CHAT, gone('person')],
  ['403 with an unknown code', coded(403, 'Altro'), CHANNEL, MISCONFIGURED],
  ['403 with an HTML body', answer(403, '<html>no</html>'), OPEN, gone('person')],
  [
    '404 ActivityNotFoundInConversation',
    coded(404, 'ActivityNotFoundInConversation'),
    EDIT,
    gone('activity'),
  ],
  [
    '404 ActivityNotFoundInConversation',
    coded(404, 'ActivityNotFoundInConversation'),
    THREAD,
    gone('activity'),
  ],
  ['404 ConversationNotFound', coded(404, 'ConversationNotFound'), CHAT, gone('conversation')],
  ['404 ConversationNotFound', coded(404, 'ConversationNotFound'), CHANNEL, gone('conversation')],
  ['404 ConversationNotFound', coded(404, 'ConversationNotFound'), EDIT, gone('conversation')],
  ['404 with no body', answer(404), EDIT, gone('activity')],
  ['404 with no body', answer(404), CHAT, gone('conversation')],
  ['404', answer(404), OPEN, gone('person')],
  ['404', answer(404), ROSTER, gone('network')],
  ['410', answer(410), CHAT, gone('conversation')],
  ['408', answer(408), CHAT, UNCERTAIN],
  ['408', answer(408), EDIT, RETRY],
  ['409', answer(409), CHAT, RETRY],
  ['412 PreconditionFailed', coded(412, 'PreconditionFailed'), CHAT, { ...RETRY, delayMs: null }],
  ['413 MessageSizeTooBig', coded(413, 'MessageSizeTooBig'), CHAT, MISCONFIGURED],
  ['429 without Retry-After', coded(429, 'Throttled'), CHAT, { ...RETRY, delayMs: null }],
  ['500 ServiceError', coded(500, 'ServiceError'), CHAT, { ...UNCERTAIN, reason: '500:ServiceError' }],
  ['500 ServiceError', coded(500, 'ServiceError'), EDIT, RETRY],
  ['501', answer(501), EDIT, MISCONFIGURED],
  ['502 with an HTML body', answer(502, '<html>Bad gateway</html>'), CHANNEL, UNCERTAIN],
  ['502', answer(502), OPEN, RETRY],
  ['503', answer(503), CHAT, UNCERTAIN],
  ['503', answer(503, '', { 'retry-after': '30' }), ROSTER, { ...RETRY, delayMs: 30_000 }],
  ['504', answer(504), THREAD, UNCERTAIN],
  ['504', answer(504), EDIT, RETRY],
  ['302', answer(302), CHAT, MISCONFIGURED],
  ['200 with an unreadable body', answer(200, '<html>'), CHAT, UNCERTAIN],
  ['200 with an unreadable body', answer(200, '<html>'), OPEN, RETRY],
  ['a refused connection', { code: 'ECONNREFUSED' }, CHAT, { ...RETRY, reason: 'not_sent:ECONNREFUSED' }],
  ['an unknown host', { code: 'ENOTFOUND' }, CHAT, RETRY],
  ['a name server that is down', { code: 'EAI_AGAIN' }, CHAT, RETRY],
  ['a bad certificate', { code: 'CERT_HAS_EXPIRED' }, CHAT, RETRY],
  ['a connection not made in time', { code: 'ETIMEDOUT', message: 'connect ETIMEDOUT' }, CHAT, RETRY],
  ['an answer not given in time', { code: 'ETIMEDOUT', message: 'read ETIMEDOUT' }, CHAT, UNCERTAIN],
  ['a reset', { code: 'ECONNRESET' }, CHAT, { ...UNCERTAIN, reason: 'no_answer:ECONNRESET' }],
  ['a reset', { code: 'ECONNRESET' }, OPEN, RETRY],
  ['an abort', { name: 'AbortError' }, CHAT, UNCERTAIN],
  ['an abort', { name: 'AbortError' }, ROSTER, RETRY],
  ['anything else thrown', 'testo', CHAT, UNCERTAIN],
  ['anything else thrown', null, EDIT, RETRY],
];

describe('what Teams answers', () => {
  it.each(ROWS)('%s', (_, thrown, operation, expected) => {
    expect(toOutcome(thrown, operation, NOW)).toMatchObject(expected);
  });
});

describe('Retry-After', () => {
  const DATE = 'Fri, 04 Dec 2026 09:00:20 GMT';

  it.each<[string, Record<string, string>, number | null]>([
    ['seconds', { 'retry-after': '7' }, 7_000],
    ['zero', { 'retry-after': '0' }, 0],
    ['a fraction', { 'retry-after': '1.5' }, 1_500],
    ['a date', { 'retry-after': DATE }, 20_000],
    [
      'a date by the sender’s own clock',
      { 'retry-after': DATE, date: 'Fri, 04 Dec 2026 09:00:15 GMT' },
      5_000,
    ],
    ['a date gone by', { 'retry-after': 'Fri, 04 Dec 2026 08:00:00 GMT' }, 0],
    ['an absurd number', { 'retry-after': '99999999' }, 3_600_000],
    ['an absurd date', { 'retry-after': 'Fri, 04 Dec 2099 09:00:00 GMT' }, 3_600_000],
    ['a negative number', { 'retry-after': '-5' }, null],
    ['no sense', { 'retry-after': 'presto' }, null],
    ['nothing', {}, null],
  ])('with %s', (_, headers, delayMs) => {
    expect(toOutcome(answer(429, '', headers), CHAT, NOW)).toMatchObject({ outcome: 'retry', delayMs });
  });
});

describe('the bot’s own token', () => {
  function failure(message: string, fields: object = {}): Error {
    return Object.assign(new Error(message), fields);
  }

  it.each<[string, Error, string, string]>([
    [
      'a wrong secret',
      failure('AADSTS7000215: Invalid client secret', { errorCode: 'invalid_client' }),
      'misconfigured',
      'token:AADSTS7000215',
    ],
    ['an unknown tenant', failure('AADSTS90002: not found'), 'misconfigured', 'token:AADSTS90002'],
    [
      'no managed identity',
      failure('none', { name: 'CredentialUnavailableError' }),
      'misconfigured',
      'token:',
    ],
    ['the service away', failure('no', { errorCode: 'network_error' }), 'retry', 'token_unavailable'],
    [
      'the service busy',
      failure('no', { errorCode: 'temporarily_unavailable' }),
      'retry',
      'token_unavailable',
    ],
    ['no network', failure('getaddrinfo ENOTFOUND', { code: 'ENOTFOUND' }), 'retry', 'token_unavailable'],
    ['no answer in time', failure('no', { code: 'timeout' }), 'retry', 'token_unavailable'],
  ])('not obtained for %s', (_, thrown, outcome, reason) => {
    expect(toTokenOutcome(thrown)).toMatchObject({ outcome, reason: expect.stringContaining(reason) });
  });
});
