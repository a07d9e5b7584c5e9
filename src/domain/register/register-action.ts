import type { CheckInTap } from './decide-check-in.ts';
import type { PresenceChoice } from './read-presence.ts';

/** Buttons of the roll call and of the register. */
export type RegisterAction =
  /** `seq`: entries about the presser known to the card; null on the card shared by everybody. */
  | { verb: 'check_in'; sittingId: string; as: CheckInTap['as']; seq: number | null }
  | { verb: 'show_roll_call'; sittingId: string }
  | { verb: 'show_register'; sittingId: string }
  | {
      verb: 'register_correct';
      sittingId: string;
      attendeeId: string;
      presence: PresenceChoice | '';
      /** Times as typed; empty = as recorded, or from the start and to the end. */
      arrived: string;
      left: string;
      /** `again`: one more stretch of presence; `voice`: answered by voice. */
      more: string;
      reason: string;
    }
  | { verb: 'register_close_ask'; sittingId: string }
  | { verb: 'register_close'; sittingId: string };
