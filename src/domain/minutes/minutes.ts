import type { FixedItem } from '../agenda/agenda.ts';
import type { MinutesDocument, MinutesDocumentItem } from '../files/minutes-document.ts';
import type { MinutesWord } from '../settings/settings.ts';

/**
 * - `draft`: being written; only the coordinator and the secretary see the text
 * - `review`: the members read it and may comment until the window ends; it is still edited
 * - `published`: frozen; only corrections that stay visible are added
 */
export type MinutesStatus = 'draft' | 'review' | 'published';

/** The record of one sitting (product §8): at most one for each. */
export interface Minutes {
  id: string;
  networkId: string;
  sittingId: string;
  status: MinutesStatus;
  /** Person id of who writes them beside the coordinator; null when nobody was named. */
  secretaryId: string | null;
  /** When they were put in review; null when they never were. */
  reviewSince: Date | null;
  /** Comments are accepted before this instant; null without a review. */
  reviewEndsAt: Date | null;
  /** When the coordinator was told that the window had closed; null before, and without a review. */
  reviewToldAt: Date | null;
  publishedAt: Date | null;
  /** What was published, as it was then; null before. */
  published: PublishedMinutes | null;
  /** Approved or taken note of at a later sitting; null until then. */
  adopted: { at: Date; atSittingId: string; word: MinutesWord } | null;
  /** What people, or at the review the program, have written, by item of the agenda; none for items nobody touched. */
  items: MinutesText[];
  /** Oldest first. */
  comments: MinutesComment[];
  /** Oldest first. */
  corrections: MinutesCorrection[];
}

/** Text and decisions of one item of the agenda. */
export interface MinutesText {
  /** Key of the agenda item. */
  key: string;
  /** Title of the item when it was written, for an item that is no longer on the agenda; null of a fixed one. */
  title: string | null;
  /** Plain text as typed; an empty line parts paragraphs. */
  text: string;
  decisions: string[];
  /** Grows with every change of this item, from 1; 0 = never written. */
  version: number;
  /** Person id; null when it was composed by the program. */
  editedBy: string | null;
  editedAt: Date;
}

/** What somebody remarked in the review window. */
export interface MinutesComment {
  /** Given by the form, so that the same form sent twice is one comment. */
  id: string;
  /** Key of the agenda item; null = about the whole. */
  itemKey: string | null;
  personId: string;
  text: string;
  at: Date;
}

/** An "errata corrige": added to published minutes, never changed. */
export interface MinutesCorrection {
  /** Given by the form, so that the same form sent twice is one correction. */
  id: string;
  /** Key of the agenda item; null = about the whole. */
  itemKey: string | null;
  text: string;
  reason: string;
  /** Person id. */
  by: string;
  at: Date;
}

/** The part of the document that is kept as it was at publication; presence stays with its register. */
export interface PublishedMinutes extends Pick<MinutesDocument, 'chairName' | 'secretaryName' | 'actions'> {
  /** `key`: of the agenda item. */
  items: (MinutesDocumentItem & { key: string })[];
}

/** An item of the agenda, and what was written about it. */
export interface MinutesItem {
  key: string;
  /** Null for an item every agenda has, see `fixed`. */
  title: string | null;
  fixed: FixedItem | null;
  presenterName: string | null;
  /** False: not treated, carried to the next sitting. */
  treated: boolean;
  /** What was written; null when nobody has. */
  written: MinutesText | null;
}

export const MINUTES_LIMITS = {
  /** Characters of the text of one item. */
  text: 6_000,
  /** Characters of all decisions of one item together. */
  decisions: 1_500,
  /** Characters of a comment, or of a correction. */
  remark: 2_000,
  /** Characters of the reason of a correction. */
  reason: 500,
} as const;

/** Minutes nobody has begun. */
export function newMinutes(of: { id: string; networkId: string; sittingId: string }): Minutes {
  return {
    ...of,
    status: 'draft',
    secretaryId: null,
    reviewSince: null,
    reviewEndsAt: null,
    reviewToldAt: null,
    publishedAt: null,
    published: null,
    adopted: null,
    items: [],
    comments: [],
    corrections: [],
  };
}

/** Whether members may comment at this instant. */
export function isUnderReview(minutes: Minutes, now: Date): boolean {
  return minutes.status === 'review' && minutes.reviewEndsAt !== null && now < minutes.reviewEndsAt;
}

/**
 * The items in the order of the agenda; what was written about items no longer on it comes last. Of published minutes
 * the items are those that were published, whatever has become of the agenda.
 */
export function minutesItems(
  agenda: readonly Omit<MinutesItem, 'written'>[],
  minutes: Minutes,
): MinutesItem[] {
  if (minutes.published !== null) return minutes.published.items.map((item) => frozen(item, minutes));
  const onAgenda = agenda.map((line) => ({ ...line, written: writtenOf(minutes, line.key) }));
  const keys = new Set(agenda.map((line) => line.key));
  const others = minutes.items.filter((item) => !keys.has(item.key));
  return [
    ...onAgenda,
    ...others.map((written) => ({
      key: written.key,
      title: written.title,
      presenterName: null,
      treated: true,
      fixed: null,
      written,
    })),
  ];
}

export function writtenOf(minutes: Minutes, key: string): MinutesText | null {
  return minutes.items.find((item) => item.key === key) ?? null;
}

function frozen(item: PublishedMinutes['items'][number], minutes: Minutes): MinutesItem {
  const { key, title, fixed, presenterName, treated, text, decisions } = item;
  const { version = 0, editedBy = null, editedAt = new Date(0) } = writtenOf(minutes, key) ?? {};
  const written = { key, title, text, decisions, version, editedBy, editedAt };
  return { key, title, fixed, presenterName, treated, written };
}
