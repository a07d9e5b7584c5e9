import { foldText } from '../reading/clean-text.ts';
import { oneLine } from '../reading/read-links.ts';

export const OUTLET_KINDS = ['site', 'newsletter', 'social', 'other'] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

/** Where a municipality publishes: its site, a newsletter, a page on a social network. */
export interface Outlet {
  id: string;
  kind: OutletKind;
  name: string;
}

/** The list a municipality keeps of its own. */
export interface OutletList {
  networkId: string;
  seatId: string;
  outlets: Outlet[];
  /** From 1; 0 for the list every municipality begins with. */
  version: number;
}

export type OutletProblem =
  | { problem: 'unknown_kind'; typed: string }
  | { problem: 'too_long'; typed: string; length: number; limit: number }
  | { problem: 'too_many'; length: number; limit: number }
  | { problem: 'missing' }
  /** Somebody else has changed the list since the form was made. */
  | { problem: 'changed_meanwhile' };

export const OUTLET_LIMITS = { name: 80, outlets: 12 } as const;

/** Words people write for each kind, folded; the first is the one the form shows. */
export type OutletWords = Readonly<Record<OutletKind, readonly string[]>>;

/**
 * A list as typed, one a line: `sito: Sito del Comune`. A line that names a kind alone is an outlet of that name. What
 * stood in the list before keeps its id, so that what has been reported stays true.
 */
export function readOutlets(
  typed: string,
  { before, words, newId }: { before: readonly Outlet[]; words: OutletWords; newId: () => string },
): { outlets: Outlet[]; problems: OutletProblem[] } {
  const problems: OutletProblem[] = [];
  const outlets: Outlet[] = [];
  for (const line of typed.split(/[\r\n;]+/).map(oneLine)) {
    if (line === '') continue;
    const read = readLine(line, words);
    const limit = OUTLET_LIMITS.name;
    if (read === null) problems.push({ problem: 'unknown_kind', typed: line });
    else if (read.name.length > limit)
      problems.push({ problem: 'too_long', typed: read.name, length: read.name.length, limit });
    else if (!outlets.some((each) => isSame(each, read)))
      outlets.push({ id: before.find((each) => isSame(each, read))?.id ?? newId(), ...read });
  }
  const { length } = outlets;
  if (length > OUTLET_LIMITS.outlets)
    problems.push({ problem: 'too_many', length, limit: OUTLET_LIMITS.outlets });
  if (length === 0 && problems.length === 0) problems.push({ problem: 'missing' });
  return { outlets, problems };
}

/** A list as its form shows it; {@link readOutlets} gives it back unchanged. */
export function toOutletLines(outlets: readonly Outlet[], words: OutletWords): string {
  return outlets.map(({ kind, name }) => `${words[kind][0]}: ${name}`).join('\n');
}

function readLine(line: string, words: OutletWords): Omit<Outlet, 'id'> | null {
  const colon = line.indexOf(':');
  const label = foldText(colon < 0 ? line : line.slice(0, colon)).trim();
  const kind = OUTLET_KINDS.find((each) => words[each].includes(label));
  if (kind === undefined) return null;
  const name = colon < 0 ? line : line.slice(colon + 1).trim();
  return { kind, name: name === '' ? line.slice(0, colon).trim() : name };
}

function isSame(one: Omit<Outlet, 'id'>, other: Omit<Outlet, 'id'>): boolean {
  return one.kind === other.kind && foldText(one.name) === foldText(other.name);
}
