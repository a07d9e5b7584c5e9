import type { RetentionCounts, RetentionRun } from '../../domain/personal-data/retention.ts';
import type { Json } from './json.ts';

/** Somebody of the team who was erased and has done nothing since: a keyed hash of their Entra id. */
export interface ErasureMarkTable {
  network_id: string;
  mark: string;
}

/** What a closed register said of the seats, of a sitting that has gone. */
export interface AttendanceFigureTable {
  network_id: string;
  sitting_id: string;
  starts_at: Date;
  kind: 'ordinary' | 'urgent';
  number: number | null;
  number_year: number | null;
  seats: Json<{ id: string; name: string; covered: boolean }[]>;
}

export interface RetentionRunTable {
  id: string;
  network_id: string;
  month: string;
  status: RetentionRun['status'];
  /** Instants as ISO text. */
  cutoffs: Json<Record<keyof RetentionRun['cutoffs'], string>>;
  counts: Json<RetentionCounts>;
  exports: Json<unknown[]>;
  deleted: Json<RetentionCounts>;
  reported_at: Date;
  delete_at: Date;
  postponed_at: Date | null;
  postponed_by: string | null;
  done_at: Date | null;
}
