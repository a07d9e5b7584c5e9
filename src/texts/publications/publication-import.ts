import type { ImportLine, ImportOutcome } from '../../domain/csv/csv-import.ts';
import type {
  PublicationImport,
  PublicationImportProblem,
} from '../../domain/publications/publication-import.ts';
import { MOST_SENT } from '../../domain/publications/publication-import.ts';
import type { PublicationImportView } from '../../domain/view/publication-view.ts';
import {
  columnsText as csvColumnsText,
  importLineText as csvLineText,
  importText as csvText,
  extraCellsText,
} from '../documents/csv-import.ts';
import { counted, joinNames, listNames } from '../plurals.ts';
import { PUBLICATION_COLUMN_LABELS, PUBLICATION_TABLE_WORDING } from './publication-columns.ts';
import { publicationProblemText } from './publication-forms.ts';

export const PUBLICATION_IMPORT_WORDS = {
  title: 'Importa notizie da un file CSV',
  exportTitle: 'Notizie da pubblicare in un file',
  where:
    'Il file si carica dalla pagina «Notizie» della scheda Rete URP: prima si controlla riga per riga, poi si conferma.',
} as const;

const { publicationColumns: COLUMNS, publicationWords: WORDS } = PUBLICATION_TABLE_WORDING;

const OUTCOMES: Record<ImportOutcome, string> = {
  new: 'da inviare ai Comuni',
  past: 'da conservare, senza avvisare nessuno: è ritirata o il periodo è passato',
  later: `da inviare in seguito: con un file si inviano al massimo ${MOST_SENT} notizie, per le altre caricarlo di nuovo`,
  known: 'già presente',
  wrong: 'da correggere',
};

const EMPTY = `Date come 15/01/2027. Se vuoti: «${PUBLICATION_COLUMN_LABELS.kind}» è notizia, «${PUBLICATION_COLUMN_LABELS.nudges}» è settimanali, «${PUBLICATION_COLUMN_LABELS.outletKinds}» lascia la scelta ai Comuni, «${PUBLICATION_COLUMN_LABELS.untilOn}» è senza scadenza. Se «${PUBLICATION_COLUMN_LABELS.withdrawn}» ha una data, la notizia è conservata senza avvisare nessuno.`;

/** Which columns a file has, and what an empty cell means. */
export function publicationColumnsText(): string {
  return `${csvColumnsText(PUBLICATION_COLUMN_LABELS, COLUMNS)} ${EMPTY}`;
}

/** What a file would bring, in one sentence or two. */
export function publicationImportText(report: PublicationImport): string {
  return csvText(report, PUBLICATION_COLUMN_LABELS, [
    { outcome: 'new', name: 'Da inviare ai Comuni' },
    { outcome: 'later', name: 'da inviare in seguito', rare: true },
    { outcome: 'past', name: 'da conservare senza avvisi', rare: true },
    { outcome: 'known', name: 'già presenti' },
    { outcome: 'wrong', name: 'da correggere' },
  ]);
}

/** Who would be told by confirming; null when nobody. */
export function wouldTellText({
  report,
  asked,
  nobody,
}: Pick<PublicationImportView, 'report' | 'asked' | 'nobody'>): string | null {
  const lines = report?.report === 'lines' ? report.lines : [];
  const sent = lines.filter(({ outcome }) => outcome === 'new').length;
  if (sent === 0) return null;
  const what = sent === 1 ? 'Confermando, la notizia arriva' : `Confermando, le ${sent} notizie arrivano`;
  return `${what} subito ai referenti di ${counted(asked, 'Comune', 'Comuni')}, nella loro chat.${nobodyText(nobody)}`;
}

function nobodyText(nobody: readonly string[]): string {
  return nobody.length === 0 ? '' : ` Nessuno da avvisare per: ${listNames(nobody, 12)}.`;
}

export function publicationLineText(line: ImportLine<PublicationImportProblem>): string {
  return csvLineText(line, OUTCOMES[line.outcome], problemText);
}

/** "Importate 3 notizie: 2 inviate ai Comuni, 1 conservata senza avvisi." */
export function publicationsTakenText({ taken, sent }: { taken: number; sent: number }): string {
  if (taken === 0) return 'Nessuna riga importata: le notizie del file ci sono già.';
  const past = taken - sent;
  const parts = [
    sent > 0 ? counted(sent, 'inviata ai Comuni', 'inviate ai Comuni') : '',
    past > 0 ? counted(past, 'conservata senza avvisi', 'conservate senza avvisi') : '',
  ].filter((part) => part !== '');
  return `${taken === 1 ? 'Importata' : 'Importate'} ${counted(taken, 'notizia', 'notizie')}: ${parts.join(', ')}.`;
}

/** "12 notizie, anche passate o ritirate, con quanto segnalato da ciascun Comune." */
export function allPublicationsText(total: number): string {
  return total === 0
    ? 'Nessuna notizia proposta finora.'
    : `${counted(total, 'notizia', 'notizie')}, anche passate o ritirate, con quanto segnalato da ciascun Comune.`;
}

function problemText(problem: PublicationImportProblem): string {
  if (problem.problem === 'extra_cells') return extraCellsText(problem);
  const label = problem.field in PUBLICATION_COLUMN_LABELS ? columnLabel(problem.field) : '';
  if (problem.problem === 'unreadable')
    return `${label}: «${problem.typed.slice(0, 60)}» non è una data. Scriverla con l'anno, per esempio 15/01/2027.`;
  if (problem.problem === 'unknown')
    return `${label}: «${problem.typed.slice(0, 60)}» non è tra le scelte. Scrivere ${wordsOf(problem.field)}.`;
  if (problem.problem === 'missing' && problem.field === 'fromOn')
    return `${label}: manca il primo giorno in cui si può pubblicare, per esempio 15/01/2027.`;
  return publicationProblemText(problem);
}

function columnLabel(field: string): string {
  return PUBLICATION_COLUMN_LABELS[field as keyof typeof PUBLICATION_COLUMN_LABELS];
}

function wordsOf(field: 'kind' | 'nudges' | 'outletKinds'): string {
  const first = Object.values(WORDS[field]).map(([word]) => `«${word}»`);
  return field === 'outletKinds'
    ? `uno o più tra ${joinNames(first)}, con la virgola tra l'uno e l'altro`
    : `uno tra ${joinNames(first)}`;
}
