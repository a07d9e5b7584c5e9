import type { Delivery } from '../../../src/domain/delivery/delivery.ts';
import type { Network } from '../../../src/domain/network/network.ts';
import type { Placement } from '../../../src/domain/publications/placement.ts';
import type { Publication } from '../../../src/domain/publications/publication.ts';
import type { World } from '../core/world.ts';
import { dayIn, daysAfter, workingDaysAfter } from './days.ts';
import { peopleInCharge } from './in-charge.ts';

/** The working days of each plan, as its description tells them. */
const PLANS = { none: [], once: [5], weekly: [5, 10, 15, 20], close: [1, 3, 5] } as const;
/** Days in which what is due is looked for. */
const LOOKED_BACK_DAYS = 10;

/** Why a message about an item must not go out on the rows as they are; null when it may. */
export function whyNotTold(world: World, delivery: Delivery, now: Date): string | null {
  const { kind, networkId, recipient, lineKey } = delivery;
  const [, publicationId = '', seatId = '', of = ''] = /:([^/]+)\/([^@]+)@(.+)$/.exec(lineKey) ?? [];
  const publication = world.data.publications.get(publicationId);
  const placement = world.data.placements.get(`${publicationId}|${seatId}`);
  const person = recipient.to === 'person' ? world.data.people.get(recipient.personId) : null;
  if (publication === null || placement === null || person === null) return 'there is no such item';
  if (kind === 'publication_question' || kind === 'publication_answer') {
    const question = world.data.publicationQuestions.get(of);
    if (kind === 'publication_answer')
      return question?.askedBy === person.id && question.answer !== null ? null : 'they have not asked';
    if (question?.answer !== null) return 'it is answered';
    const answers = [publication.proposedBy, ...peopleInCharge(world, networkId, now).map(({ id }) => id)];
    return answers.includes(person.id) ? null : 'it is not theirs to answer';
  }
  if (person.position?.seatId !== seatId) return 'they do not sit there';
  const today = dayIn(zoneOf(world, networkId), now);
  const isOver = publication.withdrawn !== null || (publication.untilOn ?? today) < today;
  const { state } = placement;
  switch (kind) {
    case 'publication_asked':
      return isOver ? 'it is over' : null;
    case 'publication_nudge':
      if (state !== 'waiting') return `they have said ${state}`;
      if (isOver) return 'it is over';
      return isOnPlan(world, publication, of) ? null : `${of} is not on the plan ${publication.nudges}`;
    case 'publication_scheduled':
      if (isOver) return 'it is over';
      if (state !== 'scheduled') return `it is ${state}`;
      return isAsked(placement.scheduledOn ?? '', of) ? null : `${of} is not after ${placement.scheduledOn}`;
    case 'publication_takedown':
      return state === 'published' && isOver ? null : `it is ${state}`;
    case 'publication_changed':
      return String(publication.version) === of && !isOver ? null : 'it says something else';
    default:
      return publication.withdrawn === null ? 'it stands' : null;
  }
}

/** Every reminder on the plan of a municipality that has said nothing was decided. */
export function checkNudges(world: World, { id: networkId, settings }: Network, now: Date): void {
  const { timeZone } = settings.calendar;
  const [today, since] = [dayIn(timeZone, now), daysAfter(dayIn(timeZone, now), -LOOKED_BACK_DAYS)];
  for (const publication of world.data.publications.where('network', networkId)) {
    if (publication.withdrawn !== null || (publication.untilOn ?? today) < today) continue;
    const due = nudgedOn(world, publication).filter((on) => since <= on && on < today);
    for (const placement of world.data.placements.where('publication', publication.id))
      for (const on of placement.state === 'waiting' ? due : []) isDecided(world, placement, on);
  }
}

/** On the working day after this one, and once more a week later. */
function isAsked(after: string, on: string): boolean {
  return on === workingDaysAfter(after, 1) || on === workingDaysAfter(after, 6);
}

function isDecided(world: World, { publicationId, seatId }: Placement, on: string): void {
  const runs = world.data.publicationRuns.where('publication', publicationId);
  if (!runs.some((run) => run.seatId === seatId && run.kind === 'publication_nudge' && run.on === on))
    world.violated('I1 nothing due is lost', `${publicationId} at ${seatId}: nobody was reminded on ${on}`);
}

function isOnPlan(world: World, publication: Publication, on: string): boolean {
  return nudgedOn(world, publication).includes(on);
}

function nudgedOn(world: World, publication: Publication): string[] {
  const { networkId, fromOn, untilOn, proposedAt, nudges } = publication;
  const proposedOn = dayIn(zoneOf(world, networkId), proposedAt);
  const [start] = [proposedOn, fromOn].sort().reverse() as [string, string];
  const days = PLANS[nudges].map((count) => workingDaysAfter(start, count));
  return days.filter((on) => untilOn === null || on <= untilOn);
}

function zoneOf({ data }: World, networkId: string): string {
  return data.networks.get(networkId)?.settings.calendar.timeZone ?? 'UTC';
}
