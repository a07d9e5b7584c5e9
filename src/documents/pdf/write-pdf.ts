import type { Sheet } from '../sheet.ts';
import { drawBlocks, drawText } from './draw-blocks.ts';
import { drawFurniture } from './page-furniture.ts';
import type { Pen } from './pen.ts';
import { drawRule, takePen } from './pen.ts';
import { createPdf } from './tagged-pdf.ts';
import { RULE, STYLES } from './text-styles.ts';

/** A sheet as tagged PDF 1.7: language, title, bookmarks, and a structure tree that holds every text. */
export async function writePdf(sheet: Sheet): Promise<Uint8Array> {
  const doc = await createPdf(sheet);
  const pen = takePen(doc);
  drawLetterhead(pen, sheet);
  drawBlocks(pen, sheet.blocks);
  pen.root.end();
  drawFurniture(pen, sheet);
  return bytesOf(doc);
}

function drawLetterhead(pen: Pen, sheet: Sheet): void {
  if (sheet.bodyName.trim() !== '') drawText(pen, 'P', sheet.bodyName, STYLES.body_name);
  drawText(pen, 'P', sheet.networkName, STYLES.network_name);
  drawRule(pen, pen.left, pen.left + pen.width, RULE);
  drawText(pen, 'H1', sheet.title, STYLES.title);
}

async function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  doc.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of doc) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}
