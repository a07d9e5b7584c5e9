import { isUnderReview } from '../../domain/minutes/minutes.ts';
import { mayCoordinate } from '../../domain/network/authority.ts';
import type { Network } from '../../domain/network/network.ts';
import { plannedLines } from '../../domain/plan/reminder-plan.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { endsAt } from '../../domain/sittings/sitting.ts';
import type { SittingInBrief, TodoItem } from '../../domain/view/todo-view.ts';
import type { Caller } from '../context.ts';
import { hasMinutes } from '../minutes/minutes-desk.ts';
import type { Tx } from '../ports/store.ts';

/** What is older has been left so on purpose. */
const LOOK_BACK_MS = 400 * 24 * 3_600_000;

/** Registers to close and minutes to write of the sittings held, the newest first. */
export async function sittingTodo(tx: Tx, input: { caller: Caller; now: Date }): Promise<TodoItem[]> {
  const { caller, now } = input;
  const { network } = caller;
  const stored = await tx.sittings.since(network.id, new Date(now.getTime() - LOOK_BACK_MS));
  const held = stored.filter((sitting) => hasMinutes(sitting, now)).toReversed();
  const items: TodoItem[] = [];
  if (mayCoordinate(caller.authority)) {
    const entries = await tx.registers.entries(held.map(({ id }) => id));
    const closed = new Set(entries.filter(({ event }) => event === 'closed').map((entry) => entry.sittingId));
    for (const sitting of held.filter(({ id }) => !closed.has(id)))
      items.push({ todo: 'register', sitting: inBrief(network, sitting) });
  }
  for (const sitting of held.filter((each) => endsAt(each) <= now))
    items.push(...(await minutesTodo(tx, { caller, sitting, now })));
  return items;
}

/** For the coordination, and who was named to write them. */
async function minutesTodo(
  tx: Tx,
  { caller, sitting, now }: { caller: Caller; sitting: Sitting; now: Date },
): Promise<TodoItem[]> {
  const { network, person, authority } = caller;
  const minutes = await tx.minutes.bySitting(network.id, sitting.id);
  if (minutes?.status === 'published' || sitting.minutesOutAt !== null) return [];
  if (!mayCoordinate(authority) && minutes?.secretaryId !== person.id) return [];
  if (minutes !== null && isUnderReview(minutes, now)) return [];
  const status = minutes?.status ?? 'draft';
  return [
    {
      todo: 'minutes',
      sitting: inBrief(network, sitting),
      status,
      overdue: areOverdue(network, sitting, now),
    },
  ];
}

/** Whether the plan has begun to remind of them. */
function areOverdue({ settings }: Network, sitting: Sitting, now: Date): boolean {
  const { kind, startsAt, convenedAt } = sitting;
  const lines = plannedLines({
    ...{ kind, startsAt, convenedAt: convenedAt ?? startsAt },
    timeZone: settings.calendar.timeZone,
    plan: settings.plan,
    escalationMinutes: settings.escalationMinutes,
  });
  return lines.some((line) => line.kind === 'minutes_overdue' && line.dueAt <= now);
}

function inBrief({ settings }: Network, { id, kind, number, startsAt }: Sitting): SittingInBrief {
  return { sittingId: id, kind, number, startsAt, timeZone: settings.calendar.timeZone };
}
