import type { DataClass } from '../../domain/personal-data/table-data.ts';
import type { NetworkSettings } from '../../domain/settings/settings.ts';
import type { PersonalDataNotice } from '../../domain/view/personal-data-notice.ts';
import type { KeptIn } from '../../domain/view/personal-data-view.ts';
import { positionLabel, roleLabel } from '../labels.ts';
import { counted, joinNames } from '../plurals.ts';

/** Stands in place of a name, in everything that is kept after an erasure. */
export const ERASED_NAME = 'Persona cancellata';

export const PERSONAL_DATA_WORDS = {
  title: 'I miei dati personali',
  intro:
    'Ecco che cosa conserva questo bot sul proprio conto, in questo momento, e fino a quando. Ciò che conserva Microsoft Teams (messaggi, profilo) dipende dal proprio ente e non si vede qui.',
  name: 'Nome',
  entra: 'Identificativo Entra',
  position: 'Ruolo e Comune',
  noPosition: 'non ancora confermati',
  nothing: 'Nessun altro dato.',
  export: 'Esporta',
  erase: 'Cancella',
  exported:
    'Esportazione pronta: i collegamenti valgono un giorno e aprono il file a chiunque li abbia, perciò non vanno inoltrati.',
  eraseTitle: 'Cancellazione dei dati personali',
  eraseGone: 'Che cosa viene cancellato',
  eraseStays: 'Che cosa resta, e perché',
  eraseDuties: 'Che cosa finisce subito',
  confirm: 'Conferma: cancella i miei dati',
  back: 'Non cancellare',
} as const;

/** What the person reads before they confirm. */
export const ERASURE_POINTS = {
  gone: [
    'Nome, identificativo Entra, indirizzo e conversazione di Teams, Comune e ruolo indicati e non confermati.',
    'I motivi scritti nelle risposte e nelle deleghe, le bozze di convocazioni urgenti.',
    "L'identificativo Entra nel registro degli atti.",
  ],
  stays: [
    'Le cifre: risposte, presenze per Comune e per ruolo restano uguali, riferite a una persona senza nome («Persona cancellata»).',
    "Registro delle presenze, convocazioni, ordini del giorno e verbali sono documenti ufficiali: restano fino al loro termine. Nei verbali già pubblicati il nome resta dov'è scritto (presidenza, segreteria, relazioni, impegni), e nei testi scritti a mano se qualcuno ve lo ha riportato.",
    'I messaggi già arrivati in Teams e le copie di sicurezza, fino alla loro scadenza, non si cancellano da qui.',
  ],
  duties: [
    'Deleghe in corso e sostituzioni future; i messaggi in coda non partono.',
    'Le convocazioni non arrivano più. Il coordinamento è avvisato, senza il nome.',
    'Chi resta nel team non viene registrato di nuovo finché non scrive al bot nel canale o preme un suo pulsante.',
  ],
} as const;

const CLASSES: Record<DataClass, string> = {
  people: 'Anagrafica',
  answers: 'Risposte, prese visione e domande',
  deliveries: 'Messaggi inviati',
  record: 'Sedute, registro, ordini del giorno, verbali, impegni, progetti, sostituzioni',
  practices: 'Buone prassi condivise, modificate o adottate',
  publications: 'Notizie proposte, modificate o segnalate',
  audit: 'Registro degli atti e deleghe',
  links: 'Collegamenti a file',
  inbound: 'Identificativi dei messaggi ricevuti e delle conversazioni',
};

export function dataClassLabel(of: DataClass): string {
  return CLASSES[of];
}

/** "12 voci, fino a 24 mesi dopo la seduta". */
export function keptText(of: DataClass, count: number, settings: NetworkSettings): string {
  return `${counted(count, 'voce', 'voci')}, ${termText(of, settings)}`;
}

/** Until when a class is kept. */
export function termText(of: DataClass, settings: NetworkSettings): string {
  switch (of) {
    case 'people':
      return "finché si è nel team, poi finché un'altra voce vi si riferisce";
    case 'answers':
      return `fino a ${counted(settings.retentionAnswersMonths, 'mese', 'mesi')} dopo la seduta o la domanda`;
    case 'deliveries':
      return `fino a ${counted(settings.retentionDeliveriesMonths, 'mese', 'mesi')} dopo la seduta o l'invio`;
    case 'record':
      return `documenti ufficiali, fino a ${counted(settings.retentionRecordYears, 'anno', 'anni')} dopo la seduta o la chiusura`;
    case 'practices':
      return 'finché servono alla Rete; con la cancellazione resta la prassi, senza la persona';
    case 'publications':
      return 'finché servono alla Rete; con la cancellazione resta la notizia, senza la persona';
    case 'audit':
      return `fino a ${counted(settings.retentionAuditMonths, 'mese', 'mesi')} dopo l'atto`;
    case 'links':
      return 'fino alla scadenza del collegamento';
    case 'inbound':
      return 'al massimo tre giorni';
  }
}

export function keptPosition({ position, seatName }: KeptIn): string {
  return position === null ? PERSONAL_DATA_WORDS.noPosition : positionLabel(position, seatName);
}

export function exportLabel(format: 'json' | 'docx'): string {
  return format === 'docx' ? 'Documento da leggere (Word)' : 'Dati completi (JSON)';
}

export function eraseIntro(networks: readonly string[]): string {
  return networks.length === 1
    ? `La cancellazione riguarda la Rete «${networks.join('')}». Non si può annullare.`
    : `La cancellazione riguarda ${counted(networks.length, 'Rete', 'Reti')}: ${joinNames(networks)}. Non si può annullare.`;
}

export function leaderlessText(networks: readonly string[]): string {
  return `Non è ancora possibile cancellare: ${joinNames(networks)} resterebbe senza coordinamento. Prima passare il coordinamento a un'altra persona con il comando «rete», poi ripetere «dati».`;
}

export function personalDataNoticeText(notice: PersonalDataNotice): string {
  switch (notice.code) {
    case 'data_erased':
      return 'Dati personali cancellati. Restano le cifre e i documenti ufficiali, come indicato. Per partecipare di nuovo basta scrivere al bot nel canale della Rete.';
    case 'erased_before':
      return 'I dati personali sono stati cancellati e nulla è registrato. Per partecipare di nuovo scrivere al bot nel canale della Rete.';
    case 'person_erased':
      return `Una persona (${roleLabel(notice.role)}${notice.seatName === null ? '' : `, ${notice.seatName}`}) ha chiesto e ottenuto la cancellazione dei propri dati: non è più convocata.${notice.role === 'referent' ? ' Verificare chi rappresenta il Comune con il comando «rete».' : ''}`;
  }
}

/** What is kept, class by class, each with its term. */
export function keptLines({ counts, settings }: KeptIn): [string, string][] {
  return Object.entries(counts).map(([of, count]) => [
    dataClassLabel(of as DataClass),
    keptText(of as DataClass, count ?? 0, settings),
  ]);
}
