import type { Seat } from '../network/seat.ts';
import { oneLine, readPageLinks, toLinkLines } from '../reading/read-links.ts';
import { paragraphs, withinLimit } from '../reading/read-text.ts';
import type { Practice, PracticeContent } from './practice.ts';

/** A practice as typed into a form. */
export interface PracticeForm {
  title: string;
  problem: string;
  done: string;
  result: string;
  /** Whom to ask. */
  contact: string;
  /** Id of the municipality. */
  seatId: string;
  /** With commas between. */
  tags: string;
  /** One a line: `title | https://…`, or the address alone. */
  links: string;
  attachments: string;
}

export type PracticeField = keyof PracticeForm | 'note';

/** What a form did not accept; what was typed stays in the form. */
export type PracticeProblem =
  | { field: PracticeField; problem: 'missing' }
  | { field: PracticeField; problem: 'too_long'; length: number; limit: number }
  | { field: 'links' | 'attachments'; problem: 'invalid'; typed: string }
  | { field: 'links' | 'attachments' | 'tags'; problem: 'too_many'; limit: number }
  /** The municipality is none of the network's. */
  | { field: 'seatId'; problem: 'unknown' }
  /** Somebody else has changed the practice since the form was made. */
  | { field: 'title'; problem: 'changed_meanwhile' };

export const PRACTICE_LIMITS = {
  title: 200,
  problem: 2_000,
  done: 2_000,
  result: 2_000,
  contact: 200,
  note: 500,
  tag: 40,
  tags: 10,
  linkTitle: 100,
  address: 500,
  links: 5,
} as const;

export const EMPTY_PRACTICE: PracticeForm = {
  title: '',
  problem: '',
  done: '',
  result: '',
  contact: '',
  seatId: '',
  tags: '',
  links: '',
  attachments: '',
};

export interface ReadPractice {
  content: PracticeContent & Pick<Practice, 'contact'>;
  /** Null when there is none with this id. */
  seat: Seat | null;
  problems: PracticeProblem[];
}

/** Nothing is cut silently, and markup, mentions and formulas are text like any other. */
export function readPracticeForm(form: PracticeForm, seats: readonly Seat[]): ReadPractice {
  const problems: PracticeProblem[] = [];
  const seat = seats.find(({ id }) => id === form.seatId) ?? null;
  if (seat === null) problems.push({ field: 'seatId', problem: form.seatId === '' ? 'missing' : 'unknown' });
  const content = {
    title: readText('title', oneLine(form.title), problems),
    problem: readText('problem', paragraphs(form.problem), problems),
    done: readText('done', paragraphs(form.done), problems),
    result: readText('result', paragraphs(form.result), problems),
    contact: readText('contact', oneLine(form.contact), problems),
    tags: readTags(form.tags, problems),
    links: readPageLinks(form.links, { field: 'links', limits: PRACTICE_LIMITS }, problems),
    attachments: readPageLinks(form.attachments, { field: 'attachments', limits: PRACTICE_LIMITS }, problems),
  };
  for (const field of ['title', 'problem', 'done'] as const)
    if (content[field] === '') problems.push({ field, problem: 'missing' });
  return { content, seat, problems };
}

/** The note beside an adoption: it may be empty. */
export function readNote(typed: string): { note: string; problems: PracticeProblem[] } {
  const problems: PracticeProblem[] = [];
  return { note: readText('note', oneLine(typed), problems), problems };
}

/** A practice as its form shows it; {@link readPracticeForm} gives it back unchanged. */
export function toPracticeForm(practice: Practice): PracticeForm {
  const { title, problem, done, result, contact, seatId, tags, links, attachments } = practice;
  return {
    ...{ title, problem, done, result, contact, seatId: seatId ?? '' },
    tags: tags.join(', '),
    links: toLinkLines(links),
    attachments: toLinkLines(attachments),
  };
}

function readText(
  field: 'title' | 'problem' | 'done' | 'result' | 'contact' | 'note',
  text: string,
  into: PracticeProblem[],
): string {
  return withinLimit(text, { field, limit: PRACTICE_LIMITS[field] }, into);
}

/** A tag is one however it is written: "URP" and "urp" are the same, as first typed. */
function readTags(typed: string, into: PracticeProblem[]): string[] {
  const tags = new Map<string, string>();
  for (const each of typed.split(/[,;\r\n]/)) {
    const tag = oneLine(each).replace(/^#+ */, '');
    if (tag !== '' && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  const read = [...tags.values()];
  const long = read.find((tag) => tag.length > PRACTICE_LIMITS.tag);
  if (long !== undefined)
    into.push({ field: 'tags', problem: 'too_long', length: long.length, limit: PRACTICE_LIMITS.tag });
  if (read.length > PRACTICE_LIMITS.tags)
    into.push({ field: 'tags', problem: 'too_many', limit: PRACTICE_LIMITS.tags });
  return read.slice(0, PRACTICE_LIMITS.tags);
}
