import { agendaTimes } from '../../domain/agenda/agenda.ts';
import type { SittingView } from '../../domain/view/sitting-view.ts';
import { atTime } from '../agenda/agenda-forms.ts';
import { clockTime } from '../dates.ts';

export const AGENDA_PART = {
  items: 'Punti',
  howToMove:
    "Per cambiare l'ordine trascinare un punto dalla maniglia, oppure usare i pulsanti con le frecce. Da tastiera: barra spaziatrice sulla maniglia, frecce, poi di nuovo barra spaziatrice; Esc annulla.",
  edit: 'Modifica',
  decide: 'Esamina',
  proposeClosed: 'Per questa seduta non si possono più proporre punti.',
  otherSittings: 'Ordine del giorno di altre sedute',
  noItems: 'Nessun punto inserito oltre a quelli sempre presenti.',
  howToAdd: 'Aggiungerne uno con il modulo qui sotto.',
  wholeSitting: 'Pagina della seduta',
} as const;

/** "ore 10:20" for each line, when the items have minutes; null where no time can be said. */
export function lineTimes({ agenda, startsAt, timeZone, plannedMinutes }: SittingView): (string | null)[] {
  return agendaTimes(agenda, startsAt).map((at) =>
    plannedMinutes === 0 ? null : atTime(clockTime(at, timeZone)),
  );
}

/** Name of a button that acts on one item among many. */
export function onItem(label: string, title: string): string {
  return `${label}: ${title}`;
}

/** Name of the handle of an item. */
export function handleName(title: string, position: number, count: number): string {
  return `Sposta il punto «${title}», posizione ${position} di ${count}`;
}

/** Read out when an item is picked up with the keyboard. */
export function heldUpText(title: string, position: number, count: number): string {
  return `Punto «${title}» sollevato, posizione ${position} di ${count}. Frecce per spostarlo, barra spaziatrice per lasciarlo, Esc per annullare.`;
}

/** Read out at each step. */
export function heldText(position: number, count: number): string {
  return `Posizione ${position} di ${count}.`;
}

export function savingText(title: string, position: number): string {
  return `Punto «${title}» in posizione ${position}: salvataggio in corso.`;
}

export function movedBackText(title: string, position: number): string {
  return `Punto «${title}» rimasto in posizione ${position}.`;
}

/** It was put elsewhere, and that was not saved. */
export function turnedOverText(title: string, position: number): string {
  return `Spostamento non salvato: il punto «${title}» è di nuovo in posizione ${position}.`;
}

export function treatedText(treated: boolean): string {
  return treated ? 'Trattato' : 'Non trattato';
}
