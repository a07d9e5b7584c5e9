/** What stands in the two fields of a section. */
export interface Content {
  text: string;
  /** One a line. */
  decisions: string;
}

/** A text that somebody else has stored since ours was begun. */
export interface Theirs extends Content {
  byName: string;
  at: Date;
}

/** Where the saving of a section stands. Instants are milliseconds of the browser's clock. */
export type Saving =
  /** Nothing typed that is not stored. */
  | { state: 'still' }
  | { state: 'typing'; dueAt: number }
  | { state: 'sending'; sent: Content }
  | { state: 'saved'; at: number }
  /** `retryAt` null: trying again by itself would change nothing. */
  | { state: 'failed'; retryAt: number | null }
  | { state: 'conflict'; theirs: Theirs }
  /** The minutes were published meanwhile: nothing can be stored any more. */
  | { state: 'frozen' };

/** One item of the minutes as somebody writes it. */
export interface Section {
  /** Of the stored text that what is typed was made from. */
  version: number;
  stored: Content;
  typed: Content;
  /** Sent, and never answered: the server may have any of them. */
  unanswered: readonly Content[];
  /** Since when something typed waits; null when nothing does. */
  waitingSince: number | null;
  failures: number;
  /** Why the last try brought nothing; null since one that did, or before any. */
  problem: string | null;
  saving: Saving;
}

/** What the server said to a text: the form of the item, as it came back. */
export type SaveAnswer =
  | { answer: 'saved'; version: number }
  | { answer: 'conflict'; version: number; theirs: Theirs }
  | { answer: 'not_accepted'; why: string }
  | { answer: 'frozen' };

/** A moment after typing stops. */
const PAUSE_MS = 1_500;
/** Who does not stop is not left without for longer than this. */
const LONGEST_MS = 15_000;
const RETRIES_MS = [2_000, 5_000, 15_000, 30_000];

export function openSection(version: number, stored: Content): Section {
  const none = { unanswered: [], waitingSince: null, failures: 0, problem: null };
  return { version, stored, typed: stored, ...none, saving: { state: 'still' } };
}

export function isDirty({ typed, stored }: Pick<Section, 'typed' | 'stored'>): boolean {
  return typed.text !== stored.text || typed.decisions !== stored.decisions;
}

export function type(section: Section, typed: Content, now: number): Section {
  const { state } = section.saving;
  const next = { ...section, typed };
  if (state === 'sending' || state === 'conflict' || state === 'frozen') return next;
  return isDirty(next) ? waiting(next, now) : { ...next, waitingSince: null, saving: { state: 'still' } };
}

/** The field or the page is left: what waits is due now, also what an error kept from being stored. */
export function leave(section: Section, now: number): Section {
  const { state } = section.saving;
  if (state !== 'typing' && state !== 'failed') return section;
  return { ...section, saving: { state: 'typing', dueAt: now } };
}

/** When something is to be sent; null when nothing is. */
export function dueAt({ saving }: Section): number | null {
  if (saving.state === 'typing') return saving.dueAt;
  return saving.state === 'failed' ? saving.retryAt : null;
}

export function send(section: Section): Section {
  const sent = section.typed;
  return {
    ...section,
    unanswered: [...section.unanswered, sent],
    waitingSince: null,
    saving: { state: 'sending', sent },
  };
}

export function answered(section: Section, answer: SaveAnswer, now: number): Section {
  if (section.saving.state !== 'sending') return section;
  const { sent } = section.saving;
  const known = { ...section, unanswered: [], failures: 0, problem: null };
  switch (answer.answer) {
    case 'saved':
      return settled({ ...known, version: answer.version, stored: sent }, now);
    case 'conflict': {
      const { theirs, version } = answer;
      // The answer to an earlier text was lost on the way: what is stored is our own.
      if (section.unanswered.some((each) => isSame(each, theirs)))
        return settled({ ...known, version, stored: { ...theirs } }, now);
      return { ...known, version, stored: theirs, saving: { state: 'conflict', theirs } };
    }
    case 'not_accepted':
      return { ...known, problem: answer.why, saving: { state: 'failed', retryAt: null } };
    case 'frozen':
      return { ...known, saving: { state: 'frozen' } };
  }
}

/** @param passing whether it may go by itself: no connection, a server that is busy */
export function failed(section: Section, problem: string, passing: boolean, now: number): Section {
  const pause = RETRIES_MS[Math.min(section.failures, RETRIES_MS.length - 1)] ?? 0;
  const retryAt = passing ? now + pause : null;
  return { ...section, problem, failures: section.failures + 1, saving: { state: 'failed', retryAt } };
}

/** The connection is back: what waits for its turn is tried at once. */
export function reconnected(section: Section, now: number): Section {
  const { saving } = section;
  if (saving.state !== 'failed' || saving.retryAt === null) return section;
  return { ...section, failures: 0, saving: { ...saving, retryAt: now } };
}

/** The page was read again. What somebody else stored is shown where nothing is being typed, and nowhere else. */
export function refreshed(section: Section, version: number, stored: Content): Section {
  const { state } = section.saving;
  if (isDirty(section) || state === 'sending' || state === 'conflict' || version < section.version)
    return section;
  if (version === section.version && version > 0) return section;
  return openSection(version, stored);
}

/** Of the two texts the own one, in the place of theirs. */
export function keepMine(section: Section, now: number): Section {
  if (section.saving.state !== 'conflict') return section;
  return { ...section, waitingSince: now, saving: { state: 'typing', dueAt: now } };
}

/** Of the two texts theirs; the own one has been put aside. */
export function keepTheirs(section: Section): Section {
  return openSection(section.version, section.stored);
}

/** An earlier text, or one kept in this browser, as if it had been typed. @param version it was made from */
export function putIn(section: Section, typed: Content, version: number, now: number): Section {
  return waiting({ ...section, typed, version }, now);
}

function waiting(section: Section, now: number): Section {
  const since = section.waitingSince ?? now;
  const due = Math.min(now + PAUSE_MS, since + LONGEST_MS);
  return { ...section, waitingSince: since, saving: { state: 'typing', dueAt: due } };
}

function settled(section: Section, now: number): Section {
  if (isDirty(section)) return waiting({ ...section, waitingSince: null }, now);
  return { ...section, waitingSince: null, saving: { state: 'saved', at: now } };
}

/** Whether two texts are the same but for the spaces that the server takes away. */
export function isSame(one: Content, other: Content): boolean {
  return bare(one.text) === bare(other.text) && bare(one.decisions) === bare(other.decisions);
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
