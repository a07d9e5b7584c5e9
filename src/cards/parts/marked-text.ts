import type { Segment } from '../../domain/practices/practice-search.ts';
import type { Placed, TextBlock } from './adaptive-card.ts';
import { escapeMarkdown } from './escape.ts';

/** Text with the words found in bold, cut at `limit` characters; nothing of it can become other Markdown. */
export function markedText(segments: readonly Segment[], limit: number, placed: Placed = {}): TextBlock {
  const shown = cutAt(segments, limit).map(({ text, found }) => (found ? bold(text) : spaced(text)));
  return { type: 'TextBlock', text: shown.join('').trim() || ' ', wrap: true, ...placed };
}

/** The same without marks. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}

function bold(text: string): string {
  const escaped = escapeMarkdown(text);
  return escaped === '' ? '' : `**${escaped}**`;
}

/** Escaped, with the spaces at its ends that part it from the words beside it. */
function spaced(text: string): string {
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
  const escaped = escapeMarkdown(text);
  return escaped === '' ? before || after : `${before}${escaped}${after}`;
}

/** Too long a text is shortened piece by piece, so that the words found stay in sight. */
function cutAt(segments: readonly Segment[], limit: number): Segment[] {
  const whole = segments.reduce((sum, { text }) => sum + Array.from(text).length, 0);
  if (whole <= limit) return [...segments];
  const each = Math.max(2, Math.floor(limit / segments.length));
  return segments.map((segment) => ({ ...segment, text: shortened(segment.text, each) }));
}

function shortened(text: string, limit: number): string {
  const characters = Array.from(text);
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}
