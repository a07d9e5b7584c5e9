import type { AnswerState } from '../../domain/answers/answer.ts';
import { SITTING_WORDS } from '../sittings/sitting.ts';

/** `none`: no answer yet. */
export type AnswerFilter = 'all' | 'none' | AnswerState;

export const ANSWERS_PART = {
  filter: 'Mostra',
  nobody: 'Nessuna persona con questa risposta.',
  record: 'Per telefono',
} as const;

export const ANSWER_FILTERS: readonly [AnswerFilter, string][] = [
  ['all', 'Tutte le risposte'],
  ['none', 'Senza risposta'],
  ['in_person', 'In presenza'],
  ['remote', 'Da remoto'],
  ['excused', 'Assenti giustificati'],
];

/** What can be recorded, in the order of the buttons. */
export const ANSWER_LABELS: readonly [AnswerState, string][] = [
  ['in_person', SITTING_WORDS.inPerson],
  ['remote', SITTING_WORDS.takePartRemotely],
  ['excused', SITTING_WORDS.excused],
];

/** Name of the buttons about one person. */
export function recordFor(name: string): string {
  return `Registra una risposta ricevuta per telefono: ${name}`;
}
