import type { Network } from '../../domain/network/network.ts';
import type { DuePublicationReminder } from '../../domain/publications/publication-reminders.ts';
import {
  duePublicationReminders,
  nextPublicationReminderAt,
  reminderKey,
} from '../../domain/publications/publication-reminders.ts';
import type { Tx } from '../ports/store.ts';
import { loadCurrent } from './load-publications.ts';
import { peopleOfSeat, tellPeople } from './tell-municipalities.ts';

/**
 * Decides the reminders of items due at `now`, each once for its (item, municipality, kind, day), and queues them for
 * those who still have something to say; gives when the next one is due. The network is locked.
 */
export async function sweepPublications(
  tx: Tx,
  { network, now }: { network: Network; now: Date },
): Promise<Date | null> {
  const loaded = await loadCurrent(tx, { network, now });
  if (loaded.length === 0) return null;
  const items = loaded.flatMap(({ publication, placements }) =>
    placements.map((placement) => ({ publication, placement })),
  );
  const ids = loaded.map(({ publication }) => publication.id);
  const decided = await tx.publications.decided(network.id, ids);
  const plan = { items, timeZone: network.settings.calendar.timeZone, now, decided };
  const due = duePublicationReminders(plan);
  const people = due.length === 0 ? [] : await tx.people.list(network.id);
  for (const reminder of due) {
    const to = peopleOfSeat(reminder.seatId, people);
    const decision = to.length === 0 ? 'skipped' : reminder.decision;
    if (await tx.publications.record(network.id, { ...reminder, decision }, now))
      await tell(tx, network.id, { ...reminder, decision }, to, now);
    decided.add(reminderKey(reminder));
  }
  return nextPublicationReminderAt(plan);
}

async function tell(
  tx: Tx,
  networkId: string,
  reminder: DuePublicationReminder,
  to: readonly { id: string }[],
  now: Date,
): Promise<void> {
  if (reminder.decision === 'skipped') return;
  const { kind, on, dueAt } = reminder;
  await tellPeople(tx, { networkId, kind, about: reminder, of: on, to, dueAt }, now);
}
