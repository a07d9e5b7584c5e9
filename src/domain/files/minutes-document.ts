import type { FixedItem } from '../agenda/agenda.ts';
import type { PresenceTable } from './presence-table.ts';
import type { SittingHeader } from './sitting-header.ts';

/** Minutes of one sitting, whole, as they are written to a file (product §8). */
export interface MinutesDocument {
  header: SittingHeader;
  /** `draft` and `review` are marked on every page. */
  status: 'draft' | 'review' | 'published';
  publishedAt: Date | null;
  /** Who presided: the coordinator, or the deputy in whose name it was done. */
  chairName: string;
  secretaryName: string | null;
  presence: PresenceTable;
  /** In the order of the agenda. */
  items: MinutesDocumentItem[];
  actions: MinutesDocumentAction[];
  /** Approved or taken note of at a later sitting; null until then. */
  adopted: { word: 'approval' | 'acknowledgement'; on: Date; timeZone: string } | null;
  /** Added after the publication, oldest first; what was published stays as it was. */
  corrections: MinutesDocumentCorrection[];
}

export interface MinutesDocumentItem {
  /** From 1. */
  number: number;
  /** Null for an item every agenda has, see `fixed`. */
  title: string | null;
  fixed: FixedItem | null;
  presenterName: string | null;
  /** Plain text as typed; an empty line parts paragraphs. */
  text: string;
  decisions: string[];
  /** False: not treated, carried to the next sitting. */
  treated: boolean;
}

export interface MinutesDocumentAction {
  text: string;
  ownerName: string;
  seatName: string | null;
  /** `yyyy-MM-dd`; null without a date. */
  dueOn: string | null;
  state: 'open' | 'done' | 'dropped';
}

/** An "errata corrige". */
export interface MinutesDocumentCorrection {
  at: Date;
  byName: string;
  /** Number of the item it is about, from 1; null = about the whole. */
  itemNumber: number | null;
  /** Plain text as typed; an empty line parts paragraphs. */
  text: string;
  reason: string;
}
