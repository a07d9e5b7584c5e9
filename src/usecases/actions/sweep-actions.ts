import type { DueActionReminder } from '../../domain/actions/action-reminders.ts';
import {
  actionKey,
  dueActionReminders,
  nextActionReminderAt,
} from '../../domain/actions/action-reminders.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import type { Tx } from '../ports/store.ts';

/**
 * Decides the reminders of actions due at `now`, each once for its (action, date, kind), and queues them; gives when
 * the next one is due. The network is locked.
 */
export async function sweepActions(tx: Tx, input: { network: Network; now: Date }): Promise<Date | null> {
  const { network, now } = input;
  const { settings } = network;
  const actions = await tx.actions.open(network.id);
  const decided = await tx.actions.decided(network.id);
  const { actionReminderDays, calendar } = settings;
  const plan = { timeZone: calendar.timeZone, actionReminderDays, actions, now, decided };
  const due = dueActionReminders(plan);
  const people = due.length === 0 ? [] : await tx.people.list(network.id);
  const inCharge = due.length === 0 ? [] : await inChargeOf(tx, { network, people, now });
  for (const reminder of due) {
    const ownerId = actions.find((action) => action.id === reminder.actionId)?.ownerId ?? null;
    const owner = people.find((person) => person.id === ownerId && person.inTeam) ?? null;
    await decide(tx, { network, now, reminder, recipients: recipientsOf(reminder, owner, inCharge) });
    decided.add(actionKey(reminder.kind, reminder.actionId, reminder.dueOn));
  }
  return nextActionReminderAt(plan);
}

/** Overdue ones are also the coordination's concern; who cannot be reminded is left out. */
function recipientsOf(
  { kind }: DueActionReminder,
  owner: Person | null,
  inCharge: readonly Person[],
): Set<string> {
  const told = [...(owner === null ? [] : [owner]), ...(kind === 'action_overdue' ? inCharge : [])];
  return new Set(told.map((person) => person.id));
}

async function decide(
  tx: Tx,
  input: { network: Network; now: Date; reminder: DueActionReminder; recipients: ReadonlySet<string> },
): Promise<void> {
  const { network, now, reminder, recipients } = input;
  const decision = recipients.size === 0 ? 'skipped' : reminder.decision;
  if (!(await tx.actions.record(network.id, { ...reminder, decision }, now))) return;
  if (decision === 'skipped') return;
  await tx.deliveries.enqueue(
    [...recipients].map((personId) => ({
      networkId: network.id,
      sittingId: null,
      kind: reminder.kind,
      lineKey: actionKey(reminder.kind, reminder.actionId, reminder.dueOn),
      recipient: { to: 'person', personId },
      dueAt: reminder.dueAt,
    })),
    now,
  );
}
