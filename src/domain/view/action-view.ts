import type { OpenAction } from '../actions/action-item.ts';
import type { ActionMessageKind } from '../actions/action-reminders.ts';
import type { ActionDraft, ActionProblem } from '../actions/read-action.ts';
import type { SeatChoice } from './choices.ts';
import type { Notice } from './notice.ts';

/** One open action in the list. */
export interface ActionRow extends OpenAction {
  actionId: string;
  /** Whether the viewer is its owner; false in a list that everybody sees. */
  own: boolean;
  /** Whether its owner is in the team: nobody reminds the others. */
  reachable: boolean;
}

/** The sitting at which an action was decided. */
export interface DecidedIn {
  sittingId: string;
  kind: 'ordinary' | 'urgent';
  number: { n: number; year: number } | null;
  startsAt: Date;
  timeZone: string;
}

export type ActionView =
  | {
      view: 'actions';
      networkId: string;
      /** Own first, then by date. */
      rows: ActionRow[];
      /** What the viewer may close: nothing in a list that everybody sees, their own, or all of them. */
      may: 'nothing' | 'own' | 'all';
      /** What had been picked and typed when it was not accepted. */
      picked: string;
      word: string;
      problems: ActionProblem[];
      notice: Notice | null;
    }
  | {
      view: 'action_form';
      networkId: string;
      actionId: string;
      version: number | null;
      decidedIn: DecidedIn | null;
      draft: ActionDraft;
      people: { personId: string; name: string }[];
      seats: SeatChoice[];
      problems: ActionProblem[];
    }
  | {
      view: 'action_message';
      message: ActionMessageKind;
      networkId: string;
      networkName: string;
      actionId: string;
      action: OpenAction;
      decidedIn: DecidedIn | null;
      /** Whether the recipient is the owner; otherwise they are told for the coordination's sake. */
      own: boolean;
      reachable: boolean;
    };
