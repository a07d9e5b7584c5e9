import type { DocumentLink } from '../../domain/sittings/sitting.ts';
import type { CardElement } from './adaptive-card.ts';
import { heading, link, text } from './elements.ts';
import type { Detail } from './fit.ts';
import { clip, cut } from './fit.ts';

const MOST_LINKS = 10;

/** A text under its heading, paragraph by paragraph; nothing when it is empty. */
export function textPart(name: string, content: string, detail: Detail): CardElement[] {
  if (content === '') return [];
  return [heading(name), ...clipLines(content, detail.chars).map((line) => text(line))];
}

/** Links under their heading; one too long for the card is left out, never cut. */
export function linksPart(name: string, links: readonly DocumentLink[], detail: Detail): CardElement[] {
  if (links.length === 0) return [];
  const { shown } = cut(links, Math.min(detail.items, MOST_LINKS));
  const short = shown.filter(({ url }) => url.length <= detail.chars);
  return [heading(name), ...short.map(({ title, url }) => link(clip(title, detail.nameChars), url))];
}

/** Paragraphs, cut at `limit` characters together. */
export function clipLines(content: string, limit: number): string[] {
  const shown: string[] = [];
  let left = limit;
  for (const line of content.split('\n').filter((each) => each.trim() !== '')) {
    if (left <= 1) break;
    const clipped = clip(line, left);
    shown.push(clipped);
    left -= Array.from(clipped).length;
  }
  return shown;
}
