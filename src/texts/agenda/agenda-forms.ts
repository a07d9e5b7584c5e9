import type { AgendaField, AgendaProblem } from '../../domain/agenda/agenda-form.ts';
import type { AgendaProposal } from '../../domain/view/agenda-view.ts';
import type { SittingView } from '../../domain/view/sitting-view.ts';
import { commandWord } from '../command-words.ts';
import { durationText, fullDateTime } from '../dates.ts';
import { filledLines, plainProblemText, refusedLinkText } from '../field-problems.ts';
import { sittingHeadline } from '../sittings/sitting.ts';
import { agendaTitle } from './agenda.ts';

export const AGENDA_WORDS = {
  title: 'Ordine del giorno',
  empty: 'Nessun punto inserito.',
  waiting: 'Proposte in attesa',
  ownWaiting: 'Proposte inviate, in attesa del coordinamento',
  propose: 'Proposta di un punto',
  add: 'Nuovo punto',
  openForm: 'Proponi un punto',
  openAdd: 'Inserisci un punto',
  submit: 'Proponi il punto',
  submitAdd: 'Inserisci il punto',
  show: 'Mostra la seduta scelta',
  open: 'Apri il punto scelto',
  whichItem: 'Punto o proposta da aprire',
  chooseItem: 'Scegliere il punto da aprire.',
  treated: 'Punti trattati',
  treatedItems: 'Trattati nella seduta',
  other: 'Altra seduta',
  treatedNote: 'Segnare i punti trattati; gli altri risultano non trattati.',
  saveTreated: 'Registra i punti trattati',
  carry: 'Rinvia i punti non trattati',
  previous: 'Seduta precedente',
  item: "Punto all'ordine del giorno",
  proposal: 'Proposta in attesa',
  save: 'Salva',
  accept: 'Accogli',
  refuse: 'Non accogliere',
  remove: "Togli dall'ordine del giorno",
  up: 'Sposta su',
  down: 'Sposta giù',
  back: "Torna all'ordine del giorno",
  newer: 'Il punto adesso',
  choose: 'Scegliere',
} as const;

const LABELS: Record<AgendaField, string> = {
  title: 'Titolo',
  note: 'Nota per il coordinamento (facoltativa)',
  minutes: 'Minuti previsti (facoltativi)',
  presenter: 'Chi presenta (facoltativo)',
  links: 'Collegamenti (facoltativi), uno per riga: titolo | https://…',
  refusal: 'Motivo, se la proposta non è accolta',
};

const MISSING: Partial<Record<AgendaField, string>> = {
  title: 'Manca il titolo del punto.',
  refusal: 'Manca il motivo: chi ha proposto il punto lo riceve.',
};

export function agendaFieldLabel(field: AgendaField): string {
  return LABELS[field];
}

/** Why something was not accepted, and what is. */
export function agendaProblemText(problem: AgendaProblem): string {
  const label = shortLabel(problem.field);
  switch (problem.problem) {
    case 'missing':
    case 'too_long':
    case 'too_many':
      return plainProblemText(label, problem, MISSING[problem.field]);
    case 'invalid':
      return problem.field === 'minutes'
        ? `${label}: «${problem.typed}» non è accettato. Indicare un numero intero da 1 a 720.`
        : refusedLinkText(label, problem.typed, 'https://');
    case 'full':
      return `I punti sono già ${problem.limit}, il massimo: se ne può aggiungere uno quando chi coordina ne ha tolto o deciso qualcuno.`;
    case 'changed_meanwhile':
      return 'Nel frattempo il punto è stato cambiato: nulla è stato salvato. Confrontare con la versione di adesso, sotto, e premere di nuovo.';
  }
}

function shortLabel(field: AgendaField): string {
  return LABELS[field].replace(/ \(.*$|:.*$|, se .*$/, '');
}

export function agendaSummary(sitting: SittingView): string {
  return `${AGENDA_WORDS.title}. ${sittingHeadline(sitting)}`;
}

/** "ore 10:20". */
export function atTime(clock: string): string {
  return `ore ${clock}`;
}

/** "Orari estivi: 20 minuti, proposto da Ada Inventata". */
export function proposalText({ title, minutes, proposerName }: AgendaProposal): string {
  const details = [
    minutes === null ? null : durationText(minutes),
    proposerName === null ? null : proposedBy(proposerName),
  ].filter((detail) => detail !== null);
  return details.length === 0 ? title : `${title} (${details.join(', ')})`;
}

export function proposedBy(name: string): string {
  return `proposta di ${name}`;
}

export function itemChoice(line: Parameters<typeof agendaTitle>[0], number: number): string {
  return `${number}. ${agendaTitle(line)}`;
}

export function proposalChoice(title: string): string {
  return `Proposta: ${title}`;
}

/** "Seduta precedente: martedì 19 gennaio 2027, ore 10:00". */
export function previousLabel(startsAt: Date, timeZone: string): string {
  return `${AGENDA_WORDS.previous}: ${fullDateTime(startsAt, timeZone)}`;
}

export function positionText(position: number, total: number): string {
  return `Posizione ${position} di ${total} tra i punti inseriti.`;
}

/** How to propose where no form can be shown. */
export function howToPropose(): string {
  return `Per proporre un punto scrivere «${commandWord('agenda')}» seguito dal titolo.`;
}

/** What an item says now, when it differs from what was typed. */
export function newerLines(form: Record<Exclude<AgendaField, 'refusal'>, string>): string[] {
  return filledLines(form, ['title', 'minutes', 'presenter', 'note', 'links'], shortLabel);
}
