import { createJobTable } from '../helpers/memory/job-table.ts';
import { createMemoryStore } from '../helpers/memory/memory-store.ts';
import { reactTo } from './acts/reactions.ts';
import { letLive } from './acts/town-life.ts';
import { createAnswerLedger } from './checks/answer-ledger.ts';
import { checkCards } from './checks/cards.ts';
import { createRegisterLedger } from './checks/register-ledger.ts';
import { checkEnd, checkMonth, checkStep, checkTogether } from './checks/standing.ts';
import { createWatch } from './checks/watch.ts';
import { createRandom } from './core/random.ts';
import { boot } from './core/start-process.ts';
import { createTeams } from './core/teams.ts';
import { createTimeline } from './core/timeline.ts';
import { foundTown } from './core/town.ts';
import { createTrace } from './core/trace.ts';
import { keepRunning } from './core/upheavals.ts';
import { calm, drawWeather } from './core/weather.ts';
import { nextJobAt, nextSweepAt, sweep, takeJobs } from './core/work.ts';
import type { Stats, World } from './core/world.ts';
import type { Sabotage } from './sabotage.ts';

const DAY_MS = 24 * 3_600_000;
const MONTH_MS = 30 * DAY_MS;
const CARDS_MS = 5 * DAY_MS;
/** Longest time between two looks at everything. */
const LONGEST_STEP_MS = 3 * DAY_MS;
/** Time without faults before the end. */
const CALM_MS = 45 * DAY_MS;
/** Time in which nothing new falls due: longer than any message is tried. */
const LAST_MS = 10 * DAY_MS;

const NOTHING_MET: Stats = {
  ...{ sends: 0, doubts: 0, crashes: 0, freezes: 0, transactions: 0, presses: 0, steps: 0 },
  ...{ practices: 0, adoptions: 0, digests: 0, projects: 0, quiet: 0 },
  ...{ items: 0, reports: 0, reminders: 0, questions: 0 },
};

export interface Options {
  seed: number;
  years: number;
  networks: number;
  echo?: (line: string) => void;
  /** Faults put in on purpose. */
  sabotage?: Sabotage;
}

export interface Result {
  seed: number;
  /** The same for the same seed. */
  hash: string;
  stats: Stats;
  /** Promises that were broken; empty when all were kept. */
  violations: string[];
  /** The last lines of what happened. */
  trace: string[];
}

/** Runs the product for years of some networks, in weather drawn from the seed; ends at the first broken promise. */
export async function simulate(options: Options): Promise<Result> {
  const world = makeWorld(options);
  const { timeline, random, processes } = world;
  const end = timeline.now() + options.years * 365 * DAY_MS;
  for (const place of world.weather.skewsMs.keys()) boot(world, place);
  for (const town of world.teams.towns) letLive(world, town);
  keepRunning(world);
  await run(world, end);
  if (world.violations.length === 0) {
    calm(world.weather);
    world.teams.outage = 'none';
    world.trace.note('calm');
    await run(world, timeline.now() + CALM_MS);
    if (world.violations.length === 0) checkMonth(world);
    if (world.violations.length === 0) await checkCards(world);
    await run(world, timeline.now() + LAST_MS, false);
    if (world.violations.length === 0) checkEnd(world);
  }
  countTogether(world);
  world.trace.note(`end ${processes.length} ${random.next()}`);
  return {
    seed: options.seed,
    hash: world.trace.hash(),
    stats: world.stats,
    violations: world.violations,
    trace: world.trace.last(),
  };
}

/** Until then, or until a promise is broken. */
async function run(world: World, end: number, sweeping = true): Promise<void> {
  const { timeline } = world;
  let month = timeline.now() + MONTH_MS;
  let cards = timeline.now() + CARDS_MS;
  while (timeline.now() < end && world.violations.length === 0) {
    const now = timeline.now();
    const due = sweeping ? nextSweepAt(world) : null;
    const wakes = [timeline.nextWake(), due, nextJobAt(world), now + LONGEST_STEP_MS, end];
    const next = Math.min(...wakes.filter((at) => at !== null));
    await timeline.advanceTo(Math.max(next, now + 1));
    takeJobs(world);
    if (sweeping) sweep(world);
    await timeline.settle();
    world.stats.steps += 1;
    if (sweeping) checkStep(world);
    if (!sweeping) continue;
    if (timeline.now() >= cards) {
      await checkCards(world);
      checkTogether(world);
      cards = timeline.now() + CARDS_MS;
    }
    if (timeline.now() < month) continue;
    checkMonth(world);
    month += MONTH_MS;
  }
}

/** What there was of all that municipalities do together. */
function countTogether({ data, stats }: World): void {
  stats.practices = data.practices.all().length;
  stats.adoptions = data.adoptions.all().length;
  stats.digests = data.digests.all().length;
  stats.projects = data.projects.all().length;
  stats.quiet = data.deliveries.all().filter(({ kind }) => kind === 'project_quiet').length;
  stats.items = data.publications.all().length;
  stats.reports = data.placements.all().filter(({ state }) => state !== 'waiting').length;
  stats.reminders = data.publicationRuns.all().filter(({ decision }) => decision === 'sent').length;
  stats.questions = data.publicationQuestions.all().length;
}

function makeWorld({ seed, years, networks, echo, sabotage = {} }: Options): World {
  const random = createRandom(seed);
  const world = {
    random,
    processes: [],
    acting: null,
    upSince: null,
    sabotage,
    violations: [],
  } as unknown as World;
  const year = random.int(2026, 2040);
  const start = Date.UTC(year, random.int(0, 11), random.int(1, 28), random.int(0, 23), random.int(0, 59));
  world.timeline = createTimeline(start, (error) =>
    world.violated('the simulation itself', String((error as Error).stack ?? error)),
  );
  world.trace = createTrace(world.timeline.now, echo ?? null);
  world.weather = drawWeather(random);
  world.downUntil = 0;
  world.lastJumpAt = 0;
  world.lastOutageAt = 0;
  world.ruledSince = new Map();
  world.adoptionsTakenBack = new Set();
  world.leftAt = new Map();
  world.stats = { ...NOTHING_MET };
  world.violated = (promise, how) => {
    world.violations.push(`${promise}: ${how}`);
    world.trace.note(`BROKEN ${promise}: ${how}`);
  };
  world.trace.note(`seed ${seed}, ${years} years, ${networks} networks, ${JSON.stringify(world.weather)}`);
  world.jobs = createJobTable(world.timeline.now, random.id, random.next);
  world.answers = createAnswerLedger(world);
  world.registers = createRegisterLedger(world);
  Object.assign(world, createMemoryStore(world.jobs, random.id, createWatch(world), sabotage.withoutKeys));
  world.teams = createTeams(world);
  world.teams.towns = Array.from({ length: networks }, (_, index) => foundTown(random, index));
  world.teams.onPosted = (to, view) => reactTo(world, to, view);
  return world;
}
