import type { DeliveryProblem, PreviewEntry } from '../../domain/view/view.ts';
import { capitalised, clockTime, fullDateTime } from '../dates.ts';
import { deliveryKindLabel, outcomeLabel, previewStateLabel, reasonLabel } from '../labels.ts';
import { counted } from '../plurals.ts';

export const PREVIEW_WORDS = {
  title: 'Anteprima degli invii',
  intro: 'Che cosa parte, a chi e quando. Questa anteprima non invia nulla.',
  nothing: 'Per questa seduta non è previsto alcun invio.',
} as const;

const TARGETS: Record<PreviewEntry['to'], string> = {
  channel: 'nel canale',
  thread: 'nel canale, sotto la convocazione',
  people: 'messaggio personale',
  coordinator: 'al coordinamento',
};

export function previewSummary(headline: string): string {
  return `${PREVIEW_WORDS.title}. ${headline}`;
}

/** "Sabato 9 gennaio 2027, ore 09:00: convocazione". */
export function previewLine(entry: PreviewEntry, timeZone: string): string {
  return `${capitalised(fullDateTime(entry.at, timeZone))}: ${deliveryKindLabel(entry.kind)}`;
}

/** "09:00: convocazione", under its day. */
export function previewTime(entry: PreviewEntry, timeZone: string): string {
  return `${clockTime(entry.at, timeZone)}: ${deliveryKindLabel(entry.kind)}`;
}

/** "Messaggio personale a 9 persone: Anna Verdi, …. Da inviare." */
export function previewDetail(entry: PreviewEntry, names: string): string {
  const state = capitalised(previewStateLabel(entry.state));
  return `${capitalised(targetText(entry))}${names === '' ? '' : `: ${names}`}. ${state}.`;
}

function targetText(entry: PreviewEntry): string {
  if (entry.to !== 'people') return TARGETS[entry.to];
  const count = entry.recipients.length;
  return count === 0
    ? 'nessun destinatario al momento'
    : `${TARGETS.people} a ${counted(count, 'persona', 'persone')}`;
}

export const MINUTES_WORDS = {
  line: 'Il verbale non risulta ancora diffuso.',
} as const;

export function minutesSummary(headline: string, daysAfter: number): string {
  return `Verbale da diffondere, ${counted(daysAfter, 'giorno', 'giorni')} dopo la seduta. ${headline}`;
}

export function minutesAge(daysAfter: number): string {
  return daysAfter === 1
    ? 'È passato 1 giorno dalla seduta.'
    : `Sono passati ${daysAfter} giorni dalla seduta.`;
}

export const UNCOVERED_WORDS = {
  title: 'Comuni non ancora rappresentati',
  none: 'Tutti i Comuni sono rappresentati.',
  people: 'Persone senza risposta',
  nobody: 'Tutte le persone convocate hanno risposto.',
} as const;

export function uncoveredSummary(count: number, headline: string): string {
  if (count === 0) return `${UNCOVERED_WORDS.none} ${headline}`;
  const seats =
    count === 1 ? '1 Comune non ancora rappresentato' : `${count} Comuni non ancora rappresentati`;
  return `${seats}. ${headline}`;
}

export const PROBLEM_WORDS = {
  to: 'Destinatario',
  channel: 'il canale della Rete',
  reason: 'Motivo',
  advice: 'Il resto degli invii prosegue. Se serve, avvisare la persona in altro modo.',
  adviceChannel:
    "Il resto degli invii prosegue. Verificare che il canale esista e che l'applicazione sia nel team.",
  adviceSkipped: 'Il resto degli invii prosegue. Questo messaggio non sarà inviato.',
  adviceUncertain: 'Il messaggio potrebbe essere arrivato: non viene ripetuto senza verifica.',
  adviceRepeated:
    'Il primo invio potrebbe essere già arrivato: il messaggio è stato ripetuto una volta, per non perderlo.',
  advicePlain:
    'Microsoft Teams non ha accettato la scheda: è arrivato il solo testo, senza pulsanti. Se serve una risposta, chiederla in altro modo e avvisare chi gestisce il servizio.',
  adviceLate: 'Si continua a provare finché il messaggio è utile. Se è urgente, avvisare in altro modo.',
} as const;

export function problemTitle(problem: DeliveryProblem): string {
  return `${deliveryKindLabel(problem.kind)}: ${outcomeLabel(problem.outcome)}`;
}

export function problemReason(problem: DeliveryProblem): string {
  return reasonLabel(problem.reason);
}

export function problemAdvice(problem: DeliveryProblem): string {
  if (problem.outcome === 'skipped') return PROBLEM_WORDS.adviceSkipped;
  if (problem.outcome === 'uncertain') return PROBLEM_WORDS.adviceUncertain;
  if (problem.outcome === 'repeated') return PROBLEM_WORDS.adviceRepeated;
  if (problem.outcome === 'plain') return PROBLEM_WORDS.advicePlain;
  if (problem.outcome === 'late') return PROBLEM_WORDS.adviceLate;
  return problem.personName === null ? PROBLEM_WORDS.adviceChannel : PROBLEM_WORDS.advice;
}

/** `count` other messages of the same kind met the same fate; null when there is none. */
export function moreProblems(count: number): string | null {
  if (count <= 0) return null;
  return count === 1
    ? 'Lo stesso è accaduto per un altro messaggio.'
    : `Lo stesso è accaduto per altri ${count} messaggi.`;
}
