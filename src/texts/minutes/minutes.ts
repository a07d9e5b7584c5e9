import type { MinutesWord } from '../../domain/settings/settings.ts';
import type {
  MinutesActionView,
  MinutesItemTitle,
  MinutesItemView,
  MinutesRemarkView,
  MinutesState,
  MinutesVersionView,
} from '../../domain/view/minutes-view.ts';
import { agendaTitle } from '../agenda/agenda.ts';
import { capitalised, fullDateOf, fullDateTime } from '../dates.ts';
import { counted, joinNames } from '../plurals.ts';

export const MINUTES_CARD_WORDS = {
  title: 'Verbale della seduta',
  status: 'Stato',
  secretary: 'Segretario verbalizzante',
  nobody: 'nessuna nomina, a cura del coordinamento',
  published: 'Pubblicato',
  adopted: 'Nella seduta successiva',
  items: 'Punti del verbale',
  comments: 'Osservazioni ricevute',
  corrections: 'Errata corrige',
  files: 'Documenti',
  docx: 'Verbale in formato Word (DOCX)',
  pdf: 'Verbale in formato PDF',
  write: 'Punto da scrivere',
  choose: 'Scegliere',
  edit: 'Scrivi il punto',
  name: 'Persona che redige il verbale',
  noSecretary: 'Nessuno: scrive il coordinamento',
  setName: 'Nomina chi redige',
  other: 'Altra seduta',
  show: 'Mostra la seduta scelta',
  review: 'Invia in esame',
  publish: 'Pubblica…',
  comment: "Scrivi un'osservazione",
  correct: 'Aggiungi errata corrige',
  elsewhere: 'Il verbale è già uscito altrove',
  open: 'Apri il verbale',
  notYet: 'Il testo si legge quando il verbale è in esame o pubblicato.',
  proposal: 'proposta automatica, non ancora rivista',
  noText: 'Nessuna annotazione.',
  notTreated: 'Punto non trattato: rinviato alla prossima seduta.',
  decision: 'Decisione',
  actions: 'Impegni',
  whole: 'Verbale nel suo insieme',
  about: 'Punto',
} as const;

export const MINUTES_ITEM_WORDS = {
  text: 'Testo del punto',
  decisions: 'Decisioni, una per riga',
  decisionsNote: 'Per togliere una decisione cancellarne la riga.',
  proposal:
    'Testo proposto da ordine del giorno, presenze e impegni: correggerlo e salvarlo. Quanto viene salvato non è più modificato dal bot.',
  save: 'Salva',
  next: 'Salva e vai al successivo',
  previous: 'Salva e vai al precedente',
  overview: 'Salva e torna al verbale',
  back: 'Torna al verbale',
  versions: 'Testi precedenti',
  saveAndVersions: 'Salva e mostra i testi precedenti',
  keepMine: 'Salva il testo scritto qui',
  keepTheirs: 'Tieni il testo più recente',
  asideFrozen: 'Conserva il testo scritto qui',
  newerTitle: "Nel frattempo un'altra persona ha modificato questo punto: nulla è stato salvato.",
  newerNote:
    "Sotto, nei campi, c'è il testo scritto qui. Unire quanto serve e salvare, oppure tenere il testo più recente. Quello che non si sceglie resta tra i testi precedenti.",
  newerText: 'Testo più recente',
  newerDecisions: 'Decisioni più recenti',
  frozen:
    "Nel frattempo il verbale è stato pubblicato: il testo non si può più modificare e questo non è stato salvato. Una correzione si aggiunge con l'errata corrige.",
} as const;

/** What came of the press before, over the form of an item. */
export const MINUTES_ITEM_SAID = {
  saved: 'Testo salvato.',
  set_aside: 'Resta il testo salvato. Quanto scritto è tra i testi precedenti e si può riprendere.',
  taken_back: 'Testo ripreso: vale dopo averlo salvato.',
} as const;

