import { capitalised, fullDateTime, monthName, weekdayName } from '../dates.ts';
import { cadenceText, ordinalName } from '../sittings/calendar.ts';

export const SETTINGS_WORDS = {
  title: 'Impostazioni della Rete',
  saved: 'Impostazioni salvate.',
  calendar: 'Calendario delle sedute',
  where: 'Luogo e collegamento',
  answers: 'Risposte',
  lock: 'Non accettare risposte oltre il termine',
  digest: 'Mostrarle una volta al mese',
  plan: 'Promemoria',
  planNote:
    'Un promemoria che cade di sabato, di domenica o in un giorno festivo parte il giorno lavorativo precedente.',
  urgent: 'Convocazioni urgenti',
  agenda: 'Ordine del giorno e impegni',
  register: 'Registro delle presenze',
  minutes: 'Verbale',
  seats: 'Comuni della Rete',
  seatsHint:
    'Un Comune per riga. Facoltativa, dopo una barra, la festa patronale, giorno e mese: Comune | 01/06.',
  save: 'Salva le impostazioni',
  preview: 'Mostra che cosa cambia',
  toReminders: 'Promemoria',
  toRules: 'Calendario e regole',
  toSeats: 'Comuni',
  toHistory: 'Modifiche',
  required: 'Obbligatorio.',
  unchanged: 'Nessuna impostazione è stata modificata.',
  refused: 'Nulla è stato salvato.',
  history: 'Ultime modifiche',
  noHistory: 'Nessuna modifica registrata.',
  confirmed: 'Valori proposti confermati senza modifiche.',
  withoutDetail: 'Modifica registrata senza il dettaglio dei valori.',
  unknownPerson: 'persona non più presente',
} as const;

export const SETUP_WORDS = {
  title: 'Prima configurazione',
  intro: 'Verificare i valori proposti e confermare: da quel momento partono convocazioni e promemoria.',
  firstDates: 'Le prime sedute con i valori proposti',
  noDates: 'Con i valori proposti non risulta alcuna seduta.',
  later: 'Promemoria, termini e solleciti si cambiano in seguito con il comando «impostazioni».',
  submit: 'Conferma e attiva',
} as const;

export function firstDateLines(dates: readonly Date[], timeZone: string): string[] {
  return dates.map((date) => capitalised(fullDateTime(date, timeZone)));
}

export function weekdayChoice(weekday: number): string {
  return capitalised(weekdayName(weekday));
}

/** What the network does with the minutes of the sitting before. */
export function minutesWordChoice(word: 'approval' | 'acknowledgement'): string {
  return word === 'approval' ? 'Approvazione' : "Presa d'atto";
}

/** "Terzo": agrees with most weekdays; the sentence above the form has it right for Sunday too. */
export function nthChoice(nth: number): string {
  return capitalised(ordinalName(nth, 1));
}

export function everyMonthsChoice(months: number): string {
  return capitalised(cadenceText(months));
}

export function monthChoice(month: number): string {
  return capitalised(monthName(month));
}
