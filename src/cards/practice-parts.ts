import type { Practice } from '../domain/practice.ts';
import { PRACTICE_WORDS } from '../texts/practices.ts';
import type { CardElement } from './adaptive-card.ts';
import { heading, link, text } from './elements.ts';
import type { Detail } from './fit.ts';
import { clip, cut } from './fit.ts';

/** What a practice says, part by part, with its links. */
export function practiceParts(practice: Practice, detail: Detail): CardElement[] {
  const { problem, done, result, links, attachments } = practice;
  return [
    ...part(PRACTICE_WORDS.problem, problem, detail),
    ...part(PRACTICE_WORDS.done, done, detail),
    ...part(PRACTICE_WORDS.result, result, detail),
    ...linksPart(PRACTICE_WORDS.links, links, detail),
    ...linksPart(PRACTICE_WORDS.attachments, attachments, detail),
  ];
}

function part(name: string, content: string, detail: Detail): CardElement[] {
  if (content === '') return [];
  return [heading(name), ...clipLines(content, detail.chars).map((line) => text(line))];
}

/** Paragraphs, cut at `limit` characters together. */
function clipLines(content: string, limit: number): string[] {
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

function linksPart(name: string, links: Practice['links'], detail: Detail): CardElement[] {
  if (links.length === 0) return [];
  const shown = cut(links, Math.min(detail.items, 10)).shown.filter(({ url }) => url.length <= detail.chars);
  return [heading(name), ...shown.map(({ title: label, url }) => link(clip(label, detail.nameChars), url))];
}
