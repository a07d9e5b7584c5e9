import type { SittingRef } from './card-action.ts';

/** Where to go after saving an item: its neighbour, or the minutes as a whole. */
export type MinutesMove = 'stay' | 'next' | 'previous' | 'overview';

/** Buttons about minutes. `formId` is new for each form, so that the same form sent twice has one effect. */
export type MinutesAction =
  | { verb: 'minutes_show'; sittingId: string }
  | { verb: 'minutes_choose'; ref: SittingRef }
  /** `personId` `none` or empty = nobody: the coordinator writes them. */
  | { verb: 'minutes_secretary'; sittingId: string; personId: string }
  | { verb: 'minutes_edit'; sittingId: string; itemKey: string }
  | {
      verb: 'minutes_save';
      sittingId: string;
      itemKey: string;
      /** Version of the text the form was made from. */
      version: number;
      text: string;
      /** One a line. */
      decisions: string;
      move: MinutesMove;
    }
  | { verb: 'minutes_review'; sittingId: string }
  | { verb: 'minutes_remark'; sittingId: string }
  | { verb: 'minutes_comment'; sittingId: string; formId: string; itemKey: string; text: string }
  /** Asks for a confirmation; `minutes_publish` is the confirmation. */
  | { verb: 'minutes_check'; sittingId: string }
  | { verb: 'minutes_publish'; sittingId: string }
  | { verb: 'minutes_adopt'; sittingId: string }
  | { verb: 'minutes_amend'; sittingId: string }
  | {
      verb: 'minutes_correct';
      sittingId: string;
      formId: string;
      itemKey: string;
      text: string;
      reason: string;
    };
