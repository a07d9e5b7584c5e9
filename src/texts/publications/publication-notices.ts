import type { ReportOutcome } from '../../domain/publications/placement.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { PublicationNotice } from '../../domain/view/publication-notice.ts';
import { counted, listNames } from '../plurals.ts';

export function isPublicationNotice(notice: Notice): notice is PublicationNotice {
  return notice.code.startsWith('publication_') || notice.code.startsWith('outlets_');
}

const REPORTED: Record<ReportOutcome, string> = {
  published: 'pubblicata',
  scheduled: 'programmata',
  not_relevant: 'non pertinente',
  removed: 'rimossa',
  kept: 'resta online',
};

export function publicationNoticeText(notice: PublicationNotice): string {
  switch (notice.code) {
    case 'publication_proposed':
      return proposedText(notice);
    case 'publication_changed':
      if (notice.version === null) return `La notizia «${notice.title}» dice già così: nulla è cambiato.`;
      return `Notizia modificata: «${notice.title}». È la versione ${notice.version}; le precedenti restano.${toldText(notice.told)}`;
    case 'publication_withdrawn':
      return notice.again
        ? `La notizia «${notice.title}» risulta già ritirata: nulla è cambiato.`
        : `Notizia ritirata: «${notice.title}».${toldText(notice.told)}`;
    case 'publication_reported':
      return notice.again
        ? `${notice.seatName}: «${notice.title}» risultava già così, nulla è cambiato.`
        : `${notice.seatName}: «${notice.title}», ${REPORTED[notice.outcome]}. Grazie.`;
    case 'publication_reported_meanwhile':
      return `Nel frattempo qualcun altro ha già risposto per ${notice.seatName}: nulla è stato registrato. Ecco la situazione di adesso.`;
    case 'publication_not_published':
      return `La notizia «${notice.title}» non risulta pubblicata da ${notice.seatName}: non c'è nulla da rimuovere.`;
    case 'publication_gone':
      return `La notizia «${notice.title}» è stata ritirata: nulla è stato registrato.`;
    case 'publication_not_asked':
      return `${notice.seatName} è nella Rete da dopo questa notizia, «${notice.title}»: non c'è nulla da segnalare.`;
    case 'publication_question_sent':
      return notice.again
        ? `La domanda su «${notice.title}» risulta già inviata.`
        : `Domanda inviata a chi ha proposto «${notice.title}»: la risposta arriva nella propria chat.`;
    case 'publication_too_many_questions':
      return `Il Comune ha già ${counted(notice.limit, 'domanda', 'domande')} senza risposta su «${notice.title}»: attendere, o rivolgersi al coordinamento.`;
    case 'publication_answered':
      return notice.again
        ? `La domanda su «${notice.title}» ha già una risposta: nulla è cambiato.`
        : `Risposta inviata: «${notice.title}».`;
    case 'publication_not_referent':
      return 'Le notizie le propongono i referenti dei Comuni e il coordinamento; questa persona non è referente.';
    case 'publication_not_own':
      return `La notizia «${notice.title}» la può modificare chi l'ha proposta, o il coordinamento.`;
    case 'publication_not_own_seat':
      return `Su «${notice.title}» si risponde a nome del proprio Comune; a nome di un altro, lo fa il coordinamento.`;
    case 'outlets_saved':
      return notice.again
        ? `I canali di ${notice.seatName} sono già questi: nulla è cambiato.`
        : `Canali di ${notice.seatName} salvati.`;
    case 'outlets_not_own':
      return "L'elenco dei canali di un Comune lo modificano i suoi referenti, o il coordinamento.";
  }
}

function proposedText({ title, asked, nobody, again }: PublicationNotice & { code: 'publication_proposed' }) {
  if (again) return `La notizia «${title}» risulta già inviata ai Comuni: nulla è cambiato.`;
  const left =
    nobody.length === 0 ? '' : ` Nessuno da avvisare per: ${listNames(nobody, 10)}; conviene sentirli.`;
  return `Notizia inviata a ${counted(asked, 'Comune', 'Comuni')}: «${title}».${left}`;
}

function toldText(told: number): string {
  if (told === 0) return '';
  const who = counted(
    told,
    "Comune che l'ha già in uscita riceve",
    "Comuni che l'hanno già in uscita ricevono",
  );
  return ` ${who} un avviso.`;
}
