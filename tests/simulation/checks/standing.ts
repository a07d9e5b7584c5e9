import type { Network } from '../../../src/domain/network/network.ts';
import { dueLines, sittingForPlan } from '../../../src/domain/plan/reminder-plan.ts';
import type { World } from '../core/world.ts';
import { checkActions } from './action-messages.ts';
import { checkNudges } from './publication-messages.ts';
import { checkSeries } from './series.ts';
import { describe } from './watch-deliveries.ts';
import { checkDigest } from './watch-practices.ts';
import { checkQuietProjects } from './watch-projects.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** How long running processes may take to look at what is due: a sweep that failed is tried after five minutes. */
const SWEEP_MS = 20 * MINUTE_MS;
/** An urgent call nobody has taken up after this long has been forgotten. */
const URGENT_MS = 10 * MINUTE_MS;

/** For how long processes have been running without a break; 0 when none is, or when clocks say otherwise. */
function upMs(world: World): number {
  const now = world.timeline.now();
  if (world.upSince === null || now - world.lastJumpAt < 2 * HOUR_MS) return 0;
  const stuck = world.processes.every(({ alive, frozenUntil }) => !alive || frozenUntil > now - HOUR_MS);
  return stuck ? 0 : now - world.upSince;
}

/** What the clock shows that is most behind: what is not due by it need not have been done. */
function slowestClock(world: World): number {
  return Math.min(...world.processes.map((process) => process.now().getTime()));
}

/** What must hold after every step. */
export function checkStep(world: World): void {
  if (upMs(world) < SWEEP_MS + HOUR_MS) return;
  const now = slowestClock(world);
  for (const { id, status, nextDueAt } of world.data.networks.all()) {
    if (status === 'active' && nextDueAt !== null && now - nextDueAt.getTime() > SWEEP_MS)
      world.violated('I1 what is due is looked at', `${id} was due at ${nextDueAt.toISOString()}`);
  }
}

/** What must hold every few days of what municipalities do together. */
export function checkTogether(world: World): void {
  if (upMs(world) < SWEEP_MS + HOUR_MS) return;
  const now = new Date(slowestClock(world) - SWEEP_MS);
  for (const network of world.data.networks.all()) {
    const rules = world.ruledSince.get(network.id) ?? now.getTime();
    if (network.status !== 'active' || now.getTime() - rules < HOUR_MS) continue;
    checkActions(world, network, now);
    checkQuietProjects(world, network, now);
    checkNudges(world, network, now);
    checkDigest(world, network, now);
  }
}

/** What must hold from month to month; looks at every row. */
export function checkMonth(world: World): void {
  world.answers.check();
  world.registers.check();
  const up = upMs(world);
  for (const network of world.data.networks.all()) {
    if (network.status !== 'active' || up < HOUR_MS + SWEEP_MS) continue;
    nothingUndecided(world, network);
    checkSeries(world, network);
  }
  if (up < HOUR_MS) return;
  const now = slowestClock(world);
  for (const delivery of world.data.deliveries.all()) {
    const { status, kind, attempts, queuedAt, claimedAt } = delivery;
    if (status === 'sending' && claimedAt !== null && now - claimedAt.getTime() > HOUR_MS && up > 2 * HOUR_MS)
      world.violated('I1 nothing is stuck', describe(delivery));
    if (
      kind === 'urgent_call' &&
      status === 'queued' &&
      attempts === 0 &&
      now - queuedAt.getTime() > URGENT_MS
    )
      world.violated('I8 nothing urgent waits', describe(delivery));
  }
}

/** Every line that is past has been decided, sent or skipped. */
function nothingUndecided(world: World, network: Network): void {
  const now = new Date(slowestClock(world) - SWEEP_MS);
  const { settings } = network;
  const sittings = world.data.sittings
    .where('network', network.id)
    .filter(({ startsAt }) => startsAt.getTime() > now.getTime() - 40 * DAY_MS);
  const decided = new Set(
    sittings.flatMap(({ id }) =>
      world.data.planRuns.where('sitting', id).map((run) => `${id}|${run.dateVersion}|${run.lineKey}`),
    ),
  );
  const open = dueLines({
    timeZone: settings.calendar.timeZone,
    plan: settings.plan,
    escalationMinutes: settings.escalationMinutes,
    agendaQuietMinutes: settings.agendaQuietMinutes,
    sittings: sittings.map(sittingForPlan),
    now,
    decided,
  });
  for (const line of open)
    world.violated('I1 nothing due is lost', `${line.lineKey} of ${line.sittingKey} was never decided`);
}

/** After a time in which nothing goes wrong and nobody does anything: all has come to its end. */
export function checkEnd(world: World): void {
  for (const delivery of world.data.deliveries.all())
    if (delivery.status === 'queued' || delivery.status === 'sending')
      world.violated('I1 nothing is stuck at the end', describe(delivery));
  const jobs = [...world.jobs.waiting(), ...world.jobs.active()];
  for (const { queue, data, state } of jobs)
    world.violated('no job without end', `${queue} ${JSON.stringify(data)} ${state}`);
}
