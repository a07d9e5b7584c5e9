import { REDELIVERY_WINDOW_MS } from '../answers/redelivery.ts';
import type { PresenceSpell } from '../files/presence-table.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CheckInWindow } from './check-in-window.ts';
import type { Register } from './register.ts';
import type { RegisterEntry, RegisterEvent } from './register-entry.ts';
import { attendeeOfPerson } from './register-entry.ts';
import { openSpell } from './spells.ts';

/** One press of a check-in button: how somebody is there, or that they leave. */
export interface CheckInTap {
  as: PresenceSpell['mode'] | 'left';
  /** Entries about them known to the card; null on the card shared by everybody. */
  seq: number | null;
}

/** What became of a press, for the card that answers it. */
export type CheckInResult =
  | 'checked_in'
  | 'mode_changed'
  | 'checked_out'
  | 'check_in_unchanged'
  | 'not_there'
  | 'too_early'
  | 'too_late'
  | 'register_closed'
  | 'sitting_cancelled';

export type CheckInDecision =
  | { record: true; event: RegisterEvent; result: CheckInResult }
  | { record: false; result: CheckInResult };

interface Input {
  sitting: Sitting;
  register: Register;
  /** All entries of the sitting. */
  entries: readonly RegisterEntry[];
  window: CheckInWindow;
  personId: string;
  tap: CheckInTap;
  now: Date;
}

/**
 * What a press by the person themselves does (product §8). The time of arrival, change and departure is `now`, never
 * one the card gives; outside the window, or once the register is closed, nothing is recorded.
 */
export function decideCheckIn(input: Input): CheckInDecision {
  const { sitting, register, window, tap, now, personId } = input;
  if (sitting.status !== 'convened') return { record: false, result: 'sitting_cancelled' };
  if (register.closed !== null) return { record: false, result: 'register_closed' };
  if (now < window.opensAt) return { record: false, result: 'too_early' };
  if (now > window.closesAt) return { record: false, result: 'too_late' };
  const attendeeId = attendeeOfPerson(personId);
  const row = register.rows.find(({ attendee }) => attendee.id === attendeeId);
  const open = openSpell(row?.recorded ?? null);
  const common = { attendeeId, at: now, cardSeq: tap.seq };
  if (comesAgain(input)) return { record: false, result: 'check_in_unchanged' };
  if (tap.as === 'left') {
    if (open === null) return { record: false, result: 'not_there' };
    return { record: true, event: { event: 'left', ...common }, result: 'checked_out' };
  }
  if (open?.mode === tap.as) return { record: false, result: 'check_in_unchanged' };
  return open === null
    ? { record: true, event: { event: 'arrived', mode: tap.as, ...common }, result: 'checked_in' }
    : { record: true, event: { event: 'mode_changed', mode: tap.as, ...common }, result: 'mode_changed' };
}

/** Teams sends a slow press again: from the same card, it must not undo what was pressed after it. */
function comesAgain({ entries, personId, tap, now }: Input): boolean {
  const attendeeId = attendeeOfPerson(personId);
  const own = entries.filter((entry) => entry.event !== 'closed' && entry.attendeeId === attendeeId);
  const earlier = own.slice(0, -1);
  return earlier.some(
    (entry) =>
      askedFor(entry) === tap.as &&
      'cardSeq' in entry &&
      entry.cardSeq === tap.seq &&
      now.getTime() - entry.recordedAt.getTime() < REDELIVERY_WINDOW_MS,
  );
}

function askedFor(entry: RegisterEntry): CheckInTap['as'] | null {
  if (entry.event === 'left') return 'left';
  return entry.event === 'arrived' || entry.event === 'mode_changed' ? entry.mode : null;
}
