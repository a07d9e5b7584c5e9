import { willAttend } from '../answers/answer.ts';
import type { Person } from '../network/person.ts';
import { isInvited } from '../network/person.ts';
import type { SittingFacts } from '../sittings/sitting-facts.ts';
import { unansweredPeople } from '../sittings/sitting-facts.ts';
import { isExpected, stateOf } from '../substitutes/substitution.ts';
import type { PlannedLine } from './reminder-plan.ts';

/** To whom a line of the plan goes, on today's data (product §5). */
export type LineAudience =
  | { to: 'channel_and_people'; people: Person[] }
  | { to: 'thread' }
  | { to: 'people'; people: Person[] }
  | { to: 'coordinator'; people: Person[] };

/**
 * The same rule decides at the sweep and in the preview, so that the preview cannot promise something else.
 *
 * @param who.inCharge who has the coordinator's powers when the line is due: coordinators and running deputies
 * @param who.secretaryId who writes the minutes beside them; null when nobody was named
 */
export function lineAudience(
  kind: PlannedLine['kind'],
  facts: SittingFacts,
  who: { inCharge: readonly Person[]; secretaryId: string | null },
): LineAudience {
  const { answers, substitutions } = facts;
  const expected = facts.people.filter((person) => isExpected(person, substitutions));
  if (kind === 'convocation') return { to: 'channel_and_people', people: expected };
  if (kind === 'nudge') return { to: 'people', people: unansweredPeople(facts) };
  if (kind === 'eve' || kind === 'agenda_changed' || kind === 'roll_call') return { to: 'thread' };
  if (kind === 'joining') {
    const attends = (person: Person) => {
      const state = stateOf(person.id, answers, substitutions);
      return state !== null && willAttend(state);
    };
    return { to: 'people', people: expected.filter(attends) };
  }
  if (kind === 'urgent_escalation') {
    return { to: 'people', people: expected.filter((person) => !facts.acknowledgements.has(person.id)) };
  }
  const { inCharge, secretaryId } = who;
  if (kind === 'urgent_unreached') return { to: 'coordinator', people: callers(facts, inCharge) };
  if (kind !== 'minutes_overdue') return { to: 'coordinator', people: [...inCharge] };
  const writes = ({ id }: Person) => id === secretaryId && !inCharge.some((person) => person.id === id);
  return { to: 'coordinator', people: [...inCharge, ...facts.people.filter(isInvited).filter(writes)] };
}

/** Who called an urgent sitting; when they no longer have the powers, whoever has them. */
function callers(facts: SittingFacts, inCharge: readonly Person[]): Person[] {
  const caller = inCharge.find((person) => person.id === facts.sitting.convenedBy);
  return caller === undefined ? [...inCharge] : [caller];
}
