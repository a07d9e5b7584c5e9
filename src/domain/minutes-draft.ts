import type { MinutesWord } from './settings.ts';

/** What a proposal for the text of one item is made of (product §8: minutes almost written). */
export interface MinutesDraftFacts {
  /** Place among the items: the sitting opens at the first and closes at the last. */
  place: 'first' | 'middle' | 'last' | 'only';
  /** The item by which the minutes of the sitting before are adopted: its start, and the word; null for any other. */
  previous: { startsAt: Date | null; word: MinutesWord } | null;
  presenterName: string | null;
  treated: boolean;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  seatsCovered: number;
  seatsTotal: number;
  /** How many actions were given at the sitting; the document lists them. */
  actions: number;
}
