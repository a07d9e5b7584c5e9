import PDFDocument from 'pdfkit';
import { escapeXml, lineText } from '../safe-text.ts';
import type { Sheet } from '../sheet.ts';
import { loadFonts } from './fonts.ts';

/** Says the file is meant to follow PDF/UA-1 (ISO 14289-1 §5). */
const PDF_UA = `
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`;

/** pdfkit writes title and author into its XML metadata as they are: an `&` would break it. */
class TaggedPdf extends PDFDocument {
  override endMetadata(): void {
    this.info.Title = escapeXml(this.info.Title ?? '');
    this.info.Author = escapeXml(this.info.Author ?? '');
    super.endMetadata();
  }
}

/** An empty tagged document of A4 pages that is kept whole until its end: the number of pages stands on each. */
export async function createPdf(sheet: Sheet): Promise<PDFKit.PDFDocument> {
  const fonts = await loadFonts();
  const doc = new TaggedPdf({
    autoFirstPage: false,
    bufferPages: true,
    size: 'A4',
    layout: sheet.landscape ? 'landscape' : 'portrait',
    // Every line is placed by us: pdfkit never breaks a page by itself.
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'it-IT',
    info: { Title: lineText(sheet.title), Author: lineText(sheet.bodyName || sheet.networkName) },
  });
  for (const [name, data] of fonts) doc.registerFont(name, data);
  doc.appendXML(PDF_UA);
  return doc;
}
