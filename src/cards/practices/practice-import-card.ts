import type { View } from '../../domain/view/view.ts';
import {
  PRACTICE_IMPORT_WORDS,
  practiceImportText,
  practiceLineText,
  practicesTakenText,
} from '../../texts/practices/practice-import.ts';
import { importCard } from '../files/import-card.ts';
import type { RenderedMessage } from '../parts/message.ts';

/** What became of a file of practices. */
export function practiceImportCard(view: Extract<View, { view: 'practice_import' }>): RenderedMessage {
  const { report, taken } = view;
  const said = {
    ...PRACTICE_IMPORT_WORDS,
    taken: taken === null ? null : practicesTakenText(taken),
    report: report === null ? null : practiceImportText(report),
    told: null,
    lines: report?.report === 'lines' ? report.lines.map(practiceLineText) : [],
  };
  return importCard(view, said, 'practices');
}
