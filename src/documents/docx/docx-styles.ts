import type { IStylesOptions } from 'docx';
import { LineRuleType } from 'docx';

/** On Windows and macOS, with a metric twin elsewhere: pages break alike. Titillium Web is seldom on office machines. */
const FONT = 'Arial';
const INK = '1A1A1A';
const GREY = '4A4A4A';

export const STYLE_IDS = {
  bodyName: 'BodyName',
  networkName: 'NetworkName',
  label: 'SectionLabel',
  note: 'Note',
  cell: 'TableText',
  cellName: 'TableName',
  running: 'Running',
} as const;

/** Named styles only, so that an office can change the look in one place. Half points and twentieths of a point. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, color: INK, language: { value: 'it-IT' } },
      paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
    },
    heading1: { run: { size: 34, bold: true }, paragraph: { spacing: { before: 320, after: 200 } } },
    heading2: {
      run: { size: 26, bold: true },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true, keepLines: true },
    },
    heading3: {
      run: { size: 22, bold: true },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    style(STYLE_IDS.bodyName, { size: 26, bold: true }, { spacing: { after: 0 } }),
    style(STYLE_IDS.networkName, { size: 22 }, { spacing: { after: 120 } }),
    style(STYLE_IDS.label, { bold: true }, { spacing: { before: 60, after: 40 }, keepNext: true }),
    style(STYLE_IDS.note, { size: 19, color: GREY }, { spacing: { before: 60, after: 120 } }),
    style(
      STYLE_IDS.cell,
      { size: 18 },
      { spacing: { before: 40, after: 40, line: 250, lineRule: LineRuleType.AUTO } },
    ),
    style(
      STYLE_IDS.cellName,
      { size: 18, bold: true },
      { spacing: { before: 40, after: 40, line: 250, lineRule: LineRuleType.AUTO } },
    ),
    style(STYLE_IDS.running, { size: 17, color: GREY }, { spacing: { after: 0 } }),
  ],
};

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

function style(
  id: string,
  run: ParagraphStyle['run'],
  paragraph: ParagraphStyle['paragraph'],
): ParagraphStyle {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, run, paragraph };
}
