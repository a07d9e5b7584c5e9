import type { AnswerState } from '../answers/answer.ts';
import type { CommandName } from '../commands/command.ts';
import type { DeliveryKind, DeliveryStatus } from '../delivery/delivery.ts';
import type { Position, Role } from '../network/person.ts';
import type { PositionForm, PositionProblem } from '../network/position-form.ts';
import type { FormProblem } from '../reading/form-problem.ts';
import type { NetworkSettings } from '../settings/settings.ts';
import type { SittingRef } from '../sittings/sitting-ref.ts';
import type { SubstitutionRow } from '../substitutes/substitution-row.ts';
import type { ActionView } from './action-view.ts';
import type { AgendaView } from './agenda-view.ts';
import type { CalendarView } from './calendar-view.ts';
import type { SeatChoice, SittingChoice } from './choices.ts';
import type { DelegationView, PowersRow } from './delegation-view.ts';
import type { DeliveriesView } from './deliveries-view.ts';
import type { FileLinkView } from './file-link-view.ts';
import type { FilesView } from './files-view.ts';
import type { MinutesView } from './minutes-view.ts';
import type { Notice } from './notice.ts';
import type { PersonalDataView } from './personal-data-view.ts';
import type { PracticeView } from './practice-view.ts';
import type { ProjectView } from './project-view.ts';
import type { PublicationView } from './publication-view.ts';
import type { RegisterView } from './register-view.ts';
import type { SettingsView } from './settings-view.ts';
import type { PressResult, SittingNotice, SittingView, ViewerState } from './sitting-view.ts';
import type { SubstituteView } from './substitute-view.ts';
import type { TodoView } from './todo-view.ts';

export interface PersonRow {
  personId: string;
  /** Address used in mentions. */
  teamsUserId: string;
  name: string;
  position: Position | null;
  declared: Position | null;
  unreachable: boolean;
}

export interface AttendanceRow {
  personId: string;
  name: string;
  /** Null for a substitute whose position nobody has confirmed yet. */
  role: Role | null;
  seatName: string | null;
  state: AnswerState | null;
  onBehalf: boolean;
  /** Who attends in this referent's place, null when nobody is named. */
  substitution: SubstitutionRow | null;
}

export interface BoardRow {
  personId: string;
  name: string;
  seatName: string | null;
  /** Null for a substitute whose position nobody has confirmed yet. */
  role: Role | null;
  acknowledgedAt: Date | null;
  state: AnswerState | null;
  delivery: DeliveryStatus | null;
}

export interface PreviewEntry {
  kind: DeliveryKind;
  at: Date;
  to: 'channel' | 'thread' | 'people' | 'coordinator';
  /** Names when `to` is people or coordinator. */
  recipients: string[];
  /** Gone out, still to go, or left out since it made no sense any more. */
  state: 'sent' | 'to_send' | 'skipped';
}

