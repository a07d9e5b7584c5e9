import type { CalendarEvent } from '../../domain/files/file-model.ts';
import { agendaLineText, agendaTitle } from '../agenda/agenda.ts';
import { fullDateTime } from '../dates.ts';
import { sittingTitle } from '../sittings/sitting.ts';

export const CALENDAR_FILE_WORDS = {
  category: 'Seduta della Rete',
  urgentCategory: 'Seduta urgente',
  feedName: 'calendario-sedute',
  eventName: 'seduta',
} as const;

/** "Seduta della Rete URP"; what is different comes first, since calendars cut long titles. */
export function eventTitle({ kind, status }: CalendarEvent, networkName: string): string {
  const state = { planned: 'Da convocare: ', convened: '', cancelled: 'Annullata: ' }[status];
  return `${state}${kind === 'urgent' ? 'seduta urgente' : 'seduta'} – ${networkName}`.replace(/^s/, 'S');
}

/** Everything the convocation says, one line each. */
export function eventText(event: CalendarEvent, timeZone: string): string {
  return [headline(event), ...changeText(event, timeZone), ...details(event, timeZone)].join('\n');
}

function headline(event: CalendarEvent): string {
  if (event.status === 'planned') return 'Data prevista dal calendario della Rete, non ancora convocata.';
  return `${sittingTitle(event)}.`;
}

function changeText({ change }: CalendarEvent, timeZone: string): string[] {
  if (change === null) return [];
  if (change.kind === 'cancelled') return [`Annullata. Motivo: ${change.reason}`];
  return [`Spostata: prima era ${fullDateTime(change.previousStartsAt, timeZone)}. Motivo: ${change.reason}`];
}

function details({ status, reason, link, answerBy, agenda }: CalendarEvent, timeZone: string): string[] {
  if (status === 'cancelled') return [];
  const numbered = agenda.map((line, index) => `${index + 1}. ${agendaLineText(line, agendaTitle(line))}`);
  return [
    ...(reason === null ? [] : [`Motivo dell'urgenza: ${reason}`]),
    ...(link === null ? [] : [`Collegamento: ${link}`]),
    ...(answerBy === null
      ? []
      : [`Risposta entro ${fullDateTime(answerBy, timeZone)}, nella chat con il bot.`]),
    ...(numbered.length === 0 ? [] : ['', 'Ordine del giorno', ...numbered]),
  ];
}
