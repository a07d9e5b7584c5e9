import type { AnswerState } from '../../domain/answers/answer.ts';
import type { DeliveryKind } from '../../domain/delivery/delivery.ts';
import type { Role } from '../../domain/network/person.ts';
import { capitalised, fullDateOf, fullDateTime } from '../dates.ts';
import { deliveryKindLabel, reasonLabel, roleLabel, stateLabel } from '../labels.ts';

export const PERSONAL_DOCUMENT_WORDS = {
  title: 'Dati personali conservati',
  entra: 'Identificativo Entra',
  madeAt: 'Esportazione del',
  note: 'Gli identificativi interni sono nel file JSON. Ciò che Microsoft Teams conserva per conto suo non fa parte di questo documento.',
  nothing: 'Nessun dato conservato.',
  number: 'N.',
  content: 'Contenuto',
  onlyIds: 'solo identificativi interni (nel file JSON)',
} as const;

const PARTS: Readonly<Record<string, string>> = {
  people: 'Anagrafica',
  answers: 'Risposte',
  acknowledgements: 'Prese visione',
  urgent_drafts: 'Bozze di convocazioni urgenti',
  deliveries: 'Messaggi inviati o da inviare',
  substitutions: 'Sostituzioni',
  sittings: 'Sedute convocate o modificate',
  agenda_items: "Punti proposti per l'ordine del giorno",
  register_entries: 'Registrazioni nel registro delle presenze',
  register_lines: 'Righe dei registri chiusi',
  minutes: 'Verbali di cui si è segretari',
  minutes_texts: 'Testi scritti nei verbali',
  minutes_versions: 'Testi dei verbali sostituiti o messi da parte',
  minutes_remarks: 'Osservazioni e correzioni ai verbali',
  minutes_named: 'Verbali pubblicati in cui compare il nome',
  actions: 'Impegni',
  practices: 'Buone prassi condivise',
  practice_versions: 'Versioni di buone prassi',
  practice_adoptions: 'Adozioni di buone prassi',
  projects: 'Progetti condivisi',
  project_versions: 'Versioni di progetti condivisi',
  project_updates: 'Aggiornamenti di progetti condivisi',
  publications: 'Notizie proposte',
  publication_versions: 'Versioni di notizie',
  placements: 'Segnalazioni sulle notizie',
  publication_questions: 'Domande sulle notizie',
  outlet_lists: 'Canali del Comune modificati',
  delegations: 'Deleghe',
  audit_log: 'Atti nel registro degli atti',
  audit_about: 'Atti di altri che riguardano la persona',
  retention_runs: 'Cancellazioni rinviate',
  file_links: 'Collegamenti a file richiesti',
};

const FIELDS: Readonly<Record<string, string>> = {
  aad_object_id: 'Identificativo Entra',
  aim: 'Obiettivo',
  act: 'Atto',
  activity_id: 'Messaggio in Teams',
  attachments: 'Documenti collegati',
  actor_aad_object_id: 'Identificativo Entra di chi ha agito',
  agenda_changed_at: 'Ordine del giorno cambiato il',
  adopted_at: 'Approvato o adottato il',
  adopted_word: 'Modo di approvazione',
  answer: 'Risposta',
  answer_by: 'Risposta entro',
  answered_at: 'Risposta del',
  as_chair: 'Come presidente',
  as_owner_of_action: 'Come responsabile di un impegno',
  as_presenter: 'Come relatore',
  as_secretary: 'Come segretario',
  asked_at: 'Domanda inviata il',
  at: 'Il',
  attempts: 'Tentativi',
  carried_number: 'Riportato dalla seduta n.',
  carried_year: 'Riportato dalla seduta del',
  change_at: 'Modificata il',
  change_kind: 'Modifica',
  change_previous_starts_at: 'Prima era il',
  change_reason: 'Motivo della modifica',
  chat_id: 'Conversazione in Teams',
  claimed_at: 'Preso in carico il',
  closed_at: 'Chiuso il',
  closing_word: 'Parola di chiusura',
  conversation_id: 'Conversazione in Teams',
  contact: 'A chi chiedere',
  convened_at: 'Convocata il',
  counts: 'Voci trovate',
  created_at: 'Creato il',
  cutoffs: 'Termini',
  decisions: 'Decisioni',
  declared_role: 'Ruolo indicato',
  delete_at: 'Cancellazione dal',
  deleted: 'Voci cancellate',
  details: 'Dettagli',
  documents: 'Documenti',
  done: 'Che cosa è stato fatto',
  done_at: 'Concluso il',
  due_at: 'Previsto il',
  due_on: 'Entro il',
  duration_minutes: 'Durata in minuti',
  written_at: 'Scritto il',
  origin: 'Origine',
  edited_at: 'Scritto il',
  erased_at: 'Cancellato il',
  event: 'Evento',
  expires_at: 'Scade il',
  from_on: 'Dal',
  until_on: 'Al',
  outlet_kinds: 'Dove',
  outlets: 'Canali',
  nudges: 'Solleciti',
  scheduled_on: 'Programmata per il',
  withdrawal_reason: 'Motivo del ritiro',
  given_at: 'Affidato il',
  immediate: 'Immediata',
  in_team: 'Nel team',
  kind: 'Tipo',
  line: 'Riga',
  line_key: 'Chiave del messaggio',
  link: 'Collegamento',
  links: 'Collegamenti',
  minutes: 'Minuti previsti',
  minutes_out_at: 'Verbale diffuso il',
  month: 'Mese',
  name: 'Nome',
  named_at: 'Indicato il',
  news_at: 'Ultima novità del',
  note: 'Nota',
  notice_minutes: 'Preavviso in minuti',
  number: 'Numero',
  number_year: 'Anno del numero',
  outcome: 'Esito',
  outside_name: 'Sostituto fuori da Teams',
  owner_name: 'Responsabile',
  place: 'Luogo',
  position: 'Posizione',
  postponed_at: 'Rinviato il',
  posted_at: 'Pubblicato il',
  presenter: 'Relatore',
  problem: 'Problema',
  proposals: 'Proposte',
  proposed_at: 'Proposto il',
  published_at: 'Pubblicato il',
  queued_at: 'Messo in coda il',
  reason: 'Motivo',
  recipient_key: 'Destinatario',
  recorded_at: 'Registrato il',
  refusal: 'Parola di rifiuto',
  reported_at: 'Resoconto del',
  request: 'File richiesto',
  request_key: 'Chiave del file',
  review_ends_at: 'In esame fino al',
  review_since: 'In esame dal',
  review_told_at: "Fine dell'esame comunicata il",
  result: 'Risultato',
  revoked_at: 'Revocato il',
  role: 'Ruolo',
  seal: 'Impronta',
  seat_name: 'Comune',
  seat_names: 'Comuni',
  sent_at: 'Inviato il',
  series_on: 'Data della serie',
  starts_at: 'Inizio della seduta',
  state: 'Stato',
  step: 'Prossimo passo',
  step_due_on: 'Prossimo passo entro il',
  status: 'Stato',
  tags: 'Etichette',
  teams_user_id: 'Indirizzo in Teams',
  text: 'Testo',
  title: 'Titolo',
  to_on: 'Al',
  treated: 'Trattato',
  uncertainties: 'Invii incerti',
  unreachable_reason: 'Non raggiungibile perché',
  unreachable_since: 'Non raggiungibile dal',
  updated_at: 'Modificato il',
  via: 'Mezzo',
  withdrawn_at: 'Ritirato il',
};

