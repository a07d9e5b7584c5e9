import { describe, expect, it } from '@jest/globals';
import type { Answer, AnswerState } from '../../../src/domain/answers/answer.ts';
import { coveredSeatIds, sittingTotals } from '../../../src/domain/answers/coverage.ts';
import type { Person } from '../../../src/domain/network/person.ts';
import type { SittingFacts } from '../../../src/domain/sittings/sitting-facts.ts';
import { refuseNaming, refuseNominee } from '../../../src/domain/substitutes/substitute-rules.ts';
import type { Substitution } from '../../../src/domain/substitutes/substitution.ts';
import { isExpected, stateOf, substitutionOf } from '../../../src/domain/substitutes/substitution.ts';
import { isBroken } from '../../../src/domain/substitutes/substitution-news.ts';
import { anAnswer, aPerson, aSubstitution, someFacts } from '../../helpers/builders.ts';
import { fc } from '../../helpers/properties.ts';

const NOW = new Date('2027-01-14T09:00:00Z');

/** Three seats with a referent, one with two, and people without a seat of their own. */
const START: Person[] = [
  ...['1', '2', '3', '4', '4'].map((seat, index) => aPerson({ id: `r${index}`, seatId: `seat-${seat}` })),
  aPerson({ id: 'o1', role: 'operator', seatId: 'seat-1' }),
  aPerson({ id: 'o2', role: 'operator', seatId: 'seat-2' }),
  aPerson({ id: 'm1', role: 'manager', seatId: null }),
  aPerson({ id: 'n1', position: null }),
];
const anyId = fc.constantFrom(...START.map(({ id }) => id));
const anyState = fc.constantFrom<AnswerState>('in_person', 'remote', 'excused');
type Step =
  | { do: 'name'; by: string; whom: string | null }
  | { do: 'withdraw'; by: string }
  | { do: 'answer'; by: string; state: AnswerState }
  | { do: 'leave'; who: string }
  | { do: 'promote'; who: string };
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('name' as const), by: anyId, whom: fc.option(anyId) }),
  },
  fc.record({ do: fc.constant('withdraw' as const), by: anyId }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), by: anyId, state: anyState }) },
  fc.record({ do: fc.constant('leave' as const), who: anyId }),
  fc.record({ do: fc.constant('promote' as const), who: anyId }),
);

/** The sitting after a step, by the rules the use cases follow. */
function after(facts: SittingFacts, step: Step, serial: number): SittingFacts {
  const change = (fields: Partial<SittingFacts>): SittingFacts => {
    const next = { ...facts, ...fields };
    return { ...next, substitutions: next.substitutions.filter((each) => !isBroken(next.people, each)) };
  };
  const without = (personId: string) => facts.substitutions.filter((each) => each.referentId !== personId);
  switch (step.do) {
    case 'name':
      return change({ substitutions: named(facts, step, serial) });
    case 'withdraw':
      return change({ substitutions: without(step.by) });
    case 'answer': {
      const answers = facts.answers.filter(({ personId }) => personId !== step.by);
      const answer: Answer = anAnswer({ personId: step.by, state: step.state });
      const undone = step.state === 'excused' ? facts.substitutions : without(step.by);
      return change({ answers: [...answers, answer], substitutions: undone });
    }
    case 'leave':
      return change({ people: edited(facts.people, step.who, { inTeam: false }) });
    case 'promote':
      return change({
        people: edited(facts.people, step.who, { position: { role: 'referent', seatId: 'seat-5' } }),
      });
  }
}

function named(facts: SittingFacts, { by, whom }: Step & { do: 'name' }, serial: number): Substitution[] {
  const referent = facts.people.find(({ id }) => id === by);
  if (referent === undefined) return facts.substitutions;
  const nominee =
    whom === null
      ? { personId: null, outsideName: 'Ospite Inventato' }
      : { personId: whom, outsideName: null };
  const refused =
    refuseNaming(facts, { referent, onBehalf: false, late: false, now: NOW }) ??
    refuseNominee(facts, { referent, nominee });
  if (refused !== null) return facts.substitutions;
  const substitution = aSubstitution({
    id: `substitution-${serial}`,
    referentId: by,
    seatId: referent.position?.seatId ?? '',
    substituteId: nominee.personId,
    outsideName: nominee.outsideName,
  });
  return [...facts.substitutions.filter((each) => each.referentId !== by), substitution];
}

function edited(people: readonly Person[], id: string, fields: Partial<Person>): Person[] {
  return people.map((person) => (person.id === id ? { ...person, ...fields } : person));
}

function everyStage(steps: readonly Step[]): SittingFacts[] {
  const stages = [someFacts({ people: START })];
  for (const [serial, step] of steps.entries())
    stages.push(after(stages.at(-1) as SittingFacts, step, serial));
  return stages;
}

const anyRun = fc.array(anyStep, { maxLength: 25 }).map(everyStage);

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

describe('whatever is named, withdrawn, answered, and whoever leaves', () => {
  it('a seat, a referent and a substitute have at most one active substitution', () => {
    fc.assert(
      fc.property(anyRun, (stages) => {
        for (const { substitutions } of stages) {
          expect(distinct(substitutions.map(({ seatId }) => seatId))).toBe(true);
          expect(distinct(substitutions.map(({ referentId }) => referentId))).toBe(true);
          expect(distinct(substitutions.flatMap(({ substituteId }) => substituteId ?? []))).toBe(true);
        }
      }),
    );
  });

  it('nobody who is represented represents anybody', () => {
    fc.assert(
      fc.property(anyRun, (stages) => {
        for (const { substitutions } of stages) {
          for (const { substituteId } of substitutions) {
            expect(substituteId === null ? null : substitutionOf(substituteId, substitutions)).toBeNull();
          }
        }
      }),
    );
  });

  it('every seat counts once, and needs somebody of its own who attends', () => {
    fc.assert(
      fc.property(anyRun, (stages) => {
        for (const facts of stages) {
          const totals = sittingTotals(facts);
          const covered = coveredSeatIds(facts);
          expect(totals.seatsCovered + totals.uncoveredSeats.length).toBe(totals.seatsTotal);
          expect(totals.seatsCovered).toBe(covered.size);
          const outside = facts.substitutions.filter((each) => each.substituteId === null).length;
          expect(covered.size).toBeLessThanOrEqual(totals.inPerson + totals.remote + outside);
        }
      }),
    );
  });

  it('every person counts once, in one state', () => {
    fc.assert(
      fc.property(anyRun, (stages) => {
        for (const facts of stages) {
          const { inPerson, remote, excused, unanswered, invited } = sittingTotals(facts);
          expect(inPerson + remote + excused + unanswered).toBe(invited);
          const expected = facts.people.filter((person) => isExpected(person, facts.substitutions));
          expect(invited).toBe(expected.length);
          for (const { referentId } of facts.substitutions) {
            expect(stateOf(referentId, facts.answers, facts.substitutions)).toBe('excused');
          }
        }
      }),
    );
  });
});
