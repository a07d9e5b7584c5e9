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
