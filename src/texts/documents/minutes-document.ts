import type {
  MinutesDocument,
  MinutesDocumentAction,
  MinutesDocumentCorrection,
  MinutesDocumentItem,
} from '../../domain/files/minutes-document.ts';
import { agendaTitle } from '../agenda/agenda.ts';
import { capitalised, fullDateTime, longDate } from '../dates.ts';

export const MINUTES_DOCUMENT_WORDS = {
  chair: 'Presidenza',
  secretary: 'Segreteria',
  status: 'Stato',
  items: 'Ordine del giorno e trattazione',
  noItems: "Nessun punto all'ordine del giorno.",
  presenter: 'Presenta',
  noText: 'Nessuna annotazione.',
  notTreated: 'Punto non trattato, rinviato alla seduta successiva.',
  decisions: 'Decisioni',
  actions: 'Impegni',
  noActions: 'Nessun impegno assunto.',
  action: 'Impegno',
  owner: 'A cura di',
  seat: 'Comune',
  due: 'Entro il',
  noDue: 'senza data',
  state: 'Stato',
  approval: 'Approvazione',
  acknowledgement: "Presa d'atto",
  corrections: 'Errata corrige',
  closing: 'Del che si è redatto il presente verbale.',
  chairSignature: 'Per la presidenza della seduta',
  secretarySignature: 'Per la segreteria della seduta',
} as const;

const ACTION_STATES: Record<MinutesDocumentAction['state'], string> = {
  open: 'aperto',
  done: 'concluso',
  dropped: 'non più necessario',
};

export function actionStateText(state: MinutesDocumentAction['state']): string {
  return ACTION_STATES[state];
}

/** "bozza", "bozza in esame ai componenti", "pubblicato martedì 23 marzo 2027, ore 12:00". */
export function statusText(minutes: MinutesDocument): string {
  if (minutes.status === 'draft') return 'bozza, non ancora diffusa';
  if (minutes.status === 'review') return 'bozza in esame ai componenti della Rete';
  if (minutes.publishedAt === null) return 'pubblicato';
  return `pubblicato ${fullDateTime(minutes.publishedAt, minutes.header.timeZone)}`;
}

/** "2. Titolo", "2. Titolo (rinviato)". */
export function itemTitle(item: MinutesDocumentItem): string {
  return `${item.number}. ${agendaTitle(item)}${item.treated ? '' : ' (rinviato)'}`;
}

/** "Mercoledì 24 marzo 2027, ore 09:00, Carla Coordinata, punto 2". */
export function correctionTitle(correction: MinutesDocumentCorrection, timeZone: string): string {
  const { at, byName, itemNumber } = correction;
  const about = itemNumber === null ? 'sul verbale nel suo insieme' : `sul punto ${itemNumber}`;
  return `${capitalised(fullDateTime(at, timeZone))}, ${byName}, ${about}`;
}

export function correctionReason(correction: MinutesDocumentCorrection): string {
  return `Motivo: ${correction.reason}`;
}

export function adoptionTitle(adopted: NonNullable<MinutesDocument['adopted']>): string {
  return MINUTES_DOCUMENT_WORDS[adopted.word];
}

/** "Il verbale è stato approvato nella seduta del 18 maggio 2027." */
export function adoptionText(adopted: NonNullable<MinutesDocument['adopted']>): string {
  const on = longDate(adopted.on, adopted.timeZone);
  const ofDate = /^(8|11) /.test(on) ? `dell'${on}` : `del ${on}`;
  return adopted.word === 'approval'
    ? `Il verbale è stato approvato nella seduta ${ofDate}.`
    : `Del verbale si è preso atto nella seduta ${ofDate}.`;
}
