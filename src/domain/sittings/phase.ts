import type { Sitting } from './sitting.ts';
import { endsAt } from './sitting.ts';

/** Derived from the clock: `open` until answers close, `closed` until the start, `running`, `over`. */
export type SittingPhase = 'open' | 'closed' | 'running' | 'over';

/**
 * Where a sitting stands at `now`: `open` while answers are taken, `closed` from the answer-by instant when the
 * network locks there (product §6), `running` from the start, `over` from the end. An urgent call stays `open` until
 * the end: one called for "subito" reaches everybody after its start.
 */
export function sittingPhase(
  sitting: Pick<Sitting, 'kind' | 'startsAt' | 'durationMinutes' | 'answerBy'>,
  lockAtAnswerBy: boolean,
  now: Date,
): SittingPhase {
  if (now >= endsAt(sitting)) return 'over';
  if (sitting.kind === 'urgent') return 'open';
  if (now >= sitting.startsAt) return 'running';
  const locked = lockAtAnswerBy && sitting.answerBy !== null && now >= sitting.answerBy;
  return locked ? 'closed' : 'open';
}
