import type { SittingView } from '../../../src/domain/view/sitting-view.ts';
import type { From } from '../core/tell.ts';
import { press } from '../core/tell.ts';
import type { Human, Town } from '../core/town.ts';
import type { World } from '../core/world.ts';
import { coordinators } from './who.ts';

const MINUTE_MS = 60_000;
const MODES = ['in_person', 'in_person', 'remote'] as const;

/** A sitting is being held: people check in and leave, the coordinator closes the register, the minutes go out. */
export function holdSitting(world: World, town: Town, sitting: SittingView): void {
  const { random, timeline } = world;
  for (const human of town.humans.filter(({ inTeam }) => inTeam && random.chance(0.5)))
    timeline.start(() => attend(world, town, human, sitting));
  timeline.start(() => close(world, town, sitting));
}

async function attend(
  world: World,
  town: Town,
  human: Human,
  { sittingId, durationMinutes }: SittingView,
): Promise<void> {
  const { random, timeline } = world;
  const from: From = { town, human, where: 'channel' };
  await timeline.sleep(random.int(0, 20) * MINUTE_MS);
  let seq: number | null = null;
  for (let presses = random.int(1, 3); presses > 0; presses -= 1) {
    const as = random.chance(0.25) ? ('left' as const) : random.pick(MODES);
    const begun = world.registers.begin({ human: human.aadObjectId, sittingId, as });
    const heard = await press(world, from, { verb: 'check_in', sittingId, as, seq });
    const view = heard.heard === 'view' && heard.view.view === 'roll_call' ? heard.view : null;
    world.registers.heard(begun, view);
    seq = view?.viewer?.seq ?? seq;
    await timeline.sleep(random.int(3, Math.max(4, durationMinutes)) * MINUTE_MS);
  }
}

async function close(world: World, town: Town, { sittingId, durationMinutes }: SittingView): Promise<void> {
  const { random, timeline } = world;
  await timeline.sleep((durationMinutes + random.int(0, 600)) * MINUTE_MS);
  const [human] = coordinators(world, town);
  if (human === undefined || random.chance(0.3)) return;
  const from: From = { town, human, where: 'personal' };
  const closing = { verb: 'register_close', sittingId } as const;
  const closed = await press(world, from, closing);
  if (random.chance(0.2)) await press(world, from, closing);
  if (closed.heard !== 'view' || random.chance(0.4)) return;
  await timeline.sleep(random.int(1, 6 * 24 * 60) * MINUTE_MS);
  if (random.chance(0.4)) {
    await press(world, from, { verb: 'minutes_review', sittingId });
    await timeline.sleep(random.int(1, 8 * 24 * 60) * MINUTE_MS);
  }
  await press(world, from, { verb: 'minutes_publish', sittingId });
}
