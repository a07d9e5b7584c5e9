import { lookAgain } from '../../../src/usecases/delivery/look-again.ts';
import { sendOrphans } from '../../../src/usecases/delivery/send-orphans.ts';
import { forgetFileLinks } from '../../../src/usecases/files/forget-file-links.ts';
import { forgetInbound } from '../../../src/usecases/inbound/forget-inbound.ts';
import { boot, crash } from './start-process.ts';
import { LONGEST_JUMP_MS } from './weather.ts';
import { begin } from './work.ts';
import type { World } from './world.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Upkeep, less often than every night since it costs most of a run, and what happens to machines and platform. */
export function keepRunning(world: World): void {
  world.timeline.start(() => upkeep(world));
  world.timeline.start(() => upheavals(world));
}

async function upkeep(world: World): Promise<void> {
  const { timeline, random, jobs } = world;
  for (;;) {
    await timeline.sleep(random.int(1, 12) * DAY_MS);
    jobs.forgetOld();
    for (const process of world.processes.filter(({ alive }) => alive && random.chance(0.7))) {
      begin(world, async () => {
        await forgetInbound(process.context);
        await forgetFileLinks(process.context);
        await lookAgain(process.context);
        await sendOrphans(process.context);
      });
    }
  }
}

async function upheavals(world: World): Promise<void> {
  const { timeline, random, weather } = world;
  for (;;) {
    await timeline.sleep(Math.min(weather.upheavalDays, 30) * DAY_MS * 2 * random.next());
    if (!Number.isFinite(weather.upheavalDays)) return;
    const [happens] = random.shuffled([outage, restartAll, downForLong, clockJump, killOne]);
    await happens?.(world);
  }
}

/** The platform refuses everything, or takes requests and does not answer. */
async function outage(world: World): Promise<void> {
  const { timeline, random, teams, trace } = world;
  teams.outage = random.pick(['refusing', 'doubting']);
  trace.note(`Teams is ${teams.outage}`);
  await timeline.sleep(random.pick([5, 60, 600, 3_000]) * MINUTE_MS * random.next());
  teams.outage = 'none';
  world.lastOutageAt = timeline.now();
  trace.note('Teams is back');
}

async function restartAll(world: World): Promise<void> {
  for (const [place, process] of world.processes.entries()) {
    crash(world, process);
    boot(world, place);
  }
}

async function downForLong(world: World): Promise<void> {
  const { timeline, random, processes, trace } = world;
  const ms =
    random.pick([30 * MINUTE_MS, 6 * 60 * MINUTE_MS, DAY_MS, 4 * DAY_MS, 21 * DAY_MS]) * random.next();
  trace.note(`everything is down for ${Math.round(ms / MINUTE_MS)} minutes`);
  world.downUntil = timeline.now() + ms;
  for (const process of processes) crash(world, process);
}

async function clockJump(world: World): Promise<void> {
  const { timeline, random, processes, trace } = world;
  const jumpMs = Math.round((random.next() * 2 - 1) * LONGEST_JUMP_MS);
  const jumping = random.chance(0.5) ? processes : [random.pick(processes)];
  trace.note(`clocks of ${jumping.length} jump by ${Math.round(jumpMs / 1000)} s`);
  world.lastJumpAt = timeline.now();
  for (const process of jumping) process.clockOffMs += jumpMs;
  await timeline.sleep(random.int(MINUTE_MS, DAY_MS));
  world.lastJumpAt = timeline.now();
  for (const process of jumping) process.clockOffMs -= jumpMs;
}

async function killOne(world: World): Promise<void> {
  crash(world, world.random.pick(world.processes));
}
