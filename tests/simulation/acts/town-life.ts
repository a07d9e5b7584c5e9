import type { Human, Town } from '../core/town.ts';
import type { World } from '../core/world.ts';
import type { Act } from './coordinating.ts';
import {
  answerForSomebody,
  arrangePeople,
  callUrgent,
  cancel,
  changeSettings,
  delegate,
  move,
} from './coordinating.ts';
import { block, deleteChannel, install, join, leave, loseChat, reinstall, rename } from './membership.ts';
import { adoptPractice, changePractice, practiceToAgenda, sharePractice } from './practising.ts';
import { changePublication, proposePublication, reportUnasked, withdrawPublication } from './publishing.ts';
import { changeProject, startProject, tellOfProject } from './sharing-projects.ts';
import { giveAction, nameSubstitute, proposeItem, sendAgain } from './taking-part.ts';
import { trespass } from './trespass.ts';
import { coordinators } from './who.ts';

const DAY_MS = 24 * 3_600_000;

interface Habit {
  act: Act;
  /** How often it is done, beside the others. */
  weight: number;
  by: 'coordinator' | 'anybody';
}

/** What is done about sittings, people and settings. */
const OF_THE_NETWORK: readonly Habit[] = [
  { act: callUrgent, weight: 5, by: 'coordinator' },
  { act: move, weight: 6, by: 'coordinator' },
  { act: cancel, weight: 3, by: 'coordinator' },
  { act: changeSettings, weight: 4, by: 'coordinator' },
  { act: delegate, weight: 4, by: 'coordinator' },
  { act: arrangePeople, weight: 4, by: 'coordinator' },
  { act: answerForSomebody, weight: 6, by: 'coordinator' },
  { act: trespass, weight: 8, by: 'anybody' },
  { act: callUrgent, weight: 2, by: 'anybody' },
  { act: sendAgain, weight: 4, by: 'coordinator' },
  { act: giveAction, weight: 5, by: 'coordinator' },
  { act: nameSubstitute, weight: 6, by: 'anybody' },
  { act: proposeItem, weight: 3, by: 'anybody' },
  { act: join, weight: 2, by: 'anybody' },
  { act: leave, weight: 2, by: 'anybody' },
  { act: block, weight: 2, by: 'anybody' },
  { act: loseChat, weight: 3, by: 'anybody' },
  { act: deleteChannel, weight: 0.3, by: 'anybody' },
  { act: reinstall, weight: 0.5, by: 'anybody' },
  { act: rename, weight: 0.3, by: 'anybody' },
];

/** What is done about practices, projects and items to publish. */
const TOGETHER: readonly Habit[] = [
  { act: sharePractice, weight: 4, by: 'anybody' },
  { act: changePractice, weight: 2, by: 'anybody' },
  { act: adoptPractice, weight: 7, by: 'anybody' },
  { act: practiceToAgenda, weight: 1, by: 'anybody' },
  { act: startProject, weight: 3, by: 'anybody' },
  { act: tellOfProject, weight: 3, by: 'anybody' },
  { act: changeProject, weight: 3, by: 'anybody' },
  { act: proposePublication, weight: 4, by: 'coordinator' },
  { act: proposePublication, weight: 2, by: 'anybody' },
  { act: changePublication, weight: 3, by: 'coordinator' },
  { act: withdrawPublication, weight: 1.5, by: 'coordinator' },
  { act: reportUnasked, weight: 2, by: 'coordinator' },
  { act: reportUnasked, weight: 2, by: 'anybody' },
];

/** Adds the app to a team and lets its people live with it. */
export function letLive(world: World, town: Town): void {
  world.timeline.start(async () => {
    await install(world, town, town.humans[0] as Human);
    await live(world, town, { habits: OF_THE_NETWORK, every: 1 });
  });
  world.timeline.start(() => live(world, town, { habits: TOGETHER, every: 2.5 }));
}

/** Until nobody does anything any more; `every`: how much slower than the weather says. */
async function live(
  world: World,
  town: Town,
  { habits, every }: { habits: readonly Habit[]; every: number },
): Promise<void> {
  for (;;) {
    const days = Math.min(world.weather.actDays, 60) * every;
    await world.timeline.sleep(days * 2 * DAY_MS * world.random.next());
    if (!Number.isFinite(world.weather.actDays)) return;
    const { act, by } = drawHabit(world, habits);
    const human = actor(world, town, by);
    if (human !== null) world.timeline.start(() => act(world, town, human));
  }
}

function drawHabit({ random }: World, habits: readonly Habit[]): Habit {
  let left = random.next() * habits.reduce((sum, { weight }) => sum + weight, 0);
  for (const each of habits) {
    left -= each.weight;
    if (left < 0) return each;
  }
  return habits[0] as Habit;
}

function actor(world: World, town: Town, by: 'coordinator' | 'anybody'): Human | null {
  const humans =
    by === 'coordinator' ? coordinators(world, town) : town.humans.filter(({ inTeam }) => inTeam);
  return humans.length === 0 ? null : world.random.pick(humans);
}
