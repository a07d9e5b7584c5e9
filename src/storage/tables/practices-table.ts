import type { Generated } from 'kysely';
import type { DocumentLink } from '../../domain/sittings/sitting.ts';
import type { Json } from './json.ts';

interface PracticeTexts {
  seat_name: string;
  title: string;
  problem: string;
  done: string;
  result: string;
  tags: Json<string[]>;
  links: Json<DocumentLink[]>;
  attachments: Json<DocumentLink[]>;
}

export interface PracticeTable extends PracticeTexts {
  id: string;
  network_id: string;
  seat_id: string | null;
  author_id: string | null;
  contact: string;
  created_at: Date;
  updated_at: Date;
  version: number;
  /** What it is searched by; computed by the database. */
  words: Generated<unknown>;
}

/** Rows are only added. */
export interface PracticeVersionTable extends PracticeTexts {
  network_id: string;
  practice_id: string;
  version: number;
  edited_by: string | null;
  edited_at: Date;
}

export interface PracticeAdoptionTable {
  network_id: string;
  practice_id: string;
  seat_id: string;
  note: string;
  adopted_by: string | null;
  adopted_at: Date;
}

/** Words that practices of a network have, or have had: what somebody may have meant. */
export interface PracticeWordTable {
  network_id: string;
  word: string;
}

/** Which practices the digest of a month tells of: those shared after `from_at` and until `until_at`. */
export interface PracticeDigestTable {
  network_id: string;
  month: string;
  from_at: Date;
  until_at: Date;
}
