import type { Person } from '../network/person.ts';
import type { DocumentLink } from '../sittings/sitting.ts';

/** What a good practice says; every text as typed, never markup. */
export interface PracticeContent {
  title: string;
  /** Which problem there was. */
  problem: string;
  /** What was done about it. */
  done: string;
  /** What came of it; empty when it is too early to say. */
  result: string;
  tags: string[];
  links: DocumentLink[];
  /** Documents that stand elsewhere, as links: no file is kept here. */
  attachments: DocumentLink[];
}

/** A way of working that a municipality shares with the others (charter Art. 1). */
export interface Practice extends PracticeContent {
  id: string;
  networkId: string;
  /** The municipality it comes from; null once that has left the network. */
  seatId: string | null;
  /** Name of the municipality when it was last written. */
  seatName: string;
  /** Person id of who shared it; null when nobody of the network can be named any more. */
  authorId: string | null;
  /** Whom to ask: a name, an office, a telephone number; empty when nobody is named. */
  contact: string;
  createdAt: Date;
  updatedAt: Date;
  /** From 1; grows with each change. Each version is kept. */
  version: number;
}

/** A practice as it stood after one change. The contact, a person, is not in it: only the current one is kept. */
export interface PracticeVersion extends PracticeContent {
  practiceId: string;
  version: number;
  seatName: string;
  /** Person id; null when nobody can be named any more. */
  editedBy: string | null;
  editedAt: Date;
}

/** A municipality that does as a practice says ("adottata dal Comune di …"); at most one for each of the two. */
export interface Adoption {
  networkId: string;
  practiceId: string;
  seatId: string;
  /** What they did differently; may be empty. */
  note: string;
  /** Person id; null when nobody can be named any more. */
  adoptedBy: string | null;
  adoptedAt: Date;
}

/** A practice may be changed by who shared it, and by the coordination. */
export function mayEditPractice(
  practice: Pick<Practice, 'authorId'>,
  person: Pick<Person, 'id'>,
  coordinates: boolean,
): boolean {
  return coordinates || practice.authorId === person.id;
}
