import { AGENDA_LIMITS } from '../../domain/agenda/agenda-form.ts';
import { PRACTICE_COLUMNS } from './practice-columns.ts';

/** Title of the agenda item about a practice: "Buona prassi di Lugo: Sportello amico". */
export function practiceItem({ title, seatName }: { title: string; seatName: string }): string {
  return `Buona prassi di ${seatName}: ${title}`.slice(0, AGENDA_LIMITS.title).toWellFormed().trim();
}

/** What people write before a part of a practice typed in one line; folded: no capitals, no accents. */
const LABELS = {
  problem: ['problema', 'il problema', 'quale problema', "quale problema c'era"],
  done: [
    'che cosa e stato fatto',
    'cosa e stato fatto',
    'che cosa abbiamo fatto',
    'cosa abbiamo fatto',
    'soluzione',
  ],
  result: ['risultato', 'risultati', 'con quale risultato'],
  contact: ['contatto', 'a chi chiedere', 'referente'],
  tags: ['etichette', 'etichetta', 'tag', 'tags'],
  links: ['collegamento', 'collegamenti', 'link'],
} as const;

export const PRACTICE_WORDING = { practiceItem, practiceLabels: LABELS, practiceColumns: PRACTICE_COLUMNS };
