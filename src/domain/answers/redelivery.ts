import type { Answer, AnswerState } from './answer.ts';

/** Teams sends a slow click again for about half a minute, also under a new id (platform facts §2.4). */
export const REDELIVERY_WINDOW_MS = 120_000;

/** A press of an answer button, as the card and the clock tell it. */
export interface AnswerPress {
  state: AnswerState;
  dateVersion: number;
  /** Answers of the person known to the pressed card; null on the card shared by everybody. */
  cardSeq: number | null;
  at: Date;
}

/**
 * Whether a press is an earlier one coming again: the same state from the same card within the window, when newer
 * answers have been given since. Without this, "in presenza" delivered again after "da remoto" would undo it.
 *
 * @param history all answers of that person to that sitting, oldest first
 */
export function isRedelivery(history: readonly Answer[], press: AnswerPress): boolean {
  const newest = history.at(-1);
  if (newest === undefined || newest.state === press.state) return false;
  return history.some((earlier) => isSamePress(earlier, press));
}

/**
 * The same for somebody who has named a substitute at `since`: an answer given before it that comes again would
 * withdraw the substitute.
 */
export function isOlderPress(history: readonly Answer[], press: AnswerPress, since: Date): boolean {
  return history.some((earlier) => earlier.recordedAt <= since && isSamePress(earlier, press));
}

function isSamePress(earlier: Answer, press: AnswerPress): boolean {
  return (
    earlier.state === press.state &&
    earlier.dateVersion === press.dateVersion &&
    earlier.cardSeq === press.cardSeq &&
    earlier.via === 'card' &&
    press.at.getTime() - earlier.recordedAt.getTime() < REDELIVERY_WINDOW_MS
  );
}
