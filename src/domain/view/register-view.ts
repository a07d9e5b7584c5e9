import type { PresenceRow, PresenceTable } from '../files/presence-table.ts';
import type { CheckInResult } from '../register/decide-check-in.ts';
import type { PresenceChoice, RegisterProblem } from '../register/read-presence.ts';
import type { Notice } from './notice.ts';
import type { SittingView } from './sitting-view.ts';

/** The register of a sitting in figures; no personal name is in it. */
export interface RegisterFigures {
  /** `open`: people may check in by themselves. `waiting`: not yet, or no more, and nobody has closed it. */
  state: 'waiting' | 'open' | 'closed' | 'cancelled';
  /** When people may check in by themselves. */
  opensAt: Date;
  closesAt: Date;
  closedAt: Date | null;
  /** Seats covered now; once closed, at some moment of the sitting. */
  seatsCovered: number;
  seatsTotal: number;
  /** Names of the other seats, in order. */
  missingSeats: string[];
  /** People there now; once closed, how they were there last. */
  inPerson: number;
  remote: number;
  /** Who has left; 0 once closed. */
  left: number;
  quorum: PresenceTable['quorum'];
}

/** What one person sees of themselves in the register. */
export interface RegisterViewer {
  row: PresenceRow;
  /** How they are there now, null when they are not. */
  there: 'in_person' | 'remote' | null;
  /** Entries about them so far: travels with the buttons. */
  seq: number;
  /** Whether they may see and correct the whole of it. */
  mayManage: boolean;
}

/** One line of the register as the coordinator sees it. */
export interface RegisterLine {
  attendeeId: string;
  row: PresenceRow;
  /** False: nothing has been recorded, the state is what the register would conclude. */
  recorded: boolean;
  byVoice: boolean;
}

/** What is typed into the form of the register. */
export interface RegisterDraft {
  attendeeId: string;
  presence: PresenceChoice | '';
  arrived: string;
  left: string;
  again: boolean;
  voice: boolean;
  reason: string;
}

export type RegisterView =
  | {
      view: 'roll_call';
      sitting: SittingView;
      figures: RegisterFigures;
      /** Null on the card that everybody shares. */
      viewer: RegisterViewer | null;
      result: CheckInResult | null;
      refreshFor: string[];
    }
  /** To the coordinator, in private. */
  | {
      view: 'register';
      sitting: SittingView;
      figures: RegisterFigures;
      lines: RegisterLine[];
      corrections: PresenceTable['corrections'];
      draft: RegisterDraft;
      problems: RegisterProblem[];
      notice: Notice | null;
    }
  /** What closing will record, before it is done; names of people. */
  | {
      view: 'register_close';
      sitting: SittingView;
      figures: RegisterFigures;
      excused: string[];
      absent: string[];
      stillThere: string[];
    };
