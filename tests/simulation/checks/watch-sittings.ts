import type { AuditEntry } from '../../../src/domain/network/audit-entry.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import type { Change } from '../../helpers/memory/journal.ts';
import type { World } from '../core/world.ts';
import { peopleInCharge } from './in-charge.ts';

/** What of a sitting may change, and who has changed it (I4, I7). */
export function watchSitting(world: World, change: Change, together: readonly Change[]): void {
  const before = change.before as Sitting | null;
  const sitting = change.after as Sitting | null;
  if (sitting === null) {
    world.violated('I4 a sitting stays', `${before?.id} was removed`);
    return;
  }
  if (before === null) isOnlyOneOfItsMonth(world, sitting);
  if (before?.status === 'cancelled' && sitting.status !== 'cancelled')
    world.violated('I4 a cancelled sitting stays so', sitting.id);
  if (before?.number && JSON.stringify(before.number) !== JSON.stringify(sitting.number))
    world.violated(
      'I4 a number is given once',
      `${sitting.id} was ${before.number.n}, is ${sitting.number?.n}`,
    );
  if (before !== null && sitting.dateVersion < before.dateVersion)
    world.violated('I4 versions of a date grow', sitting.id);
  if (sitting.number !== null && before?.number == null) numberFollows(world, sitting);

  if (sitting.kind === 'urgent' && before === null)
    byWhoMay(world, together, { sitting, by: sitting.convenedBy, act: 'convene_urgent' });
  if (before?.change !== sitting.change && sitting.change !== null) {
    const { kind, by, at } = sitting.change;
    if (before?.change?.at.getTime() === at.getTime() && before.change.kind === kind) return;
    const act = kind === 'moved' ? 'move_sitting' : 'cancel_sitting';
    byWhoMay(world, together, { sitting, by, act });
  }
}

/** One ordinary sitting a month at most, whatever the rule was when. */
function isOnlyOneOfItsMonth(world: World, sitting: Sitting): void {
  if (sitting.seriesOn === null) return;
  const month = sitting.seriesOn.slice(0, 7);
  const others = world.data.sittings
    .where('network', sitting.networkId)
    .filter(({ id, seriesOn }) => id !== sitting.id && seriesOn?.slice(0, 7) === month);
  if (others.length > 0)
    world.violated('I4 one sitting for each date', `${sitting.seriesOn} and ${others[0]?.seriesOn}`);
}

/** Numbers of a year have no gaps and no doubles. */
function numberFollows(world: World, { networkId, number }: Sitting): void {
  const numbers = world.data.sittings
    .where('network', networkId)
    .flatMap((each) => (each.number?.year === number?.year ? [each.number?.n ?? 0] : []))
    .sort((a, b) => a - b);
  if (numbers.some((n, index) => n !== index + 1))
    world.violated('I4 numbers follow each other', `${networkId} ${number?.year}: ${numbers.join(' ')}`);
}

/** The act stands in the log, in the same transaction, as that of somebody who had the powers (I7). */
function byWhoMay(
  world: World,
  together: readonly Change[],
  { sitting, by, act }: { sitting: Sitting; by: string | null; act: string },
): void {
  const { networkId, id } = sitting;
  const entries = together.flatMap(({ table, after }) =>
    table === 'audit_log' ? [after as AuditEntry] : [],
  );
  const entry = entries.find((each) => each.act === act && each.outcome === 'done');
  if (entry?.actorId !== by || by === null)
    world.violated(
      'I7 acts of power are in the log',
      `${act} of ${id} by ${by} is logged as of ${entry?.actorId}`,
    );
  const inCharge = peopleInCharge(world, networkId, entry?.at ?? new Date(world.timeline.now()));
  if (!inCharge.some((person) => person.id === by))
    world.violated('I7 nobody without the role', `${act} of ${id} by ${by}`);
}
