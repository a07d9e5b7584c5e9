import type { DeliveryKind } from '../delivery/delivery.ts';

/** Reminders of one item at one municipality: each goes out once for each day on which it is due. */
export type PublicationReminderKind =
  /** Nothing has been said yet. */
  | 'publication_nudge'
  /** The day told has passed. */
  | 'publication_scheduled'
  /** It is over, and is published. */
  | 'publication_takedown';

/** Messages about one item at one municipality, to its people. */
export type PublicationNewsKind =
  | PublicationReminderKind
  | 'publication_asked'
  /** It says something else now. */
  | 'publication_changed'
  /** It was taken back. */
  | 'publication_withdrawn';

/** Messages about a question of a municipality: to who proposed the item, and back. */
export type QuestionMessageKind = 'publication_question' | 'publication_answer';

export type PublicationMessageKind = PublicationNewsKind | QuestionMessageKind;

export interface PublicationSubject {
  publicationId: string;
  seatId: string;
}

/** Name of a message: once for each (item, municipality, kind, `of`). `of`: a day, a version, or a question's id. */
export function publicationKey(
  kind: PublicationMessageKind,
  { publicationId, seatId }: PublicationSubject,
  of: string | number,
): string {
  return `${kind}:${publicationId}/${seatId}@${of}`;
}

/** What a message is about; null for any other line key. */
export function publicationOfKey(lineKey: string): (PublicationSubject & { of: string }) | null {
  const match = /^publication_[a-z]+:([^/]+)\/([^@]+)@(.+)$/s.exec(lineKey);
  if (match === null) return null;
  const [, publicationId = '', seatId = '', of = ''] = match;
  return { publicationId, seatId, of };
}

export function isPublicationMessage(kind: DeliveryKind): kind is PublicationMessageKind {
  return kind.startsWith('publication_');
}

export function isQuestionMessage(kind: PublicationMessageKind): kind is QuestionMessageKind {
  return kind === 'publication_question' || kind === 'publication_answer';
}
