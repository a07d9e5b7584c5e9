import type { Authority } from '../network/authority.ts';
import { mayCoordinate } from '../network/authority.ts';
import type { Person } from '../network/person.ts';
import { isInvited } from '../network/person.ts';
import type { MinutesWord } from '../settings/settings.ts';
import type { Minutes, MinutesComment, MinutesCorrection, MinutesText, PublishedMinutes } from './minutes.ts';
import { isUnderReview, writtenOf } from './minutes.ts';

/** What somebody is to the minutes of one sitting. */
export type MinutesRole = 'coordinator' | 'secretary' | 'member' | 'outsider';

/** Why something about minutes is not done; nothing has changed then. */
export type MinutesRefusal =
  | 'not_over'
  | 'register_open'
  | 'no_text'
  | 'already_in_review'
  | 'no_review'
  | 'already_published'
  | 'not_published'
  | 'comments_closed'
  | 'no_later_sitting'
  | 'already_adopted';

/** The minutes after a step, or why it was not taken. */
export type MinutesStep = { done: true; minutes: Minutes } | { done: false; reason: MinutesRefusal };

/** What became of a text sent from a form. `same`: it was there already, as when the same form comes twice. */
export type TextStep =
  | { step: 'saved'; minutes: Minutes }
  | { step: 'same' }
  | { step: 'conflict'; newer: MinutesText }
  | { step: 'frozen' };

/** The coordinator (or a running deputy) leads; the secretary they named writes; whoever is invited reads and comments. */
export function minutesRole(
  minutes: Pick<Minutes, 'secretaryId'>,
  viewer: { person: Person; authority: Authority },
): MinutesRole {
  if (mayCoordinate(viewer.authority)) return 'coordinator';
  if (!isInvited(viewer.person)) return 'outsider';
  return viewer.person.id === minutes.secretaryId ? 'secretary' : 'member';
}

export function mayWrite(role: MinutesRole): boolean {
  return role === 'coordinator' || role === 'secretary';
}

/**
 * Stores text and decisions of one item, if nobody has changed it since the form was made (`version`). A later text
 * of somebody else is never overwritten unknowingly; a published one never at all.
 */
export function writeItem(
  minutes: Minutes,
  edit: Pick<MinutesText, 'key' | 'title' | 'text' | 'decisions' | 'version' | 'editedBy' | 'editedAt'>,
): TextStep {
  if (minutes.status === 'published') return { step: 'frozen' };
  const stored = writtenOf(minutes, edit.key);
  if (stored !== null && sameText(stored, edit)) return { step: 'same' };
  const typedMeanwhile = stored !== null && stored.editedBy !== null && stored.version !== edit.version;
  if (typedMeanwhile) return { step: 'conflict', newer: stored };
  const written = { ...edit, version: (stored?.version ?? 0) + 1 };
  const others = minutes.items.filter((item) => item.key !== edit.key);
  return { step: 'saved', minutes: { ...minutes, items: [...others, written] } };
}

function sameText(one: Pick<MinutesText, 'text' | 'decisions'>, other: typeof one): boolean {
  return (
    one.text === other.text &&
    one.decisions.length === other.decisions.length &&
    one.decisions.every((decision, index) => decision === other.decisions[index])
  );
}

/** Whether somebody has written anything: what the program composed does not count. */
export function hasText(minutes: Minutes): boolean {
  return minutes.items.some(
    ({ text, decisions, editedBy }) => editedBy !== null && (text !== '' || decisions.length > 0),
  );
}

/** Puts minutes in review until `endsAt`. */
export function openReview(minutes: Minutes, at: { now: Date; endsAt: Date; isOver: boolean }): MinutesStep {
  if (minutes.status === 'published') return refused('already_published');
  if (minutes.status === 'review') return refused('already_in_review');
  if (!at.isOver) return refused('not_over');
  if (!hasText(minutes)) return refused('no_text');
  return done({ ...minutes, status: 'review', reviewSince: at.now, reviewEndsAt: at.endsAt });
}

/** What keeps minutes from being published now; null when nothing does. */
export function publicationRefusal(
  minutes: Minutes,
  sitting: { isOver: boolean; registerClosed: boolean },
): MinutesRefusal | null {
  if (minutes.status === 'published') return 'already_published';
  if (!sitting.isOver) return 'not_over';
  if (!sitting.registerClosed) return 'register_open';
  return hasText(minutes) ? null : 'no_text';
}

/** Publishes them, once and for good. `published` is kept as it is. */
export function publish(
  minutes: Minutes,
  at: { now: Date; isOver: boolean; registerClosed: boolean; published: PublishedMinutes },
): MinutesStep {
  const reason = publicationRefusal(minutes, at);
  if (reason !== null) return refused(reason);
  return done({ ...minutes, status: 'published', publishedAt: at.now, published: at.published });
}

/** Accepts a comment while the window is open. The same comment again changes nothing. */
export function comment(minutes: Minutes, made: MinutesComment): MinutesStep {
  if (minutes.comments.some((known) => known.id === made.id)) return done(minutes);
  if (!isUnderReview(minutes, made.at)) return refused('comments_closed');
  return done({ ...minutes, comments: [...minutes.comments, made] });
}

/** Adds a correction to published minutes; what was published stays. The same correction again changes nothing. */
export function correct(minutes: Minutes, made: MinutesCorrection): MinutesStep {
  if (minutes.status !== 'published') return refused('not_published');
  if (minutes.corrections.some((known) => known.id === made.id)) return done(minutes);
  return done({ ...minutes, corrections: [...minutes.corrections, made] });
}

/** Records, once, that a later sitting approved the minutes or took note of them. */
export function adopt(
  minutes: Minutes,
  at: { now: Date; laterSittingId: string | null; word: MinutesWord },
): MinutesStep {
  if (minutes.status !== 'published') return refused('not_published');
  if (minutes.adopted !== null) return refused('already_adopted');
  if (at.laterSittingId === null) return refused('no_later_sitting');
  return done({ ...minutes, adopted: { at: at.now, atSittingId: at.laterSittingId, word: at.word } });
}

function done(minutes: Minutes): MinutesStep {
  return { done: true, minutes };
}

function refused(reason: MinutesRefusal): MinutesStep {
  return { done: false, reason };
}
