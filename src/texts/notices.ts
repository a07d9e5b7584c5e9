import type { Notice } from '../domain/view/notice.ts';
import { actionNoticeText } from './actions/actions.ts';
import { agendaNoticeText, isAgendaNotice } from './agenda/agenda-notices.ts';
import { commandTitle, commandWord } from './command-words.ts';
import { fullDateTime } from './dates.ts';
import { delegationNoticeText } from './delegation/delegation.ts';
import { deliveryNoticeText } from './delivery/deliveries.ts';
import { minutesNoticeText } from './minutes/minutes-notices.ts';
import { personalDataNoticeText } from './personal-data/personal-data.ts';
import { counted, joinNames } from './plurals.ts';
import { isPracticeNotice, practiceNoticeText } from './practices/practice-notices.ts';
import { isProjectNotice, projectNoticeText } from './projects/project-notices.ts';
import { isPublicationNotice, publicationNoticeText } from './publications/publication-notices.ts';
import { registerNoticeText } from './register/register.ts';
import { substituteNoticeText } from './substitutes/substitute.ts';

/** The sentence for a short answer: what has happened and, where something can be done, what. */
export function noticeText(notice: Notice): string {
  if (isAgendaNotice(notice)) return agendaNoticeText(notice);
  if (isPracticeNotice(notice)) return practiceNoticeText(notice);
  if (isProjectNotice(notice)) return projectNoticeText(notice);
  if (isPublicationNotice(notice)) return publicationNoticeText(notice);
  switch (notice.code) {
    case 'action_added':
    case 'action_changed':
    case 'action_closed':
    case 'action_already_closed':
    case 'action_not_own':
      return actionNoticeText(notice);
    case 'deputy_may_not':
    case 'delegated':
    case 'delegation_revoked':
    case 'delegation_already_revoked':
    case 'delegation_over':
      return delegationNoticeText(notice);
    case 'delivery_retried':
    case 'delivery_not_retried':
      return deliveryNoticeText(notice);
    case 'register_closed':
    case 'register_was_closed':
    case 'register_not_begun':
    case 'register_corrected':
    case 'register_unchanged':
    case 'no_register':
    case 'register_cancelled':
      return registerNoticeText(notice);
    case 'not_allowed':
      return notAllowed(notice);
    case 'not_in_network':
      return 'Questa persona non risulta nel team della Rete. Per entrarne a far parte rivolgersi al coordinamento.';
    case 'position_pending':
      return 'Il coordinamento non ha ancora confermato il Comune e il ruolo: dopo la conferma si potrà rispondere alle convocazioni.';
    case 'no_sitting':
      return `Nessuna seduta in programma. Le date si vedono con il comando «${commandWord('calendar')}».`;
    case 'not_installed':
      return "L'applicazione non è installata in nessun team della Rete. Va aggiunta al team da chi lo gestisce.";
    case 'removed':
      return "L'applicazione è stata tolta dal team: per riprendere va aggiunta di nuovo. I dati sono conservati.";
    case 'sent_privately':
      return 'La risposta è nella chat personale con il bot.';
    case 'chat_unavailable':
      return 'Non è stato possibile scrivere nella chat personale. Aprire la chat con il bot, scrivere un messaggio e riprovare.';
    case 'unknown_item':
      return `La voce richiesta non esiste più o non appartiene a questa Rete. Scrivere «${commandWord('help')}» per ricominciare.`;
    case 'unsupported':
      return `Richiesta non riconosciuta. Scrivere «${commandWord('help')}» per l'elenco dei comandi.`;
    case 'failure':
      return `Si è verificato un errore e l'operazione potrebbe non essere riuscita. Riprovare tra poco; se si ripete, comunicare il codice ${notice.reference} a chi gestisce il servizio.`;
    case 'urgent_dropped':
      return 'Convocazione urgente abbandonata: nessuno è stato avvisato.';
    case 'urgent_convened':
      return `Convocazione urgente n. ${notice.number.n}/${notice.number.year} in partenza: ${when(notice)}.`;
    case 'moved':
      return `Seduta spostata a ${when(notice)}. ${told(notice.toTell)}`;
    case 'cancelled':
      return `Seduta di ${when(notice)} annullata. ${told(notice.toTell)}`;
    case 'already_cancelled':
      return `La seduta di ${when(notice)} era già annullata: nulla è cambiato.`;
    case 'sitting_over':
      return `La seduta di ${when(notice)} è già cominciata o finita: non si può più modificare.`;
    case 'date_changed':
      return `Nel frattempo la seduta è stata spostata a ${when(notice)}: nulla è stato registrato. Chiedere di nuovo le presenze.`;
    case 'last_coordinator':
      return "Non resterebbe nessuno a coordinare la Rete: prima passare il coordinamento a un'altra persona.";
    case 'no_coordinator':
      return "La Rete non ha più chi la coordina. Togliere l'applicazione dal team e aggiungerla di nuovo: chi la aggiunge diventa coordinatore. I dati restano.";
    case 'position_declared':
      return 'Comune e ruolo ricevuti. Il coordinamento li confermerà.';
    case 'positions_confirmed':
      return positionsConfirmed(notice.count);
    case 'position_set':
      return `Posizione aggiornata: ${notice.name}.`;
    case 'handed_over':
      return `Il coordinamento della Rete è passato a ${notice.name}.`;
    case 'setup_done':
      return setupDone(notice);
    case 'answer_on_behalf_recorded':
      return `Risposta ricevuta per telefono registrata: ${notice.name}.`;
    case 'minutes_noted':
      return 'Annotato: il verbale è stato diffuso. I promemoria sul verbale terminano.';
    case 'no_minutes_yet':
    case 'minutes_refused':
    case 'minutes_not_writer':
    case 'minutes_not_invited':
    case 'secretary_named':
    case 'secretary_gone':
    case 'review_opened':
    case 'comment_received':
    case 'minutes_published':
    case 'minutes_adopted':
    case 'correction_added':
    case 'remark_too_long':
      return minutesNoticeText(notice);
    case 'already_received':
      return 'Richiesta già ricevuta: nulla è cambiato.';
    case 'too_many':
      return 'Troppe richieste in pochi secondi: questa non è stata registrata. Attendere qualche secondo e ripeterla.';
    case 'substitute_named':
    case 'substitute_withdrawn':
    case 'substitute_refused':
      return substituteNoticeText(notice);
    case 'data_erased':
    case 'erased_before':
    case 'person_erased':
      return personalDataNoticeText(notice);
    case 'text_too_long':
      return `Il testo è di ${notice.length} caratteri; se ne accettano al massimo ${notice.limit}. Abbreviarlo e riprovare.`;
  }
}

