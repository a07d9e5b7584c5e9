import { pageText } from '../../texts/documents/documents.ts';
import type { Sheet } from '../sheet.ts';
import type { Pen } from './pen.ts';
import { drawArtifact, drawLines, layOut } from './pen.ts';
import type { TextStyle } from './text-styles.ts';
import { RULE, STYLES } from './text-styles.ts';

const HEAD = 34;
const FOOT_GAP = 20;
const MARK_WIDTH = 130;

/**
 * Head and foot of every page, as artifacts: body and network (from the second page: on the first they are text), the
 * mark of a draft, the title, "pagina 2 di 5". Written last, when the number of pages is known.
 */
export function drawFurniture(pen: Pen, sheet: Sheet): void {
  const { count } = pen.doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pen.doc.switchToPage(page);
    drawArtifact(pen, 'Pagination', () => {
      if (page > 0) drawHead(pen, sheet);
      if (sheet.mark !== null) drawRight(pen, sheet.mark, STYLES.mark, HEAD - 2);
      drawFoot(pen, sheet, pageText(page + 1, count));
    });
  }
}

function drawHead(pen: Pen, sheet: Sheet): void {
  const names = [sheet.bodyName, sheet.networkName].filter((name) => name.trim() !== '').join(' – ');
  drawLeft(pen, names, pen.width - MARK_WIDTH, HEAD);
  drawLineAt(pen, HEAD + 18);
}

function drawFoot(pen: Pen, sheet: Sheet, pages: string): void {
  const y = pen.bottom + FOOT_GAP;
  drawLineAt(pen, y - 4);
  drawLeft(pen, sheet.title, pen.width - MARK_WIDTH, y);
  drawRight(pen, pages, STYLES.running, y);
}

/** One line; what does not fit is cut with "…". */
function drawLeft(pen: Pen, text: string, width: number, y: number): void {
  const [first = '', ...more] = layOut(pen, text, STYLES.running, width - 10);
  const shown = more.length === 0 ? first : `${first.trimEnd()}…`;
  drawLines(pen, [shown], STYLES.running, { x: pen.left, y });
}

function drawRight(pen: Pen, text: string, style: TextStyle, y: number): void {
  const [line = ''] = layOut(pen, text, style, MARK_WIDTH);
  const x = pen.left + pen.width - pen.doc.widthOfString(line);
  drawLines(pen, [line], style, { x, y });
}

function drawLineAt(pen: Pen, y: number): void {
  pen.doc
    .moveTo(pen.left, y)
    .lineTo(pen.left + pen.width, y)
    .lineWidth(0.6)
    .strokeColor(RULE)
    .stroke();
}
