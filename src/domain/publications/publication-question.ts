/** A question of a municipality about an item, and what who proposed it answered. */
export interface PublicationQuestion {
  /** Given by the form, so that the same form sent twice asks once. */
  id: string;
  networkId: string;
  publicationId: string;
  seatId: string;
  text: string;
  /** Person id; null when nobody can be named any more. */
  askedBy: string | null;
  askedAt: Date;
  /** Null until it is answered; `by` as above. */
  answer: { text: string; by: string | null; at: Date } | null;
}

/** Questions of one municipality about one item that may wait for an answer. */
export const MAX_OPEN_QUESTIONS = 5;
