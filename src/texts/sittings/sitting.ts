import type { SittingTotals } from '../../domain/answers/coverage.ts';
import type { SittingChange } from '../../domain/sittings/sitting.ts';
import type { PressResult, SittingNotice, SittingView, ViewerState } from '../../domain/view/sitting-view.ts';
import { clockTime, durationText, fullDateTime } from '../dates.ts';
import { stateLabel } from '../labels.ts';
import {
  SUBSTITUTE_SUMMARY,
  substitutedLines,
  substituteForLines,
  substituteRequest,
} from '../substitutes/substitute.ts';

export const SITTING_WORDS = {
  date: 'Data',
  duration: 'Durata',
  place: 'Luogo',
  link: 'Collegamento',
  linkByButton: 'con il pulsante «Apri il collegamento»',
  urgencyReason: "Motivo dell'urgenza",
  answerBy: 'Risposta entro',
  agenda: 'Ordine del giorno',
  documents: 'Documenti',
  join: 'Apri il collegamento',
  inPerson: 'In presenza',
  takePartRemotely: 'Da remoto',
  excused: 'Assente giustificato',
  acknowledge: 'Presa visione',
  excuseLabel: "Motivo dell'assenza (facoltativo)",
  excuseHint: 'Non indicare motivi di salute',
} as const;

type Numbered = Pick<SittingView, 'kind' | 'number'>;
type Dated = Pick<SittingView, 'startsAt' | 'timeZone'>;

/** "Convocazione n. 3/2027"; a sitting not convened yet has no number. */
export function sittingTitle({ kind, number }: Numbered): string {
  const urgent = kind === 'urgent';
  if (number === null) return urgent ? 'SEDUTA URGENTE' : 'Seduta ordinaria';
  return `${urgent ? 'CONVOCAZIONE URGENTE' : 'Convocazione'} n. ${number.n}/${number.year}`;
}

/** "Convocazione n. 3/2027: martedì 19 gennaio 2027, ore 10:00". */
export function sittingHeadline(sitting: Numbered & Dated): string {
  return `${sittingTitle(sitting)}: ${when(sitting)}`;
}

/** Text of the notification: what has happened comes first. */
export function sittingSummary(sitting: SittingView, notice: SittingNotice): string {
  const headline = sittingHeadline(sitting);
  switch (notice) {
    case 'convocation':
    case 'urgent_call':
    case 'shown':
      return headline;
    case 'nudge':
      return `Manca ancora la risposta. ${headline}`;
    case 'eve':
      return `Promemoria. ${headline}. ${coveredLine(sitting.totals)}`;
    case 'joining':
      return `Seduta di ${when(sitting)}: luogo e collegamento`;
    case 'agenda_changed':
      return `Ordine del giorno aggiornato. ${headline}`;
    case 'moved':
      return `Seduta spostata: la nuova data è ${when(sitting)}`;
    case 'cancelled':
      return `Seduta annullata: non si tiene ${when(sitting)}`;
    case 'urgent_escalation':
      return `Manca la presa visione. ${headline}`;
    case 'substitute_named':
      return `${SUBSTITUTE_SUMMARY}. ${headline}`;
  }
}

/** First line under the title; null when the title says it all, or the viewer has done what it asks for. */
export function noticeLine(
  sitting: SittingView,
  notice: SittingNotice,
  viewer: ViewerState | null,
): string | null {
  switch (notice) {
    case 'convocation':
    case 'urgent_call':
    case 'cancelled':
    case 'moved':
      return null;
    case 'shown':
      return sitting.status === 'planned' ? 'In calendario, non ancora convocata.' : null;
    case 'nudge':
      return viewer?.state ? null : 'Manca ancora la risposta.';
    case 'eve':
      return `Promemoria della seduta: ${coveredText(sitting.totals)}.`;
    case 'joining':
      return `La seduta comincia alle ore ${clockTime(sitting.startsAt, sitting.timeZone)}.`;
    case 'agenda_changed':
      return 'Ordine del giorno aggiornato.';
    case 'urgent_escalation':
      return viewer?.acknowledged ? null : 'Manca ancora la presa visione.';
    case 'substitute_named': {
      const row = viewer?.substituteFor ?? null;
      return row === null ? null : substituteRequest(row, sitting.status === 'planned');
    }
  }
}

/** What everybody must know of the last change; the new date is the one on the card. */
export function changeLines(change: SittingChange, sitting: Dated): string[] {
  const before = fullDateTime(change.previousStartsAt, sitting.timeZone);
  const reason = change.reason === '' ? [] : [`Motivo: ${change.reason}`];
  if (change.kind === 'cancelled') return ['SEDUTA ANNULLATA: non si tiene.', ...reason];
  return [`SEDUTA SPOSTATA da ${before} a ${when(sitting)}.`, ...reason];
}

