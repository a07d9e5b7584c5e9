import type { Notice } from '../../domain/view/notice.ts';
import type { PracticeNotice } from '../../domain/view/practice-notice.ts';
import { listNames } from '../plurals.ts';

export function isPracticeNotice(notice: Notice): notice is PracticeNotice {
  return notice.code.startsWith('practice_');
}

export function practiceNoticeText(notice: PracticeNotice): string {
  if (notice.code === 'practice_query_where')
    return `Più Reti: ${listNames(notice.networks, 3)}. Cercare le buone prassi da un canale del team di quella che interessa.`;
  const { title } = notice;
  switch (notice.code) {
    case 'practice_shared':
      return notice.again
        ? `La buona prassi «${title}» risulta già condivisa: nulla è cambiato.`
        : `Buona prassi condivisa: «${title}». Grazie.`;
    case 'practice_changed':
      return notice.version === null
        ? `La buona prassi «${title}» dice già così: nulla è cambiato.`
        : `Buona prassi modificata: «${title}». È la versione ${notice.version}; le precedenti restano.`;
    case 'practice_adopted':
      return `Prassi adottata dal Comune di ${notice.seatName}: «${title}».`;
    case 'practice_already_adopted':
      return notice.noteChanged
        ? `La prassi «${title}» risultava già adottata dal Comune di ${notice.seatName}: è cambiata soltanto la nota.`
        : `La prassi «${title}» risulta già adottata dal Comune di ${notice.seatName}: nulla è cambiato.`;
    case 'practice_own_seat':
      return `La prassi «${title}» viene dal Comune di ${notice.seatName}: la possono adottare gli altri.`;
    case 'practice_withdrawn':
      return `Il Comune di ${notice.seatName} non risulta più tra quelli che hanno adottato «${title}».`;
    case 'practice_not_adopted':
      return `La prassi «${title}» non risulta adottata dal Comune di ${notice.seatName}: nulla è cambiato.`;
    case 'practice_not_own':
      return `La prassi «${title}» la può modificare chi l'ha condivisa, o il coordinamento.`;
    case 'practice_not_own_seat':
      return `La prassi «${title}» si adotta a nome del proprio Comune; a nome di un altro, la segna il coordinamento.`;
  }
}
