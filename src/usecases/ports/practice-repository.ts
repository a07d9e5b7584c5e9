import type { Adoption, Practice, PracticeVersion } from '../../domain/practices/practice.ts';
import type { PracticeDigest } from '../../domain/practices/practice-digest.ts';
import type { PracticeHit, PracticeQuery } from '../../domain/practices/practice-search.ts';

/** Who wrote a version, and when is in the practice itself. Person id. */
export interface WrittenBy {
  editedBy: string;
}

/** Which of those found are wanted: `limit` of them, after the first `skip`. */
export interface SearchPage {
  skip: number;
  limit: number;
}

export interface PracticeRepository {
  byId(networkId: string, id: string): Promise<Practice | null>;
  /** Inserts with its first version; false (and no change) when the id is taken. */
  insert(practice: Practice, by: WrittenBy): Promise<boolean>;
  /** Writes every field of an existing practice and keeps it as one more version; its number must be new. */
  save(practice: Practice, by: WrittenBy): Promise<void>;
  /** Newest first. */
  versions(networkId: string, id: string): Promise<PracticeVersion[]>;
  /** The practices shared last, and how many there are in all. */
  newest(networkId: string, page: SearchPage): Promise<{ practices: Practice[]; total: number }>;
  /** Those shared after `from` and until `to`, oldest first. */
  sharedBetween(networkId: string, from: Date, to: Date): Promise<Practice[]>;
  /**
   * Searches titles, tags and texts in Italian: accents and inflections do not matter, a title weighs most, then a tag.
   * The best first, then the newest. `total` counts all that are found; with `more` there are others, which were not
   * weighed: only in a network of thousands (ADR 40).
   */
  search(
    networkId: string,
    query: PracticeQuery,
    page: SearchPage,
  ): Promise<{ hits: PracticeHit[]; total: number; more: boolean }>;
  /** Which of these words no practice of the network has; the last may be the beginning of one. */
  unknownWords(networkId: string, words: readonly string[]): Promise<string[]>;
  /** Up to ten words in use in the network that look like this one, the most alike first. */
  similarWords(networkId: string, word: string): Promise<string[]>;
  /** Other practices that have words of this one's title and tags in theirs, the nearest first. */
  related(practice: Practice, limit: number): Promise<Practice[]>;
  /** The digest decided last; null when none was. */
  lastDigest(networkId: string): Promise<PracticeDigest | null>;
  /** Records a digest; false (and no change) when that month has one. */
  recordDigest(networkId: string, digest: PracticeDigest): Promise<boolean>;
  /** Of these practices, as they were adopted. */
  adoptions(networkId: string, practiceIds: readonly string[]): Promise<Adoption[]>;
  /** Inserts; false (and no change) when that municipality has adopted it already. */
  adopt(adoption: Adoption): Promise<boolean>;
  /** Writes another note beside an adoption. */
  saveNote(adoption: Pick<Adoption, 'networkId' | 'practiceId' | 'seatId' | 'note'>): Promise<void>;
  /** Takes an adoption back; false when there was none. */
  withdraw(networkId: string, practiceId: string, seatId: string): Promise<boolean>;
}
