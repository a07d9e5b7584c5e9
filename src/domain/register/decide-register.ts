import type { Presence } from '../files/presence-table.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { Register, RegisterRow } from './register.ts';
import type { RegisterAttendee, RegisterEvent, RegisterFrame } from './register-entry.ts';
import { areSound, openSpell, samePresence, spellsOf } from './spells.ts';

/** What the coordinator says of one person; it takes the place of all that the register said of them. */
export interface RegisterCorrection {
  attendee: RegisterAttendee;
  presence: Presence;
  /** Wanted once the register is closed; null while it is open. */
  reason: string | null;
}

export type CorrectionDecision =
  | { record: true; event: RegisterEvent }
  | { record: false; refused: 'unchanged' | 'reason_missing' | 'not_begun' | 'times_unsound' | 'future' };

/**
 * A correction by the coordinator: any state, with any times that have passed and follow each other. On a closed
 * register it wants a reason, and stays visible as a change made after the closing (product §8).
 *
 * @param opensAt when people may begin to check in: there is nothing to register before
 */
export function decideCorrection(input: {
  register: Register;
  correction: RegisterCorrection;
  opensAt: Date;
  now: Date;
}): CorrectionDecision {
  const { register, correction, opensAt, now } = input;
  const { attendee, presence } = correction;
  if (now < opensAt) return { record: false, refused: 'not_begun' };
  if (presence.state === 'attended' && !areSound(presence.spells)) {
    return { record: false, refused: 'times_unsound' };
  }
  if (spellsOf(presence).some(({ arrivedAt, leftAt }) => arrivedAt > now || (leftAt ?? now) > now)) {
    return { record: false, refused: 'future' };
  }
  const row = register.rows.find((candidate) => candidate.attendee.id === attendee.id);
  // On an open register it is worth an entry that somebody is absent, also when nobody has said anything yet.
  const settled = register.closed !== null || (row?.recorded ?? null) !== null;
  if (settled && samePresence(concludedPresence(row, attendee), presence)) {
    return { record: false, refused: 'unchanged' };
  }
  if (register.closed !== null && correction.reason === null) {
    return { record: false, refused: 'reason_missing' };
  }
  return {
    record: true,
    event: {
      event: 'corrected',
      attendeeId: attendee.id,
      presence,
      reason: register.closed === null ? null : correction.reason,
      outside: attendee.personId === null ? attendee : null,
    },
  };
}

/** What the register says of somebody, as a presence: without an entry, excused or absent. */
export function concludedPresence(row: RegisterRow | undefined, attendee: RegisterAttendee): Presence {
  if (row !== undefined && row.recorded !== null) return row.recorded;
  return { state: attendee.saidExcused ? 'excused' : 'absent' };
}

export type ClosingDecision =
  | { record: true; event: RegisterEvent }
  | { record: false; refused: 'already_closed' | 'not_begun' | 'not_held' };

/** Closing keeps people, seats and quorum as they are now; pressed by two at once, the first one counts. */
export function decideClosing(input: { sitting: Sitting; register: Register; now: Date }): ClosingDecision {
  const { sitting, register, now } = input;
  if (register.closed !== null) return { record: false, refused: 'already_closed' };
  if (sitting.status !== 'convened') return { record: false, refused: 'not_held' };
  if (now < sitting.startsAt) return { record: false, refused: 'not_begun' };
  return { record: true, event: { event: 'closed', frame: closingFrame(register) } };
}

function closingFrame({ frame, rows }: Register): RegisterFrame {
  return { ...frame, attendees: rows.map(({ attendee }) => attendee) };
}

/** Those nobody has recorded anything about: what closing will conclude of them. */
export function unrecorded(register: Register): { excused: RegisterRow[]; absent: RegisterRow[] } {
  const left = register.rows.filter(({ recorded, state }) => recorded === null && state !== 'substituted');
  return {
    excused: left.filter(({ state }) => state === 'excused'),
    absent: left.filter(({ state }) => state === 'absent'),
  };
}

/** Those still there: closing takes them to have stayed to the end. */
export function stillThere(register: Register): RegisterRow[] {
  return register.rows.filter(({ recorded }) => openSpell(recorded) !== null);
}
