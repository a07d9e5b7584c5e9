import { sittingPhase } from '../sittings/phase.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { Substitution } from '../substitutes/substitution.ts';
import type { PressResult } from '../view/sitting-view.ts';
import type { Answer, AnswerState } from './answer.ts';
import { willAttend } from './answer.ts';
import { isOlderPress, isRedelivery } from './redelivery.ts';

/** One tap on an answer button, as the card carried it. */
export interface AnswerTap {
  state: AnswerState;
  /** Version of the date the card was made for. */
  dateVersion: number;
  /** Answers of the person known to the card; null on the card shared by everybody. */
  seq: number | null;
  reason?: string | undefined;
}

export type AnswerDecision =
  /** `undoes`: the person comes after all, so the substitution of theirs that held is withdrawn. */
  | { record: true; state: AnswerState; reason: string | null; undoes: Substitution | null }
  | { record: false; press: Exclude<PressResult, null> };

/**
 * What a tap does (product §6). Answers can be changed until the start, or until the answer-by instant when the
 * network locks there; a card older than the sitting's date, a closed, cancelled or past sitting records nothing.
 * Who has named a substitute and then says they will attend does not need one any more.
 *
 * @param substitution the person's own, active one; null when nobody attends in their place
 * @param history all answers of that person to that sitting, oldest first
 */
export function decideAnswer(input: {
  sitting: Sitting;
  lockAtAnswerBy: boolean;
  history: readonly Answer[];
  substitution: Substitution | null;
  tap: AnswerTap;
  now: Date;
}): AnswerDecision {
  const { sitting, history, tap, now } = input;
  if (sitting.status === 'cancelled') return { record: false, press: 'cancelled' };
  if (sitting.status !== 'convened' || tap.dateVersion !== sitting.dateVersion) {
    return { record: false, press: 'date_changed' };
  }
  const phase = sittingPhase(sitting, input.lockAtAnswerBy, now);
  if (phase === 'closed') return { record: false, press: 'closed' };
  if (phase !== 'open') return { record: false, press: 'over' };
  const reason = tap.state === 'excused' ? tap.reason?.trim() || null : null;
  const newest = history.at(-1);
  const same =
    newest?.state === tap.state && newest.dateVersion === tap.dateVersion && newest.reason === reason;
  const press = { state: tap.state, dateVersion: tap.dateVersion, cardSeq: tap.seq, at: now };
  const undoes = willAttend(tap.state) ? input.substitution : null;
  const again = undoes === null ? same : isOlderPress(history, press, undoes.namedAt);
  if (again || isRedelivery(history, press)) return { record: false, press: 'answer_unchanged' };
  return { record: true, state: tap.state, reason, undoes };
}
