import type { HealthPart } from '../http/health.ts';
import type { ConnectorCall } from './watched-gateway.ts';

/** A sweep begins every minute: this long without one that ended well, something is wrong … */
const SWEEP_LATE_MS = 3 * 60_000;
/** … and this long, only a restart or another machine helps. */
const SWEEP_DEAD_MS = 10 * 60_000;
/** One call may go wrong on any network; so many in a row are no chance. */
const FAILURES_IN_A_ROW = 3;

/** Remembers how the last sweeps went. Ages are measured on a clock that nobody sets. */
export interface SweepWatch {
  ended(ok: boolean): void;
  part(): HealthPart;
}

export function createSweepWatch(now: () => number = () => performance.now()): SweepWatch {
  // The start counts as one that ended well: the first sweep follows at once.
  let goodAt = now();
  let last: 'ok' | 'failed' = 'ok';
  return {
    ended(ok) {
      last = ok ? 'ok' : 'failed';
      if (ok) goodAt = now();
    },
    part() {
      const ageMs = now() - goodAt;
      const secondsSinceLastGood = Math.round(ageMs / 1000);
      if (ageMs > SWEEP_DEAD_MS) return { state: 'failed', code: 'no_sweep', secondsSinceLastGood };
      if (ageMs > SWEEP_LATE_MS) return { state: 'degraded', code: 'late', secondsSinceLastGood };
      if (last === 'failed') return { state: 'degraded', code: 'last_failed', secondsSinceLastGood };
      return { state: 'ok', secondsSinceLastGood };
    },
  };
}

/** Remembers how the last calls to Teams went. Never worse than degraded: a restart brings Teams back to nobody. */
export interface ConnectorWatch {
  called(call: ConnectorCall): void;
  part(): HealthPart;
}

export function createConnectorWatch(): ConnectorWatch {
  let last: ConnectorCall | null = null;
  let failures = 0;
  return {
    called(call) {
      last = call;
      failures = answers(call) ? 0 : failures + 1;
    },
    part() {
      if (last === null) return { state: 'ok', lastOutcome: 'none_yet' };
      const figures = { lastOutcome: last.outcome, lastStatus: last.status, failuresInARow: failures };
      if (last.botRefused) return { state: 'degraded', code: 'bot_refused', ...figures };
      if (failures >= FAILURES_IN_A_ROW) return { state: 'degraded', code: 'failing', ...figures };
      return { state: 'ok', ...figures };
    },
  };
}

/** A refusal of one person or one message, and "slow down", come from a Teams that works. */
function answers({ outcome, status, botRefused }: ConnectorCall): boolean {
  if (botRefused || outcome === 'uncertain') return false;
  return outcome !== 'retry' || /^4\d\d$/.test(status);
}