export const MINUTES_VERSION_WORDS = {
  title: 'Testi precedenti',
  none: 'Nessun testo precedente per questo punto.',
  note: "Si conservano i testi sostituiti da altre persone, quelli rimasti almeno mezz'ora e quelli messi da parte.",
  replaced: 'sostituito',
  set_aside: 'messo da parte',
  choose: 'Testo da riprendere',
  missing: 'Scegliere un testo.',
  takeBack: 'Riprendi il testo',
} as const;

export const MINUTES_REVIEW_WORDS = {
  title: 'Bozza di verbale in esame',
  cut: 'Il testo è abbreviato: per intero è nei documenti.',
  cutNoFile: 'Il testo è abbreviato: per intero sarà nel verbale pubblicato.',
} as const;

export const MINUTES_COMMENT_WORDS = {
  title: 'Osservazione sul verbale',
  item: 'A che cosa si riferisce',
  text: 'Osservazione',
  missing: "Scrivere l'osservazione.",
  note: 'La leggono il coordinamento e chi redige il verbale.',
  submit: "Invia l'osservazione",
} as const;

export const MINUTES_CHECK_WORDS = {
  title: 'Pubblicazione del verbale',
  note: 'Con la pubblicazione il verbale compare nel canale, sotto la convocazione, e il testo non si può più modificare: una correzione si aggiunge come errata corrige, che resta visibile.',
  proposed: 'Testo proposto, che nessuno ha rivisto',
  untreated: 'Punti rinviati alla prossima seduta',
  comments: 'Osservazioni ricevute',
  submit: 'Pubblica il verbale',
  back: 'Torna al verbale senza pubblicare',
} as const;

export const MINUTES_CORRECTION_WORDS = {
  title: 'Errata corrige',
  item: 'A che cosa si riferisce',
  text: 'Testo della correzione',
  textMissing: 'Scrivere la correzione.',
  reason: 'Motivo',
  reasonMissing: 'Scrivere il motivo.',
  note: 'Il testo pubblicato resta come è: la correzione si aggiunge in fondo, con data, nome e motivo.',
  submit: "Aggiungi l'errata corrige",
} as const;

/** "Punto 2: Orari estivi". */
export function itemHeading(item: MinutesItemTitle & { number: number }): string {
  return `${MINUTES_CARD_WORDS.about} ${item.number}: ${itemTitleText(item)}`;
}

export function itemTitleText(item: MinutesItemTitle): string {
  if (item.fixed === null && item.title === null) return "punto tolto dall'ordine del giorno";
  return agendaTitle(item);
}

/** Where an item stands, for the list and for the choice of which to write. */
export function itemStateText(item: MinutesItemView): string {
  if (item.proposed) return MINUTES_CARD_WORDS.proposal;
  const by = item.editedBy === null ? '' : ` da ${item.editedBy}`;
  const decisions = item.decisions.length;
  const decided = decisions === 0 ? '' : `, ${counted(decisions, 'decisione', 'decisioni')}`;
  return `scritto${by}${decided}`;
}

export function minutesStatusText(state: MinutesState): string {
  if (state.status === 'published') return 'pubblicato';
  if (state.outElsewhereAt !== null) return 'diffuso altrove, non pubblicato qui';
  if (state.status === 'draft') return 'bozza in preparazione';
  return state.underReview ? 'in esame ai componenti della Rete' : 'esame concluso, da pubblicare';
}

export function secretaryText(secretary: NonNullable<MinutesState['secretary']>): string {
  return secretary.gone
    ? `${secretary.name} (non è più nella Rete: nominare un'altra persona)`
    : secretary.name;
}

/** "approvato nella seduta di martedì 16 marzo 2027, ore 10:00". */
export function adoptedText(word: MinutesWord, on: Date, timeZone: string): string {
  const when = `nella seduta di ${fullDateTime(on, timeZone)}`;
  return word === 'approval' ? `approvato ${when}` : `se ne è preso atto ${when}`;
}

