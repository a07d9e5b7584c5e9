import { AGENDA_LIMITS } from '../../domain/agenda/agenda-form.ts';

/** Title of the agenda item about a project: "Progetto condiviso: Modulistica comune". */
function projectItem({ title }: { title: string }): string {
  return `Progetto condiviso: ${title}`.slice(0, AGENDA_LIMITS.title).toWellFormed().trim();
}

export const PROJECT_WORDING = { projectItem };
