import { describe, expect, it } from '@jest/globals';
import type { PlanLine, PlanLineKind, PlanOffset } from '../../../src/domain/plan/plan-line.ts';
import { decisionKey, plannedLines, type SittingForPlan } from '../../../src/domain/plan/reminder-plan.ts';
import { aConvenedSitting, aPlannedSitting, PlanRun, planSettings } from '../../helpers/calendar/plan-run.ts';
import { fc } from '../../helpers/properties.ts';

const HOUR_MS = 3_600_000;
const BASE_MS = Date.UTC(2026, 8, 1);

const anyOffset: fc.Arbitrary<PlanOffset> = fc.oneof(
  fc.record({
    unit: fc.constant('days' as const),
    days: fc.integer({ min: -20, max: 10 }),
    at: fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`),
  }),
  fc.record({ unit: fc.constant('minutes' as const), minutes: fc.integer({ min: -600, max: 600 }) }),
);
const otherKinds: PlanLineKind[] = ['nudge', 'uncovered', 'eve', 'joining', 'minutes_overdue'];
const anyPlan: fc.Arbitrary<PlanLine[]> = fc
  .tuple(
    anyOffset,
    fc.array(fc.tuple(fc.constantFrom(...otherKinds), anyOffset, fc.boolean()), { maxLength: 8 }),
  )
  .map(([convocation, others]) => [
    { key: 'convocation', kind: 'convocation', offset: convocation, enabled: true },
    ...others.map(([kind, offset, enabled], index) => ({ key: `${kind}-${index}`, kind, offset, enabled })),
  ]);
const anySitting: fc.Arbitrary<Omit<SittingForPlan, 'sittingKey'>> = fc
  .record({
    urgent: fc.boolean(),
    startHour: fc.integer({ min: 30 * 24, max: 120 * 24 }),
    noticeMinutes: fc.oneof(fc.integer({ min: 0, max: 180 }), fc.integer({ min: 0, max: 10_000 })),
    minutesOut: fc.boolean(),
  })
  .map(({ urgent, startHour, noticeMinutes, minutesOut }) => {
    const startsAt = new Date(BASE_MS + startHour * HOUR_MS);
    const convenedAt = new Date(startsAt.getTime() - noticeMinutes * 60_000);
    return urgent
      ? aConvenedSitting({ kind: 'urgent', startsAt, convenedAt, minutesOut })
      : aPlannedSitting({ startsAt, minutesOut });
  });
const anyRun = fc
  .record({
    plan: anyPlan,
    sittings: fc.array(anySitting, { minLength: 1, maxLength: 4 }),
    escalationMinutes: fc.array(fc.integer({ min: 1, max: 240 }), { maxLength: 3 }),
  })
  .map(
    ({ plan, sittings, escalationMinutes }) =>
      new PlanRun(
        sittings.map((sitting, index) => ({ ...sitting, sittingKey: `s${index}` })),
        planSettings({ plan, escalationMinutes }),
      ),
  );

/** Every line that applies to the sittings of a run as they are now, by the name of its decision. */
function linesOf(run: PlanRun): Map<string, Date> {
  const lines = new Map<string, Date>();
  for (const sitting of run.sittings) {
    for (const line of plannedLines({ ...run.settings, ...sitting })) {
      const isOpen = sitting.status === 'convened' || line.kind === 'convocation';
      if (isOpen) lines.set(decisionKey({ ...sitting, lineKey: line.lineKey }), line.dueAt);
    }
  }
  return lines;
}

describe('waking only when told', () => {
  it('gives every line exactly once, at its own instant', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        let steps = 0;
        for (let at = run.next(new Date(0)); at; at = run.next(at)) {
          expect(run.wake(at).length).toBeGreaterThan(0);
          expect(run.wake(at)).toEqual([]);
          steps += 1;
          expect(steps).toBeLessThan(100);
        }
        const given = run.history.map((line) => [decisionKey(line), line.dueAt] as const);
        expect(run.history.filter((line) => line.at.getTime() !== line.dueAt.getTime())).toEqual([]);
        expect(new Map(given)).toEqual(linesOf(run));
        expect(given).toHaveLength(linesOf(run).size);
      }),
      { numRuns: 400 },
    );
  });
});

describe('waking at any instants, forward and back', () => {
  const anyWakes = fc.array(fc.integer({ min: 0, max: 150 * 24 * 60 }), { minLength: 1, maxLength: 12 });

  it('decides each line at most once and loses none', () => {
    fc.assert(
      fc.property(anyRun, anyWakes, (run, minutes) => {
        for (const minute of minutes) run.wake(new Date(BASE_MS + minute * 60_000));
        const lastMs = BASE_MS + Math.max(...minutes) * 60_000;
        const keys = run.history.map(decisionKey);
        expect(new Set(keys).size).toBe(keys.length);
        const missing = [...linesOf(run)].filter(
          ([key, dueAt]) => dueAt.getTime() <= lastMs && !run.decided.has(key),
        );
        expect(missing).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never sends early, after the start, or twice the same kind at once', () => {
    fc.assert(
      fc.property(anyRun, anyWakes, (run, minutes) => {
        for (const minute of minutes) {
          const now = new Date(BASE_MS + minute * 60_000);
          const sent = run.wake(now).filter((line) => line.decision === 'send');
          const kinds = sent.map((line) => `${line.sittingKey} ${line.kind}`);
          expect(new Set(kinds).size).toBe(kinds.length);
          for (const line of sent) {
            expect(line.dueAt.getTime()).toBeLessThanOrEqual(now.getTime());
            const sitting = run.sittings.find(({ sittingKey }) => sittingKey === line.sittingKey);
            if (line.kind === 'minutes_overdue') expect(sitting?.minutesOut).toBe(false);
            else if (line.kind !== 'urgent_unreached') {
              expect(now.getTime()).toBeLessThan(sitting?.startsAt.getTime() ?? 0);
            }
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves nothing due before the instant it asks to be woken at', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(150 * 24 * 60), (run, minute) => {
        const now = new Date(BASE_MS + minute * 60_000);
        run.wake(now);
        const next = run.next(now);
        const justBefore = next ? new Date(next.getTime() - 1) : new Date(BASE_MS + 400 * 24 * HOUR_MS);
        expect(run.wake(justBefore)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
