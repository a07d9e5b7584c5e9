import type { PracticeField, PracticeForm, PracticeProblem } from '../../domain/practices/practice-form.ts';
import type { AdoptionRow, FoundOf, PracticeRow } from '../../domain/view/practice-view.ts';
import { commandWord } from '../command-words.ts';
import { capitalised, monthName, numericDate } from '../dates.ts';
import { filledLines, plainProblemText, refusedLinkText } from '../field-problems.ts';
import { counted, listNames } from '../plurals.ts';

export const PRACTICE_WORDS = {
  title: 'Buone prassi',
  search: 'Cerca',
  searchLabel: 'Parole da cercare',
  pick: 'Prassi da aprire',
  one: 'Buona prassi',
  open: 'Apri la prassi scelta',
  share: 'Condividi una buona prassi',
  export: 'Esporta',
  editTitle: 'Modifica della buona prassi',
  submit: 'Condividi',
  save: 'Salva le modifiche',
  edit: 'Modifica',
  history: 'Versioni',
  historyTitle: 'Versioni della buona prassi',
  back: 'Torna alla prassi',
  all: 'Tutte le buone prassi',
  problem: 'Problema',
  done: 'Che cosa è stato fatto',
  result: 'Risultato',
  contact: 'A chi chiedere',
  municipality: 'Comune',
  tags: 'Etichette',
  links: 'Collegamenti',
  attachments: 'Documenti',
  sharedBy: 'Condivisa da',
  sharedOn: 'Condivisa il',
  changedOn: 'Modificata il',
  adoptedBy: 'Adottata da',
  adoptions: 'Adozioni',
  nobody: 'Nessun altro Comune, finora.',
  adopt: 'Segna come adottata',
  withdraw: "Ritira l'adozione",
  adopter: 'Comune che la adotta',
  note: "Nota sull'adozione (facoltativa)",
  noteHint: 'Che cosa cambia rispetto alla prassi originale',
  related: 'Prassi simili',
  propose: "Proponi per l'ordine del giorno",
  openRelated: 'Apri la prassi simile',
  sitting: 'Seduta',
  heading: 'Titolo',
  choose: 'Scegliere dalla lista',
  newer: 'La prassi adesso',
} as const;

const LABELS: Record<PracticeField, string> = {
  title: 'Titolo',
  problem: "Quale problema c'era",
  done: 'Che cosa è stato fatto',
  result: 'Con quale risultato (facoltativo)',
  contact: 'A chi chiedere (facoltativo): persona, ufficio o telefono',
  seatId: 'Comune',
  tags: 'Etichette (facoltative), separate da virgole',
  links: 'Collegamenti (facoltativi), uno per riga: titolo | https://…',
  attachments: 'Documenti (facoltativi), come collegamenti, uno per riga',
  note: PRACTICE_WORDS.note,
};

const MISSING: Partial<Record<PracticeField, string>> = {
  title: 'Manca il titolo della prassi.',
  problem: 'Manca il problema da cui si è partiti.',
  done: 'Manca che cosa è stato fatto.',
  seatId: 'Manca il Comune: sceglierlo dalla lista.',
};

export function practiceFieldLabel(field: PracticeField): string {
  return LABELS[field];
}

/** Why something was not accepted, and what is. */
export function practiceProblemText(problem: PracticeProblem): string {
  const label = shortLabel(problem.field);
  switch (problem.problem) {
    case 'missing':
    case 'too_long':
    case 'too_many':
      return plainProblemText(label, problem, MISSING[problem.field]);
    case 'invalid':
      return refusedLinkText(label, problem.typed);
    case 'unknown':
      return 'Il Comune indicato non fa parte di questa Rete: sceglierlo dalla lista.';
    case 'changed_meanwhile':
      return 'Nel frattempo la prassi è stata modificata: nulla è stato salvato. Confrontare con la versione di adesso, sotto, e salvare di nuovo.';
  }
}

function shortLabel(field: PracticeField): string {
  return LABELS[field].replace(/ \(.*$|:.*$|, .*$/, '');
}

/** What was found, in one sentence. */
export function foundText({ typed, meant, match, total, more }: FoundOf): string {
  const looked = typed.trim();
  if (looked === '')
    return total === 0
      ? `Nessuna buona prassi condivisa finora. Per condividere la prima scrivere «${commandWord('share_practice')}».`
      : `${counted(total, 'buona prassi condivisa', 'buone prassi condivise')}.`;
  if (total === 0) return `Nessuna buona prassi con «${looked}». Provare con altre parole, o con una sola.`;
  const found = `${more ? 'oltre ' : ''}${counted(total, 'buona prassi', 'buone prassi')}`;
  const instead = meant === null ? `«${looked}»` : `«${meant}», al posto di «${looked}»`;
  return match === 'all'
    ? `${capitalised(found)} con ${instead}.`
    : `Nessuna buona prassi con tutte le parole. Con almeno una di ${instead}: ${more ? 'oltre ' : ''}${total}.`;
}

/** @param more whether there are others besides */
export function moreText(left: number, more: boolean): string {
  if (more) return 'Ce ne sono molte altre: aggiungere una parola per restringere la ricerca.';
  return left === 1
    ? "Ce n'è un'altra: aggiungere una parola per restringere la ricerca."
    : `Ce ne sono altre ${left}: aggiungere una parola per restringere la ricerca.`;
}

/** "Lugo · sportello, code · adottata da Cotignola". */
export function rowFacts({
  seatName,
  tags,
  adoptedBy,
}: Pick<PracticeRow, 'seatName' | 'tags' | 'adoptedBy'>): string {
  const adopted = adoptedBy.length === 0 ? null : `adottata da ${listNames(adoptedBy, 3)}`;
  return [seatName, tags.length === 0 ? null : tags.join(', '), adopted]
    .filter((part) => part !== null)
    .join(' · ');
}

/** "Adottata dal Comune di Cotignola (dal 12/01/2027): anche il sabato". */
export function adoptionLine({ seatName, note, adoptedAt }: AdoptionRow, timeZone: string): string {
  const said = note === '' ? '' : `: ${note}`;
  return `Adottata dal Comune di ${seatName} (${numericDate(adoptedAt, timeZone)})${said}`;
}

export function relatedLine({ title, seatName }: { title: string; seatName: string }): string {
  return `${title} (${seatName})`;
}

/** What a practice says, part by part, without those that are empty. */
export function newerLines(form: PracticeForm): string[] {
  return filledLines(
    form,
    ['title', 'problem', 'done', 'result', 'contact', 'tags', 'links', 'attachments'],
    shortLabel,
  );
}

/** "Una buona prassi della Rete degli URP". */
export function sharedByNetwork(networkName: string): string {
  return `Una buona prassi condivisa in «${networkName}»`;
}

/** "Nuove buone prassi, febbraio 2027". @param month `yyyy-MM` */
export function digestTitle(month: string): string {
  return `Nuove buone prassi, ${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`;
}

export function digestText(total: number): string {
  return total === 1
    ? 'È stata condivisa una nuova buona prassi.'
    : `Sono state condivise ${total} nuove buone prassi.`;
}

export function moreInDigest(left: number): string {
  const found = `si trovano scrivendo «${commandWord('practices')}»`;
  return left === 1 ? `Ce n'è un'altra: ${found}.` : `Ce ne sono altre ${left}: ${found}.`;
}

export function practiceSummary(title: string): string {
  return `Buona prassi: ${title}`;
}
