import type { Block, HeadingBlock, ListBlock, ParagraphBlock, SignaturesBlock } from '../sheet.ts';
import { drawTable, shortTableHeight, TABLE_AFTER, tableStart } from './draw-table.ts';
import { flowLines } from './flow.ts';
import type { Pen } from './pen.ts';
import { addElement, drawLines, drawRule, ensureRoom, layOut } from './pen.ts';
import type { TextStyle } from './text-styles.ts';
import { RULE, STYLES } from './text-styles.ts';

const BULLET = '•';
const INDENT = 14;
/** Room to sign above the line. */
const TO_SIGN = 44;

/** Draws the blocks in order, each heading on the page of what follows it, and lists them in the bookmarks. */
export function drawBlocks(pen: Pen, blocks: readonly Block[]): void {
  let section = pen.doc.outline;
  for (const [at, block] of blocks.entries()) {
    ensureRoom(pen, startHeight(pen, blocks.slice(at)));
    if (block.block === 'heading') section = drawHeading(pen, block, section);
    else if (block.block === 'paragraph') drawParagraph(pen, block);
    else if (block.block === 'list') drawList(pen, block);
    else if (block.block === 'table') drawTable(pen, block);
    else drawSignatures(pen, block);
  }
}

/** Height that must not be parted: a heading or label with the start of what follows it, signatures with what precedes. */
function startHeight(pen: Pen, [block, ...following]: readonly Block[]): number {
  if (block === undefined) return 0;
  const [next] = following;
  if (next?.block === 'signatures') {
    const whole = shortHeight(pen, block);
    if (whole !== null) return whole + signaturesHeight(pen, next);
  }
  if (block.block === 'table') return tableStart(pen, block);
  if (block.block === 'signatures') return signaturesHeight(pen, block);
  if (block.block === 'list') return firstLines(pen, block.items[0] ?? '', STYLES.item);
  if (block.block === 'heading') {
    const style = headingStyle(block);
    return blockHeight(pen, block.text, style) + startHeight(pen, following);
  }
  const start = firstLines(pen, block.text, STYLES[block.style]);
  return block.style === 'label' ? start + startHeight(pen, following) : start;
}

/** Height of a block that is kept on one page, so that signatures after it do not stand alone; null for a longer one. */
function shortHeight(pen: Pen, block: Block): number | null {
  if (block.block === 'table') {
    const whole = shortTableHeight(pen, block);
    return whole === null ? null : whole + TABLE_AFTER;
  }
  if (block.block !== 'paragraph') return null;
  const style = STYLES[block.style];
  return layOut(pen, block.text, style, pen.width).length <= 3 ? blockHeight(pen, block.text, style) : null;
}

function blockHeight(pen: Pen, text: string, style: TextStyle): number {
  return style.before + layOut(pen, text, style, pen.width).length * style.pitch + style.after;
}

function firstLines(pen: Pen, text: string, style: TextStyle): number {
  const lines = layOut(pen, text, style, pen.width).length;
  return style.before + (lines <= 3 ? lines : 2) * style.pitch;
}

/** Bookmarks: a heading of level 3 under the last of level 2. */
function drawHeading(pen: Pen, block: HeadingBlock, section: PDFKit.PDFOutline): PDFKit.PDFOutline {
  const style = headingStyle(block);
  const lines = layOut(pen, block.text, style, pen.width);
  if (pen.y > pen.top) pen.y += style.before;
  const parent = block.level === 2 ? pen.doc.outline : section;
  const item = parent.addItem(lines.join(''), {
    expanded: true,
    top: pen.y - 8,
    left: pen.doc.page.width,
  });
  const element = addElement(pen, pen.root, `H${block.level}`);
  flowLines(pen, element, lines, style);
  element.end();
  pen.y += style.after;
  return block.level === 2 ? item : section;
}

function headingStyle(block: HeadingBlock): TextStyle {
  return block.level === 2 ? STYLES.heading2 : STYLES.heading3;
}

function drawParagraph(pen: Pen, block: ParagraphBlock): void {
  drawText(pen, 'P', block.text, STYLES[block.style]);
}

/** One element of text across the whole line. */
export function drawText(pen: Pen, tag: string, text: string, style: TextStyle): void {
  if (pen.y > pen.top) pen.y += style.before;
  const element = addElement(pen, pen.root, tag);
  flowLines(pen, element, layOut(pen, text, style, pen.width), style);
  element.end();
  pen.y += style.after;
}

function drawList(pen: Pen, block: ListBlock): void {
  const list = addElement(pen, pen.root, 'L');
  for (const text of block.items) {
    const lines = layOut(pen, text, STYLES.item, pen.width - INDENT);
    ensureRoom(pen, Math.min(lines.length, 2) * STYLES.item.pitch);
    const item = addElement(pen, list, 'LI');
    addElement(pen, item, 'Lbl').add(() =>
      drawLines(pen, [BULLET], STYLES.item, { x: pen.left + 3, y: pen.y }),
    );
    flowLines(pen, addElement(pen, item, 'LBody'), lines, STYLES.item, INDENT);
    pen.y += STYLES.item.after;
  }
  list.end();
  pen.y += 3;
}

function signaturesHeight(pen: Pen, block: SignaturesBlock): number {
  const width = signerWidth(pen, block);
  const tallest = block.signers.map(
    (signer) =>
      layOut(pen, signer.role, STYLES.body, width).length +
      layOut(pen, signer.name, STYLES.body, width).length,
  );
  return 12 + blockHeight(pen, block.closing, STYLES.body) + Math.max(...tallest) * 15 + TO_SIGN + 8;
}

function drawSignatures(pen: Pen, block: SignaturesBlock): void {
  pen.y += 12;
  drawText(pen, 'P', block.closing, STYLES.body);
  pen.y += 6;
  const width = signerWidth(pen, block);
  const { y } = pen;
  for (const [at, signer] of block.signers.entries()) {
    pen.y = y;
    const x = pen.left + at * (width + GAP);
    drawSignerText(pen, signer.role, { x, width });
    pen.y = y + STYLES.body.pitch + TO_SIGN;
    drawRule(pen, x, x + width, RULE);
    pen.y += 4;
    if (signer.name.trim() !== '') drawSignerText(pen, signer.name, { x, width });
  }
}

const GAP = 40;

function signerWidth(pen: Pen, block: SignaturesBlock): number {
  return (pen.width - GAP * (block.signers.length - 1)) / block.signers.length;
}

function drawSignerText(pen: Pen, text: string, place: { x: number; width: number }): void {
  const lines = layOut(pen, text, STYLES.body, place.width);
  const element = addElement(pen, pen.root, 'P');
  element.add(() => drawLines(pen, lines, STYLES.body, { x: place.x, y: pen.y }));
  element.end();
  pen.y += lines.length * STYLES.body.pitch;
}
