import type { ColumnType } from 'kysely';
import type { RegisterChannel, RegisterEvent } from '../../domain/register/register-entry.ts';

export interface RegisterEntryTable {
  id: string;
  network_id: string;
  sitting_id: string;
  seq: number;
  event: RegisterEvent['event'];
  /** Whom it is about, when it is a person of the network. */
  person_id: string | null;
  /** The event as JSON, instants as ISO text. */
  details: ColumnType<unknown, string, string>;
  via: RegisterChannel;
  recorded_by: string;
  recorded_at: Date;
  /** Reckoned by the database when it is not given. */
  seal: ColumnType<string, string | undefined, never>;
}
