import type { PlanLine } from '../domain/plan-line.ts';
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

export const PLAN_WORDS = { send: 'Da inviare', at: "All'ora" } as const;
