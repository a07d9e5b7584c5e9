import type { ImportLine, ImportOutcome } from '../../domain/csv/csv-import.ts';
import type { PracticeImport, PracticeImportProblem } from '../../domain/practices/practice-import.ts';
import {
  importLineText as csvLineText,
  importText as csvText,
  extraCellsText,
} from '../documents/csv-import.ts';
import { counted } from '../plurals.ts';
import { PRACTICE_COLUMN_LABELS } from './practice-columns.ts';
import { practiceProblemText } from './practices.ts';

export const PRACTICE_IMPORT_WORDS = {
  title: 'Importa buone prassi da un file CSV',
  exportTitle: 'Buone prassi in un file',
  where:
    'Il file si carica dalla pagina «Buone prassi» della scheda Rete URP: prima si controlla riga per riga, poi si conferma.',
} as const;

const OUTCOMES: Record<ImportOutcome, string> = {
  new: 'da importare',
  past: 'da importare',
  later: 'rimandata',
  known: 'già presente',
  wrong: 'da correggere',
};

/** What a file would bring, in one sentence or two. */
export function practiceImportText(report: PracticeImport): string {
  return csvText(report, PRACTICE_COLUMN_LABELS, [
    { outcome: 'new', name: 'Da importare' },
    { outcome: 'known', name: 'già presenti' },
    { outcome: 'wrong', name: 'da correggere' },
  ]);
}

export function practiceLineText(line: ImportLine<PracticeImportProblem>): string {
  return csvLineText(line, OUTCOMES[line.outcome], problemText);
}

export function practicesTakenText(taken: number): string {
  return taken === 0
    ? 'Nessuna riga importata: le prassi del file ci sono già.'
    : `Importate ${counted(taken, 'buona prassi', 'buone prassi')}.`;
}

function problemText(problem: PracticeImportProblem): string {
  if (problem.problem === 'unknown_name')
    return `Il Comune «${problem.typed.slice(0, 60)}» non fa parte di questa Rete: scriverlo come nell'elenco dei Comuni.`;
  if (problem.problem === 'extra_cells') return extraCellsText(problem);
  return practiceProblemText(problem);
}
