/** What belongs together for how long it is kept, see `retention.ts`. */
export type DataClass =
  | 'people'
  | 'answers'
  | 'deliveries'
  | 'record'
  | 'practices'
  | 'publications'
  | 'audit'
  | 'links'
  | 'inbound';

/**
 * What a column holds of a person, and what erasure does to it.
 *
 * - `subject`, `author`: our own opaque id of the person the row is about, or of who made it; it stays, and after an
 *   erasure it leads to a row without a name
 * - `entra`: Entra object id; replaced
 * - `identifier`: another name of theirs in Teams
 * - `name`: a personal name
 * - `text`: what somebody typed
 * - `fact`: anything else about a person
 */
export type PersonalColumn =
  | 'subject'
  | 'author'
  | 'entra:replaced'
  | `${'identifier' | 'name' | 'text' | 'fact'}:${'replaced' | 'cleared' | 'kept'}`;

/** The columns of one table, each named once. */
export interface TableData {
  dataClass: DataClass | null;
  personal: Readonly<Record<string, PersonalColumn>>;
  /** Columns that say nothing about a person. */
  other: readonly string[];
  /** Never in an export: secrets, and columns that are about many people at once. */
  notExported?: readonly string[];
  /** Not in an export for who only made the row: they are about somebody else. */
  ofSubject?: readonly string[];
}

/** Columns that lead to a person: by our own id, or by their Entra id. */
export function referencesOf(table: TableData): PersonReference[] {
  return Object.entries(table.personal).flatMap(([column, what]): PersonReference[] => {
    if (what === 'entra:replaced') return [{ column, by: 'entra', as: 'subject' }];
    return what === 'subject' || what === 'author' ? [{ column, by: 'id', as: what }] : [];
  });
}

export interface PersonReference {
  column: string;
  by: 'id' | 'entra';
  as: 'subject' | 'author';
}
