import type { CommandName } from '../commands/command.ts';
import type { ActionNotice } from './action-notice.ts';
import type { AgendaNotice } from './agenda-notice.ts';
import type { DelegationNotice } from './delegation-notice.ts';
import type { DeliveryNotice } from './delivery-notice.ts';
import type { MinutesNotice } from './minutes-notice.ts';
import type { PersonalDataNotice } from './personal-data-notice.ts';
import type { PracticeNotice } from './practice-notice.ts';
import type { ProjectNotice } from './project-notice.ts';
import type { PublicationNotice } from './publication-notice.ts';
import type { RegisterNotice } from './register-notice.ts';
import type { SubstituteNotice } from './substitute-notice.ts';

/** A short answer with no card of its own; the sentences are in `texts/`. */
export type Notice =
  | AgendaNotice
  | ActionNotice
  | DelegationNotice
  | DeliveryNotice
  | SubstituteNotice
  | MinutesNotice
  | RegisterNotice
  | PersonalDataNotice
  | PracticeNotice
  | ProjectNotice
  | PublicationNotice
  /** Names of those who may: the coordinators, and the deputies whose delegation runs. */
  | { code: 'not_allowed'; command: CommandName | null; coordinators: string[]; deputies: string[] }
  | { code: 'not_in_network' }
  | { code: 'position_pending' }
  | { code: 'no_sitting' }
  | { code: 'not_installed' }
  | { code: 'removed' }
  | { code: 'sent_privately' }
  | { code: 'chat_unavailable' }
  | { code: 'unknown_item' }
  | { code: 'unsupported' }
  | { code: 'failure'; reference: string }
  | { code: 'urgent_dropped' }
  | { code: 'urgent_convened'; startsAt: Date; timeZone: string; number: { n: number; year: number } }
  | { code: 'moved'; startsAt: Date; timeZone: string; toTell: number }
  | { code: 'cancelled'; startsAt: Date; timeZone: string; toTell: number }
  | { code: 'already_cancelled'; startsAt: Date; timeZone: string }
  | { code: 'sitting_over'; startsAt: Date; timeZone: string }
  /** The date has changed since the card was made: nothing was recorded. */
  | { code: 'date_changed'; startsAt: Date; timeZone: string }
  | { code: 'last_coordinator' }
  /** Posted in the channel when nobody coordinates any more. */
  | { code: 'no_coordinator' }
  | { code: 'position_declared' }
  | { code: 'positions_confirmed'; count: number }
  | { code: 'position_set'; name: string }
  | { code: 'handed_over'; name: string }
  | { code: 'setup_done'; firstSitting: Date | null; timeZone: string }
  | { code: 'answer_on_behalf_recorded'; name: string }
  | { code: 'minutes_noted' }
  | { code: 'already_received' }
  /** More than one person may ask in a short time: what was asked has not been looked at. */
  | { code: 'too_many' }
  | { code: 'text_too_long'; length: number; limit: number };
