import type { Pen } from './pen.ts';
import { drawLines, newPage } from './pen.ts';
import type { TextStyle } from './text-styles.ts';

/**
 * Draws the lines of one element down the page and on to the next ones. At least two lines stay together at the foot
 * of a page and at the head of the next.
 */
export function flowLines(
  pen: Pen,
  element: PDFKit.PDFStructureElement,
  lines: readonly string[],
  style: TextStyle,
  indent = 0,
): void {
  let from = 0;
  while (from < lines.length) {
    const count = linesHere(pen, lines.length - from, style.pitch);
    if (count === 0) {
      newPage(pen);
      continue;
    }
    const part = lines.slice(from, from + count);
    element.add(() => drawLines(pen, part, style, { x: pen.left + indent, y: pen.y }));
    pen.y += count * style.pitch;
    from += count;
  }
}

function linesHere(pen: Pen, left: number, pitch: number): number {
  const fit = Math.floor((pen.bottom - pen.y) / pitch);
  if (fit >= left) return left;
  const kept = left - fit === 1 ? fit - 1 : fit;
  return kept < 2 && pen.y > pen.top ? 0 : Math.max(kept, 1);
}
