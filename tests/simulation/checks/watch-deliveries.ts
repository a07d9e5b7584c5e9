import type { Delivery, DeliveryKind, DeliveryStatus } from '../../../src/domain/delivery/delivery.ts';
import { problemSubject } from '../../../src/domain/delivery/delivery-trouble.ts';
import type { AuditEntry } from '../../../src/domain/network/audit-entry.ts';
import type { Change } from '../../helpers/memory/journal.ts';
import { onceKey } from '../../helpers/memory/memory-data.ts';
import { clockSpreadMs } from '../core/clocks.ts';
import type { Process } from '../core/process.ts';
import { NOTHING_YET } from '../core/teams.ts';
import type { World } from '../core/world.ts';
import { isToldToWhoIsInCharge } from './told.ts';
import { isStillDue } from './useful-window.ts';

const NEXT: Readonly<Record<DeliveryStatus, readonly DeliveryStatus[]>> = {
  queued: ['sending', 'skipped', 'failed', 'uncertain'],
  sending: ['sending', 'sent', 'queued', 'skipped', 'failed', 'uncertain'],
  sent: [],
  skipped: [],
  failed: ['queued'],
  uncertain: ['queued'],
};

/** Kinds that may be sent once more when in doubt: the published rule (reliability F06), written down again. */
const MAY_REPEAT: ReadonlySet<DeliveryKind> = new Set<DeliveryKind>([
  ...(['convocation', 'moved', 'cancelled', 'urgent_call', 'urgent_escalation', 'urgent_unreached'] as const),
  ...(['urgent_board', 'substitute_named', 'substitute_withdrawn', 'substitute_ended', 'setup'] as const),
  ...(['role_question', 'deputy_named', 'deputy_revoked', 'deputy_urgent', 'action_given'] as const),
  ...(['publication_asked', 'publication_changed', 'publication_withdrawn'] as const),
  ...(['publication_question', 'publication_answer'] as const),
]);
const CLAIM_MS = 3 * 60_000;

interface Claim {
  by: Process;
  at: number;
}

/** Follows every message from its queueing to its end (I1, I2, I3, I8). */
export interface DeliveryWatch {
  changed(change: Change, acting: Process, together: readonly Change[]): void;
}

export function watchDeliveries(world: World): DeliveryWatch {
  const keys = new Set<string>();
  const claims = new Map<string, Claim>();
  const { timeline } = world;

  return {
    changed({ before: was, after: is }, acting, together) {
      const before = was as Delivery | null;
      const delivery = is as Delivery | null;
      if (delivery === null) return world.violated('I1 nothing due is lost', `${before?.id} was removed`);
      if (before === null) return isNew(delivery);
      if (delivery.uncertainties > before.uncertainties) isDoubtful(before, delivery, acting);
      if (before.status !== delivery.status || delivery.status === 'sending')
        follows(before, delivery, acting, together);
    },
  };

  function isNew(delivery: Delivery): void {
    const key = onceKey(delivery);
    if (keys.has(key)) world.violated('I3 one message for each line and recipient', describe(delivery));
    keys.add(key);
  }

  function follows(before: Delivery, delivery: Delivery, acting: Process, together: readonly Change[]): void {
    if (!NEXT[before.status].includes(delivery.status))
      world.violated('I3 what has ended has ended', `${describe(delivery)} was ${before.status}`);
    if (delivery.status === 'sending') {
      world.stats.sends += 1;
      claims.set(delivery.id, { by: acting, at: timeline.now() });
      const wrong = isStillDue(world, delivery, acting.now());
      if (wrong !== null)
        world.violated('I2/I8 nothing is sent that is not true', `${describe(delivery)}: ${wrong}`);
      return;
    }
    claims.delete(delivery.id);
    if (before.status === 'failed' || before.status === 'uncertain') isByHand(delivery, together);
    else ends(delivery, acting);
  }

  /** Only somebody's hand begins anew what has ended, and the log says so. */
  function isByHand(delivery: Delivery, together: readonly Change[]): void {
    const logged = together.some(
      ({ table, after }) => table === 'audit_log' && (after as AuditEntry).act === 'retry_delivery',
    );
    if (!logged) world.violated('I3 what has ended has ended', describe(delivery));
    const truth = world.teams.truth.get(delivery.id) ?? NOTHING_YET;
    world.teams.truth.set(delivery.id, { ...truth, byHand: truth.byHand + 1 });
  }

  function ends(delivery: Delivery, acting: Process): void {
    const { status, kind } = delivery;
    const { posted, doubts, byHand } = world.teams.truth.get(delivery.id) ?? NOTHING_YET;
    const most = MAY_REPEAT.has(kind) ? 2 : 1;
    if (posted > Math.min(most, 1 + doubts) + byHand)
      world.violated(
        'I3 nothing twice without a doubt',
        `${describe(delivery)} stands ${posted} times, ${doubts} doubts`,
      );
    if (status === 'sent' && posted === 0)
      world.violated('I3 what is sent was posted', `${describe(delivery)} stands nowhere`);
    if ((status === 'failed' || status === 'skipped') && posted > doubts)
      world.violated('I3 what is not sent was not posted', `${describe(delivery)} stands ${posted} times`);
    if (status === 'skipped' || status === 'failed' || status === 'uncertain') {
      if (delivery.reason === null) world.violated('I1 nothing is lost without a reason', describe(delivery));
      if (!isToldToWhoIsInCharge(world, delivery, acting.now()))
        world.violated('I1 the coordinator is told', describe(delivery));
    }
    if (status === 'skipped' && kind === 'problem') isNotWithheld(delivery);
  }

  /** A message about a trouble that is still there must not be taken for settled. */
  function isNotWithheld(delivery: Delivery): void {
    const subject = problemSubject(delivery.lineKey);
    const about = subject?.deliveryId == null ? null : world.data.deliveries.get(subject.deliveryId);
    if (delivery.reason === 'done' && about !== null && about.status === subject?.trouble)
      world.violated('I1 the coordinator is told', `${describe(delivery)} was withheld`);
  }

  /** A doubt is one: the platform gave no answer, or whoever claimed it could not go on. */
  function isDoubtful(before: Delivery, delivery: Delivery, acting: Process): void {
    const truth = world.teams.truth.get(delivery.id) ?? NOTHING_YET;
    if (truth.doubts >= delivery.uncertainties) return;
    const claim = claims.get(before.id) ?? { by: acting, at: 0 };
    const agedMs = timeline.now() - claim.at;
    if (agedMs + clockSpreadMs(world) < CLAIM_MS - 1_000 && claim.by.alive && !justJumped())
      world.violated(
        'I3 a claim holds',
        `${describe(delivery)} was taken from ${claim.by.name} after ${agedMs} ms`,
      );
    // From here on it may stand there, whether it was sent or not.
    world.teams.truth.set(delivery.id, { ...truth, doubts: delivery.uncertainties });
  }

  function justJumped(): boolean {
    return timeline.now() - world.lastJumpAt < 2 * CLAIM_MS;
  }
}

export function describe(delivery: Delivery): string {
  const { id, kind, lineKey, recipient, status, reason, attempts, uncertainties } = delivery;
  const to = recipient.to === 'person' ? recipient.personId : recipient.to;
  return `${kind} ${lineKey} to ${to} (${id}): ${status} ${reason ?? ''}, ${attempts} sends, ${uncertainties} doubts`;
}
