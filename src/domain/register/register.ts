import type { Presence, PresenceCorrection, PresenceState } from '../files/presence-table.ts';
import type { SittingFacts } from '../sittings/sitting-facts.ts';
import type { AttendeeId, RegisterAttendee, RegisterEntry, RegisterFrame } from './register-entry.ts';
import { attendeeOfPerson } from './register-entry.ts';
import { personAttendee } from './register-frame.ts';
import { arrive, leave } from './spells.ts';

/** The register of one sitting: what its entries, told in order, come to. */
export interface Register {
  frame: RegisterFrame;
  rows: RegisterRow[];
  /** Null while it is open. */
  closed: { at: Date; by: string } | null;
  /** Of the newest entry; null when there is none. */
  seal: string | null;
  /** Changes made after the closing, oldest first. */
  corrections: (Pick<PresenceCorrection, 'at' | 'before' | 'after' | 'reason'> & {
    by: string;
    attendeeId: AttendeeId;
  })[];
}

/** One person of the register. */
export interface RegisterRow {
  attendee: RegisterAttendee;
  name: string;
  /** What the entries say; null when there is none. */
  recorded: Presence | null;
  /** What the register concludes; a person without an entry is excused or absent. */
  state: PresenceState;
  /** Whether the last entry is that of somebody who answered by voice. */
  byVoice: boolean;
  /** Entries about this person: travels with the buttons, see `cardSeq`. */
  seq: number;
}

interface Known {
  recorded: Presence | null;
  byVoice: boolean;
  seq: number;
}

const UNKNOWN: Known = { recorded: null, byVoice: false, seq: 0 };

/**
 * Tells the entries of a sitting in order. Pure: the same entries give the same register. Once closed it stands on the
 * people, seats and quorum of that moment; only names are today's, and somebody corrected in afterwards is added.
 *
 * @param today the frame on today's data, used while the register is open
 */
export function registerOf(
  facts: SittingFacts,
  today: RegisterFrame,
  entries: readonly RegisterEntry[],
): Register {
  const told = tell(entries);
  const frame = told.closing?.frame ?? today;
  const attendees = withEntries(facts, { frame, today, told });
  const rows = attendees.map((attendee) => toRow(facts, attendee, told.known.get(attendee.id) ?? UNKNOWN));
  return {
    frame,
    rows: rows.map((row) => ({ ...row, state: concluded(row, rows) })),
    closed: told.closing === null ? null : { at: told.closing.at, by: told.closing.by },
    seal: told.seal,
    corrections: told.corrections.map((change) => ({
      ...change,
      before: change.before ?? { state: isExcused(attendees, change.attendeeId) ? 'excused' : 'absent' },
    })),
  };
}

/** The row of a person, null when the register has none. */
export function rowOfPerson(register: Register, personId: string): RegisterRow | null {
  return register.rows.find(({ attendee }) => attendee.id === attendeeOfPerson(personId)) ?? null;
}

interface Told {
  known: Map<AttendeeId, Known>;
  outside: RegisterAttendee[];
  closing: { at: Date; by: string; frame: RegisterFrame } | null;
  seal: string | null;
  corrections: (Omit<Register['corrections'][number], 'before'> & { before: Presence | null })[];
}

function tell(entries: readonly RegisterEntry[]): Told {
  const told: Told = { known: new Map(), outside: [], closing: null, seal: null, corrections: [] };
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    told.seal = entry.seal;
    if (entry.event === 'closed') {
      told.closing ??= { at: entry.recordedAt, by: entry.recordedBy, frame: entry.frame };
    } else {
      tellOne(told, entry);
    }
  }
  return told;
}

function tellOne(told: Told, entry: Exclude<RegisterEntry, { event: 'closed' }>): void {
  const { attendeeId, recordedAt, recordedBy } = entry;
  const earlier = told.known.get(attendeeId) ?? UNKNOWN;
  // Nothing but a correction with its reason changes a closed register.
  if (told.closing !== null && (entry.event !== 'corrected' || entry.reason === null)) return;
  const recorded = after(earlier.recorded, entry);
  told.known.set(attendeeId, { recorded, byVoice: entry.via === 'voice', seq: earlier.seq + 1 });
  if (entry.event !== 'corrected') return;
  if (entry.outside !== null) told.outside.push(entry.outside);
  if (told.closing === null || entry.reason === null) return;
  const { presence, reason } = entry;
  const change = {
    at: recordedAt,
    by: recordedBy,
    attendeeId,
    before: earlier.recorded,
    after: presence,
    reason,
  };
  told.corrections.push(change);
}

function after(before: Presence | null, entry: Exclude<RegisterEntry, { event: 'closed' }>): Presence | null {
  switch (entry.event) {
    case 'arrived':
    case 'mode_changed':
      return arrive(before, entry.mode, entry.at);
    case 'left':
      return leave(before, entry.at);
    case 'corrected':
      return entry.presence;
  }
}

/** Those of the frame, and whoever else an entry speaks of. */
function withEntries(
  facts: SittingFacts,
  { frame, today, told }: { frame: RegisterFrame; today: RegisterFrame; told: Told },
): RegisterAttendee[] {
  const known = new Set(frame.attendees.map((attendee) => attendee.id));
  const others = [...told.known.keys()].filter((id) => !known.has(id));
  return [
    ...frame.attendees,
    ...others.flatMap((id) => lookUp(facts, [...today.attendees, ...told.outside], id)),
  ];
}

function lookUp(facts: SittingFacts, known: readonly RegisterAttendee[], id: AttendeeId): RegisterAttendee[] {
  const found = known.find((attendee) => attendee.id === id);
  if (found !== undefined) return [found];
  const person = facts.people.find((candidate) => attendeeOfPerson(candidate.id) === id);
  return person === undefined ? [] : [personAttendee(facts, person.id)];
}

function toRow(facts: SittingFacts, attendee: RegisterAttendee, known: Known): Omit<RegisterRow, 'state'> {
  const person = facts.people.find((candidate) => candidate.id === attendee.personId);
  return { attendee, name: attendee.outsideName ?? person?.name ?? '', ...known };
}

function concluded(
  row: Omit<RegisterRow, 'state'>,
  rows: readonly Omit<RegisterRow, 'state'>[],
): PresenceState {
  const { recorded, attendee } = row;
  if (recorded?.state === 'attended') return recorded.spells.at(-1)?.mode === 'remote' ? 'remote' : 'present';
  if (attendee.personId !== null && substituteOf(attendee.personId, rows) !== null) return 'substituted';
  if (recorded !== null) return recorded.state;
  return attendee.saidExcused ? 'excused' : 'absent';
}

/** Who came in the place of this referent, null when nobody did. */
export function substituteOf<Row extends Pick<RegisterRow, 'attendee' | 'recorded'>>(
  referentId: string,
  rows: readonly Row[],
): Row | null {
  const came = ({ attendee, recorded }: Row) =>
    attendee.inPlaceOf?.referentId === referentId && recorded?.state === 'attended';
  return rows.find(came) ?? null;
}

function isExcused(attendees: readonly RegisterAttendee[], id: AttendeeId): boolean {
  return attendees.some((attendee) => attendee.id === id && attendee.saidExcused);
}
