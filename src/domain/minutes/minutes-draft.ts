import type { MinutesWord } from '../settings/settings.ts';

/** What a proposal for the text of one item is made of (product §8: minutes almost written). */
export interface MinutesDraftFacts {
  /** Place among the items: the sitting opens at the first and closes at the last. */
  place: 'first' | 'middle' | 'last' | 'only';
  /** Of the item by which the minutes of sittings before are adopted; null for any other. */
  previous: {
    /** Starts of the sittings whose minutes were adopted at this one, oldest first. */
    adopted: Date[];
    /** Start of the sitting before, when its minutes have not been adopted; null when they were, or there is none. */
    pending: Date | null;
    word: MinutesWord;
  } | null;
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
