import type { PlanLine } from '../domain/plan/plan-line.ts';
import { deliveryKindLabel } from './labels.ts';

const KEY_LABELS: Record<string, string> = {
  'nudge-5d': 'Primo sollecito a chi non ha risposto',
  'nudge-2d': 'Secondo sollecito a chi non ha risposto',
  'minutes-3d': 'Primo promemoria del verbale',
  'minutes-7d': 'Secondo promemoria del verbale',
  convocation: 'Convocazione',
  'uncovered-2d': 'Elenco dei Comuni non ancora rappresentati',
  eve: 'Promemoria della vigilia',
  'roll-call': 'Appello con la registrazione delle presenze',
  'joining-1h': 'Promemoria con luogo e collegamento',
};

const KEY_ABOUTS: Record<string, string> = {
  convocation:
    'Il numero, la data e le schede per rispondere: nel canale e a ogni persona. Senza, nessuna seduta viene convocata.',
  'nudge-5d': 'Un messaggio personale a chi non ha ancora risposto.',
  'nudge-2d': 'Un secondo messaggio personale a chi non ha ancora risposto.',
  'uncovered-2d': 'Al coordinamento: i Comuni per cui nessuno ha detto che parteciperà.',
  eve: 'Nel canale, in risposta alla convocazione: quanti Comuni saranno rappresentati.',
  'joining-1h': 'A chi partecipa: dove si tiene la seduta e come collegarsi.',
  'roll-call': 'Nel canale: la scheda su cui ciascuno registra la propria presenza.',
  'minutes-3d': 'Al coordinamento e a chi scrive il verbale, se non è ancora pubblicato.',
  'minutes-7d': 'Lo stesso promemoria, se il verbale non è ancora pubblicato.',
};

/** To whom a line goes and what it says; empty for one this program does not know. */
export function planLineAbout(key: string): string {
  return Object.hasOwn(KEY_ABOUTS, key) ? String(KEY_ABOUTS[key]) : '';
}

/** By the line's key, since two lines may be of one kind. */
export function planLineLabel(key: string): string {
  return Object.hasOwn(KEY_LABELS, key) ? String(KEY_LABELS[key]) : key;
}

export function planLineTitle(line: Pick<PlanLine, 'key' | 'kind'>): string {
  return Object.hasOwn(KEY_LABELS, line.key) ? planLineLabel(line.key) : deliveryKindLabel(line.kind);
}

export function offsetLabel(line: PlanLine): string {
  if (line.offset.unit === 'minutes') return "Minuti prima dell'inizio";
  return line.kind === 'minutes_overdue' ? 'Giorni dopo' : 'Giorni prima';
}

export const PLAN_WORDS = { switch: 'Invio', send: 'Da inviare', at: "All'ora" } as const;
