/** Buttons about actions; texts and days as typed, `yyyy-MM-dd` from a date input. */
export type ActionItemAction =
  /** `decidedIn`: id of the sitting at which it is decided; null when at none. */
  | { verb: 'action_new'; networkId: string; decidedIn: string | null }
  | { verb: 'action_edit'; networkId: string; actionId: string }
  | {
      verb: 'action_submit';
      networkId: string;
      /** The form gives a new action its id, so that the same form sent twice makes one. */
      actionId: string;
      /** The version the form was made for; null for a new action. */
      version: number | null;
      decidedIn: string | null;
      text: string;
      personId: string;
      ownerName: string;
      seatId: string;
      dueOn: string;
    }
  /** From the list, where the action is picked. */
  | {
      verb: 'action_close';
      networkId: string;
      outcome: 'done' | 'dropped';
      actionId: string;
      reason: string;
    }
  /** From a message about one action. */
  | { verb: 'action_done'; networkId: string; actionId: string };
