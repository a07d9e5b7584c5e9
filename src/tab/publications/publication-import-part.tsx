import type { View } from '../../domain/view/view.ts';
import {
  PUBLICATION_IMPORT_WORDS,
  publicationColumnsText,
  publicationImportText,
  publicationLineText,
  publicationsTakenText,
  wouldTellText,
} from '../../texts/publications/publication-import.ts';
import { useActing } from '../app/acting.ts';
import { CsvImportPart } from '../parts/csv-import-part.tsx';

/** A file of items to publish; who would be told stands above the button that confirms. */
export function PublicationImportPart({ view }: { view: Extract<View, { view: 'publication_import' }> }) {
  const { busy, press } = useActing();
  const { networkId, report, taken } = view;
  const lines = report?.report === 'lines' ? report.lines : [];
  const sent = lines.filter(({ outcome }) => outcome === 'new').length;
  const expected = sent + lines.filter(({ outcome }) => outcome === 'past').length;
  return (
    <CsvImportPart
      desk={view}
      busy={busy}
      title={PUBLICATION_IMPORT_WORDS.title}
      columns={publicationColumnsText()}
      taken={taken === null ? null : publicationsTakenText({ taken, sent: view.sent })}
      report={report === null ? null : publicationImportText(report)}
      told={wouldTellText(view)}
      lines={lines.map((line) => ({ line: line.line, said: publicationLineText(line) }))}
      many={expected}
      onCheck={async (text) => (await press({ verb: 'publication_import_check', networkId, text })) !== null}
      onTake={async (text) => {
        await press({ verb: 'publication_import_take', networkId, text, expected, sent });
      }}
    />
  );
}
