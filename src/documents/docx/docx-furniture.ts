import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { DOCUMENT_WORDS } from '../../texts/documents/documents.ts';
import { lineText } from '../safe-text.ts';
import type { Sheet } from '../sheet.ts';
import { STYLE_IDS } from './docx-styles.ts';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A', space: 4 };

/** On the first page body and network are text: the head holds the mark of a draft only. */
export function firstHeader(sheet: Sheet, width: number): Header {
  return new Header({ children: [running('', markRuns(sheet), { width, border: {} })] });
}

/** Body and network on the left, the mark of a draft on the right. */
export function laterHeader(sheet: Sheet, width: number): Header {
  const names = [sheet.bodyName, sheet.networkName].map(lineText).filter((name) => name !== '');
  return new Header({
    children: [running(names.join(' – '), markRuns(sheet), { width, border: { bottom: RULE } })],
  });
}

/** Title on the left, "pagina 2 di 5" on the right: fields that Word fills. */
export function footer(sheet: Sheet, width: number): Footer {
  const pages = new TextRun({
    children: [
      `${DOCUMENT_WORDS.page} `,
      PageNumber.CURRENT,
      ` ${DOCUMENT_WORDS.of} `,
      PageNumber.TOTAL_PAGES,
    ],
  });
  return new Footer({
    children: [running(lineText(sheet.title), [pages], { width, border: { top: RULE } })],
  });
}

function markRuns(sheet: Sheet): TextRun[] {
  return sheet.mark === null
    ? []
    : [new TextRun({ text: sheet.mark, bold: true, color: 'A3001B', size: 22 })];
}

function running(
  left: string,
  right: readonly TextRun[],
  look: { width: number; border: { top?: typeof RULE; bottom?: typeof RULE } },
): Paragraph {
  return new Paragraph({
    style: STYLE_IDS.running,
    border: look.border,
    tabStops: [{ type: TabStopType.RIGHT, position: look.width }],
    children: [new TextRun({ children: [left, new Tab()] }), ...right],
  });
}
