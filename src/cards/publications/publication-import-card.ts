import type { View } from '../../domain/view/view.ts';
import {
  PUBLICATION_IMPORT_WORDS,
  publicationImportText,
  publicationLineText,
  publicationsTakenText,
  wouldTellText,
} from '../../texts/publications/publication-import.ts';
import { importCard } from '../files/import-card.ts';
import type { RenderedMessage } from '../parts/message.ts';

/** What became of a file of items to publish, and who would be told. */
export function publicationImportCard(view: Extract<View, { view: 'publication_import' }>): RenderedMessage {
  const { report, taken, sent } = view;
  const said = {
    ...PUBLICATION_IMPORT_WORDS,
    taken: taken === null ? null : publicationsTakenText({ taken, sent }),
    report: report === null ? null : publicationImportText(report),
    told: wouldTellText(view),
    lines: report?.report === 'lines' ? report.lines.map(publicationLineText) : [],
  };
  return importCard(view, said, 'publications');
}
