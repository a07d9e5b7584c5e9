import { describe, expect, it } from '@jest/globals';
import type { Loggers } from '../../../src/logging/logger.ts';
import { createLoggers } from '../../../src/logging/logger.ts';

function written(log: (loggers: Loggers) => void, level = 'info'): Record<string, unknown>[] {
  const lines: string[] = [];
  log(createLoggers({ level, destination: { write: (line) => lines.push(line) } }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('loggers', () => {
  it('write one line of JSON with level, time, subsystem, message and fields', () => {
    const [line] = written((loggers) => loggers.delivery.info({ deliveryId: 'd-1', attempts: 2 }, 'sent'));
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      subsystem: 'delivery',
      msg: 'sent',
      deliveryId: 'd-1',
      attempts: 2,
    });
  });

  it('write nothing below their level', () => {
    const lines = written((loggers) => {
      loggers.app.info({}, 'hidden');
      loggers.app.warn({}, 'shown');
    }, 'warn');
    expect(lines.map((line) => line.msg)).toEqual(['shown']);
  });

  it.each([
    ['a name', { name: 'Fiorenza Inventata' }],
    ['a display name', { person: { displayName: 'Fiorenza Inventata' } }],
    ['the words of a message', { activity: { text: 'Fiorenza Inventata non viene' } }],
    ['a header', { headers: { authorization: 'Bearer Fiorenza Inventata' } }],
    ['a name in a list', { members: [{ aadObjectId: 'a', given_name: 'Fiorenza Inventata' }] }],
  ])('hide %s', (_what, fields) => {
    const [line] = written((loggers) => loggers.teams.info(fields, 'received'));
    expect(JSON.stringify(line)).not.toContain('Fiorenza');
    expect(JSON.stringify(line)).toContain('[redacted]');
  });

  it.each([
    ['a bearer token', 'sent Bearer abc.def-ghi', 'abc.def'],
    ['a signed token', 'refused eyJhbGciOi.eyJpc3Mi.c2ln', 'eyJpc3Mi'],
    ['the password of an address', 'cannot reach postgres://urp:segreto@db:5432/rete', 'segreto'],
    ['the token of a link', 'GET /files/0a1b-2c/Gettone_se-greto/verbale.pdf: reset', 'Gettone'],
    ['an e-mail address', 'refused for inventata@example.org', 'inventata@'],
  ])('hide %s inside the text of an error', (_what, message, hidden) => {
    const [line] = written((loggers) => loggers.teams.error({ err: new Error(message) }, 'failed'));
    expect(JSON.stringify(line)).not.toContain(hidden);
  });

  it('tell type, code, status and cause of an error, and nothing else it carries', () => {
    const cause = new Error('socket closed');
    const error = Object.assign(new TypeError('no answer', { cause }), {
      code: 'ECONNRESET',
      statusCode: 502,
      request: { headers: { authorization: 'Bearer x' } },
    });
    const [line] = written((loggers) => loggers.teams.error({ err: error }, 'failed'));
    expect(line?.err).toMatchObject({
      type: 'TypeError',
      message: 'no answer',
      code: 'ECONNRESET',
      statusCode: 502,
      cause: { type: 'Error', message: 'socket closed' },
    });
    expect(line?.err).not.toHaveProperty('request');
  });

  it('survive fields that contain themselves', () => {
    const fields: Record<string, unknown> = { id: 'n-1' };
    fields.self = fields;
    expect(written((loggers) => loggers.app.info(fields, 'odd'))).toHaveLength(1);
  });
});