const TECHNICAL = new Set([
  'id',
  'seq',
  'card_seq',
  'version',
  'date_version',
  'correlation_id',
  'agenda_version',
  'sequence',
]);
const AUTHORS = new Set([
  ...['recorded_by', 'convened_by', 'change_by', 'proposed_by', 'edited_by', 'created_by', 'closed_by'],
  ...['withdrawn_by', 'reported_by', 'asked_by', 'answered_by', 'published_version'],
  ...['written_by', 'postponed_by', 'adopted_by', 'in_name_of', 'item_key', 'carried_from'],
]);
/** Ids of Teams and of Entra are the person's own, not ours. */
const OWN_IDS = new Set(['aad_object_id', 'teams_user_id', 'chat_id', 'actor_aad_object_id']);

/** Whether a column holds an id or a counter of ours, which says nothing to the reader. */
export function isTechnical(column: string): boolean {
  if (OWN_IDS.has(column)) return false;
  return column.endsWith('_id') || TECHNICAL.has(column) || AUTHORS.has(column);
}

export function partLabel(part: string): string {
  return PARTS[part] ?? part;
}

export function personalFieldLabel(column: string): string {
  return FIELDS[column] ?? column;
}

/** Whether part or column has words of its own. */
export function hasLabel(name: string): boolean {
  return Object.hasOwn(PARTS, name) || Object.hasOwn(FIELDS, name);
}

const CODES: Readonly<Record<string, string>> = {
  arrived: 'arrivo',
  left: 'uscita',
  mode_changed: 'cambio di modalità',
  corrected: 'correzione',
  closed: 'chiusura',
  card: 'dalla scheda',
  command: 'da un comando',
  on_behalf: 'riferita al coordinamento',
  self: 'dalla persona',
  coordinator: 'dal coordinamento',
  voice: 'a voce',
  queued: 'in coda',
  sending: 'in invio',
  sent: 'inviato',
  skipped: 'non inviato',
  failed: 'non consegnato',
  uncertain: 'incerto',
  done: 'concluso',
  refused: 'rifiutato',
  open: 'aperto',
  dropped: 'abbandonato',
  confirmed: 'confermato',
  planned: 'in calendario',
  convened: 'convocata',
  cancelled: 'annullata',
  moved: 'spostata',
  ordinary: 'ordinaria',
  urgent: 'urgente',
  proposed: 'proposto',
  accepted: 'accettato',
  removed: 'tolto',
  comment: 'osservazione',
  correction: 'correzione',
  approval: 'approvazione',
  acknowledgement: "presa d'atto",
  draft: 'bozza',
  review: 'in esame',
  published: 'pubblicato',
  waiting: 'in attesa',
  scheduled: 'programmato',
  not_relevant: 'non pertinente',
  kept: 'resta online',
  news: 'notizia',
  service: 'servizio',
  campaign: 'campagna',
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A value as a reader understands it; what has no words of its own stands as it is kept. */
export function personalValue(column: string, value: unknown, timeZone: string): string {
  if (typeof value === 'boolean') return value ? 'sì' : 'no';
  if (typeof value !== 'string') return JSON.stringify(value);
  if (INSTANT.test(value)) return fullDateTime(new Date(value), timeZone);
  if (DAY.test(value)) return fullDateOf(value);
  if (column === 'role' || column === 'declared_role') return roleLabel(value as Role);
  if (column === 'state' && ['in_person', 'remote', 'excused'].includes(value))
    return stateLabel(value as AnswerState);
  if (column === 'kind') return CODES[value] ?? deliveryKindLabel(value as DeliveryKind) ?? value;
  if (['status', 'state', 'via', 'event', 'outcome', 'change_kind', 'adopted_word'].includes(column))
    return capitalised(CODES[value] ?? value);
  return column === 'unreachable_reason' ? reasonLabel(value) : value;
}
