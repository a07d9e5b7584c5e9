import type { MinutesDraftFacts } from '../../domain/minutes/minutes-draft.ts';

/** Gives facts the words in which minutes tell them. Pure. */
export interface MinutesWording {
  /** Proposal for one item nobody has written: plain text, may be empty. */
  draftOf(facts: MinutesDraftFacts): string;
}
