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
import { giveAction, nameSubstitute, proposeItem, sendAgain } from './taking-part.ts';
import { trespass } from './trespass.ts';
import { coordinators } from './who.ts';

const DAY_MS = 24 * 3_600_000;

/** How often each thing is done, beside the others, and by whom. */
const ACTS: readonly { act: Act; weight: number; by: 'coordinator' | 'anybody' }[] = [
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
  { act: giveAction, weight: 2, by: 'coordinator' },
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
const ALL_WEIGHTS = ACTS.reduce((sum, { weight }) => sum + weight, 0);

/** Adds the app to a team and lets its people live with it. */
export function letLive(world: World, town: Town): void {
  world.timeline.start(async () => {
    await install(world, town, town.humans[0] as Human);
    for (;;) {
      await world.timeline.sleep(Math.min(world.weather.actDays, 60) * 2 * DAY_MS * world.random.next());
      if (!Number.isFinite(world.weather.actDays)) return;
      const { act, by } = drawAct(world);
      const human = actor(world, town, by);
      if (human !== null) world.timeline.start(() => act(world, town, human));
    }
  });
}

function drawAct({ random }: World): (typeof ACTS)[number] {
  let left = random.next() * ALL_WEIGHTS;
  for (const each of ACTS) {
    left -= each.weight;
    if (left < 0) return each;
  }
  return ACTS[0] as (typeof ACTS)[number];
}

function actor(world: World, town: Town, by: 'coordinator' | 'anybody'): Human | null {
  const humans =
    by === 'coordinator' ? coordinators(world, town) : town.humans.filter(({ inTeam }) => inTeam);
  return humans.length === 0 ? null : world.random.pick(humans);
}
