import type { OutletList } from '../../domain/publications/outlet.ts';
import type { Placement } from '../../domain/publications/placement.ts';
import type { Publication, PublicationVersion } from '../../domain/publications/publication.ts';
import type { PublicationQuestion } from '../../domain/publications/publication-question.ts';
import type { DuePublicationReminder } from '../../domain/publications/publication-reminders.ts';

/** Who made a version; when is in the item itself. Person id. */
export interface EditedBy {
  editedBy: string;
}

export interface PublicationRepository {
  byId(networkId: string, id: string): Promise<Publication | null>;
  /** Inserts an item with its first version and what it asks of each municipality; false (and no change) when the id is taken. */
  insert(publication: Publication, placements: readonly Placement[], by: EditedBy): Promise<boolean>;
  /** Writes every field of an existing item and keeps it as one more version; its number must be new. */
  save(publication: Publication, by: EditedBy): Promise<void>;
  /** Writes that it was taken back; no version is made. */
  withdraw(publication: Publication): Promise<void>;
  /** Newest first. */
  versions(networkId: string, id: string): Promise<PublicationVersion[]>;
  /**
   * Those that may still want something, newest first: the day they end, or without an end the day they begin, is
   * `since` (`yyyy-MM-dd`) or later.
   */
  current(networkId: string, since: string): Promise<Publication[]>;
  /** All items that may appear from `fromOn` to `toOn`, both included, oldest first; for figures and files. */
  between(networkId: string, fromOn: string, toOn: string): Promise<Publication[]>;
  /** What was asked of each municipality by these items, by item and name. */
  placements(networkId: string, publicationIds: readonly string[]): Promise<Placement[]>;
  /** Writes what a municipality has said. The network is locked. */
  savePlacement(placement: Placement): Promise<void>;
  /** Of these items, oldest first. */
  questions(networkId: string, publicationIds: readonly string[]): Promise<PublicationQuestion[]>;
  questionById(networkId: string, id: string): Promise<PublicationQuestion | null>;
  /** Inserts; false (and no change) when the id is taken. */
  ask(question: PublicationQuestion): Promise<boolean>;
  /** Writes the answer. */
  answer(question: PublicationQuestion): Promise<void>;
  /** The lists that municipalities have made their own. */
  outlets(networkId: string): Promise<OutletList[]>;
  /** Writes a list, the first or another; the network is locked. `by`: person id. */
  saveOutlets(list: OutletList, by: string, at: Date): Promise<void>;
  /** Keys, as of `reminderKey`, of the reminders decided for these items. */
  decided(networkId: string, publicationIds: readonly string[]): Promise<Set<string>>;
  /** False (and no change) when the reminder was decided already. */
  record(networkId: string, reminder: DuePublicationReminder, now: Date): Promise<boolean>;
}
