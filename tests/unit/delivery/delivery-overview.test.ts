import { describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../../src/domain/delivery/delivery.ts';
import { deliveryOverview, troubleOf } from '../../../src/domain/delivery/delivery-overview.ts';
import { deliveryRef, parseDeliveryRef } from '../../../src/domain/delivery/delivery-ref.ts';
import { troublesReason } from '../../../src/texts/delivery/deliveries.ts';
import { deliveryAdvice } from '../../../src/texts/delivery/delivery-advice.ts';
import { reasonLabel } from '../../../src/texts/labels.ts';
import { aDelivery } from '../../helpers/builders.ts';

const NOW = new Date('2027-01-14T09:00:00Z');
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

describe('a delivery that somebody must look after', () => {
  it.each<[Partial<Delivery>, string | null]>([
    [{ status: 'failed' }, 'failed'],
    [{ status: 'uncertain' }, 'uncertain'],
    [{ status: 'skipped', reason: 'begun' }, 'skipped'],
    [{ status: 'skipped', reason: 'superseded' }, null],
    [{ status: 'skipped', reason: 'answered' }, null],
    [{ status: 'queued', queuedAt: minutesAgo(14) }, null],
    [{ status: 'queued', queuedAt: minutesAgo(16) }, 'late'],
    [{ status: 'sending', queuedAt: minutesAgo(1), attempts: 10 }, 'late'],
    [{ status: 'queued', queuedAt: minutesAgo(1), reason: 'service_error' }, 'late'],
    [{ kind: 'urgent_call', status: 'queued', queuedAt: minutesAgo(4) }, 'late'],
    [{ status: 'sent', queuedAt: minutesAgo(600), attempts: 20 }, null],
  ])('%j: %s', (fields, trouble) => {
    expect(troubleOf(aDelivery(fields), NOW)).toBe(trouble);
  });
});

describe('the overview of deliveries', () => {
  const overview = (deliveries: Delivery[]) =>
    deliveryOverview({ deliveries, people: [], now: NOW, mayRetry: () => true });

  it('counts by line, whatever the version of the date, and puts together what failed for one reason', () => {
    const failed = { status: 'failed', reason: 'http_400' } as const;
    const { lines, troubles } = overview([
      aDelivery({ id: 'a', lineKey: 'nudge-5d@1', status: 'sent' }),
      aDelivery({ id: 'b', lineKey: 'nudge-5d@2', ...failed }),
      aDelivery({ id: 'c', lineKey: 'nudge-2d@2', ...failed }),
      aDelivery({ id: 'd', lineKey: 'nudge-2d@2', ...failed, recipient: { to: 'channel' } }),
      aDelivery({ id: 'e', lineKey: 'nudge-2d@2', status: 'sending', queuedAt: NOW }),
    ]);
    expect(lines.map(({ planKey, counts }) => [planKey, counts])).toEqual([
      ['nudge-5d', { sent: 1, waiting: 0, failed: 1, uncertain: 0, skipped: 0 }],
      ['nudge-2d', { sent: 0, waiting: 1, failed: 2, uncertain: 0, skipped: 0 }],
    ]);
    expect(troubles.map(({ recipients }) => recipients.map(({ ref }) => ref))).toEqual([
      ['b:0'],
      ['c:0', 'd:0'],
    ]);
  });

  it('leaves out news of troubles that arrived, and never offers to send such news again', () => {
    const news = { kind: 'problem', lineKey: 'problem-failed-convocation#a+1' } as const;
    const { lines, troubles } = overview([
      aDelivery({ ...news, id: 'a', status: 'sent' }),
      aDelivery({ ...news, id: 'b', status: 'failed', reason: 'unreachable' }),
    ]);
    expect(lines).toMatchObject([{ kind: 'problem', counts: { sent: 0, failed: 1 } }]);
    expect(troubles[0]?.recipients).toMatchObject([{ mayRetry: false }]);
  });
});

describe('a delivery as a card names it', () => {
  it('is read back with its attempts, and nothing else is one', () => {
    expect(parseDeliveryRef(deliveryRef({ id: 'a-1', attempts: 12 }))).toEqual({
      deliveryId: 'a-1',
      attempts: 12,
    });
    for (const ref of ['', 'a-1', ':1', 'a-1:', 'a-1:x', 'a-1:-1', 'a:1:2'])
      expect(parseDeliveryRef(ref)).toBeNull();
  });
});

/** What `teams/delivery-errors.ts` and the product write down, but for what says itself in words. */
const CODES = [
  ...['403:ConversationBlockedByUser', '403:MessageWritesBlocked', '403:ForbiddenOperationException'],
  ...[
    '403:BotNotInConversationRoster',
    '403:BotDisabledByAdmin',
    '403:InvalidBotApiHost',
    '403:NotEnoughPermissions',
  ],
  ...[
    '404:ConversationNotFound',
    '413:MessageSizeTooBig',
    '429:Throttled',
    '412:PreconditionFailed',
    'http_429',
  ],
  ...['http_400', '400:BadSyntax', 'http_401', '401:BotNotRegistered', 'http_403', 'http_404', 'http_500'],
  ...['502:ServiceError', 'http_503', 'not_sent:ECONNREFUSED', 'no_answer:ECONNRESET', 'token:AADSTS7000215'],
  ...[
    'token_unavailable',
    'held_up',
    'process_ended',
    'unreachable',
    'service_error',
    'given_up:service_error',
  ],
];

describe('the reason of a failure and what to do', () => {
  it.each(CODES)('%s is said in words', (code) => {
    expect(reasonLabel(code)).not.toContain('motivo tecnico');
    for (const trouble of ['failed', 'uncertain', 'late', 'skipped'] as const)
      for (const toPerson of [true, false])
        expect(deliveryAdvice({ trouble, reason: code }, toPerson)).toMatch(/\.$/);
  });

  it('of a code nobody knows is that code, with somebody to tell', () => {
    expect(reasonLabel('418:Teapot')).toContain('418:Teapot');
    expect(reasonLabel('nuovo_codice')).toBe('motivo tecnico: nuovo_codice');
    expect(deliveryAdvice({ trouble: 'failed', reason: 'nuovo_codice' }, true)).toContain(
      'chi gestisce il servizio',
    );
  });

  it('depends on who can do something about it', () => {
    const advice = (reason: string, toPerson = true) =>
      deliveryAdvice({ trouble: 'failed', reason }, toPerson);
    expect(advice('403:ConversationBlockedByUser')).toContain('Avvisare per telefono');
    expect(advice('404:ConversationNotFound', false)).toContain('Verificare che il canale esista');
    expect(advice('given_up:token:AADSTS7000215')).toContain('chi gestisce Microsoft Teams');
    expect(deliveryAdvice({ trouble: 'uncertain', reason: null }, true)).toContain('Chiedere se');
  });

  it('of one never tried says since when it waits', () => {
    const line = { kind: 'nudge', planKey: null } as const;
    const late = { line, trouble: 'late', reason: null, since: NOW, recipients: [] } as const;
    expect(troublesReason({ ...late, recipients: [] }, 'Europe/Rome')).toBe(
      "In attesa da giovedì 14 gennaio 2027, ore 10:00: l'invio non è ancora stato tentato.",
    );
  });
});
