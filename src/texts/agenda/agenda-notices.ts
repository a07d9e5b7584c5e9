import type { AgendaNotice } from '../../domain/view/agenda-notice.ts';
import type { Notice } from '../../domain/view/notice.ts';
import { commandWord } from '../command-words.ts';
import { fullDateTime } from '../dates.ts';
import { counted } from '../plurals.ts';
import { agendaProblemText } from './agenda-forms.ts';

export function isAgendaNotice(notice: Notice): notice is AgendaNotice {
  return notice.code.startsWith('agenda_');
}

export function agendaNoticeText(notice: AgendaNotice): string {
  switch (notice.code) {
    case 'agenda_not_added':
      return notAddedText(notice);
    case 'agenda_added':
      return addedText(notice);
    case 'agenda_already_there':
      return `Il punto «${notice.title}» risulta già proposto o inserito per la seduta di ${when(notice)}: nulla è cambiato.`;
    case 'agenda_saved':
      return 'Punto salvato.';
    case 'agenda_accepted':
      return "Proposta accolta: il punto è nell'ordine del giorno.";
    case 'agenda_refused':
      return 'Proposta non accolta: chi ha proposto il punto riceve il motivo.';
    case 'agenda_removed':
      return "Punto tolto dall'ordine del giorno.";
    case 'agenda_moved':
      return `Punto in posizione ${notice.position} tra quelli inseriti.`;
    case 'agenda_changed_meanwhile':
      return "Nulla è stato cambiato: nel frattempo l'ordine del giorno è stato modificato. Questa è la versione di adesso.";
    case 'agenda_treated':
      return notice.notTreated === 0
        ? 'Tutti i punti risultano trattati.'
        : `Punti non trattati: ${notice.notTreated}. Passano alla seduta successiva con il pulsante apposito o con la pubblicazione del verbale.`;
    case 'agenda_carried':
      return carriedText(notice.count);
    case 'agenda_closed':
      return "L'ordine del giorno di questa seduta non si può più modificare: la seduta è finita o è stata annullata.";
    case 'agenda_not_begun':
      return 'La seduta non è ancora cominciata: i punti trattati si registrano dal suo inizio.';
    case 'agenda_decided':
      return decidedText(notice);
    case 'agenda_proposals':
      return `${counted(notice.count, 'proposta attende', 'proposte attendono')} una decisione per l'ordine del giorno della seduta di ${when(notice)}. Scrivere «${commandWord('agenda')}» per vederle.`;
  }
}

function notAddedText(notice: AgendaNotice & { code: 'agenda_not_added' }): string {
  const why = notice.problems.map(agendaProblemText).join(' ');
  return `Il punto «${notice.title}» non è nell'ordine del giorno della seduta di ${when(notice)}. ${why} Si può anche scegliere un'altra seduta.`;
}

function addedText(notice: AgendaNotice & { code: 'agenda_added' }): string {
  const { title, accepted, instead } = notice;
  const done = accepted ? 'Punto inserito' : 'Punto proposto';
  const why = instead ? ' La seduta indicata è già cominciata o è stata annullata.' : '';
  const then = accepted ? '' : ' Il coordinamento decide se inserirlo.';
  return `${done} per la seduta di ${when(notice)}: «${title}».${why}${then}`;
}

function carriedText(count: number): string {
  if (count === 0) return 'Nessun punto da rinviare: nulla è cambiato.';
  return count === 1
    ? 'Un punto è passato alla seduta ordinaria successiva.'
    : `${count} punti sono passati alla seduta ordinaria successiva.`;
}

function decidedText(notice: AgendaNotice & { code: 'agenda_decided' }): string {
  const about = `La proposta «${notice.title}» per la seduta di ${when(notice)}`;
  return notice.refusal === null
    ? `${about} è stata accolta: il punto è nell'ordine del giorno.`
    : `${about} non è stata accolta. Motivo: ${notice.refusal}`;
}

function when(sitting: { startsAt: Date; timeZone: string }): string {
  return fullDateTime(sitting.startsAt, sitting.timeZone);
}
