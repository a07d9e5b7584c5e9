import type { OutletKind } from '../../domain/publications/outlet.ts';
import { OUTLET_KINDS } from '../../domain/publications/outlet.ts';
import type { PlacementState } from '../../domain/publications/placement.ts';
import type { NudgePlan, Publication, PublicationKind } from '../../domain/publications/publication.ts';
import { NUDGE_PLANS, PUBLICATION_KINDS } from '../../domain/publications/publication.ts';
import type { PublicationNewsKind } from '../../domain/publications/publication-message.ts';
import type {
  OwnPlacement,
  PlacementRow,
  PublicationRow,
  PublicationView,
  QuestionRow,
} from '../../domain/view/publication-view.ts';
import { commandWord } from '../command-words.ts';
import { capitalised, fullDateOf, longDate, numericDate, numericDateOf } from '../dates.ts';
import { counted, listNames } from '../plurals.ts';

export const PUBLICATION_WORDS = {
  title: 'Notizie da pubblicare',
  pick: 'Notizia da aprire',
  open: 'Apri',
  openBoard: 'Comuni per Comune',
  board: 'Quadro dei Comuni',
  back: 'Torna alla notizia',
  all: 'Tutte le notizie',
  propose: 'Proponi una notizia',
  export: 'Esporta',
  edit: 'Modifica',
  outlets: 'Canali del Comune',
  text: 'Testo da copiare',
  links: 'Collegamenti e immagini',
  kind: 'Tipo',
  period: 'Periodo',
  where: 'Dove',
  proposer: 'Proposta da',
  changed: 'Testo aggiornato',
  withdrawnBecause: 'Ritirata',
  questions: 'Domande',
  report: 'Che cosa fa il Comune',
  reportFor: 'Per quale Comune',
  choose: 'Scegliere dalla lista',
  link: 'Indirizzo della pagina, se già pubblicata',
  outletsUsed: 'Dove è, o sarà, pubblicata',
  scheduledOn: 'Data, se è programmata',
  word: 'Motivo, se non è pertinente; oppure la domanda a chi propone',
  wordAfter: 'Motivo, se resta online',
  wordOver: 'Motivo, se non è pertinente',
  published: 'Pubblicata',
  scheduled: 'Programmata',
  notRelevant: 'Non pertinente',
  removed: 'Rimossa',
  kept: 'Resta online',
  ask: 'Invia la domanda',
  withdraw: 'Ritira la notizia',
  withdrawReason: 'Motivo, per ritirare la notizia',
  nothingYet: 'Nessuna segnalazione.',
} as const;

const KINDS: Record<PublicationKind, string> = {
  news: 'Notizia',
  service: "Servizio dell'Unione da promuovere",
  campaign: 'Campagna',
};

export function publicationKindLabel(kind: PublicationKind): string {
  return KINDS[kind];
}

const OUTLETS: Record<OutletKind, string> = {
  site: 'sito',
  newsletter: 'newsletter',
  social: 'social',
  other: 'altro',
};

export function outletKindLabel(kind: OutletKind): string {
  return OUTLETS[kind];
}

const NUDGES: Record<NudgePlan, string> = {
  none: 'Nessun sollecito',
  once: 'Uno solo, dopo 5 giorni lavorativi',
  weekly: 'Ogni 5 giorni lavorativi, al massimo quattro',
  close: 'Dopo 1, 3 e 5 giorni lavorativi (per notizie urgenti)',
};

export function nudgePlanLabel(plan: NudgePlan): string {
  return NUDGES[plan];
}

export const PUBLICATION_KIND_CHOICES = PUBLICATION_KINDS.map((kind) => [kind, KINDS[kind]] as const);
export const OUTLET_KIND_CHOICES = OUTLET_KINDS.map((kind) => [kind, capitalised(OUTLETS[kind])] as const);
export const NUDGE_PLAN_CHOICES = NUDGE_PLANS.map((plan) => [plan, NUDGES[plan]] as const);

const STATES: Record<PlacementState, string> = {
  waiting: 'in attesa',
  scheduled: 'programmata',
  published: 'pubblicata',
  not_relevant: 'non pertinente',
  removed: 'rimossa',
  kept: 'resta online',
};

/** Heading of the municipalities in one state: "Pubblicata da". */
const GROUPS: Record<PlacementState, string> = {
  published: 'Pubblicata',
  scheduled: 'Programmata',
  waiting: 'In attesa',
  not_relevant: 'Non pertinente',
  removed: 'Rimossa',
  kept: 'Resta online',
};

