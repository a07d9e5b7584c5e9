import type { RetentionCounts, RetentionExport } from '../../domain/personal-data/retention.ts';
import type { PersonalDataView } from '../../domain/view/personal-data-view.ts';
import { fullDateTime, longDate } from '../dates.ts';
import { sittingName } from '../documents/documents.ts';
import { counted } from '../plurals.ts';

type Report = Extract<PersonalDataView, { view: 'retention_report' }>;

export const RETENTION_WORDS = {
  title: 'Conservazione dei dati: resoconto prima della cancellazione',
  official:
    'Sedute, registri e verbali sono documenti ufficiali: scaricarli e protocollarli prima della data indicata. I collegamenti sono nel resoconto.',
  open: 'Apri il resoconto (Word)',
  postpone: 'Rinvia di 30 giorni',
  postponed: 'La cancellazione è stata rinviata: si può rinviare una sola volta.',
  done: 'La cancellazione è già avvenuta.',
  figures: 'Le presenze per Comune e per anno restano, senza nomi.',
  settings: 'I termini si cambiano con il comando «impostazioni», pagina «Conservazione».',
  class: 'Dati',
  rows: 'Voci da cancellare',
  sittings: 'Sedute il cui fascicolo viene cancellato',
  sitting: 'Seduta',
  files: 'File da conservare prima',
  noFiles: 'nessun registro chiuso e nessun verbale pubblicato',
} as const;

const COUNTS: Record<keyof RetentionCounts, string> = {
  answers: 'Risposte e prese visione',
  deliveries: 'Messaggi inviati',
  record: 'Sedute con registro, ordine del giorno e verbale; impegni chiusi',
  audit: 'Registro degli atti e deleghe concluse',
  people: 'Persone uscite dal team, non più citate',
};

/** Classes with something to delete, with how much. */
export function retentionRows(counts: RetentionCounts): [string, string][] {
  return Object.entries(COUNTS).flatMap(([of, label]): [string, string][] => {
    const count = counts[of as keyof RetentionCounts];
    return count === 0 ? [] : [[label, String(count)]];
  });
}

/** "Il 1° marzo 2029 verranno cancellati i dati che hanno superato il termine di conservazione." */
export function retentionIntro({ deleteAt, timeZone }: Pick<Report, 'deleteAt' | 'timeZone'>): string {
  return `Dal ${longDate(deleteAt, timeZone)} verranno cancellati i dati che hanno superato il termine di conservazione.`;
}

export function retentionState({ state }: Report): string | null {
  if (state === 'done') return RETENTION_WORDS.done;
  return state === 'postponed' ? RETENTION_WORDS.postponed : null;
}

export function sittingsText(sittings: number): string {
  return counted(sittings, 'fascicolo di seduta', 'fascicoli di seduta');
}

export function exportTitle({ kind, number, startsAt }: RetentionExport, timeZone: string): string {
  return `${sittingName({ kind, number })}, ${fullDateTime(startsAt, timeZone)}`;
}

/** "Registro (PDF): https://…". */
export function exportLine({ what, format, url }: RetentionExport['files'][number]): string {
  return `${what === 'register' ? 'Registro' : 'Verbale'} (${format.toUpperCase()}): ${url}`;
}

export const RETENTION_SETTINGS_WORDS = {
  heading: 'Conservazione dei dati',
  intro:
    "Ogni termine vale fino alla fine del mese in cui scade. Quattordici giorni prima di ogni cancellazione il coordinamento riceve un resoconto, e può rinviarla una volta. I valori sono proposte: li stabilisce l'ente con il responsabile della protezione dei dati.",
  fixed:
    'Non si cambiano da qui: gli identificativi dei messaggi ricevuti restano al massimo tre giorni, i collegamenti ai file fino alla scadenza, le cifre delle presenze per Comune senza termine. I registri tecnici del servizio dipendono da chi lo gestisce.',
  toRetention: 'Conservazione',
} as const;
