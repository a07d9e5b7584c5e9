import type { ISectionPropertiesOptions } from 'docx';
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageOrientation,
} from 'docx';
import { lineText } from '../safe-text.ts';
import type { Sheet } from '../sheet.ts';
import { coreProperties } from './core-properties.ts';
import { docxBlock, LIST_REFERENCE } from './docx-blocks.ts';
import { firstHeader, footer, laterHeader } from './docx-furniture.ts';
import { DOCX_STYLES, STYLE_IDS } from './docx-styles.ts';
import { textParagraph } from './docx-text.ts';

/** Twentieths of a point: A4, and margins of about two centimetres. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;

/** A sheet as DOCX: Italian, with real headings, lists and header rows, and page numbers Word keeps right. */
export async function writeDocx(sheet: Sheet): Promise<Uint8Array> {
  const width = (sheet.landscape ? A4.height : A4.width) - 2 * MARGIN;
  const author = lineText(sheet.bodyName || sheet.networkName);
  const file = new Document({
    styles: DOCX_STYLES,
    numbering: { config: [bullets()] },
    sections: [
      {
        properties: pageProperties(sheet),
        headers: { first: firstHeader(sheet, width), default: laterHeader(sheet, width) },
        footers: { first: footer(sheet, width), default: footer(sheet, width) },
        children: [...letterhead(sheet), ...sheet.blocks.flatMap((block) => docxBlock(block, width))],
      },
    ],
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(lineText(sheet.title), author) };
  return new Uint8Array(await Packer.toBuffer(file, undefined, [properties]));
}

function letterhead(sheet: Sheet) {
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A', space: 6 } };
  const body = lineText(sheet.bodyName);
  return [
    ...(body === '' ? [] : [textParagraph(body, { style: STYLE_IDS.bodyName })]),
    textParagraph(sheet.networkName, { style: STYLE_IDS.networkName, border: rule }),
    textParagraph(sheet.title, { heading: HeadingLevel.HEADING_1 }),
  ];
}

function pageProperties(sheet: Sheet): ISectionPropertiesOptions {
  return {
    titlePage: true,
    page: {
      size: { ...A4, orientation: sheet.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { top: 1_300, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 560, footer: 500 },
    },
  };
}

function bullets() {
  return {
    reference: LIST_REFERENCE,
    levels: [
      {
        level: 0,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 360, hanging: 240 } } },
      },
    ],
  };
}
