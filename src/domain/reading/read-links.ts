import type { DocumentLink } from '../sittings/sitting.ts';

export interface LinkRules {
  /** Letters of a link's title. */
  linkTitle: number;
  /** Letters of its address. */
  address: number;
  /** Links at most. */
  links: number;
  protocols: readonly string[];
}

/** What is wrong with the links of a field: none is left out silently. */
export type LinkProblem<Field extends string> =
  | { field: Field; problem: 'invalid'; typed: string }
  | { field: Field; problem: 'too_many'; limit: number };

export interface ReadLinks {
  links: DocumentLink[];
  /** Lines that are no link. */
  invalid: string[];
  tooMany: boolean;
}

/** Links as typed into a form, one a line: `title | https://…`, or the address alone. */
export function readLinkLines(typed: string, rules: LinkRules): ReadLinks {
  const lines = typed
    .split(/[\r\n]+/)
    .map(oneLine)
    .filter((each) => each !== '');
  const read = lines.map((line) => ({ line, link: readLink(line, rules) }));
  const links = read.flatMap(({ link }) => (link === null ? [] : [link]));
  return {
    links: links.slice(0, rules.links),
    invalid: read.filter(({ link }) => link === null).map(({ line }) => line),
    tooMany: links.length > rules.links,
  };
}

/** Links to pages, secure or not, of one field of a form; what is wrong is noted among the problems. */
export function readPageLinks<Field extends string>(
  typed: string,
  { field, limits }: { field: Field; limits: Omit<LinkRules, 'protocols'> },
  into: { push(problem: LinkProblem<NoInfer<Field>>): unknown },
): DocumentLink[] {
  const { links, invalid, tooMany } = readLinkLines(typed, { ...limits, protocols: ['https:', 'http:'] });
  for (const line of invalid) into.push({ field, problem: 'invalid', typed: line });
  if (tooMany) into.push({ field, problem: 'too_many', limit: limits.links });
  return links;
}

/** Links as a form shows them; {@link readLinkLines} gives them back unchanged. */
export function toLinkLines(links: readonly DocumentLink[]): string {
  return links.map(({ title, url }) => (title === url ? url : `${title} | ${url}`)).join('\n');
}

/** One line, without control characters, which no database takes; everything else as typed. */
export function oneLine(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function readLink(line: string, { linkTitle, address, protocols }: LinkRules): DocumentLink | null {
  const bar = line.lastIndexOf('|');
  const url = line.slice(bar + 1).trim();
  const title = bar < 0 ? url : line.slice(0, bar).trim() || url;
  if (url.length > address || !URL.canParse(url)) return null;
  if (title !== url && title.length > linkTitle) return null;
  return protocols.includes(new URL(url).protocol) ? { title, url } : null;
}
