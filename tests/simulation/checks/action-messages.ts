import type { Delivery } from '../../../src/domain/delivery/delivery.ts';
import type { Network } from '../../../src/domain/network/network.ts';
import type { World } from '../core/world.ts';
import { dayIn, daysAfter } from './days.ts';
import { peopleInCharge } from './in-charge.ts';

/** Longer than any run of days off. */
const LONGEST_HOLIDAY_DAYS = 7;

/** Why a message about an action must not go out any more; null when it may. */
export function whyNotReminded(world: World, delivery: Delivery, now: Date): string | null {
  const { kind, networkId, recipient, lineKey } = delivery;
  const [, actionId = '', dueOn] = /^action_[a-z]+:([^@]+)@(.+)$/.exec(lineKey) ?? [];
  const action = world.data.actions.get(actionId);
  if (action?.state !== 'open') return 'it is closed';
  if ((action.dueOn ?? 'no-date') !== dueOn) return 'it has another date';
  const personId = recipient.to === 'person' ? recipient.personId : null;
  const inCharge = kind === 'action_overdue' ? peopleInCharge(world, networkId, now) : [];
  const mayHear = [action.ownerId, ...inCharge.map(({ id }) => id)];
  return mayHear.includes(personId) ? null : 'it is not theirs';
}

/** Of every open action whose date is over somebody was reminded, or it was decided that nobody can be. */
export function checkActions(world: World, { id, settings }: Network, now: Date): void {
  const today = dayIn(settings.calendar.timeZone, now);
  for (const { id: actionId, dueOn } of world.data.actions.where('open', id)) {
    if (dueOn === null || daysAfter(dueOn, LONGEST_HOLIDAY_DAYS) >= today) continue;
    const runs = world.data.actionRuns.where('action', actionId);
    if (!runs.some((run) => run.kind === 'action_overdue' && run.dueOn === dueOn))
      world.violated(
        'I1 nothing due is lost',
        `action ${actionId} is overdue since ${dueOn}, nobody was told`,
      );
  }
}
