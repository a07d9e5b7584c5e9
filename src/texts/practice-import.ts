import type { ImportLine, ImportProblem, PracticeColumn, PracticeImport } from '../domain/practice-import.ts';
import { csvFaultText } from './csv.ts';
import { counted, joinNames } from './plurals.ts';
import { PRACTICE_COLUMN_LABELS, PRACTICE_COLUMNS } from './practice-columns.ts';
import { practiceProblemText } from './practices.ts';

export const IMPORT_WORDS = {
  title: 'Importa buone prassi da un file CSV',
  open: 'Importa da CSV',
  exportTitle: 'Buone prassi in un file',
  file: 'File CSV',
  fileHint: 'Come lo salva Excel, con punto e virgola o virgola; in UTF-8 o Windows-1252.',
  text: 'Contenuto del file',
  textHint: 'Si può anche incollare, con i nomi delle colonne nella prima riga.',
  check: 'Controlla il file',
  list: 'Righe del file',
  where:
    'Il file si carica dalla pagina «Buone prassi» della scheda Rete URP: prima si controlla riga per riga, poi si conferma.',
  stale:
    'Nel frattempo qualcosa è cambiato: nulla è stato importato. Sotto, che cosa si importerebbe adesso; per farlo confermare di nuovo.',
} as const;

const OUTCOMES: Record<ImportLine['outcome'], string> = {
  new: 'da importare',
  known: 'già presente',
  wrong: 'da correggere',
};

/** Which columns a file has, and which it must have. */
export function columnsText(): string {
  const of = (required: boolean) =>
    (Object.keys(PRACTICE_COLUMNS) as PracticeColumn[])
      .filter((column) => PRACTICE_COLUMNS[column].required === required)
      .map((column) => `«${PRACTICE_COLUMN_LABELS[column]}»`);
  return `Colonne necessarie: ${joinNames(of(true))}. Facoltative: ${joinNames(of(false))}.`;
}

/** What a file would bring, in one sentence or two. */
export function importText(report: PracticeImport): string {
  if (report.report === 'fault')
    return csvFaultText(report.fault, (column) => PRACTICE_COLUMN_LABELS[column]);
  const { lines, ignored } = report;
  const many = (outcome: ImportLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  const counts = `Righe: ${lines.length}. Da importare: ${many('new')}; già presenti: ${many('known')}; da correggere: ${many('wrong')}.`;
  const wrong =
    many('wrong') === 0
      ? ''
      : ' Le righe da correggere non si importano: si possono correggere nel file e caricare di nuovo, le altre non si ripetono.';
  const unused =
    ignored.length === 0
      ? ''
      : ` Colonne non usate: ${joinNames(ignored.slice(0, 12).map((name) => `«${name.slice(0, 40)}»`))}.`;
  return `${counts}${wrong}${unused}`;
}

/** "Riga 3, «Sportello amico»: da correggere. Manca il problema da cui si è partiti." */
export function importLineText(line: ImportLine): string {
  const title = line.title === '' ? '' : `, «${line.title}»`;
  const why = line.outcome === 'wrong' ? ` ${line.problems.map(problemText).join(' ')}` : '';
  return `Riga ${line.line}${title}: ${OUTCOMES[line.outcome]}.${why}`;
}

export function takenText(taken: number): string {
  return taken === 0
    ? 'Nessuna riga importata: le prassi del file ci sono già.'
    : `Importate ${counted(taken, 'buona prassi', 'buone prassi')}.`;
}

export function takeText(many: number): string {
  return many === 1 ? 'Importa la riga corretta' : `Importa le ${many} righe corrette`;
}

function problemText(problem: ImportProblem): string {
  if (problem.problem === 'unknown_name')
    return `Il Comune «${problem.typed.slice(0, 60)}» non fa parte di questa Rete: scriverlo come nell'elenco dei Comuni.`;
  if (problem.problem === 'extra_cells')
    return `Oltre l'ultima colonna c'è altro (${counted(problem.extra, 'cella', 'celle')}): un testo che contiene il separatore va tra virgolette.`;
  return practiceProblemText(problem);
}
