import type { Presence, PresenceSpell } from '../files/presence-table.ts';
import type { Role } from '../network/person.ts';

/**
 * Who a register speaks of: `person:<person id>`, or `outside:<substitution id>` for a substitute who is not in Teams.
 */
export type AttendeeId = string;

/** Somebody the register has a line for, as they stood in the network when it was read, or closed. */
export interface RegisterAttendee {
  id: AttendeeId;
  /** Null for a substitute from outside Teams. */
  personId: string | null;
  /** Name of a substitute from outside Teams; null for people of the network, whose name is looked up. */
  outsideName: string | null;
  role: Role;
  /** Their own seat, null without one. */
  seatId: string | null;
  /** The seat and the referent they stand in for at this sitting; null for everybody else. */
  inPlaceOf: { seatId: string; referentId: string } | null;
  /** Whether they had said that they would not come: what a register without an entry for them concludes. */
  saidExcused: boolean;
}

/** Everything about a sitting that its register needs beside the entries; kept as it was when the register closed. */
export interface RegisterFrame {
  /** Seats in order. */
  seats: { id: string; name: string }[];
  attendees: RegisterAttendee[];
  /** Seats needed together; null when the network has no quorum. */
  quorum: number | null;
}

/** How an entry came in: their own check-in, the coordinator, or the coordinator for somebody who answered by voice. */
export type RegisterChannel = 'self' | 'coordinator' | 'voice';

/** One thing that happened to a register. All instants are the server's, but those a correction was given. */
export type RegisterEvent =
  | {
      event: 'arrived' | 'mode_changed';
      attendeeId: AttendeeId;
      mode: PresenceSpell['mode'];
      at: Date;
      /** Entries about them known to the pressed card; null for a card shared by everybody. */
      cardSeq: number | null;
    }
  | { event: 'left'; attendeeId: AttendeeId; at: Date; cardSeq: number | null }
  /** Puts in place of all that was said of somebody; `reason` is set when it was made after the closing. */
  | {
      event: 'corrected';
      attendeeId: AttendeeId;
      presence: Presence;
      reason: string | null;
      /** Who this is, when no list of people can tell later: a substitute from outside Teams. */
      outside: RegisterAttendee | null;
    }
  | { event: 'closed'; frame: RegisterFrame };

/** One entry of a register; never changed, never removed: a mistake is put right by a further one. */
export type RegisterEntry = RegisterEvent & {
  id: string;
  networkId: string;
  sittingId: string;
  /** 1, 2, 3 … within the sitting. */
  seq: number;
  via: RegisterChannel;
  /** Person id of who made it. */
  recordedBy: string;
  recordedAt: Date;
  /** 64 hexadecimal digits: the hash of this entry and of the seal before it, as the store reckons it (ADR 46). */
  seal: string;
};

/** The attendee's id of a person of the network. */
export function attendeeOfPerson(personId: string): AttendeeId {
  return `person:${personId}`;
}
