import type { PresenceSpell, QuorumFigure } from '../files/presence-table.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { endsAt } from '../sittings/sitting.ts';
import type { Register, RegisterRow } from './register.ts';
import { openSpell, spellsOf } from './spells.ts';

/** Seats covered from `at` until the next step. */
export interface SeatStep {
  at: Date;
  covered: number;
}

/** The part of time that a register counts over. */
export interface RegisterSpan {
  from: Date;
  to: Date;
}

/**
 * From the start of the sitting until the last of those present goes. Who has not said that they left is taken to have
 * stayed until the planned end.
 *
 * @param now where counting stops while the register is open; null = nowhere
 */
export function registerSpan(sitting: Sitting, register: Register, now: Date | null): RegisterSpan {
  const end = endsAt(sitting);
  const ends = register.rows.flatMap(({ recorded }) => spellsOf(recorded)).map((spell) => endOf(spell, end));
  const times = ends.length === 0 ? [end] : ends;
  const lastMs = Math.max(...times.map((instant) => instant.getTime()));
  const limitMs = register.closed === null && now !== null ? now.getTime() : lastMs;
  const from = sitting.startsAt;
  return { from, to: new Date(Math.max(from.getTime(), Math.min(lastMs, limitMs))) };
}

/** Who was there to the end is there until the planned end, or until they came, whichever is later. */
function endOf({ arrivedAt, leftAt }: PresenceSpell, plannedEnd: Date): Date {
  return leftAt ?? (arrivedAt > plannedEnd ? arrivedAt : plannedEnd);
}

/** Seats covered at each moment of the span, as a step function; the first step is at its beginning. */
export function seatSteps(register: Register, span: RegisterSpan): SeatStep[] {
  const stretches = seatStretches(register, span);
  const times = stretches.flatMap(({ fromMs, toMs }) => [fromMs, toMs]);
  const ends = new Set([span.from.getTime(), ...times.filter((ms) => ms < span.to.getTime())]);
  const steps: SeatStep[] = [];
  for (const ms of [...ends].sort((a, b) => a - b)) {
    const there = stretches.filter(({ fromMs, toMs }) => fromMs <= ms && ms < toMs);
    const covered = new Set(there.map(({ seatId }) => seatId)).size;
    if (steps.at(-1)?.covered !== covered) steps.push({ at: new Date(ms), covered });
  }
  return steps;
}

/** Seats covered at some moment of the sitting. */
export function coveredSeats(register: Register, span: RegisterSpan): Set<string> {
  return new Set(seatStretches(register, span).map(({ seatId }) => seatId));
}

/** Seats whose referent or substitute is there now. */
export function seatsPresentNow(register: Register): Set<string> {
  const there = register.rows.filter(({ recorded }) => openSpell(recorded) !== null);
  const known = new Set(register.frame.seats.map(({ id }) => id));
  return new Set(there.flatMap(({ attendee }) => seatsOf(attendee)).filter((id) => known.has(id)));
}

/** Null when the network asks for none. */
export function quorumOf(register: Register, span: RegisterSpan): QuorumFigure | null {
  const needed = register.frame.quorum;
  if (needed === null) return null;
  const steps = seatSteps(register, span);
  const below: QuorumFigure['below'] = [];
  for (const [index, { at, covered }] of steps.entries()) {
    const to = steps[index + 1]?.at ?? span.to;
    if (covered >= needed || to <= at) continue;
    const last = below.at(-1);
    if (last !== undefined && last.to.getTime() === at.getTime()) last.to = to;
    else below.push({ from: at, to });
  }
  return { needed, reached: steps.some(({ covered }) => covered >= needed), below };
}

function seatStretches(register: Register, span: RegisterSpan) {
  const known = new Set(register.frame.seats.map(({ id }) => id));
  const [from, to] = [span.from.getTime(), span.to.getTime()];
  return register.rows.flatMap(({ attendee, recorded }) =>
    seatsOf(attendee)
      .filter((seatId) => known.has(seatId))
      .flatMap((seatId) =>
        spellsOf(recorded)
          .map(({ arrivedAt, leftAt }) => ({
            seatId,
            fromMs: Math.max(arrivedAt.getTime(), from),
            toMs: Math.min(leftAt?.getTime() ?? to, to),
          }))
          .filter(({ fromMs, toMs }) => fromMs < toMs),
      ),
  );
}

/** A referent covers their own seat, a substitute the one of whom they stand in for (product §1). */
export function seatsOf({ role, seatId, inPlaceOf }: RegisterRow['attendee']): string[] {
  const own = role === 'referent' && seatId !== null ? [seatId] : [];
  return inPlaceOf === null ? own : [...own, inPlaceOf.seatId];
}