/** Everything that can be shown to somebody: what a use case answers and what a delivery sends. */
export type View =
  | ActionView
  | DelegationView
  | DeliveriesView
  | FileLinkView
  | AgendaView
  | SubstituteView
  | FilesView
  | PersonalDataView
  | PracticeView
  | ProjectView
  | PublicationView
  | RegisterView
  | {
      view: 'sitting';
      notice: SittingNotice;
      sitting: SittingView;
      /** Null on the card in the channel, which everybody shares. */
      viewer: ViewerState | null;
      press: PressResult;
      /** People to mention (urgent calls in the channel); empty otherwise. */
      mentions: { teamsUserId: string; name: string }[];
      /** `29:` addresses whose clients refresh the card by themselves (at most 60 are used). */
      refreshFor: string[];
      /** Address of the sitting's file for calendars, when it was just asked for. */
      calendarUrl?: string;
    }
  | {
      view: 'uncovered';
      sitting: SittingView;
      unanswered: { name: string; seatName: string | null }[];
      /** Substitutes who do not cover their seat: no answer yet, or not coming. */
      substitutions: SubstitutionRow[];
    }
  | CalendarView
  | TodoView
  /** `canNoteOut`: whether the reader may say that the minutes are out elsewhere. */
  | { view: 'minutes_overdue'; sitting: SittingView; daysAfter: number; canNoteOut: boolean }
  | {
      view: 'attendance';
      sitting: SittingView;
      rows: AttendanceRow[];
      canRecord: boolean;
      /** The year whose attendance by municipality a button offers. */
      year: number;
      notice: Notice | null;
    }
  | {
      view: 'network';
      networkId: string;
      networkName: string;
      seats: SeatChoice[];
      people: PersonRow[];
      /** Whose delegation runs now. */
      deputies: PowersRow[];
      canEdit: boolean;
      notice: Notice | null;
    }
  | {
      view: 'edit_position';
      networkId: string;
      person: PersonRow;
      seats: SeatChoice[];
      /** Whether the coordination may be passed on: not by a deputy. */
      canHandOver: boolean;
      /** As chosen, when it was not accepted; null before. */
      typed: PositionForm | null;
      problems: PositionProblem[];
    }
  | { view: 'preview'; sitting: SittingView; entries: PreviewEntry[]; timeZone: string }
  | SettingsView
  | {
      view: 'setup';
      networkId: string;
      networkName: string;
      settings: NetworkSettings;
      seats: { name: string; patronDay: string | null }[];
      firstSittings: Date[];
      problems: FormProblem[];
    }
  | { view: 'welcome'; networkName: string; installedBy: string | null; commands: CommandName[] }
  | {
      view: 'role_question';
      networkId: string;
      networkName: string;
      seats: SeatChoice[];
      declared: Position | null;
      confirmed: Position | null;
      /** As chosen, when it was not accepted; null before. */
      typed: PositionForm | null;
      problems: PositionProblem[];
    }
  | {
      view: 'people_to_confirm';
      networkId: string;
      networkName: string;
      people: PersonRow[];
      seats: SeatChoice[];
    }
  | {
      view: 'help';
      commands: CommandName[];
      networkId: string | null;
      unknown: { typed: string; nearest: CommandName | null } | null;
    }
  | {
      view: 'choose_network';
      command: CommandName;
      networks: { id: string; name: string }[];
      /** Text to propose in the command's form, kept while the network is chosen; absent when typed. */
      quoted?: string;
    }
  | {
      view: 'urgent_form';
      draftId: string | null;
      date: string;
      time: string;
      reason: string;
      problems: FormProblem[];
      timeZone: string;
    }
  | {
      view: 'urgent_confirm';
      draftId: string;
      startsAt: Date;
      immediate: boolean;
      timeZone: string;
      reason: string;
      noticeMinutes: number;
      recipients: number;
      withoutChat: number;
    }
  | {
      view: 'urgent_board';
      sitting: SittingView;
      rows: BoardRow[];
      substitutions: SubstitutionRow[];
      networkName: string;
    }
  | { view: 'urgent_unreached'; sitting: SittingView; rows: BoardRow[] }
  | {
      view: 'move_form';
      ref: SittingRef;
      startsAt: Date;
      timeZone: string;
      date: string;
      time: string;
      reason: string;
      /** Those that can be chosen instead, this one included; the form names one of them in its input `ref`. */
      choices: SittingChoice[];
      problems: FormProblem[];
    }
  | {
      view: 'cancel_form';
      ref: SittingRef;
      startsAt: Date;
      timeZone: string;
      reason: string;
      choices: SittingChoice[];
      problems: FormProblem[];
    }
  | MinutesView
  | { view: 'problem'; problem: DeliveryProblem; sitting: SittingView | null }
  | { view: 'notice'; notice: Notice };

/** A delivery the coordinator is told about (product §5). */
export interface DeliveryProblem {
  kind: DeliveryKind;
  /** Name of the person concerned, null for the channel. */
  personName: string | null;
  /**
   * `uncertain`: perhaps posted, not sent again. `repeated`: perhaps posted twice. `plain`: its text arrived, not the
   * card. `late`: refused so far, still being tried.
   */
  outcome: 'failed' | 'uncertain' | 'skipped' | 'repeated' | 'plain' | 'late';
  reason: string;
  /** More of the same kind, not listed one by one. */
  count: number;
}
