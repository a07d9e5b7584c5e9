import { breakLines } from './break-lines.ts';
import type { FontName } from './fonts.ts';
import { printable } from './printable.ts';
import type { TextStyle } from './text-styles.ts';

const SIDE = 56;
const TOP = 66;
const BOTTOM = 60;

/** A document being written, and where the next line goes. Points from the top left corner. */
export interface Pen {
  doc: PDFKit.PDFDocument;
  /** The element `Document` of the structure tree. */
  root: PDFKit.PDFStructureElement;
  left: number;
  width: number;
  top: number;
  /** Nothing of the text goes below. */
  bottom: number;
  y: number;
}

/** On the first page. */
export function takePen(doc: PDFKit.PDFDocument): Pen {
  doc.addPage();
  const root = doc.struct('Document');
  doc.addStructure(root);
  const { width, height } = doc.page;
  return { doc, root, left: SIDE, width: width - 2 * SIDE, top: TOP, bottom: height - BOTTOM, y: TOP };
}

export function newPage(pen: Pen): void {
  pen.doc.addPage();
  pen.y = pen.top;
}

/** Goes to a new page unless so much room is left; a thing taller than a page begins where it is, near the top. */
export function ensureRoom(pen: Pen, height: number): void {
  const atTop = pen.y <= pen.top;
  if (!atTop && pen.y + height > pen.bottom) newPage(pen);
}

/** Adds an empty element of the structure tree under another. */
export function addElement(
  pen: Pen,
  parent: PDFKit.PDFStructureElement,
  tag: string,
  options: PDFKit.Mixins.StructureElementOptions = {},
): PDFKit.PDFStructureElement {
  const element = pen.doc.struct(tag, options);
  parent.add(element);
  return element;
}

/** What the font has of a text, in lines of at most `width`. */
export function layOut(pen: Pen, text: string, style: TextStyle, width: number): string[] {
  useStyle(pen, style);
  const shown = printable(text, (codePoint) => pen.doc._font.font.hasGlyphForCodePoint(codePoint));
  return breakLines(shown, width, (part) => pen.doc.widthOfString(part));
}

/** Draws lines of one element at a place of the page, as one piece of content. */
export function drawLines(
  pen: Pen,
  lines: readonly string[],
  style: TextStyle,
  at: { x: number; y: number },
) {
  useStyle(pen, style);
  for (const [index, line] of lines.entries())
    if (line !== '') pen.doc.text(line, at.x, at.y + index * style.pitch, { lineBreak: false });
}

/** Draws what is no content: rules, shades, page numbers. */
export function drawArtifact(pen: Pen, type: 'Pagination' | 'Layout', draw: () => void): void {
  pen.doc.markContent('Artifact', { type });
  draw();
  pen.doc.endMarkedContent();
}

export function drawRule(pen: Pen, from: number, to: number, colour: string): void {
  drawArtifact(pen, 'Layout', () => {
    pen.doc.moveTo(from, pen.y).lineTo(to, pen.y).lineWidth(0.6).strokeColor(colour).stroke();
  });
}

function useStyle(pen: Pen, style: { font: FontName; size: number; colour: string }): void {
  pen.doc.font(style.font).fontSize(style.size).fillColor(style.colour);
}