/** "dal 12/01/2027 al 31/01/2027". */
export function periodText({ fromOn, untilOn }: Pick<Publication, 'fromOn' | 'untilOn'>): string {
  const start = `dal ${numericDateOf(fromOn)}`;
  return untilOn === null ? `${start}, senza scadenza` : `${start} al ${numericDateOf(untilOn)}`;
}

/** "Sito, newsletter"; null when it is left to the municipalities. */
export function outletKindsText(kinds: readonly OutletKind[]): string | null {
  return kinds.length === 0 ? null : kinds.map((kind) => OUTLETS[kind]).join(', ');
}

/** What the list says above its items. */
export function publicationsIntro({
  rows,
  total,
}: {
  rows: readonly PublicationRow[];
  total: number;
}): string {
  if (total === 0)
    return `Nessuna notizia da pubblicare. Per proporne una scrivere «${commandWord('propose_publication')}» e il titolo.`;
  const open = rows.filter(({ missing }) => missing.length > 0).length;
  const all = counted(total, 'notizia', 'notizie');
  const waiting = open === 0 ? 'nessun Comune manca' : `${open} con Comuni che mancano`;
  return `${all}: ${waiting}.`;
}

export function othersLeft(left: number): string {
  return left === 1 ? "… e un'altra notizia." : `… e altre ${left} notizie.`;
}

/** "Notizia · dal 12/01/2027 al 31/01/2027 · ritirata". */
export function publicationRowFacts(row: PublicationRow): string {
  const state = row.withdrawn ? 'ritirata' : row.over ? 'scaduta' : null;
  return [KINDS[row.kind], periodText(row), state].filter((part) => part !== null).join(' · ');
}

/** "Manca: Lugo, Conselice" or "Da rimuovere: Lugo"; null when nobody is missing. */
export function missingLine({ missing, over }: PublicationRow, names: number): string | null {
  if (missing.length === 0) return null;
  return `${over ? 'Da rimuovere' : 'Manca ancora'} (${missing.length}): ${listNames(missing, names)}`;
}

/** One line for each state in which there is somebody, but for those told as missing. */
export function stateLines(row: PublicationRow, names: number): string[] {
  return (['published', 'scheduled', 'kept', 'removed', 'not_relevant'] as const)
    .filter((state) => row.seats[state].length > 0 && !(row.over && state === 'published'))
    .map((state) => `${GROUPS[state]} (${row.seats[state].length}): ${listNames(row.seats[state], names)}`);
}

type OneView = Extract<PublicationView, { view: 'publication' }>;

/** "Pubblicata da 7 Comuni su 9; 2 mancano ancora." */
export function totalsText({ asked, published, missing }: OneView['totals'], over: boolean): string {
  const done = `Pubblicata da ${published} ${published === 1 ? 'Comune' : 'Comuni'} su ${asked}`;
  if (missing === 0) return `${done}.`;
  const left = over
    ? counted(missing, 'deve dire se è stata rimossa', 'devono dire se è stata rimossa')
    : counted(missing, 'manca ancora', 'mancano ancora');
  return `${done}; ${left}.`;
}

type Said = Omit<PlacementRow, 'seatId' | 'missing'>;

/** "Lugo: pubblicata (Sito del Comune), segnalata il 18/01/2027"; what a municipality has said, in one line. */
export function placementLine(row: Said, when: { over: boolean; timeZone: string }): string {
  return `${row.seatName}: ${placementSaid(row, when)}`;
}

/** The same without the name of the municipality. */
export function placementSaid(
  row: Omit<Said, 'seatName'>,
  { over, timeZone }: { over: boolean; timeZone: string },
): string {
  const where = row.outlets.length === 0 ? '' : ` (${row.outlets.join(', ')})`;
  const why = row.reason === '' ? '' : `: ${row.reason}`;
  const reported = reportedText(row, timeZone);
  const when = reported === null ? '' : `, ${reported}`;
  const remarks = placementRemarks(row);
  const remark = remarks.length === 0 ? '' : ` – ${remarks.join(', ')}`;
  return `${placementStateText(row, over)}${where}${when}${why}${remark}`;
}

