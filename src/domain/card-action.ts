import type { ActionItemAction } from './actions/action-item-action.ts';
import type { AgendaAction } from './agenda/agenda-action.ts';
import type { AnswerState } from './answers/answer.ts';
import type { CommandName } from './commands/command.ts';
import type { DelegationAction } from './delegation/delegation-action.ts';
import type { DeliveryAction } from './delivery/delivery-action.ts';
import type { FileLinkAction } from './files/file-link-action.ts';
import type { FilesAction } from './files/files-action.ts';
import type { MinutesAction } from './minutes/minutes-action.ts';
import type { Role } from './network/person.ts';
import type { PersonalDataAction } from './personal-data/personal-data-action.ts';
import type { PracticeAction } from './practices/practice-action.ts';
import type { ProjectAction } from './projects/project-action.ts';
import type { PublicationAction } from './publications/publication-action.ts';
import type { RegisterAction } from './register/register-action.ts';
import type { SittingRef } from './sittings/sitting-ref.ts';
import type { SubstituteAction } from './substitutes/substitute-action.ts';
import type { SettingsPage } from './view/settings-view.ts';
import type { SittingNotice } from './view/sitting-view.ts';

/**
 * What a button of a card asks for. The data travel through the client, which can forge them: they say *what* is
 * asked, never *who* asks, and every id in them is checked against the sender's own network.
 */
export type CardAction =
  | SittingAction
  | AgendaAction
  | RegisterAction
  | UrgentAction
  | NetworkAction
  | DelegationAction
  | DeliveryAction
  | SubstituteAction
  | ActionItemAction
  | FileLinkAction
  | FilesAction
  | MinutesAction
  | PersonalDataAction
  | PracticeAction
  | ProjectAction
  | PublicationAction
  | {
      verb: 'answer';
      sittingId: string;
      state: AnswerState;
      /** Date version and answer count known to the card; `seq` null on the card shared by everybody. */
      dateVersion: number;
      seq: number | null;
      reason?: string;
    }
  | {
      verb: 'run_command';
      command: CommandName;
      networkId: string | null;
      /** Text to propose in the command's form; absent when none is wanted. */
      quoted?: string | undefined;
    };

export type SittingAction =
  /** `notice`: why the card was sent, so that one that refreshes by itself still says it. */
  | { verb: 'show_sitting'; sittingId: string; notice?: SittingNotice | undefined }
  /** Who has answered what to one sitting. */
  | { verb: 'show_attendance'; sittingId: string }
  | { verb: 'acknowledge'; sittingId: string }
  | { verb: 'record_answer'; sittingId: string; dateVersion: number; personId: string; state: AnswerState }
  | { verb: 'minutes_out'; sittingId: string }
  /** The form of a change, for one date of the calendar. */
  | { verb: 'move_open'; ref: SittingRef }
  | { verb: 'cancel_open'; ref: SittingRef }
  | { verb: 'move_submit'; ref: SittingRef; date: string; time: string; reason: string }
  | { verb: 'cancel_submit'; ref: SittingRef; reason: string };

export type UrgentAction =
  | { verb: 'show_board'; sittingId: string }
  | { verb: 'urgent_edit'; draftId: string }
  | { verb: 'urgent_submit'; draftId: string | null; date: string; time: string; reason: string }
  | { verb: 'urgent_confirm'; draftId: string }
  | { verb: 'urgent_drop'; draftId: string };

export type NetworkAction =
  | { verb: 'declare_position'; networkId: string; role: Role; seatId: string }
  /** `show`: what is to be seen then, the whole composition; else who is still waiting. */
  | { verb: 'confirm_positions'; networkId: string; personIds: string[]; show?: 'network' | undefined }
  | { verb: 'edit_position'; networkId: string; personId: string }
  | { verb: 'set_position'; networkId: string; personId: string; role: Role | 'none'; seatId: string }
  | { verb: 'hand_over'; networkId: string; personId: string }
  | { verb: 'setup_submit'; networkId: string; fields: Record<string, string> }
  | { verb: 'show_settings'; networkId: string; page: SettingsPage }
  /** `seen`: what the fields held when the form was made. */
  | {
      verb: 'settings_submit' | 'settings_preview';
      networkId: string;
      fields: Record<string, string>;
      seen: Record<string, string>;
    };
