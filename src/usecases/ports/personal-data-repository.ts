import type { Person } from '../../domain/network/person.ts';
import type { PersonalRows } from '../../domain/personal-data/personal-data.ts';
import type { DataClass } from '../../domain/personal-data/table-data.ts';

/** One person in one network, as needed to find what is kept about them. */
export type PersonKey = Pick<Person, 'networkId' | 'id' | 'aadObjectId' | 'name'>;

/** What is kept about a person, read and erased; ADR 30. The network is locked by whoever erases. */
export interface PersonalDataRepository {
  /**
   * Everybody with this identity in the networks of one tenant, whatever has become of person and network, by
   * network id.
   *
   * @param tenantId null: of every tenant
   */
  everywhere(tenantId: string | null, aadObjectId: string): Promise<Person[]>;
  /** Rows about one person, by class; classes without any are left out. */
  count(person: PersonKey): Promise<Partial<Record<DataClass, number>>>;
  /** The same rows themselves; parts without any are left out. */
  collect(person: PersonKey): Promise<PersonalRows[]>;
  /**
   * Takes the person out of every column of `PERSONAL_DATA` that erasure changes; ids of ours, role, seat and what is
   * counted stay. What is queued for them is skipped. False, and nothing is done, when it was done already.
   *
   * @param name what stands in place of the name
   */
  erase(person: PersonKey, name: string, now: Date): Promise<boolean>;
  /**
   * Clears what a send that was under way at the moment of an erasure wrote after it, in every network; gives how many
   * rows.
   */
  eraseRemains(): Promise<number>;
  /** Remembers that somebody of the team was erased, as a keyed hash that names nobody. Once is enough. */
  mark(networkId: string, aadObjectId: string): Promise<void>;
  /** Of these, the ones who were erased and have done nothing since. */
  marked(networkId: string, aadObjectIds: readonly string[]): Promise<Set<string>>;
  /** Whether they are marked in any network of the tenant. */
  isMarkedIn(tenantId: string, aadObjectId: string): Promise<boolean>;
  /** Forgets the marks of these. */
  unmark(networkId: string, aadObjectIds: readonly string[]): Promise<void>;
  /** Forgets the marks of everybody else. */
  keepMarksOf(networkId: string, aadObjectIds: readonly string[]): Promise<void>;
}
