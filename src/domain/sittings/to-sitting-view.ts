import type { OpenAction } from '../actions/action-item.ts';
import { toOpenActions } from '../actions/action-item.ts';
import { plannedMinutes } from '../agenda/agenda.ts';
import { sittingTotals } from '../answers/coverage.ts';
import type { Person } from '../network/person.ts';
import { isReferent } from '../network/person.ts';
import { isStepLate } from '../projects/project.ts';
import { checkInWindow, isWithin } from '../register/check-in-window.ts';
import { stateOf, substitutionBy, substitutionOf } from '../substitutes/substitution.ts';
import { substitutionRow } from '../substitutes/substitution-row.ts';
import type { SittingView, ViewerState } from '../view/sitting-view.ts';
import { sittingPhase } from './phase.ts';
import { endsAt } from './sitting.ts';
import { type SittingFacts, seatNameOf } from './sitting-facts.ts';

/** What cards and pages show of a sitting at `now`. */
export function toSittingView(facts: SittingFacts, now: Date): SittingView {
  const { network, sitting } = facts;
  return {
    sittingId: sitting.id,
    networkId: network.id,
    networkName: network.name,
    kind: sitting.kind,
    number: sitting.number,
    status: sitting.status,
    phase: sittingPhase(sitting, network.settings.lockAtAnswerBy, now),
    startsAt: sitting.startsAt,
    durationMinutes: sitting.durationMinutes,
    timeZone: network.settings.calendar.timeZone,
    place: sitting.place,
    link: sitting.link,
    agenda: facts.agenda,
    openActions: listsOpenWork(facts, now) ? actionsToShow(facts, now) : [],
    openProjects: listsOpenWork(facts, now) ? projectsToShow(facts, now) : [],
    plannedMinutes: plannedMinutes(facts.agenda),
    documents: sitting.documents,
    answerBy: sitting.answerBy,
    checkInOpen: sitting.status === 'convened' && isWithin(checkInWindow(sitting, network.settings), now),
    lockAtAnswerBy: network.settings.lockAtAnswerBy && sitting.kind === 'ordinary',
    reason: sitting.reason,
    noticeMinutes: sitting.noticeMinutes,
    dateVersion: sitting.dateVersion,
    change: sitting.change,
    totals: sittingTotals(facts),
  };
}

/** Each ordinary sitting still to come or under way shows what is open (product §8 and 9). */
function listsOpenWork({ sitting }: SittingFacts, now: Date): boolean {
  return sitting.kind === 'ordinary' && sitting.status !== 'cancelled' && now < endsAt(sitting);
}

function projectsToShow({ network, openProjects }: SittingFacts, now: Date): SittingView['openProjects'] {
  const { timeZone } = network.settings.calendar;
  return openProjects.map((project) => ({ ...project, late: isStepLate(project, { now, timeZone }) }));
}

function actionsToShow({ network, seats, openActions }: SittingFacts, now: Date): OpenAction[] {
  return toOpenActions(openActions, { seats, now, timeZone: network.settings.calendar.timeZone });
}

/** What `person` sees of themselves on this sitting's card. @param answersGiven all their answers so far */
export function toViewerState(facts: SittingFacts, person: Person, answersGiven: number): ViewerState {
  const { answers, substitutions } = facts;
  const answer = answers.find((candidate) => candidate.personId === person.id) ?? null;
  const own = substitutionOf(person.id, substitutions);
  const taken = substitutionBy(person.id, substitutions);
  return {
    personId: person.id,
    state: stateOf(person.id, answers, substitutions),
    excuse: answer?.reason ?? null,
    onBehalf: answer?.via === 'on_behalf',
    seq: answersGiven,
    acknowledged: facts.acknowledgements.has(person.id),
    seatName: seatNameOf(facts.seats, person),
    confirmed: person.position !== null,
    isReferent: isReferent(person),
    substitutedBy: own === null ? null : substitutionRow(facts, own),
    substituteFor: taken === null ? null : substitutionRow(facts, taken),
  };
}
