import type { RegisterEntry } from '../../domain/register/register-entry.ts';

/** An entry before the store has numbered and sealed it. */
export type NewRegisterEntry = RegisterEntry extends infer Each
  ? Each extends RegisterEntry
    ? Omit<Each, 'seq' | 'seal'>
    : never
  : never;

/** Entries of registers; append-only: the database refuses to change one. */
export interface RegisterRepository {
  /** Those of these sittings, by sitting and in the order in which they were made. */
  entries(sittingIds: readonly string[]): Promise<RegisterEntry[]>;
  /**
   * Appends one; `seq` goes on from the sitting's newest, `seal` is the hash of it and of the newest's. The network is
   * locked. Throws on a second closing, and for a sitting or a person of another network.
   */
  append(entry: NewRegisterEntry): Promise<RegisterEntry>;
}
