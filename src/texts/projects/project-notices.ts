import type { Notice } from '../../domain/view/notice.ts';
import type { ProjectNotice } from '../../domain/view/project-notice.ts';

export function isProjectNotice(notice: Notice): notice is ProjectNotice {
  return notice.code.startsWith('project_');
}

export function projectNoticeText(notice: ProjectNotice): string {
  const { title } = notice;
  switch (notice.code) {
    case 'project_started':
      return notice.again
        ? `Il progetto «${title}» risulta già registrato: nulla è cambiato.`
        : `Progetto registrato: «${title}».`;
    case 'project_changed':
      return notice.version === null
        ? `Il progetto «${title}» dice già così: nulla è cambiato.`
        : `Progetto modificato: «${title}». È la versione ${notice.version}; le precedenti restano.`;
    case 'project_update_posted':
      return notice.again
        ? `L'aggiornamento del progetto «${title}» risulta già pubblicato: nulla è cambiato.`
        : `Aggiornamento pubblicato: «${title}».`;
    case 'project_not_own':
      return `Il progetto «${title}» lo può modificare chi ne è responsabile, o il coordinamento.`;
    case 'project_not_taking_part':
      return `Gli aggiornamenti del progetto «${title}» li pubblicano i Comuni che partecipano, chi ne è responsabile e il coordinamento.`;
  }
}
