import { isWebAddress } from './actions.ts';
import type { CardElement, Container, FactSet, Placed, TextBlock } from './adaptive-card.ts';
import { cleanText, escapeMarkdown } from './escape.ts';

/** Every builder escapes what it is given: no text of a person can become Markdown, whoever writes the card. */
export function text(content: string, placed: Placed = {}): TextBlock {
  return { type: 'TextBlock', text: escapeMarkdown(content), wrap: true, ...placed };
}

export function strong(content: string, placed: Placed = {}): TextBlock {
  return { ...text(content, placed), weight: 'bolder' };
}

/** Title of the card. */
export function title(content: string): TextBlock {
  return { ...strong(content), size: 'large' };
}

/** Heading of a part of the card. */
export function heading(content: string): TextBlock {
  return { ...strong(content, { spacing: 'medium', separator: true }), size: 'medium' };
}

/** A remark that matters less. */
export function subtle(content: string, placed: Placed = {}): TextBlock {
  return { ...text(content, placed), isSubtle: true };
}

/** Lines one under the other, without space between them. */
export function lines(contents: readonly string[]): TextBlock[] {
  return contents.map((content) => text(content, { spacing: 'small' }));
}

/** Pairs of name and value; those with a null value are left out. Null when nothing is left. */
export function facts(
  pairs: readonly (readonly [string, string | null])[],
  placed: Placed = {},
): FactSet | null {
  const shown = pairs.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [{ title: escapeMarkdown(name), value: escapeMarkdown(value) }],
  );
  return shown.length === 0 ? null : { type: 'FactSet', facts: shown, ...placed };
}

export function container(items: CardElement[], options: Placed & Pick<Container, 'style'> = {}): Container {
  return { type: 'Container', items, ...options };
}

/** A link of the agenda's documents; what is no web address is shown as text. */
export function link(label: string, url: string): TextBlock {
  const shown = escapeMarkdown(label);
  const address = cleanText(url);
  if (!isWebAddress(address)) return text(`${label} ${url}`, { spacing: 'small' });
  const target = new URL(address).href.replaceAll('(', '%28').replaceAll(')', '%29');
  return { type: 'TextBlock', text: `[${shown}](${target})`, wrap: true, spacing: 'small' };
}

/** Leaves out what is not there. */
export function present<T>(items: readonly (T | null | undefined | false)[]): T[] {
  return items.filter((item): item is T => item !== null && item !== undefined && item !== false);
}
