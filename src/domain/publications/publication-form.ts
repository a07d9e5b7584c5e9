import { oneLine, readPageLinks, toLinkLines } from '../reading/read-links.ts';
import { readOnDate } from '../reading/read-on-date.ts';
import { paragraphs, withinLimit } from '../reading/read-text.ts';
import type { OutletKind } from './outlet.ts';
import { OUTLET_KINDS } from './outlet.ts';
import type { NudgePlan, Publication, PublicationContent, PublicationKind } from './publication.ts';
import { NUDGE_PLANS, PUBLICATION_KINDS } from './publication.ts';

/** An item as typed into a form. */
export interface PublicationForm {
  kind: string;
  title: string;
  text: string;
  /** One a line: `title | https://…`, or the address alone. */
  links: string;
  outletKinds: string[];
  /** `yyyy-MM-dd`, or words for a day; empty = today. */
  fromOn: string;
  /** The same; empty = no end. */
  untilOn: string;
  nudges: string;
}

export type PublicationField = keyof PublicationForm | 'reason' | 'answer';

/** What a form did not accept; what was typed stays in the form. */
export type PublicationProblem =
  | { field: PublicationField; problem: 'missing' }
  | { field: PublicationField; problem: 'too_long'; length: number; limit: number }
  | { field: 'links'; problem: 'invalid'; typed: string }
  | { field: 'links'; problem: 'too_many'; limit: number }
  | { field: 'kind' | 'outletKinds' | 'nudges'; problem: 'unknown'; typed: string }
  | { field: 'fromOn' | 'untilOn'; problem: 'unreadable'; typed: string }
  | { field: 'untilOn'; problem: 'past' | 'before_start'; date: string }
  /** Somebody else has changed the item since the form was made. */
  | { field: 'title'; problem: 'changed_meanwhile' };

export const PUBLICATION_LIMITS = {
  title: 200,
  text: 2_500,
  reason: 500,
  answer: 1_000,
  linkTitle: 100,
  address: 500,
  links: 6,
} as const;

export const EMPTY_PUBLICATION: PublicationForm = {
  kind: 'news',
  title: '',
  text: '',
  links: '',
  outletKinds: ['site'],
  fromOn: '',
  untilOn: '',
  nudges: 'weekly',
};

/** Nothing is cut silently, and markup, mentions and formulas are text like any other. */
export function readPublicationForm(
  form: PublicationForm,
  { today, current }: { today: string; current: Publication | null },
): { content: PublicationContent; problems: PublicationProblem[] } {
  const problems: PublicationProblem[] = [];
  const fromOn = readDay('fromOn', form.fromOn, today, problems) ?? current?.fromOn ?? today;
  const untilOn = readDay('untilOn', form.untilOn, today, problems);
  const content = {
    kind: oneOf<PublicationKind>('kind', form.kind, PUBLICATION_KINDS, problems),
    title: readText('title', oneLine(form.title), problems),
    text: readText('text', paragraphs(form.text), problems),
    links: readPageLinks(form.links, { field: 'links', limits: PUBLICATION_LIMITS }, problems),
    outletKinds: readOutletKinds(form.outletKinds, problems),
    fromOn,
    untilOn,
    nudges: oneOf<NudgePlan>('nudges', form.nudges, NUDGE_PLANS, problems),
  };
  for (const field of ['title', 'text'] as const)
    if (content[field] === '') problems.push({ field, problem: 'missing' });
  if (untilOn !== null && untilOn < fromOn)
    problems.push({ field: 'untilOn', problem: 'before_start', date: fromOn });
  else if (untilOn !== null && untilOn < today && untilOn !== current?.untilOn)
    problems.push({ field: 'untilOn', problem: 'past', date: untilOn });
  return { content, problems };
}

/** An item as its form shows it; {@link readPublicationForm} gives it back unchanged. */
export function toPublicationForm(publication: PublicationContent): PublicationForm {
  const { kind, title, text, links, outletKinds, fromOn, untilOn, nudges } = publication;
  return {
    ...{ kind, title, text, outletKinds: [...outletKinds], fromOn, untilOn: untilOn ?? '', nudges },
    links: toLinkLines(links),
  };
}

/** A text that has to say something, within its limit: why an item is taken back, the answer to a question. */
export function readStatement(
  field: 'reason' | 'answer',
  typed: string,
): { text: string; problems: PublicationProblem[] } {
  const problems: PublicationProblem[] = [];
  const text = readText(field, paragraphs(typed), problems);
  if (text === '') problems.push({ field, problem: 'missing' });
  return { text, problems };
}

function readText(
  field: 'title' | 'text' | 'reason' | 'answer',
  text: string,
  into: PublicationProblem[],
): string {
  return withinLimit(text, { field, limit: PUBLICATION_LIMITS[field] }, into);
}

/** Null when the field is empty, or cannot be read. */
function readDay(
  field: 'fromOn' | 'untilOn',
  typed: string,
  today: string,
  into: PublicationProblem[],
): string | null {
  const trimmed = oneLine(typed);
  if (trimmed === '') return null;
  const read = readOnDate(trimmed, today);
  if (read === null) into.push({ field, problem: 'unreadable', typed: trimmed });
  return read;
}

function oneOf<T extends string>(
  field: 'kind' | 'nudges',
  typed: string,
  known: readonly [T, ...T[]],
  into: PublicationProblem[],
): T {
  const found = known.find((each) => each === typed);
  if (found === undefined) into.push({ field, problem: 'unknown', typed: oneLine(typed) });
  return found ?? known[0];
}

function readOutletKinds(typed: readonly string[], into: PublicationProblem[]): OutletKind[] {
  const unknown = typed.find((each) => !(OUTLET_KINDS as readonly string[]).includes(each));
  if (unknown !== undefined) into.push({ field: 'outletKinds', problem: 'unknown', typed: oneLine(unknown) });
  return OUTLET_KINDS.filter((each) => typed.includes(each));
}
