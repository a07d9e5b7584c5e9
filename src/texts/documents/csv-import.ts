import type { CsvImport, ExtraCells, ImportLine, ImportOutcome } from '../../domain/csv/csv-import.ts';
import type { CsvColumns } from '../../domain/csv/csv-table.ts';
import { counted, joinNames } from '../plurals.ts';
import { csvFaultText } from './csv.ts';

/** What every form for a table says. */
export const CSV_IMPORT_WORDS = {
  open: 'Importa da CSV',
  file: 'File CSV',
  fileHint: 'Come lo salva Excel, con punto e virgola o virgola; in UTF-8 o Windows-1252.',
  text: 'Contenuto del file',
  textHint: 'Si può anche incollare, con i nomi delle colonne nella prima riga.',
  check: 'Controlla il file',
  list: 'Righe del file',
  stale:
    'Nel frattempo qualcosa è cambiato: nulla è stato importato. Sotto, che cosa si importerebbe adesso; per farlo confermare di nuovo.',
} as const;

/** A column as a file should have it. */
export type ColumnLabels<C extends string> = Readonly<Record<C, string>>;

/** Which columns a file has, and which it must have. */
export function columnsText<C extends string>(labels: ColumnLabels<C>, columns: CsvColumns<C>): string {
  const of = (required: boolean) =>
    (Object.keys(columns) as C[])
      .filter((column) => columns[column].required === required)
      .map((column) => `«${labels[column]}»`);
  return `Colonne necessarie: ${joinNames(of(true))}. Facoltative: ${joinNames(of(false))}.`;
}

/**
 * What a file would bring, in one sentence or two.
 *
 * @param names what the lines of each outcome are called, in the order in which they are counted; one that may be
 *   left out when there is none is `rare`
 */
export function importText<C extends string, P>(
  report: CsvImport<C, P>,
  labels: ColumnLabels<C>,
  names: readonly { outcome: ImportOutcome; name: string; rare?: true }[],
): string {
  if (report.report === 'fault') return csvFaultText(report.fault, (column) => labels[column]);
  const { lines, ignored } = report;
  const many = (outcome: ImportOutcome) => lines.filter((line) => line.outcome === outcome).length;
  const counts = names
    .filter(({ outcome, rare }) => rare !== true || many(outcome) > 0)
    .map(({ outcome, name }) => `${name}: ${many(outcome)}`)
    .join('; ');
  const wrong =
    many('wrong') === 0
      ? ''
      : ' Le righe da correggere non si importano: si possono correggere nel file e caricare di nuovo, le altre non si ripetono.';
  const unused =
    ignored.length === 0
      ? ''
      : ` Colonne non usate: ${joinNames(ignored.slice(0, 12).map((name) => `«${name.slice(0, 40)}»`))}.`;
  return `Righe: ${lines.length}. ${counts}.${wrong}${unused}`;
}

/** "Riga 3, «Sportello amico»: da correggere. Manca il problema da cui si è partiti." */
export function importLineText<P>(
  line: ImportLine<P>,
  outcome: string,
  problemText: (problem: P) => string,
): string {
  const title = line.title === '' ? '' : `, «${line.title}»`;
  const why = line.outcome === 'wrong' ? ` ${line.problems.map(problemText).join(' ')}` : '';
  return `Riga ${line.line}${title}: ${outcome}.${why}`;
}

export function extraCellsText({ extra }: ExtraCells): string {
  return `Oltre l'ultima colonna c'è altro (${counted(extra, 'cella', 'celle')}): un testo che contiene il separatore va tra virgolette.`;
}

export function takeText(many: number): string {
  return many === 1 ? 'Importa la riga corretta' : `Importa le ${many} righe corrette`;
}
