import type { SittingRef } from '../sittings/sitting-ref.ts';

/** Where to go after saving an item: its neighbour, the minutes as a whole, or the item's earlier texts. */
export type MinutesMove = 'stay' | 'next' | 'previous' | 'overview' | 'versions';

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
  /** Keeps the text somebody else has stored; what was typed is put among the earlier ones. */
  | {
      verb: 'minutes_aside';
      sittingId: string;
      itemKey: string;
      formId: string;
      text: string;
      /** One a line. */
      decisions: string;
    }
  | { verb: 'minutes_versions'; sittingId: string; itemKey: string }
  /** Puts an earlier text into the form; it is stored when that is saved. */
  | { verb: 'minutes_take_back'; sittingId: string; itemKey: string; versionId: string }
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
