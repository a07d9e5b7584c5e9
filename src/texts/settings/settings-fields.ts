import type { SettingsField } from '../../domain/settings/settings-field.ts';
import { planLineLabel } from '../plan.ts';

interface FieldText {
  label: string;
  /** What the setting is for; empty for what is no setting. */
  about: string;
  /** What is accepted. */
  rule: string;
}

const FIELDS: Record<SettingsField | 'seats_line' | 'date' | 'time', FieldText> = {
  weekday: {
    label: 'Giorno della settimana',
    about:
      'In quale giorno della settimana si tiene la seduta ordinaria. Le sedute già convocate restano nella loro data.',
    rule: 'Scegliere un giorno dalla lista.',
  },
  nth: {
    label: 'Settimana del mese',
    about:
      'In quale settimana del mese cade la seduta. Il quinto giorno non esiste in tutti i mesi: dove manca, quel mese non ha seduta.',
    rule: 'Scegliere dalla lista: da primo a quinto.',
  },
  everyMonths: {
    label: 'Cadenza',
    about: 'Ogni quanti mesi si tiene una seduta ordinaria.',
    rule: 'Scegliere la cadenza dalla lista.',
  },
  anchorMonth: {
    label: 'Mese da cui si conta la cadenza',
    about: 'Un mese in cui la seduta si tiene di certo: da qui si contano gli altri, prima e dopo.',
    rule: 'Scegliere un mese dalla lista.',
  },
  time: {
    label: 'Ora di inizio',
    about: "L'ora delle sedute ordinarie non ancora convocate.",
    rule: "Indicare l'ora nella forma 10:00.",
  },
  date: { label: 'Data', about: '', rule: 'Scegliere la data dal calendario.' },
  durationMinutes: {
    label: 'Durata in minuti',
    about:
      'Serve per i file del calendario, per chiudere le presenze e per sapere quando la seduta è finita.',
    rule: 'Indicare un numero intero da 15 a 720.',
  },
  timeZone: {
    label: 'Fuso orario',
    about: 'Il fuso in cui valgono tutte le ore di queste impostazioni, ora legale compresa.',
    rule: 'Indicare un fuso orario esistente, per esempio Europe/Rome.',
  },
  place: {
    label: 'Luogo',
    about:
      'Compare nella convocazione, nel promemoria e nei file del calendario. Vale anche per le sedute già convocate che avevano il luogo di prima.',
    rule: 'Al massimo 200 caratteri.',
  },
  link: {
    label: 'Collegamento per partecipare da remoto',
    about:
      'Diventa il pulsante per collegarsi. Vale anche per le sedute già convocate che avevano il collegamento di prima.',
    rule: 'Indicare un indirizzo completo che comincia con https://, oppure lasciare vuoto.',
  },
  answerByDays: {
    label: 'Risposta entro: giorni prima della seduta',
    about:
      'Entro quale giorno si chiede di rispondere alla convocazione. Vale per le convocazioni da inviare.',
    rule: 'Indicare un numero intero da 0 a 60.',
  },
  answerByTime: {
    label: 'Risposta entro: ora',
    about: 'Entro quale ora di quel giorno.',
    rule: "Indicare l'ora nella forma 18:00.",
  },
  lockAtAnswerBy: {
    label: 'Dopo il termine',
    about:
      "Con il segno, dopo il termine non si risponde più; senza, si può rispondere fino all'inizio della seduta.",
    rule: 'Segnare o togliere il segno.',
  },
  escalationMinutes: {
    label: 'Convocazione urgente: minuti dopo i quali richiamare chi non ha dato la presa visione',
    about:
      'Chi non conferma di aver visto una convocazione urgente viene richiamato dopo questi minuti. Vuoto: nessun richiamo.',
    rule: 'Indicare al massimo cinque numeri da 1 a 1440 separati da virgole, per esempio 15, 60.',
  },
  minutesWord: {
    label: 'Primo punto: verbale della seduta precedente',
    about:
      "Se la Rete approva il verbale della seduta precedente o ne prende atto: è la dicitura del primo punto all'ordine del giorno.",
    rule: 'Scegliere dalla lista.',
  },
  bodyName: {
    label: "Ente, per l'intestazione dei documenti",
    about: "L'ente che compare in testa a verbali e registri. Vuoto: nessuna intestazione.",
    rule: 'Al massimo 120 caratteri.',
  },
  minutesReviewDays: {
    label: 'Giorni per le osservazioni sul verbale (0 = nessun esame)',
    about: 'Per quanti giorni i componenti possono fare osservazioni prima che il verbale sia pubblicato.',
    rule: 'Indicare un numero intero da 0 a 30.',
  },
  practiceDigest: {
    label: 'Nuove buone prassi nel canale',
    about:
      "Una volta al mese il canale mostra le buone prassi condivise dall'ultima volta. Se non ce ne sono, nessun messaggio.",
    rule: 'Segnare o togliere il segno.',
  },
  practiceDigestDay: {
    label: 'Nuove buone prassi: giorno lavorativo del mese',
    about: 'In quale giorno lavorativo del mese, contando dal primo.',
    rule: 'Indicare un numero intero da 1 a 15.',
  },
  practiceDigestTime: {
    label: 'Nuove buone prassi: ora',
    about: 'A quale ora di quel giorno.',
    rule: "Indicare l'ora nella forma 09:00.",
  },
  retentionAnswersMonths: {
    label: 'Risposte, motivi e prese visione: mesi dopo la seduta',
    about: 'Per quanto tempo si conservano le risposte delle persone, con i motivi e le prese visione.',
    rule: 'Indicare un numero intero da 6 a 60.',
  },
  retentionDeliveriesMonths: {
    label: 'Messaggi inviati (a chi, quando, esito): mesi dopo la seduta',
    about: 'Per quanto tempo si sa a chi è arrivato un messaggio e quando.',
    rule: 'Indicare un numero intero da 6 a 60.',
  },
  retentionRecordYears: {
    label: 'Convocazioni, registri, verbali e impegni: anni dopo la seduta',
    about: 'Per quanto tempo si conservano i documenti ufficiali delle sedute.',
    rule: "Indicare un numero intero da 5 a 50: sono documenti ufficiali, e il termine è quello del piano di conservazione dell'ente.",
  },
  retentionAuditMonths: {
    label: "Registro degli atti e deleghe: mesi dopo l'atto",
    about: 'Per quanto tempo si conserva la traccia di chi ha deciso che cosa.',
    rule: 'Indicare un numero intero da 6 a 120: meno di sei mesi non è ammesso (Garante, 27 novembre 2008).',
  },
  agendaQuietMinutes: {
    label: "Minuti senza altre modifiche dopo i quali avvisare che l'ordine del giorno è cambiato",
    about:
      'Le modifiche vicine tra loro danno un solo avviso, quando per questi minuti non se ne fanno altre.',
    rule: "Indicare un numero intero da 0 a 1440; con 0 l'avviso parte subito.",
  },
  checkInBeforeMinutes: {
    label: "Registrazione delle presenze: minuti prima dell'inizio",
    about: 'Da quando ciascuno può registrare la propria presenza.',
    rule: 'Indicare un numero intero da 0 a 240.',
  },
  checkInAfterMinutes: {
    label: 'Registrazione delle presenze: minuti dopo la fine',
    about: 'Fino a quando ciascuno può registrare la propria presenza.',
    rule: 'Indicare un numero intero da 0 a 240.',
  },
  quorum: {
    label: 'Comuni presenti insieme perché la seduta sia valida (vuoto: nessun numero legale)',
    about: 'Il registro segnala quando i Comuni presenti sono meno di questi.',
    rule: 'Indicare un numero intero da 1 a 200, oppure lasciare vuoto.',
  },
  actionReminderDays: {
    label: 'Promemoria degli impegni: giorni prima della scadenza',
    about:
      'Con quanto anticipo viene avvisato chi ha un impegno. Un secondo avviso parte il primo giorno lavorativo dopo la scadenza.',
    rule: 'Indicare un numero intero da 0 a 30; con 0 il promemoria parte il giorno stesso.',
  },
  seats: {
    label: 'Comuni',
    about:
      "I Comuni rappresentati nella Rete, nell'ordine degli elenchi. Nei giorni di festa patronale il calendario avvisa.",
    rule: 'Un Comune per riga. Un Comune a cui sono assegnate persone non si può togliere: prima assegnarle a un altro.',
  },
  seats_line: {
    label: 'Riga dei Comuni',
    about: '',
    rule: 'Un Comune per riga, al massimo 60 caratteri e senza ripetizioni; festa patronale nella forma giorno/mese.',
  },
};

const PART_LABELS = { on: 'invio', offset: 'anticipo o ritardo', at: 'ora' } as const;

const PLAN_FIELD = /^plan_(.+)_(on|offset|at)$/;

export function settingsFieldLabel(field: string): string {
  if (Object.hasOwn(FIELDS, field)) return FIELDS[field as SettingsField].label;
  const [, key = '', part] = PLAN_FIELD.exec(field) ?? [];
  return part === undefined
    ? field
    : `${planLineLabel(key)}, ${PART_LABELS[part as keyof typeof PART_LABELS]}`;
}

/** What a setting is for, in plain words; of a line of the plan see `plan.ts`. */
export function settingsFieldAbout(field: SettingsField): string {
  return FIELDS[field].about;
}

export function settingsFieldRule(field: string): string {
  if (Object.hasOwn(FIELDS, field)) return FIELDS[field as SettingsField].rule;
  const part = PLAN_FIELD.exec(field)?.[2];
  if (part === 'at') return "Indicare l'ora nella forma 09:00.";
  return part === 'offset'
    ? "Indicare un numero intero: da 0 a 60 giorni, oppure da 1 a 1440 minuti (da 0 per l'appello)."
    : 'Correggere il valore.';
}