export function adoptButton(word: MinutesWord): string {
  return word === 'approval'
    ? 'Segna approvato il verbale precedente'
    : "Segna la presa d'atto del precedente";
}

/** What the button above does, and for which minutes. */
export function adoptLine(word: MinutesWord, startsAt: Date, timeZone: string): string {
  const of = `del verbale della seduta di ${fullDateTime(startsAt, timeZone)}`;
  return word === 'approval' ? `Da registrare: approvazione ${of}.` : `Da registrare: presa d'atto ${of}.`;
}

export function minutesSummary(headline: string, state: MinutesState): string {
  return `Verbale: ${minutesStatusText(state)}. ${headline}`;
}

export function reviewSummary(headline: string): string {
  return `Bozza di verbale da esaminare. ${headline}`;
}

export function reviewLine(endsAt: Date, timeZone: string): string {
  return `Si possono inviare osservazioni fino a ${fullDateTime(endsAt, timeZone)}.`;
}

export function reviewClosedLine(): string {
  return 'Il periodo per le osservazioni è concluso.';
}

export const MINUTES_PUBLISHED_TITLE = 'Verbale pubblicato';

export function publishedSummary(headline: string): string {
  return `${MINUTES_PUBLISHED_TITLE}. ${headline}`;
}

export function readySummary(headline: string): string {
  return `Esame del verbale concluso: si può pubblicare. ${headline}`;
}

export function readyLine(comments: number): string {
  const received =
    comments === 0
      ? 'Nessuna osservazione ricevuta'
      : counted(comments, 'osservazione ricevuta', 'osservazioni ricevute');
  return `Il periodo per le osservazioni è concluso. ${received}: il verbale si può pubblicare.`;
}

export function namedSummary(headline: string): string {
  return `Incarico: redigere il verbale. ${headline}`;
}

export const NAMED_LINE =
  'Il coordinamento ha affidato la redazione del verbale di questa seduta. Il testo è già in parte preparato: si scrive punto per punto.';

/** "Lunedì 25 gennaio 2027, ore 18:00, Bruno Fittizi, punto 2". */
export function remarkHeading(remark: MinutesRemarkView, timeZone: string): string {
  const about = remark.itemNumber === null ? 'verbale nel suo insieme' : `punto ${remark.itemNumber}`;
  return `${capitalised(fullDateTime(remark.at, timeZone))}, ${remark.byName}, ${about}`;
}

export function reasonLine(reason: string): string {
  return `Motivo: ${reason}`;
}

/** "Orari estivi: Ivo Inventini, entro lunedì 1° febbraio 2027". */
export function actionLine(action: MinutesActionView): string {
  const due = action.dueOn === null ? 'senza data' : `entro ${fullDateOf(action.dueOn)}`;
  return `${action.text}: ${action.ownerName}, ${due}`;
}

/** "Anna Verdi, martedì 19 gennaio 2027, ore 12:10". */
export function newerBy(byName: string, at: Date, timeZone: string): string {
  return `${byName}, ${fullDateTime(at, timeZone)}`;
}

/** "Anna Verdi, martedì 19 gennaio 2027, ore 12:10: messo da parte". */
export function versionHeading(version: MinutesVersionView, timeZone: string): string {
  return `${newerBy(version.byName, version.at, timeZone)}: ${MINUTES_VERSION_WORDS[version.origin]}`;
}

export function itemOf(number: number, count: number): string {
  return `Punto ${number} di ${count}`;
}

export function earlyLine(endsAt: Date, timeZone: string): string {
  return `Il periodo per le osservazioni termina ${fullDateTime(endsAt, timeZone)}: pubblicando ora si chiude prima.`;
}

/** "punto 3", "punti 1 e 3". */
export function numbersText(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'punto' : 'punti'} ${joinNames(numbers.map(String))}`;
}
