import { createJobHandlers } from '../../../src/delivery/workers.ts';
import { readCsv } from '../../../src/documents/tables/read-csv.ts';
import type { ParsedCommand } from '../../../src/domain/commands/command.ts';
import { parseCommand } from '../../../src/domain/commands/parse-command.ts';
import { COMMAND_WORDS } from '../../../src/texts/command-words.ts';
import { minutesDraftText } from '../../../src/texts/minutes/minutes-draft.ts';
import { ERASED_NAME } from '../../../src/texts/personal-data/personal-data.ts';
import { PRACTICE_WORDING } from '../../../src/texts/practices/practice-items.ts';
import { PROJECT_WORDING } from '../../../src/texts/projects/project-items.ts';
import { PUBLICATION_WORDING } from '../../../src/texts/publications/publication-wording.ts';
import type { Context } from '../../../src/usecases/context.ts';
import { lookAgain } from '../../../src/usecases/delivery/look-again.ts';
import { sendOrphans } from '../../../src/usecases/delivery/send-orphans.ts';
import { createBotLogic } from '../../../src/usecases/inbound/bot-logic.ts';
import type { Gate } from '../../../src/usecases/ports/platform-limits.ts';
import type { Store, Tx } from '../../../src/usecases/ports/store.ts';
import { Crashed } from './crashed.ts';
import type { Process } from './process.ts';
import { begin } from './work.ts';
import type { World } from './world.ts';

/** Notes of the product that mean a fault of its own. */
const FAULTS = ['sweep of a network failed', 'delivery failed'];
/** pg-boss takes the jobs of a process whose beat has stopped this long for lost. */
const BEAT_LOST_MS = 20_000;
const MONITOR_MS = 25_000;
const LONGEST_RESTART_MS = 10 * 60_000;

/** The same few lines are said all the time. */
const parsed = new Map<string, ParsedCommand>();

function parse(text: string): ParsedCommand {
  const known = parsed.get(text) ?? parseCommand(text, COMMAND_WORDS);
  parsed.set(text, known);
  return known;
}

/** One more process of the product on the store of the world, its clock off by that much. */
export function startProcess(world: World, name: string, clockOffMs: number): Process {
  const { random, timeline, weather } = world;
  const process = {
    name,
    alive: true,
    frozenUntil: 0,
    clockOffMs,
    sweeping: false,
    held: new Set(),
    step,
    now: () => new Date(timeline.now() + process.clockOffMs),
  } as unknown as Process;
  process.context = contextOf(world, process);
  process.logic = createBotLogic(process.context, parse);
  const untraced = { run: <T>(work: () => T) => work(), origins: async () => new Map<string, string>() };
  process.handlers = createJobHandlers(process.context, untraced, undefined, random.next);
  world.trace.note(`${name} starts`);
  return process;

  async function step(): Promise<void> {
    timeline.moved();
    for (let others = random.int(0, 2); others > 0; others -= 1) await null;
    if (process.alive && random.chance(weather.crash)) crash(world, process);
    if (process.alive && random.chance(weather.freeze)) freeze(world, process);
    while (process.alive && process.frozenUntil > timeline.now())
      await timeline.sleep(process.frozenUntil - timeline.now());
    if (!process.alive) throw new Crashed(`${name} is dead`);
  }
}

/** Starts a process at this place of the list, as `startApp` does: it looks at everything again. */
export function boot(world: World, place: number): void {
  const name = `p${place}.${world.stats.crashes}`;
  const process = startProcess(world, name, world.weather.skewsMs[place] ?? 0);
  world.processes[place] = process;
  world.upSince ??= world.timeline.now();
  begin(world, async () => {
    await lookAgain(process.context);
    await sendOrphans(process.context);
  });
}

/** Dies on the spot; somebody starts another in its place after some minutes, or when everything is started again. */
export function crash(world: World, process: Process): void {
  const { timeline, random, processes } = world;
  if (!process.alive) return;
  process.alive = false;
  world.stats.crashes += 1;
  world.trace.note(`${process.name} dies`);
  if (processes.every(({ alive }) => !alive)) world.upSince = null;
  loseBeat(world, process);
  timeline.start(async () => {
    const place = processes.indexOf(process);
    await timeline.sleep(Math.max(random.int(1_000, LONGEST_RESTART_MS), world.downUntil - timeline.now()));
    while (world.downUntil > timeline.now()) await timeline.sleep(world.downUntil - timeline.now());
    if (processes[place] === process) boot(world, place);
  });
}

function freeze(world: World, process: Process): void {
  const ms = world.random.pick([5_000, 60_000, 200_000, 3_600_000, 10_800_000]);
  process.frozenUntil = world.timeline.now() + ms;
  world.stats.freezes += 1;
  world.trace.note(`${process.name} stands still for ${ms / 1000} s`);
  if (ms > BEAT_LOST_MS) loseBeat(world, process);
}

/** Its jobs go to others. */
function loseBeat(world: World, process: Process): void {
  const lost = [...process.held];
  world.timeline.start(async () => {
    await world.timeline.sleep(BEAT_LOST_MS + world.random.int(0, MONITOR_MS));
    for (const job of lost) world.jobs.fail(job);
  });
}

function contextOf(world: World, process: Process): Context {
  const { random, trace } = world;
  return {
    store: storeOf(world, process),
    clock: { now: process.now },
    gateway: world.teams.gatewayFor(process),
    gate: gateOf(world, process),
    newId: random.id,
    links: {
      newToken: () => random.id() + random.id(),
      sameToken: (given, expected) => given === expected,
      baseUrl: () => 'https://rete.example',
    },
    readCsv,
    wording: {
      draftOf: minutesDraftText,
      erasedName: ERASED_NAME,
      ...PRACTICE_WORDING,
      ...PROJECT_WORDING,
      ...PUBLICATION_WORDING,
    },
    note(event, fields) {
      trace.note(`${process.name} notes: ${event}`);
      const error = String(fields.error ?? '');
      if (FAULTS.includes(event) && !error.includes('is dead'))
        world.violated('no fault of its own', `${event}: ${error}`);
    },
  };
}

/** Now and then there is no room for a request. */
function gateOf({ random, weather }: World, process: Process): Gate {
  return {
    async admit(request) {
      await process.step();
      if (random.chance(weather.pacing)) return { admitted: 'later', waitMs: random.int(1, 60_000) };
      return { admitted: 'now', pass: { request, takenAtMs: 0 } };
    },
  };
}

/** The store as this process reaches it: it may die before, within and after each transaction. */
function storeOf(world: World, process: Process): Store {
  return {
    async transaction(work) {
      await process.step();
      world.stats.transactions += 1;
      const result = await world.store.transaction(async (tx) => {
        const decided = await work(sabotaged(world, tx));
        if (world.random.chance(world.weather.crash)) crash(world, process);
        if (!process.alive) throw new Crashed(`${process.name} is dead`);
        world.acting = process;
        return decided;
      });
      await process.step();
      return result;
    },
  };
}

function sabotaged(world: World, tx: Tx): Tx {
  const { tx: spoil } = world.sabotage;
  return spoil === undefined ? tx : { ...tx, ...spoil(tx, world) };
}
