import { oneLine } from '../reading/read-links.ts';
import { readOnDate } from '../reading/read-on-date.ts';
import { withinLimit } from '../reading/read-text.ts';
import type { Outlet } from './outlet.ts';
import type { Placement, ReportOutcome } from './placement.ts';
import { wasPublished } from './placement.ts';
import type { Publication } from './publication.ts';

/** A report as typed. */
export interface ReportDraft {
  link: string;
  /** Ids of outlets. */
  outlets: string[];
  /** `yyyy-MM-dd`, or the text that could not be read. */
  scheduledOn: string;
  /** The reason, or the question. */
  word: string;
}

export type ReportField = 'seatId' | 'link' | 'outlets' | 'scheduledOn' | 'word';

export type ReportProblem =
  | { field: ReportField; problem: 'missing'; outcome: ReportOutcome | 'question' }
  | { field: ReportField; problem: 'too_long'; length: number; limit: number }
  | { field: 'link'; problem: 'invalid'; typed: string }
  | { field: 'outlets' | 'seatId'; problem: 'unknown' }
  | { field: 'scheduledOn'; problem: 'unreadable'; typed: string }
  | { field: 'scheduledOn'; problem: 'past' | 'after_end'; date: string };

export const REPORT_LIMITS = { link: 500, word: 500 } as const;

export const EMPTY_REPORT: ReportDraft = { link: '', outlets: [], scheduledOn: '', word: '' };

/** What a report makes of a placement. */
export interface ReportedPlacement
  extends Pick<Placement, 'state' | 'link' | 'outlets' | 'scheduledOn' | 'reason'> {
  publishedVersion: number | null;
}

interface Known {
  publication: Publication;
  placement: Placement;
  /** Those the municipality keeps. */
  outlets: readonly Outlet[];
  today: string;
}

/**
 * What is said of an item, checked: an address for what stands on a page, a day to come, a reason. Everything wrong is
 * told at once. The address is looked at, never fetched.
 */
export function readReport(
  outcome: ReportOutcome,
  draft: ReportDraft,
  known: Known,
): { reported: ReportedPlacement; problems: ReportProblem[] } {
  const { publication, placement } = known;
  const problems: ReportProblem[] = [];
  const nothing = { state: outcome, link: '', outlets: [], scheduledOn: null, reason: '' };
  const before = { ...nothing, link: placement.link, outlets: placement.outlets };
  const { publishedVersion } = placement;
  switch (outcome) {
    case 'published': {
      const outlets = chosenOutlets(draft.outlets, known, problems);
      const link = readLink(draft.link, outlets, problems);
      return { reported: { ...nothing, link, outlets, publishedVersion: publication.version }, problems };
    }
    case 'scheduled': {
      const outlets = chosenOutlets(draft.outlets, known, problems);
      const scheduledOn = readDay(draft.scheduledOn, known, problems);
      return { reported: { ...nothing, outlets, scheduledOn, publishedVersion: null }, problems };
    }
    case 'not_relevant':
      return {
        reported: { ...nothing, reason: readWord(draft.word, outcome, problems), publishedVersion: null },
        problems,
      };
    case 'removed':
      return { reported: { ...before, publishedVersion }, problems };
    case 'kept':
      return {
        reported: { ...before, reason: readWord(draft.word, outcome, problems), publishedVersion },
        problems,
      };
  }
}

/** Whether this can be said of it now: nobody takes down what was never there, nor publishes what was taken back. */
export function mayReport(outcome: ReportOutcome, publication: Publication, placement: Placement): boolean {
  if (outcome === 'removed' || outcome === 'kept') return wasPublished(placement);
  return publication.withdrawn === null;
}

/** A reason or a question, on one line. */
export function readWord(typed: string, outcome: ReportOutcome | 'question', into: ReportProblem[]): string {
  const word = oneLine(typed);
  if (word === '') into.push({ field: 'word', problem: 'missing', outcome });
  return withinLimit(word, { field: 'word', limit: REPORT_LIMITS.word }, into);
}

function chosenOutlets(ids: readonly string[], { outlets }: Known, into: ReportProblem[]) {
  if (ids.some((id) => !outlets.some((each) => each.id === id)))
    into.push({ field: 'outlets', problem: 'unknown' });
  return outlets.filter(({ id }) => ids.includes(id)).map(({ kind, name }) => ({ kind, name }));
}

/** What stands on no page, a newsletter alone, has no address. */
function readLink(typed: string, outlets: readonly Omit<Outlet, 'id'>[], into: ReportProblem[]): string {
  const link = oneLine(typed);
  const onPage = outlets.length === 0 || outlets.some(({ kind }) => kind === 'site' || kind === 'social');
  if (link === '') {
    if (onPage) into.push({ field: 'link', problem: 'missing', outcome: 'published' });
    return link;
  }
  const tooLong = link.length > REPORT_LIMITS.link;
  if (!tooLong && !isPageAddress(link)) into.push({ field: 'link', problem: 'invalid', typed: link });
  return withinLimit(link, { field: 'link', limit: REPORT_LIMITS.link }, into);
}

function isPageAddress(link: string): boolean {
  if (/\s/.test(link) || !URL.canParse(link)) return false;
  const { protocol, hostname } = new URL(link);
  return /^https?:$/.test(protocol) && hostname.includes('.');
}

function readDay(typed: string, { publication, today }: Known, into: ReportProblem[]): string | null {
  const trimmed = oneLine(typed);
  if (trimmed === '') {
    into.push({ field: 'scheduledOn', problem: 'missing', outcome: 'scheduled' });
    return null;
  }
  const date = readOnDate(trimmed, today);
  if (date === null) into.push({ field: 'scheduledOn', problem: 'unreadable', typed: trimmed });
  else if (date < today) into.push({ field: 'scheduledOn', problem: 'past', date });
  else if (publication.untilOn !== null && date > publication.untilOn)
    into.push({ field: 'scheduledOn', problem: 'after_end', date: publication.untilOn });
  return date;
}
