import type { MinutesRefusal } from '../../domain/minutes/minutes-rules.ts';
import type { MinutesProblem } from '../../domain/minutes/read-minutes-text.ts';
import type { MinutesNotice } from '../../domain/view/minutes-notice.ts';
import { fullDateTime } from '../dates.ts';
import { counted, joinNames } from '../plurals.ts';

const REFUSALS: Record<MinutesRefusal, string> = {
  not_over:
    'La seduta non è ancora finita: il verbale si invia in esame e si pubblica dopo la fine. Nulla è cambiato.',
  register_open:
    'Il registro delle presenze è ancora aperto: il verbale si pubblica dopo averlo chiuso. Nulla è cambiato.',
  no_text: 'Il verbale non ha ancora alcun testo: scrivere e salvare almeno un punto. Nulla è cambiato.',
  already_in_review: 'Il verbale è già in esame: nulla è cambiato.',
  no_review:
    "Per questa Rete l'esame del verbale non è previsto: si può pubblicare direttamente. I giorni si cambiano nelle impostazioni.",
  already_published: 'Il verbale è già pubblicato: nulla è cambiato.',
  not_published: 'Il verbale non è ancora pubblicato: nulla è cambiato.',
  comments_closed:
    "Il periodo per le osservazioni non è aperto: l'osservazione non è stata registrata. Rivolgersi al coordinamento.",
  no_later_sitting: 'Si registra quando è cominciata una seduta successiva. Nulla è cambiato.',
  already_adopted: "L'approvazione o la presa d'atto è già registrata: nulla è cambiato.",
};

const FIELDS: Record<MinutesProblem['field'], string> = {
  text: 'Testo del punto',
  decisions: 'Decisioni',
  remark: 'Testo',
  reason: 'Motivo',
};

export function minutesNoticeText(notice: MinutesNotice): string {
  switch (notice.code) {
    case 'no_minutes_yet':
      return 'Nessun verbale da mostrare: si scrive da quando la seduta è cominciata.';
    case 'minutes_refused':
      return REFUSALS[notice.reason];
    case 'minutes_not_writer':
      return `Il verbale lo scrive il coordinamento o chi ne è incaricato: ${joinNames(notice.writers)}. Nulla è cambiato.`;
    case 'minutes_not_invited':
      return 'Le osservazioni sono riservate a chi è invitato alle sedute. Nulla è cambiato.';
    case 'secretary_named':
      return notice.name === null
        ? 'Nessuno è più incaricato del verbale: lo scrive il coordinamento.'
        : `Verbale affidato a ${notice.name}.`;
    case 'secretary_gone':
      return 'Questa persona non è più nella Rete: scegliere un altro nome. Nulla è cambiato.';
    case 'review_opened':
      return `Verbale in esame fino a ${fullDateTime(notice.endsAt, notice.timeZone)}. L'avviso parte per ${counted(notice.toTell, 'persona', 'persone')}.`;
    case 'comment_received':
      return 'Osservazione registrata: la leggono il coordinamento e chi redige il verbale.';
    case 'minutes_published':
      return 'Verbale pubblicato: compare nel canale, sotto la convocazione. I promemoria del verbale terminano.';
    case 'minutes_adopted':
      return `${notice.word === 'approval' ? 'Approvazione registrata' : "Presa d'atto registrata"}: seduta di ${fullDateTime(notice.startsAt, notice.timeZone)}.`;
    case 'correction_added':
      return 'Errata corrige aggiunta.';
    case 'remark_too_long':
      return `Il testo è di ${notice.length} caratteri; se ne accettano al massimo ${notice.limit}. Nulla è stato salvato e quanto scritto è ancora nella scheda: abbreviarlo, o dividerlo tra più punti, e salvare di nuovo.`;
  }
}

/** What a form about minutes did not accept, and what it accepts. */
export function minutesProblemText({ field, problem, length, limit }: MinutesProblem): string {
  if (problem === 'missing') return `${FIELDS[field]}: campo obbligatorio.`;
  return `${FIELDS[field]}: ${length} caratteri; se ne accettano al massimo ${limit}. Nulla è stato salvato: abbreviare e inviare di nuovo.`;
}
