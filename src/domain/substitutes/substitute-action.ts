import type { SittingRef } from '../sittings/sitting-ref.ts';

/** What the buttons about substitutes ask for. */
export type SubstituteAction =
  /** Opens the form; changes nothing. */
  | { verb: 'open_substitute'; sittingId: string }
  | {
      verb: 'name_substitute';
      ref: SittingRef;
      /** Names the form: pressed again, also after a change, it names nobody a second time. */
      formId: string;
      /** Empty: the caller's own seat. */
      referentId: string;
      /** Empty when somebody outside Teams is named. */
      personId: string;
      outsideName: string;
    }
  | { verb: 'withdraw_substitute'; sittingId: string; substitutionId: string };