function notAllowed({ command, coordinators, deputies }: Extract<Notice, { code: 'not_allowed' }>): string {
  const what = command === null ? 'Questa operazione' : `Il comando «${commandTitle(command)}»`;
  const reserved = `${what} è ${command === null ? 'riservata' : 'riservato'} al coordinamento della Rete`;
  if (coordinators.length === 0) return `${reserved}.`;
  const byDelegation = deputies.length === 0 ? '' : `; per delega in corso: ${joinNames(deputies)}`;
  return `${reserved}: ${joinNames(coordinators)}${byDelegation}.`;
}

function told(count: number): string {
  if (count === 0) return 'Nessuno era stato avvisato: non parte alcun avviso.';
  return count === 1 ? "L'avviso parte per 1 destinatario." : `L'avviso parte per ${count} destinatari.`;
}

function positionsConfirmed(count: number): string {
  if (count === 0) return 'Nessuna persona confermata.';
  return `${counted(count, 'persona confermata', 'persone confermate')}: da ora ${count === 1 ? 'riceve' : 'ricevono'} le convocazioni.`;
}

function setupDone({ firstSitting, timeZone }: Extract<Notice, { code: 'setup_done' }>): string {
  const done = 'Configurazione conclusa: la Rete è attiva.';
  return firstSitting === null ? done : `${done} La prima seduta è ${fullDateTime(firstSitting, timeZone)}.`;
}

function when({ startsAt, timeZone }: { startsAt: Date; timeZone: string }): string {
  return fullDateTime(startsAt, timeZone);
}
