import { describe, expect, it } from '@jest/globals';
import type { Presence } from '../../../src/domain/files/presence-table.ts';
import { presenceTableOf } from '../../../src/domain/files/presence-table-of.ts';
import { registerOf } from '../../../src/domain/register/register.ts';
import { registerSpan, seatSteps } from '../../../src/domain/register/register-coverage.ts';
import { frameOf } from '../../../src/domain/register/register-frame.ts';
import { spellsOf } from '../../../src/domain/register/spells.ts';
import { fc } from '../../helpers/properties.ts';
import { minute, OUTSIDE_ID, registerFacts } from '../../helpers/register/register-facts.ts';
import { RegisterRun } from '../../helpers/register/register-run.ts';

type Command =
  | { do: 'check_in'; who: string; as: 'in_person' | 'remote' | 'left'; shared: boolean }
  | { do: 'correct'; who: string; presence: Presence; reason: string | null }
  | { do: 'close' };
type Step = Command & { at: number };

const PEOPLE = ['coordinator', 'referent-1', 'referent-2', 'manager', 'substitute'];
const anyMinute = fc.integer({ min: -30, max: 200 });
/** Also unsound ones: overlapping, reversed, two that still run. */
const anyPresence: fc.Arbitrary<Presence> = fc.oneof(
  fc.constantFrom<Presence>({ state: 'excused' }, { state: 'absent' }),
  fc
    .array(
      fc.record({
        mode: fc.constantFrom('in_person' as const, 'remote' as const),
        arrivedAt: anyMinute.map(minute),
        leftAt: fc.option(anyMinute.map(minute)),
      }),
      { maxLength: 3 },
    )
    .map((spells): Presence => ({ state: 'attended', spells })),
);
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('check_in' as const),
      who: fc.constantFrom(...PEOPLE),
      as: fc.constantFrom('in_person' as const, 'remote' as const, 'left' as const),
      shared: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('correct' as const),
      who: fc.constantFrom(OUTSIDE_ID, ...PEOPLE.map((id) => `person:${id}`)),
      presence: anyPresence,
      reason: fc.option(fc.constantFrom('dimenticato', 'errore')),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Command>({ do: 'close' }) },
);
/** The clock mostly goes on, and is sometimes set back. */
const anyHistory: fc.Arbitrary<Step[]> = fc
  .array(fc.tuple(anyCommand, fc.integer({ min: -3, max: 15 })), { maxLength: 40 })
  .map((commands) => {
    let at = -20;
    return commands.map(([command, pause]) => {
      at += pause;
      return { ...command, at };
    });
  });

function take(run: RegisterRun, step: Step): string {
  const now = minute(step.at);
  if (step.do === 'close') return run.close(now);
  if (step.do === 'correct') return run.correct(step.who, step.presence, now, step.reason);
  return run.checkIn(step.who, step.as, now, step.shared ? null : undefined);
}

function played(history: Step[]): RegisterRun {
  const run = new RegisterRun(registerFacts({ quorum: 2 }));
  for (const step of history) take(run, step);
  return run;
}

function tableOf(run: RegisterRun) {
  const { facts, register } = run;
  return presenceTableOf(facts, register, registerSpan(facts.sitting, register, null));
}

describe('whatever is done to a register', () => {
  it('nobody is present twice at once, and nobody departs before arriving', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { recorded } of played(history).register.rows) {
          const spells = spellsOf(recorded);
          for (const [index, { arrivedAt, leftAt }] of spells.entries()) {
            const next = spells[index + 1];
            if (leftAt !== null) expect(leftAt.getTime()).toBeGreaterThanOrEqual(arrivedAt.getTime());
            if (next === undefined) continue;
            expect(leftAt).not.toBeNull();
            expect(next.arrivedAt.getTime()).toBeGreaterThanOrEqual(leftAt?.getTime() ?? Infinity);
          }
        }
      }),
    );
  });

  it('a closed register changes only by corrections that stay visible', () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, (before, after) => {
        const run = played(before);
        run.close(minute(121));
        const closed = tableOf(run);
        let corrections = 0;
        for (const step of after) {
          const earlier = tableOf(run);
          const said = take(run, { ...step, at: step.at + 150 });
          if (step.do === 'correct' && said === 'recorded') {
            corrections += 1;
            expect(step.reason).not.toBeNull();
          } else {
            expect(tableOf(run)).toEqual(earlier);
          }
        }
        const { corrections: seen } = tableOf(run);
        expect(seen).toHaveLength(closed.corrections.length + corrections);
        expect(seen.every(({ reason }) => reason !== '')).toBe(true);
        expect(tableOf(run).closedAt).toEqual(closed.closedAt);
        if (corrections === 0) expect(tableOf(run)).toEqual(closed);
      }),
    );
  });

  it('the same command again has no second effect', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const run = new RegisterRun(registerFacts());
        for (const step of history) {
          take(run, step);
          const [entries, table] = [run.entries.length, tableOf(run)];
          take(run, step);
          expect(run.entries).toHaveLength(entries);
          expect(tableOf(run)).toEqual(table);
        }
      }),
    );
  });

  it('telling the entries again, in any order, gives the same register', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer(), (history, seed) => {
        const { facts, entries, register } = played(history);
        const shuffled = entries
          .map((entry) => ({ entry, key: Math.sin(seed + entry.seq * 97) }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(registerOf(facts, frameOf(facts), shuffled)).toEqual(register);
      }),
    );
  });

  it('the seats covered together are never more than there are, nor than were covered at some moment', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const run = played(history);
        const { facts, register } = run;
        const steps = seatSteps(register, registerSpan(facts.sitting, register, null));
        const { seatsCovered, seatsTotal, quorum } = tableOf(run);
        const most = Math.max(...steps.map(({ covered }) => covered));
        expect(most).toBeLessThanOrEqual(seatsCovered);
        expect(seatsCovered).toBeLessThanOrEqual(seatsTotal);
        expect(quorum?.reached).toBe(most >= 2);
        for (const { from, to } of quorum?.below ?? []) expect(from.getTime()).toBeLessThan(to.getTime());
      }),
    );
  });
});
