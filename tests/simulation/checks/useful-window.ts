import type { Delivery, DeliveryKind } from '../../../src/domain/delivery/delivery.ts';
import type { World } from '../core/world.ts';
import { whyNotReminded } from './action-messages.ts';
import { whyNotTold } from './publication-messages.ts';
import { whyNoDigest } from './watch-practices.ts';
import { whyNotAsked } from './watch-projects.ts';

type Until = 'start' | 'end' | 'always';

/** Until when each message about a sitting makes sense; the others have no sitting to be late for. */
const UNTIL: Readonly<Partial<Record<DeliveryKind, Until>>> = {
  convocation: 'start',
  nudge: 'start',
  uncovered: 'start',
  eve: 'start',
  joining: 'start',
  agenda_changed: 'start',
  urgent_escalation: 'start',
  roll_call: 'end',
  urgent_call: 'end',
  moved: 'end',
  minutes_overdue: 'always',
};

/** What is still sent of a sitting that does not take place. */
const OF_CANCELLED: ReadonlySet<DeliveryKind> = new Set<DeliveryKind>([
  ...(['cancelled', 'problem', 'urgent_board', 'deputy_urgent'] as const),
  ...(['substitute_withdrawn', 'agenda_decided'] as const),
]);

/** Why a message must not go out on the rows as they are, in plain words; null when it may. */
export function isStillDue(world: World, delivery: Delivery, now: Date): string | null {
  const { data } = world;
  const { kind, recipient, sittingId } = delivery;
  if (data.networks.get(delivery.networkId)?.status === 'removed') return 'the app was removed';
  const person = recipient.to === 'person' ? data.people.get(recipient.personId) : null;
  if (person !== null && !person.inTeam) return 'the recipient has left';
  if (kind.startsWith('action_')) return whyNotReminded(world, delivery, now);
  if (kind === 'project_quiet') return whyNotAsked(world, delivery, now);
  if (kind === 'practice_digest') return whyNoDigest(world, delivery);
  if (kind.startsWith('publication_')) return whyNotTold(world, delivery, now);
  const sitting = sittingId === null ? null : data.sittings.get(sittingId);
  if (sitting === null) return null;
  if (sitting.status === 'cancelled' && !OF_CANCELLED.has(kind)) return 'the sitting is cancelled';
  const version = /@(\d+)$/.exec(delivery.lineKey)?.[1];
  if (
    version !== undefined &&
    kind !== 'problem' &&
    kind !== 'cancelled' &&
    Number(version) !== sitting.dateVersion
  )
    return 'the date has changed';
  const endsAt = sitting.startsAt.getTime() + sitting.durationMinutes * 60_000;
  const until = UNTIL[kind] ?? 'always';
  if (until === 'start' && now >= sitting.startsAt) return 'the sitting has begun';
  if (until === 'end' && now.getTime() >= endsAt) return 'the sitting is over';
  if (kind === 'nudge' && person !== null && hasAnswered(world, sitting.id, person.id))
    return 'they have answered';
  if (kind === 'minutes_overdue' && sitting.minutesOutAt !== null) return 'the minutes are out';
  return null;
}

export function hasAnswered(world: World, sittingId: string, personId: string): boolean {
  const version = world.data.sittings.get(sittingId)?.dateVersion;
  const own = world.data.answers.where('person', `${sittingId}|${personId}`);
  const replaced = world.data.substitutions
    .where('sitting', sittingId)
    .some(({ referentId, withdrawnAt }) => referentId === personId && withdrawnAt === null);
  return replaced || own.some(({ dateVersion }) => dateVersion === version);
}
