import type { OutletProblem } from '../../domain/publications/outlet.ts';
import { OUTLET_LIMITS } from '../../domain/publications/outlet.ts';
import type {
  PublicationField,
  PublicationForm,
  PublicationProblem,
} from '../../domain/publications/publication-form.ts';
import type { ReportField, ReportProblem } from '../../domain/publications/read-report.ts';
import { fullDateOf } from '../dates.ts';
import { filledLines, plainProblemText, refusedLinkText } from '../field-problems.ts';
import { counted } from '../plurals.ts';
import { PUBLICATION_WORDS } from './publications.ts';

export const PUBLICATION_FORM_WORDS = {
  title: 'Proponi una notizia ai Comuni',
  editTitle: 'Modifica della notizia',
  submit: 'Invia ai Comuni',
  save: 'Salva le modifiche',
  newer: 'La notizia adesso',
  untilHint: "Dopo l'ultimo giorno, a chi l'ha pubblicata si chiede di rimuoverla.",
} as const;

export const OUTLET_FORM_WORDS = {
  title: 'Canali del Comune',
  label: 'Un canale per riga: sito, newsletter, social o altro, due punti e il nome',
  submit: 'Salva i canali',
  newer: 'I canali adesso',
  hint: 'Sono quelli tra cui si sceglie quando si segnala dove una notizia è pubblicata.',
} as const;

export const QUESTION_WORDS = {
  asked: 'Domanda su una notizia',
  answered: 'Risposta su una notizia',
  title: 'Domanda su una notizia',
  answer: 'Risposta',
  submit: 'Invia la risposta',
  open: 'Apri la notizia',
  hint: 'La risposta arriva a chi ha chiesto e resta leggibile agli altri Comuni.',
} as const;

const LABELS: Record<PublicationField, string> = {
  kind: 'Tipo',
  title: 'Titolo',
  text: 'Testo pronto da copiare',
  links: 'Collegamenti e immagini (facoltativi), uno per riga: titolo | https://…',
  outletKinds: 'Dove (nessuna scelta: decide ogni Comune)',
  fromOn: 'Da pubblicare dal',
  untilOn: 'Fino al (facoltativo)',
  nudges: 'Solleciti a chi non risponde',
  reason: PUBLICATION_WORDS.withdrawReason,
  answer: QUESTION_WORDS.answer,
};

export function publicationFieldLabel(field: PublicationField): string {
  return LABELS[field];
}

const MISSING: Partial<Record<PublicationField, string>> = {
  title: 'Manca il titolo della notizia.',
  text: 'Manca il testo da pubblicare.',
  reason: "Per ritirare la notizia serve il motivo: lo leggono i Comuni che l'hanno pubblicata.",
  answer: 'Manca la risposta.',
};

/** Why something was not accepted, and what is. */
export function publicationProblemText(problem: PublicationProblem): string {
  const label = shortLabel(problem.field);
  switch (problem.problem) {
    case 'missing':
    case 'too_long':
    case 'too_many':
      return plainProblemText(label, problem, MISSING[problem.field]);
    case 'invalid':
      return refusedLinkText(label, problem.typed);
    case 'unknown':
      return `${label}: «${problem.typed}» non è tra le scelte. Scegliere dalla lista.`;
    case 'unreadable':
      return `${label}: «${problem.typed}» non è una data. Scrivere per esempio «15 gennaio» o «domani».`;
    case 'past':
      return `${label}: ${fullDateOf(problem.date)} è già passato. Indicare un giorno da oggi in poi, o lasciare vuoto.`;
    case 'before_start':
      return `${label}: il periodo finisce prima di cominciare, ${fullDateOf(problem.date)}. Indicare un giorno successivo, o lasciare vuoto.`;
    case 'changed_meanwhile':
      return 'Nel frattempo la notizia è stata modificata: nulla è stato salvato. Confrontare con il testo di adesso, sotto, e salvare di nuovo.';
  }
}

function shortLabel(field: PublicationField): string {
  return LABELS[field].replace(/ \(.*$|:.*$|, .*$/, '');
}

const REPORT_LABELS: Record<ReportField, string> = {
  seatId: 'Comune',
  link: 'Indirizzo',
  outlets: 'Dove',
  scheduledOn: 'Data',
  word: 'Motivo o domanda',
};

/** Why a report was not accepted, and what is; what was typed stays in the card. */
export function reportProblemText(problem: ReportProblem): string {
  const label = REPORT_LABELS[problem.field];
  switch (problem.problem) {
    case 'missing':
      return missingText(problem);
    case 'too_long':
      return plainProblemText(label, problem);
    case 'invalid':
      return `${label}: «${problem.typed}» non è accettato. Copiare l'indirizzo intero della pagina, che comincia con https:// o http://.`;
    case 'unknown':
      return problem.field === 'seatId'
        ? 'Il Comune indicato non fa parte di questa Rete: sceglierlo dalla lista.'
        : 'Un canale scelto non è più tra quelli del Comune: scegliere di nuovo.';
    case 'unreadable':
      return `${label}: «${problem.typed}» non è una data. Scrivere per esempio «15 gennaio» o «domani».`;
    case 'past':
      return `${label}: ${fullDateOf(problem.date)} è già passato. Se è uscita segnalarla come pubblicata, altrimenti indicare un'altra data.`;
    case 'after_end':
      return `${label}: la notizia va pubblicata al più tardi ${fullDateOf(problem.date)}.`;
  }
}

function missingText({ field, outcome }: ReportProblem & { problem: 'missing' }): string {
  if (field === 'seatId') return 'Manca il Comune: sceglierlo dalla lista.';
  if (field === 'scheduledOn') return 'Manca la data per cui è programmata.';
  if (field === 'word' && outcome === 'question') return 'Manca la domanda.';
  if (field === 'word')
    return outcome === 'kept'
      ? 'Manca il motivo per cui resta online.'
      : 'Manca il motivo per cui non è pertinente.';
  return "Manca l'indirizzo della pagina pubblicata. Solo per una newsletter o per un altro canale senza pagina si può lasciare vuoto: in quel caso scegliere dove.";
}

export function outletProblemText(problem: OutletProblem): string {
  switch (problem.problem) {
    case 'unknown_kind':
      return `«${problem.typed}»: scrivere prima che cos'è (sito, newsletter, social o altro), poi due punti e il nome.`;
    case 'too_long':
      return `Un nome ha ${problem.length} caratteri, al massimo ${problem.limit}: abbreviarlo.`;
    case 'too_many':
      return `I canali sono ${problem.length}, al massimo ${problem.limit}.`;
    case 'missing':
      return `L'elenco è vuoto: indicare almeno un canale, al massimo ${OUTLET_LIMITS.outlets}.`;
    case 'changed_meanwhile':
      return "Nel frattempo l'elenco è stato modificato: nulla è stato salvato. Confrontare con quello di adesso, sotto, e salvare di nuovo.";
  }
}

/** What an item says, part by part, without those that are empty. */
export function newerPublicationLines(form: PublicationForm): string[] {
  return filledLines(form, ['title', 'text', 'links', 'fromOn', 'untilOn'], shortLabel);
}

export function seatCountText(count: number): string {
  return `Arriva subito ai referenti di ${counted(count, 'Comune', 'Comuni')}, nella loro chat.`;
}