/** "programmata per il 26/01/2027". */
export function placementStateText(
  { state, scheduledOn }: Pick<PlacementRow, 'state' | 'scheduledOn'>,
  over: boolean,
): string {
  if (over && state === 'waiting') return 'non pubblicata';
  return scheduledOn === null ? STATES[state] : `${STATES[state]} per il ${numericDateOf(scheduledOn)}`;
}

/** "segnalata il 18/01/2027"; null while nothing has been said. */
export function reportedText(
  { reportedAt }: Pick<PlacementRow, 'reportedAt'>,
  timeZone: string,
): string | null {
  return reportedAt === null ? null : `segnalata il ${numericDate(reportedAt, timeZone)}`;
}

/** What else is to be known of a municipality: "con il testo precedente", "1 domanda aperta". */
export function placementRemarks({
  outdated,
  reachable,
  openQuestions,
}: Pick<PlacementRow, 'outdated' | 'reachable' | 'openQuestions'>): string[] {
  return [
    outdated ? 'con il testo precedente' : null,
    reachable ? null : 'nessun referente da avvisare',
    openQuestions === 0 ? null : counted(openQuestions, 'domanda aperta', 'domande aperte'),
  ].filter((each) => each !== null);
}

/** The same of the reader's own municipality. */
export function ownLine(
  { seatName, placement }: OwnPlacement,
  when: { over: boolean; timeZone: string },
): string {
  const outlets = placement.outlets.map(({ name }) => name);
  const told = { ...placement, outlets, outdated: false, reachable: true, openQuestions: 0 };
  return placementLine({ ...told, seatName }, when);
}

/** "Lugo: Si può accorciare? Risposta: sì." */
export function questionLine({ seatName, text, answer }: QuestionRow): string {
  const asked = seatName === '' ? text : `${seatName}: ${text}`;
  return answer === null ? `${asked} (in attesa di risposta)` : `${asked} – Risposta: ${answer}`;
}

const MESSAGES: Record<PublicationNewsKind, string> = {
  publication_asked: 'Notizia da pubblicare',
  publication_nudge: 'Promemoria: notizia da pubblicare',
  publication_scheduled: 'La notizia programmata è uscita?',
  publication_changed: 'Notizia aggiornata: il testo è cambiato',
  publication_withdrawn: 'Notizia ritirata',
  publication_takedown: 'Notizia scaduta: da rimuovere',
};

/** What the reader is asked to do, by why it was sent. */
const HINTS: Record<PublicationNewsKind, string> = {
  publication_asked:
    'Basta una segnalazione per Comune: pubblicata (con il suo indirizzo), programmata, non pertinente; oppure una domanda.',
  publication_nudge:
    'Il Comune non ha ancora detto nulla: basta una segnalazione, di chi risponde per primo.',
  publication_scheduled:
    'La data programmata è passata: segnalare che è pubblicata, con il suo indirizzo, oppure una nuova data.',
  publication_changed:
    'Il testo qui sotto sostituisce il precedente: aggiornare quanto pubblicato e segnalarlo di nuovo come pubblicato.',
  publication_withdrawn:
    'Non va più pubblicata; dove è già uscita va rimossa. Segnalare se è rimossa, o perché resta.',
  publication_takedown: 'Il periodo è finito: rimuoverla e segnalarlo, oppure dire perché resta.',
};

export function publicationHeading(message: PublicationNewsKind | null): string | null {
  return message === null ? null : MESSAGES[message];
}

export function publicationHint(message: PublicationNewsKind | null): string | null {
  return message === null ? null : HINTS[message];
}

export function publicationSummary(message: PublicationNewsKind | null, title: string): string {
  return message === null ? `Notizia: ${title}` : `${MESSAGES[message]}: ${title}`;
}

/** "Ritirata il 18/01/2027: il servizio è sospeso". */
export function withdrawnText(withdrawn: { at: Date; reason: string }, timeZone: string): string {
  return `${PUBLICATION_WORDS.withdrawnBecause} il ${numericDate(withdrawn.at, timeZone)}: ${withdrawn.reason}`;
}

/** "versione 2, 18 gennaio 2027"; null for the first. */
export function changedText({ version, updatedAt }: Publication, timeZone: string): string | null {
  return version === 1 ? null : `versione ${version}, ${longDate(updatedAt, timeZone)}`;
}

export function overText(untilOn: string): string {
  return `Periodo concluso ${fullDateOf(untilOn)}.`;
}
