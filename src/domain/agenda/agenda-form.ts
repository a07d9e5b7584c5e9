import { oneLine, readLinkLines, toLinkLines } from '../reading/read-links.ts';
import type { DocumentLink } from '../sittings/sitting.ts';
import type { AgendaItem } from './agenda.ts';

/** An item as typed into a form. */
export interface AgendaForm {
  title: string;
  note: string;
  minutes: string;
  presenter: string;
  /** One a line: `title | https://…`, or the address alone. */
  links: string;
}

export type AgendaField = keyof AgendaForm | 'refusal';

/** What a form about an item did not accept; what was typed stays in the form. */
export type AgendaProblem =
  | { field: AgendaField; problem: 'missing' }
  | { field: AgendaField; problem: 'too_long'; length: number; limit: number }
  | { field: AgendaField; problem: 'invalid'; typed: string }
  | { field: 'links'; problem: 'too_many'; limit: number }
  /** So many items wait, or stand on the agenda, that no more are taken. */
  | { field: 'title'; problem: 'full'; limit: number }
  /** Somebody else has changed the item since the form was made. */
  | { field: 'title'; problem: 'changed_meanwhile' };

export const EMPTY_FORM: AgendaForm = { title: '', note: '', minutes: '', presenter: '', links: '' };

export const AGENDA_LIMITS = {
  title: 200,
  note: 1_000,
  presenter: 100,
  refusal: 500,
  linkTitle: 100,
  address: 1_000,
  links: 10,
  minutes: 720,
  /** Items on one agenda, and as many waiting: more would not be treated, nor fit on a card. */
  items: 30,
} as const;

export type AgendaContent = Pick<AgendaItem, 'title' | 'note' | 'minutes' | 'presenter' | 'links'>;

/** Nothing is cut silently, and markup and formulas are text like any other. */
export function readAgendaForm(form: AgendaForm): { content: AgendaContent; problems: AgendaProblem[] } {
  const problems: AgendaProblem[] = [];
  const title = readText('title', form.title, problems);
  if (title === '') problems.push({ field: 'title', problem: 'missing' });
  const note = readText('note', form.note, problems);
  const presenter = readText('presenter', form.presenter, problems);
  const minutes = readMinutes(form.minutes, problems);
  const links = readLinks(form.links, problems);
  return {
    content: { title, note, minutes, presenter: presenter === '' ? null : presenter, links },
    problems,
  };
}

/** The word with which a proposal is refused: required. */
export function readRefusal(typed: string): { refusal: string; problems: AgendaProblem[] } {
  const problems: AgendaProblem[] = [];
  const refusal = readText('refusal', typed, problems);
  if (refusal === '') problems.push({ field: 'refusal', problem: 'missing' });
  return { refusal, problems };
}

/** An item as its form shows it; {@link readAgendaForm} gives it back unchanged. */
export function toAgendaForm(item: AgendaContent): AgendaForm {
  return {
    title: item.title,
    note: item.note,
    minutes: item.minutes === null ? '' : String(item.minutes),
    presenter: item.presenter ?? '',
    links: toLinkLines(item.links),
  };
}

function readText(
  field: 'title' | 'note' | 'presenter' | 'refusal',
  typed: string,
  into: AgendaProblem[],
): string {
  const text = oneLine(typed);
  const limit = AGENDA_LIMITS[field];
  if (text.length > limit) into.push({ field, problem: 'too_long', length: text.length, limit });
  return text;
}

function readMinutes(typed: string, into: AgendaProblem[]): number | null {
  const text = oneLine(typed);
  if (text === '') return null;
  const minutes = Number(/^(\d{1,3})(?: ?(?:minuti|minuto|min\.?|'))?$/i.exec(text)?.[1] ?? Number.NaN);
  if (minutes >= 1 && minutes <= AGENDA_LIMITS.minutes) return minutes;
  into.push({ field: 'minutes', problem: 'invalid', typed: text });
  return null;
}

/** Only `https`: everybody is asked to open it. */
function readLinks(typed: string, into: AgendaProblem[]): DocumentLink[] {
  const { links, invalid, tooMany } = readLinkLines(typed, { ...AGENDA_LIMITS, protocols: ['https:'] });
  for (const line of invalid) into.push({ field: 'links', problem: 'invalid', typed: line });
  if (!tooMany) return links;
  into.push({ field: 'links', problem: 'too_many', limit: AGENDA_LIMITS.links });
  return [];
}
