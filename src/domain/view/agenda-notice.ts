import type { AgendaProblem } from '../agenda/agenda-form.ts';

interface OfSitting {
  startsAt: Date;
  timeZone: string;
}

/** Short answers about agendas. */
export type AgendaNotice =
  /** `accepted`: on the agenda at once. `instead`: the sitting it was meant for does not take any. */
  /** What the network shares was not put there: the problems are those of the item. */
  | ({ code: 'agenda_not_added'; title: string; problems: AgendaProblem[] } & OfSitting)
  | ({ code: 'agenda_added'; title: string; accepted: boolean; instead: boolean } & OfSitting)
  | ({ code: 'agenda_already_there'; title: string } & OfSitting)
  | { code: 'agenda_saved' }
  | { code: 'agenda_accepted' }
  | { code: 'agenda_refused' }
  | { code: 'agenda_removed' }
  | { code: 'agenda_moved'; position: number }
  | { code: 'agenda_changed_meanwhile' }
  | { code: 'agenda_treated'; notTreated: number }
  | { code: 'agenda_carried'; count: number }
  | { code: 'agenda_closed' }
  | { code: 'agenda_not_begun' }
  /** To who proposed it; `refusal` null when it was accepted. */
  | ({ code: 'agenda_decided'; title: string; refusal: string | null } & OfSitting)
  /** To the coordinator. */
  | ({ code: 'agenda_proposals'; count: number } & OfSitting);
