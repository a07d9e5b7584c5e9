import type { AgendaLine, FixedItem } from '../../domain/agenda/agenda.ts';
import { durationText } from '../dates.ts';

const FIXED: Record<FixedItem, string> = {
  previous_minutes_approval: 'Approvazione del verbale della seduta precedente',
  previous_minutes_acknowledgement: "Presa d'atto del verbale della seduta precedente",
  other_business: 'Varie ed eventuali',
};

/** Title of an item as it stands on the agenda, whether the network gave it or it is always there. */
export function agendaTitle({ fixed, title }: Pick<AgendaLine, 'fixed' | 'title'>): string {
  return title ?? (fixed === null ? '' : FIXED[fixed]);
}

/** "Orari estivi (Ada Inventata, 20 minuti); rinviato dalla seduta n. 1/2027". @param title as far as it fits */
export function agendaLineText(line: AgendaLine, title: string): string {
  const { presenter, minutes } = line;
  const details = [presenter, minutes === null ? null : durationText(minutes)].filter(
    (detail) => detail !== null,
  );
  const carried = carriedText(line);
  return [
    title,
    details.length === 0 ? '' : ` (${details.join(', ')})`,
    carried === null ? '' : `; ${carried}`,
    line.treated === false ? '; non trattato' : '',
  ].join('');
}

/** "rinviato dalla seduta n. 1/2027"; null for an item that is not carried. */
export function carriedText({ carried, carriedFromNumber }: AgendaLine): string | null {
  if (!carried) return null;
  return carriedFromNumber === null
    ? 'rinviato da una seduta precedente'
    : `rinviato dalla seduta n. ${carriedFromNumber.n}/${carriedFromNumber.year}`;
}

/** "Tempo previsto: 2 ore e 12 minuti, cioè 12 minuti oltre la durata di 2 ore."; null when it fits. */
export function overrunText(plan: { plannedMinutes: number; durationMinutes: number }): string | null {
  const over = plan.plannedMinutes - plan.durationMinutes;
  return over <= 0 ? null : plannedText(plan);
}

/** What the agenda plans, and by how much it goes beyond the duration of the sitting. */
export function plannedText(plan: { plannedMinutes: number; durationMinutes: number }): string {
  const { plannedMinutes, durationMinutes } = plan;
  const over = plannedMinutes - durationMinutes;
  const planned = `Tempo previsto: ${durationText(plannedMinutes)}`;
  const duration = `la durata di ${durationText(durationMinutes)}`;
  return over <= 0
    ? `${planned}, entro ${duration}.`
    : `${planned}, cioè ${durationText(over)} oltre ${duration}.`;
}
