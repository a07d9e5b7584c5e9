import type { AnswerState } from '../domain/answers/answer.ts';
import type { DeliveryKind } from '../domain/delivery/delivery.ts';
import type { Position, Role } from '../domain/network/person.ts';
import type { PlanLineKind } from '../domain/plan/plan-line.ts';
import type { CalendarEntry } from '../domain/view/calendar-view.ts';
import type { DeliveryProblem, PreviewEntry } from '../domain/view/view.ts';

const ROLES: Record<Role, string> = {
  coordinator: 'coordinamento',
  referent: 'referente',
  manager: 'dirigente',
  operator: 'operatore URP',
};

const STATES: Record<AnswerState, string> = {
  in_person: 'in presenza',
  remote: 'da remoto',
  excused: 'assente giustificato',
};

const KINDS: Record<DeliveryKind, string> = {
  convocation: 'Convocazione',
  nudge: 'Sollecito a chi non ha risposto',
  uncovered: 'Elenco dei Comuni non ancora rappresentati',
  eve: 'Promemoria della vigilia',
  joining: 'Promemoria con luogo e collegamento',
  roll_call: 'Appello con la registrazione delle presenze',
  minutes_overdue: 'Promemoria del verbale',
  agenda_changed: "Avviso dell'ordine del giorno aggiornato",
  agenda_proposals: "Proposte per l'ordine del giorno",
  agenda_decided: 'Esito di una proposta di punto',
  minutes_named: 'Incarico per il verbale',
  minutes_review: 'Verbale in esame',
  minutes_ready: 'Esame del verbale concluso',
  minutes_published: 'Verbale pubblicato',
  moved: 'Avviso di spostamento',
  cancelled: 'Avviso di annullamento',
  urgent_call: 'Convocazione urgente',
  urgent_escalation: 'Sollecito della presa visione',
  urgent_unreached: 'Elenco di chi non ha dato la presa visione',
  urgent_board: 'Quadro della convocazione urgente',
  substitute_named: 'Richiesta di sostituzione',
  substitute_withdrawn: 'Avviso al sostituto: sostituzione ritirata',
  substitute_ended: 'Avviso: sostituzione non più valida',
  welcome: 'Messaggio di benvenuto',
  setup: 'Prima configurazione',
  role_question: 'Domanda su Comune e ruolo',
  people_to_confirm: 'Elenco delle persone da confermare',
  no_coordinator: 'Avviso: la Rete è senza coordinamento',
  deputy_named: 'Avviso di delega',
  deputy_revoked: 'Avviso di fine della delega',
  deputy_urgent: 'Avviso di seduta urgente convocata per delega',
  action_given: 'Avviso di impegno affidato',
  action_due: 'Promemoria di impegno in scadenza',
  action_overdue: 'Avviso di impegno scaduto',
  practice_digest: 'Nuove buone prassi del mese',
  project_quiet: 'Domanda su un progetto senza novità',
  publication_asked: 'Notizia da pubblicare',
  publication_nudge: 'Sollecito di una notizia da pubblicare',
  publication_scheduled: 'Domanda su una notizia programmata',
  publication_changed: 'Avviso di notizia aggiornata',
  publication_withdrawn: 'Avviso di notizia ritirata',
  publication_takedown: 'Richiesta di rimuovere una notizia scaduta',
  publication_question: 'Domanda di un Comune su una notizia',
  publication_answer: 'Risposta a una domanda su una notizia',
  person_erased: 'Avviso: una persona ha cancellato i propri dati',
  retention_report: 'Resoconto prima della cancellazione dei dati',
  problem: 'Avviso di mancata consegna',
};

const STATUSES: Record<CalendarEntry['status'], string> = {
  planned: 'in calendario',
  convened: 'convocata',
  moved: 'spostata',
  cancelled: 'annullata',
  held: 'tenuta',
};

const OUTCOMES: Record<DeliveryProblem['outcome'], string> = {
  failed: 'mancata consegna',
  uncertain: 'consegna incerta',
  skipped: 'mancato invio',
  repeated: 'invio forse ripetuto',
  late: 'invio in ritardo',
  plain: 'inviata come solo testo',
};

const PREVIEW_STATES: Record<PreviewEntry['state'], string> = {
  sent: 'già inviato',
  to_send: 'da inviare',
  skipped: 'non inviato',
};

