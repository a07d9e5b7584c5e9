/** The four states of product §6, less the substitute. */
export type AnswerState = 'in_person' | 'remote' | 'excused';

export const ANSWER_STATES: readonly AnswerState[] = ['in_person', 'remote', 'excused'];

/** `card` and `command`: the person; `on_behalf`: the coordinator, for an answer received by telephone. */
export type AnswerChannel = 'card' | 'command' | 'on_behalf';

/** One entry of the history of answers; the newest of a (sitting, person, dateVersion) is the one that counts. */
export interface Answer {
  id: string;
  networkId: string;
  sittingId: string;
  personId: string;
  /** The version of the sitting's date that was answered; older ones do not count any more. */
  dateVersion: number;
  state: AnswerState;
  /** Why excused: optional, free, never asked for. */
  reason: string | null;
  via: AnswerChannel;
  /** Person id of who pressed: differs from `personId` for answers on behalf. */
  recordedBy: string;
  recordedAt: Date;
  /** Number of the person's answers the pressed card knew of; null for a card shared by everybody. */
  cardSeq: number | null;
  /** 1, 2, 3 … within (sitting, person). */
  seq: number;
}

export function willAttend(state: AnswerState): boolean {
  return state !== 'excused';
}