/** What became of the press that the card answers; null when nothing was pressed. */
export function pressLine(press: PressResult): string | null {
  switch (press) {
    case null:
      return null;
    case 'answer_recorded':
      return 'Risposta registrata.';
    case 'answer_unchanged':
      return 'La risposta era già questa: nulla è cambiato.';
    case 'acknowledged':
      return 'Presa visione registrata.';
    case 'substitute_named':
      return 'Sostituto indicato.';
    case 'substitute_unchanged':
      return 'Nulla è cambiato: vale quanto indicato qui.';
    case 'substitute_withdrawn':
      return 'Sostituzione ritirata: vale di nuovo la risposta precedente.';
    case 'date_changed':
      return 'Risposta non registrata: la data è cambiata. Verificare la nuova data e rispondere di nuovo.';
    case 'closed':
      return 'Risposta non registrata: il termine per rispondere è passato. Rivolgersi al coordinamento.';
    case 'cancelled':
      return 'Risposta non registrata: la seduta è stata annullata.';
    case 'over':
      return 'Risposta non registrata: la seduta è già cominciata o finita.';
  }
}

/** Why there are no buttons to answer with; null while answers are open. */
export function phaseLine(sitting: Pick<SittingView, 'phase' | 'status'>): string | null {
  if (sitting.status !== 'convened') return null;
  switch (sitting.phase) {
    case 'open':
      return null;
    case 'closed':
      return 'Il termine per rispondere è passato: per una variazione rivolgersi al coordinamento.';
    case 'running':
      return 'La seduta è in corso.';
    case 'over':
      return 'La seduta si è conclusa.';
  }
}

/** "venerdì 15 gennaio 2027, ore 18:00; dopo non si può più cambiare". */
export function answerByText(answerBy: Date, timeZone: string, locks: boolean): string {
  const instant = fullDateTime(answerBy, timeZone);
  return locks ? `${instant}; dopo non si può più rispondere` : instant;
}

/** How long before the start an urgent sitting was called: "Convocazione con preavviso di 3 ore". */
export function lengthOfNotice(minutes: number): string {
  return minutes <= 0 ? 'Convocazione immediata' : `Convocazione con preavviso di ${durationText(minutes)}`;
}

export function coveredLine(totals: SittingTotals): string {
  return `Comuni rappresentati: ${totals.seatsCovered}/${totals.seatsTotal}`;
}

/** Once the sitting has begun, who is there is said by the roll call: these are the answers given before. */
export function answeredCoveredLine(totals: SittingTotals): string {
  return `Secondo le risposte, Comuni rappresentati: ${totals.seatsCovered}/${totals.seatsTotal}`;
}

function coveredText(totals: SittingTotals): string {
  return `${totals.seatsCovered}/${totals.seatsTotal} Comuni rappresentati`;
}

/** "In presenza 5 · Da remoto 2 · Assenti giustificati 1 · Senza risposta 3". */
export function totalsLine(totals: SittingTotals): string {
  return [
    `In presenza ${totals.inPerson}`,
    `Da remoto ${totals.remote}`,
    `Assenti giustificati ${totals.excused}`,
    `Senza risposta ${totals.unanswered}`,
  ].join(' · ');
}

export function uncoveredLine(seats: string): string {
  return `Comuni non ancora rappresentati: ${seats}`;
}

/** The viewer's own answer, and their acknowledgement of an urgent call. @param about.open it may still be answered */
export function viewerLines(viewer: ViewerState, about: { urgent: boolean; open: boolean }): string[] {
  const lines: string[] = [];
  if (viewer.substitutedBy !== null) lines.push(...substitutedLines(viewer.substitutedBy, about.open));
  else if (viewer.state === null) lines.push('Nessuna risposta registrata.');
  else
    lines.push(
      `La risposta registrata: ${stateLabel(viewer.state)}${viewer.onBehalf ? ' (ricevuta per telefono)' : ''}.`,
    );
  if (viewer.substituteFor !== null)
    lines.push(...substituteForLines(viewer.substituteFor, viewer.confirmed));
  if (viewer.state === 'excused' && viewer.excuse && viewer.substitutedBy === null)
    lines.push(`Motivo indicato: ${viewer.excuse}`);
  if (about.urgent)
    lines.push(viewer.acknowledged ? 'Presa visione: registrata.' : 'Presa visione: non ancora registrata.');
  if (viewer.seatName !== null) lines.push(`Comune: ${viewer.seatName}`);
  return lines;
}

export function mentionLine(mentions: string): string {
  return `Alla cortese attenzione di ${mentions}`;
}

function when(sitting: Dated): string {
  return fullDateTime(sitting.startsAt, sitting.timeZone);
}