/** Codes of the domain and of the platform (platform facts §4.2); any other is shown as it is. */
const REASONS: Readonly<Record<string, string>> = {
  network_removed: "l'applicazione è stata tolta dal team",
  left: 'la persona non è più nel team',
  erased: 'la persona ha cancellato i propri dati',
  unreachable: 'Teams non accetta messaggi personali per questa persona',
  cancelled: 'la seduta è stata annullata',
  superseded: 'è stato sostituito da un messaggio più recente o la data è cambiata',
  begun: 'la seduta era già cominciata',
  over: 'la seduta era già finita',
  answered: 'la risposta era già arrivata',
  acknowledged: 'la presa visione era già arrivata',
  withdrawn: 'la sostituzione è stata ritirata',
  not_attending: 'la persona non partecipa',
  minutes_out: 'il verbale è già stato diffuso',
  not_in_charge: 'la persona non ha più i poteri del coordinamento',
  done: 'non era più necessario',
  sitting_begun: 'la seduta era già cominciata',
  app_removed: "la persona ha tolto l'applicazione",
  service_error: "il servizio ha avuto un errore durante l'invio",
  process_ended: "il servizio si è interrotto durante l'invio",
  restored: 'i dati sono stati ripristinati da una copia, e potrebbe essere partito prima',
  BotNotInConversationRoster: "l'applicazione non è installata per questa persona o in questo canale",
  ConversationBlockedByUser: "la persona ha bloccato l'applicazione",
  MessageWritesBlocked:
    "la persona ha bloccato o tolto l'applicazione, oppure la conversazione è in sola lettura",
  ForbiddenOperationException: "la persona non ha l'applicazione",
  BotDisabledByAdmin: "l'amministratore di Microsoft Teams ha disattivato l'applicazione",
  ConversationNotFound: 'la conversazione o il canale non esiste più',
  ActivityNotFoundInConversation: 'il messaggio è stato cancellato',
  MessageSizeTooBig: 'il messaggio è troppo lungo',
  Throttled: 'Microsoft Teams ha limitato gli invii',
  PreconditionFailed: 'Microsoft Teams ha chiesto di riprovare',
  NotEnoughPermissions: "l'applicazione non ha il permesso di scrivere in questo canale",
  InvalidBotApiHost: "Microsoft Teams ha rifiutato l'indirizzo usato dall'applicazione",
  token_unavailable: 'il servizio di accesso di Microsoft non è stato raggiunto',
  held_up: "il servizio era rallentato e ha rimandato l'invio",
};

export function roleLabel(role: Role): string {
  return ROLES[role];
}

/** "referente, Lugo". */
export function positionLabel(position: Position, seatName: string | null): string {
  return seatName === null ? ROLES[position.role] : `${ROLES[position.role]}, ${seatName}`;
}

/** Null = no answer. */
export function stateLabel(state: AnswerState | null): string {
  return state === null ? 'senza risposta' : STATES[state];
}

export function deliveryKindLabel(kind: DeliveryKind | PlanLineKind): string {
  return KINDS[kind];
}

export function calendarStatusLabel(status: CalendarEntry['status']): string {
  return STATUSES[status];
}

export function outcomeLabel(outcome: DeliveryProblem['outcome']): string {
  return OUTCOMES[outcome];
}

export function previewStateLabel(state: PreviewEntry['state']): string {
  return PREVIEW_STATES[state];
}

/** `given_up:` before a code: it was tried many times. A number before it is the platform's status, of no use here. */
export function reasonLabel(code: string): string {
  const givenUp = 'given_up:';
  if (code.startsWith(givenUp))
    return `invio abbandonato dopo molti tentativi; ${reasonLabel(code.slice(givenUp.length))}`;
  const plain = 'plain:';
  if (code.startsWith(plain)) return reasonLabel(code.slice(plain.length));
  const named = code.replace(/^\d{3}:/, '');
  if (Object.hasOwn(REASONS, named)) return String(REASONS[named]);
  if (code.startsWith('not_sent:')) return 'Microsoft Teams non è stato raggiunto';
  if (code.startsWith('token')) return "le credenziali dell'applicazione non sono accettate";
  if (/^(http_)?(429|5\d\d)\b/.test(code)) return 'Microsoft Teams non è stato disponibile';
  if (code.startsWith('no_answer:')) return 'Microsoft Teams non ha risposto';
  if (/^(http_401|401:)/.test(code)) return "le credenziali dell'applicazione non sono accettate";
  if (/^(http_)?4\d\d\b/.test(code)) return `Microsoft Teams non ha accettato il messaggio (${code})`;
  return `motivo tecnico: ${code}`;
}
