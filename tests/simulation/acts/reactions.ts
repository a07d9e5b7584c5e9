import { toFields } from '../../../src/domain/settings/settings-fields.ts';
import type { View } from '../../../src/domain/view/view.ts';
import type { From } from '../core/tell.ts';
import { press } from '../core/tell.ts';
import type { Human, Town } from '../core/town.ts';
import type { World } from '../core/world.ts';
import { acknowledge, answerOn } from './answering.ts';
import { holdSitting } from './holding.ts';
import { reactToDigest } from './practising.ts';
import { reactToItem, reactToQuestion } from './reporting.ts';
import { reactToQuiet } from './sharing-projects.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What people do with what is posted to them, some time after. */
export function reactTo(
  world: World,
  { town, human }: { town: Town; human: Human | null },
  view: View,
): void {
  if (human !== null) {
    world.timeline.start(() => reactInChat(world, { town, human, where: 'personal' }, view));
    return;
  }
  const inTeam = town.humans.filter((each) => each.inTeam);
  if (view.view === 'roll_call') holdSitting(world, town, view.sitting);
  if (view.view === 'practice_digest')
    for (const each of inTeam.filter(() => world.random.chance(0.15)))
      world.timeline.start(() => reactToDigest(world, { town, human: each }, view));
  if (view.view !== 'sitting' || view.notice === 'eve') return;
  // A few answer on the card that everybody shares.
  for (const each of inTeam.filter(() => world.random.chance(0.1)))
    world.timeline.start(async () => {
      await world.timeline.sleep(DAY_MS * world.random.next());
      await answerOn(world, { town, human: each, where: 'channel' }, view);
    });
}

async function reactInChat(world: World, from: From, view: View): Promise<void> {
  const { random, timeline } = world;
  const { human } = from;
  if (!random.chance(human.diligence)) return;
  switch (view.view) {
    case 'sitting':
      return reactToSitting(world, from, view);
    case 'project_quiet':
      return reactToQuiet(world, from, view);
    case 'publication':
      return reactToItem(world, from, view);
    case 'publication_question':
      return reactToQuestion(world, from, view);
    case 'role_question': {
      await timeline.sleep(DAY_MS * random.next());
      const seat = random.pick(view.seats);
      const role = random.pick(['referent', 'referent', 'referent', 'manager', 'operator'] as const);
      await press(world, from, {
        verb: 'declare_position',
        networkId: view.networkId,
        role,
        seatId: role === 'referent' ? seat.id : random.pick([seat.id, '']),
      });
      return;
    }
    case 'people_to_confirm': {
      await timeline.sleep(DAY_MS * random.next());
      const personIds = view.people.map(({ personId }) => personId);
      await press(world, from, { verb: 'confirm_positions', networkId: view.networkId, personIds });
      return;
    }
    case 'setup': {
      await timeline.sleep(10 * MINUTE_MS * random.next());
      const { networkId, settings, seats } = view;
      await press(world, from, { verb: 'setup_submit', networkId, fields: toFields(settings, seats) });
      return;
    }
    case 'minutes_overdue': {
      await timeline.sleep(DAY_MS * random.next());
      if (random.chance(0.5))
        await press(world, from, { verb: 'minutes_out', sittingId: view.sitting.sittingId });
      return;
    }
    default:
      return;
  }
}

async function reactToSitting(world: World, from: From, view: View & { view: 'sitting' }): Promise<void> {
  const { random, timeline } = world;
  const isUrgent = view.sitting.kind === 'urgent';
  await timeline.sleep((isUrgent ? 60 * MINUTE_MS : 4 * DAY_MS) * random.next() ** 2);
  if (isUrgent && random.chance(0.5)) await acknowledge(world, from, view);
  if (view.notice === 'cancelled' || random.chance(0.3)) return;
  await answerOn(world, from, view);
}
