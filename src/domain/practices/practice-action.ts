import type { SittingRef } from '../sittings/sitting-ref.ts';
import type { PracticeForm } from './practice-form.ts';

/** Buttons about good practices. */
export type PracticeAction =
  /** What was typed to look for; empty for the newest. */
  | { verb: 'practices_search'; networkId: string; words: string }
  | { verb: 'practice_new'; networkId: string }
  /** One chosen on a card. */
  | { verb: 'practice_choose'; networkId: string; chosenId: string }
  | { verb: 'practice_show' | 'practice_edit' | 'practice_history'; networkId: string; practiceId: string }
  | ({
      verb: 'practice_save';
      networkId: string;
      /** The form gives a new practice its id, so that the same form sent twice makes one. */
      practiceId: string;
      /** The version the form was made for; null for a new practice. */
      version: number | null;
    } & PracticeForm)
  /** `seatId`: the municipality that adopts, or takes that back. */
  | { verb: 'practice_adopt'; networkId: string; practiceId: string; seatId: string; note: string }
  | { verb: 'practice_withdraw'; networkId: string; practiceId: string; seatId: string }
  /** One chosen on the digest of the channel: to read, or to put on the agenda of a sitting. */
  | { verb: 'practice_digest_open'; networkId: string; chosenId: string }
  | { verb: 'practice_digest_propose'; networkId: string; chosenId: string; ref: SittingRef }
  /** Where all of them are downloaded. */
  | { verb: 'practice_export'; networkId: string }
  /** The form for a file of practices. */
  | { verb: 'practice_import'; networkId: string }
  /** Looks through a CSV, and takes what can be taken; `expected`: lines to take, as the report had them. */
  | { verb: 'practice_import_check'; networkId: string; text: string }
  | { verb: 'practice_import_take'; networkId: string; text: string; expected: number }
  /** On the agenda of a sitting. */
  | { verb: 'practice_propose'; networkId: string; practiceId: string; ref: SittingRef };
