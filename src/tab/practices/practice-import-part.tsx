import type { View } from '../../domain/view/view.ts';
import { columnsText } from '../../texts/documents/csv-import.ts';
import { PRACTICE_COLUMN_LABELS, PRACTICE_COLUMNS } from '../../texts/practices/practice-columns.ts';
import {
  PRACTICE_IMPORT_WORDS,
  practiceImportText,
  practiceLineText,
  practicesTakenText,
} from '../../texts/practices/practice-import.ts';
import { useActing } from '../app/acting.ts';
import { CsvImportPart } from '../parts/csv-import-part.tsx';

/** A file of practices. */
export function PracticeImportPart({ view }: { view: Extract<View, { view: 'practice_import' }> }) {
  const { busy, press } = useActing();
  const { networkId, report, taken } = view;
  const lines = report?.report === 'lines' ? report.lines : [];
  const expected = lines.filter(({ outcome }) => outcome === 'new').length;
  return (
    <CsvImportPart
      desk={view}
      busy={busy}
      title={PRACTICE_IMPORT_WORDS.title}
      columns={columnsText(PRACTICE_COLUMN_LABELS, PRACTICE_COLUMNS)}
      taken={taken === null ? null : practicesTakenText(taken)}
      report={report === null ? null : practiceImportText(report)}
      told={null}
      lines={lines.map((line) => ({ line: line.line, said: practiceLineText(line) }))}
      many={expected}
      onCheck={async (text) => (await press({ verb: 'practice_import_check', networkId, text })) !== null}
      onTake={async (text) => {
        await press({ verb: 'practice_import_take', networkId, text, expected });
      }}
    />
  );
}
