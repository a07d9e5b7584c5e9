import type { SettingsField } from '../domain/settings-fields.ts';
import { planLineLabel } from './plan.ts';

interface FieldText {
  label: string;
  /** What is accepted. */
  rule: string;
}

const FIELDS: Record<SettingsField | 'seats_line' | 'date' | 'time', FieldText> = {
  weekday: { label: 'Giorno della settimana', rule: 'Scegliere un giorno dalla lista.' },
  nth: { label: 'Settimana del mese', rule: 'Scegliere dalla lista: da primo a quinto.' },
  everyMonths: { label: 'Cadenza', rule: 'Scegliere la cadenza dalla lista.' },
  anchorMonth: { label: 'Mese da cui si conta la cadenza', rule: 'Scegliere un mese dalla lista.' },
  time: { label: 'Ora di inizio', rule: "Indicare l'ora nella forma 10:00." },
  date: { label: 'Data', rule: 'Scegliere la data dal calendario.' },
  durationMinutes: { label: 'Durata in minuti', rule: 'Indicare un numero intero da 15 a 720.' },
  timeZone: { label: 'Fuso orario', rule: 'Indicare un fuso orario esistente, per esempio Europe/Rome.' },
  place: { label: 'Luogo', rule: 'Al massimo 200 caratteri.' },
  link: {
    label: 'Collegamento per partecipare da remoto',
    rule: 'Indicare un indirizzo completo che comincia con https://, oppure lasciare vuoto.',
  },
  answerByDays: {
    label: 'Risposta entro: giorni prima della seduta',
    rule: 'Indicare un numero intero da 0 a 60.',
  },
  answerByTime: { label: 'Risposta entro: ora', rule: "Indicare l'ora nella forma 18:00." },
  lockAtAnswerBy: { label: 'Dopo il termine', rule: 'Segnare o togliere il segno.' },
  escalationMinutes: {
    label: 'Convocazione urgente: minuti dopo i quali richiamare chi non ha dato la presa visione',
    rule: 'Indicare al massimo cinque numeri da 1 a 1440 separati da virgole, per esempio 15, 60.',
  },
  minutesWord: { label: 'Primo punto: verbale della seduta precedente', rule: 'Scegliere dalla lista.' },
  bodyName: { label: "Ente, per l'intestazione dei documenti", rule: 'Al massimo 120 caratteri.' },
  minutesReviewDays: {
    label: 'Giorni per le osservazioni sul verbale (0 = nessun esame)',
    rule: 'Indicare un numero intero da 0 a 30.',
  },
  retentionAnswersMonths: {
    label: 'Risposte, motivi e prese visione: mesi dopo la seduta',
    rule: 'Indicare un numero intero da 6 a 60.',
  },
  retentionDeliveriesMonths: {
    label: 'Messaggi inviati (a chi, quando, esito): mesi dopo la seduta',
    rule: 'Indicare un numero intero da 6 a 60.',
  },
  retentionRecordYears: {
    label: 'Convocazioni, registri, verbali e impegni: anni dopo la seduta',
    rule: "Indicare un numero intero da 5 a 50: sono documenti ufficiali, e il termine è quello del piano di conservazione dell'ente.",
  },
  retentionAuditMonths: {
    label: "Registro degli atti e deleghe: mesi dopo l'atto",
    rule: 'Indicare un numero intero da 6 a 120: meno di sei mesi non è ammesso (Garante, 27 novembre 2008).',
  },
  agendaQuietMinutes: {
    label: "Minuti senza altre modifiche dopo i quali avvisare che l'ordine del giorno è cambiato",
    rule: "Indicare un numero intero da 0 a 1440; con 0 l'avviso parte subito.",
  },
  checkInBeforeMinutes: {
    label: "Registrazione delle presenze: minuti prima dell'inizio",
    rule: 'Indicare un numero intero da 0 a 240.',
  },
  checkInAfterMinutes: {
    label: 'Registrazione delle presenze: minuti dopo la fine',
    rule: 'Indicare un numero intero da 0 a 240.',
  },
  quorum: {
    label: 'Comuni presenti insieme perché la seduta sia valida (vuoto: nessun numero legale)',
    rule: 'Indicare un numero intero da 1 a 200, oppure lasciare vuoto.',
  },
  actionReminderDays: {
    label: 'Promemoria degli impegni: giorni prima della scadenza',
    rule: 'Indicare un numero intero da 0 a 30; con 0 il promemoria parte il giorno stesso.',
  },
  seats: {
    label: 'Comuni',
    rule: 'Un Comune per riga. Un Comune a cui sono assegnate persone non si può togliere: prima assegnarle a un altro.',
  },
  seats_line: {
    label: 'Riga dei Comuni',
    rule: 'Un Comune per riga, al massimo 60 caratteri e senza ripetizioni; festa patronale nella forma giorno/mese.',
  },
};

const PLAN_FIELD = /^plan_(.+)_(on|offset|at)$/;

export function settingsFieldLabel(field: string): string {
  if (Object.hasOwn(FIELDS, field)) return FIELDS[field as SettingsField].label;
  const [, key = '', part] = PLAN_FIELD.exec(field) ?? [];
  return part === undefined
    ? field
    : `${planLineLabel(key)}, ${part === 'at' ? 'ora' : 'anticipo o ritardo'}`;
}

export function settingsFieldRule(field: string): string {
  if (Object.hasOwn(FIELDS, field)) return FIELDS[field as SettingsField].rule;
  const part = PLAN_FIELD.exec(field)?.[2];
  if (part === 'at') return "Indicare l'ora nella forma 09:00.";
  return part === 'offset'
    ? "Indicare un numero intero: da 0 a 60 giorni, oppure da 1 a 1440 minuti (da 0 per l'appello)."
    : 'Correggere il valore.';
}
