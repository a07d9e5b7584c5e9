/** Roles of product §1 (charter Art. 4 and 5). The deputy is a dated delegation, not a role of its own. */
export type Role = 'coordinator' | 'referent' | 'manager' | 'operator';

/** What a person says they are, or what the coordinator has confirmed. Managers may have no seat. */
export interface Position {
  role: Role;
  seatId: string | null;
}

/** A member of the network's team. The identity is `aadObjectId`; every other field is an address or a label. */
export interface Person {
  id: string;
  networkId: string;
  aadObjectId: string;
  /** `29:…` address of this person for this bot. */
  teamsUserId: string;
  name: string;
  /** Confirmed position; null until the coordinator has confirmed one: such a person is not convened. */
  position: Position | null;
  /** What the person declared and the coordinator has not confirmed yet. */
  declared: Position | null;
  /** False once the person has left the team. */
  inTeam: boolean;
  /** Personal conversation with the bot, created once; null when there is none yet. */
  chatId: string | null;
  /** Set when Teams refuses personal messages for good; cleared by a new install or message. */
  unreachable: { since: Date; reason: string } | null;
  /** When the one-time question "per quale Comune, con quale ruolo?" was sent; null = not yet. */
  askedAt: Date | null;
}

/** Somebody who is told of sittings and may answer: in the team, with a confirmed position. */
export function isInvited(person: Person): person is Person & { position: Position } {
  return person.inTeam && person.position !== null;
}

/** Whether the person has the coordinator's powers (charter Art. 4). */
export function isCoordinator(person: Person): boolean {
  return isInvited(person) && person.position.role === 'coordinator';
}

/** Somebody who represents a municipality; only they name a substitute (charter Art. 4). */
export function isReferent(
  person: Person,
): person is Person & { position: { role: 'referent'; seatId: string } } {
  return isInvited(person) && person.position.role === 'referent' && person.position.seatId !== null;
}
