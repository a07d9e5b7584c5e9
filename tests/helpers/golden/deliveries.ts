import type {
  DeliveriesPart,
  DeliveryTroubles,
  TroubledRecipient,
} from '../../../src/domain/view/deliveries-view.ts';
import type { DeliveryNotice } from '../../../src/domain/view/delivery-notice.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { anUrgentSitting, aSitting, NAMES, networkId, timeZone } from './card-views.ts';

const since = new Date('2027-01-14T08:00:00Z');
const line = { kind: 'convocation', planKey: null } as const;
const nudge = { kind: 'nudge', planKey: 'nudge-5d' } as const;
const counts = { sent: 9, waiting: 0, failed: 0, uncertain: 0, skipped: 0 };

function to(n: number, name: string, mayRetry = true): TroubledRecipient {
  return { ref: `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}:1`, to: 'person', name, mayRetry };
}

const channel: TroubledRecipient = { ...to(99, ''), to: 'channel', name: null };

export const DELIVERY_NOTICES: Record<DeliveryNotice['code'], DeliveryNotice> = {
  delivery_retried: { code: 'delivery_retried', recipient: { to: 'person', name: 'Bice Finticchi' } },
  delivery_not_retried: {
    code: 'delivery_not_retried',
    recipient: { to: 'channel', name: null },
    refusal: 'begun',
  },
};

const NEXT: DeliveriesPart = {
  sitting: aSitting(),
  lines: [
    { ...line, counts: { ...counts, failed: 2, uncertain: 1 } },
    { ...nudge, counts: { ...counts, sent: 1, waiting: 2, skipped: 4 } },
  ],
  troubles: [
    {
      line,
      trouble: 'failed',
      reason: '403:ConversationBlockedByUser',
      since,
      recipients: [to(1, 'Aldo Provetti'), to(2, 'Bice Finticchi', false)],
    },
    { line, trouble: 'uncertain', reason: 'no_answer:ECONNRESET', since, recipients: [channel] },
    {
      line: nudge,
      trouble: 'late',
      reason: '429:Throttled',
      since,
      recipients: [to(3, 'Ciro Esempioni', false)],
    },
    { line: nudge, trouble: 'late', reason: null, since, recipients: [to(4, 'Dalia Provasi', false)] },
  ],
};

const PAST: DeliveriesPart = {
  sitting: anUrgentSitting(),
  lines: [{ kind: 'urgent_call', planKey: null, counts: { ...counts, skipped: 1 } }],
  troubles: [
    {
      line: { kind: 'urgent_call', planKey: null },
      trouble: 'skipped',
      reason: 'over',
      since,
      recipients: [to(5, 'Ermes Inventati', false)],
    },
  ],
};

/** Cards about what could not be delivered, by the name of their golden file. */
export function goldenDeliveries(): Record<string, View> {
  return {
    deliveries: { view: 'deliveries', networkId, timeZone, parts: [NEXT, PAST], notice: null },
    'deliveries-fine': {
      view: 'deliveries',
      networkId,
      timeZone,
      parts: [
        { sitting: aSitting({ number: null }), lines: [], troubles: [] },
        { sitting: null, lines: [{ kind: 'welcome', planKey: null, counts }], troubles: [] },
      ],
      notice: DELIVERY_NOTICES.delivery_retried,
    },
    'delivery-retry': {
      view: 'delivery_retry',
      networkId,
      delivery: to(1, '').ref,
      kind: 'convocation',
      recipient: { to: 'person', name: 'Aldo Provetti' },
    },
  };
}

/** The heaviest: everybody failed everywhere, for one reason, or each for their own. */
export function heavyDeliveries(names: readonly string[]): View[] {
  const people = names.map((name, n) => to(n, name));
  const together: DeliveryTroubles = {
    line,
    trouble: 'failed',
    reason: 'unreachable',
    since,
    recipients: people,
  };
  const apart = people.map(
    (person, n): DeliveryTroubles => ({
      ...together,
      reason: `given_up:${'x'.repeat(80)}${n}`,
      recipients: [person],
    }),
  );
  const lines = Array.from({ length: 12 }, (_, n) => ({ ...nudge, planKey: `nudge-${n}`, counts }));
  const parts = (troubles: DeliveryTroubles[]): DeliveriesPart[] =>
    Array.from({ length: 6 }, () => ({ sitting: aSitting(), lines, troubles }));
  const notice = {
    ...DELIVERY_NOTICES.delivery_retried,
    recipient: { to: 'person', name: names[0] ?? '' },
  } as const;
  return [parts([together]), parts(apart), parts([...apart, ...NAMES.map(() => together)])].map((each) => ({
    view: 'deliveries',
    networkId,
    timeZone,
    parts: each,
    notice,
  }));
}
