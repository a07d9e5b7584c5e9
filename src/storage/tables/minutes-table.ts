import type { ColumnType } from 'kysely';
import type { MinutesStatus, PublishedMinutes } from '../../domain/minutes/minutes.ts';
import type { MinutesVersion } from '../../domain/minutes/minutes-version.ts';
import type { MinutesWord } from '../../domain/settings/settings.ts';

type Json<T> = ColumnType<T, string, string>;

export interface MinutesTable {
  id: string;
  network_id: string;
  sitting_id: string;
  status: MinutesStatus;
  secretary_id: string | null;
  review_since: Date | null;
  review_ends_at: Date | null;
  review_told_at: Date | null;
  published_at: Date | null;
  published: Json<PublishedMinutes | null> | null;
  adopted_at: Date | null;
  adopted_sitting_id: string | null;
  adopted_word: MinutesWord | null;
}

export interface MinutesTextTable {
  network_id: string;
  minutes_id: string;
  item_key: string;
  title: string | null;
  text: string;
  decisions: Json<string[]>;
  version: number;
  edited_by: string | null;
  edited_at: Date;
}

export interface MinutesVersionTable {
  id: string;
  network_id: string;
  minutes_id: string;
  item_key: string;
  origin: MinutesVersion['origin'];
  text: string;
  decisions: Json<string[]>;
  written_by: string;
  written_at: Date;
}

export interface MinutesRemarkTable {
  id: string;
  network_id: string;
  minutes_id: string;
  kind: 'comment' | 'correction';
  item_key: string | null;
  person_id: string;
  text: string;
  /** Of a correction. */
  reason: string | null;
  at: Date;
}
