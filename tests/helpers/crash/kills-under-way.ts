import type { StorageConfig } from '../../../src/storage/engine/engine.ts';
import { openCrashRun } from './crash-run.ts';
import { killLoop } from './kill-loop.ts';
import type { ProductProcess } from './product-process.ts';
import { crashSeed, seeded } from './seeded.ts';
import type { Verdict } from './verdict.ts';

/** The short form is part of every run of the tests; `CRASH_KILLS` asks for the long one, with so many kills. */
const { CRASH_KILLS } = process.env;
const KILLS = Number(CRASH_KILLS ?? 3);
const PEOPLE = CRASH_KILLS === undefined ? 80 : 200;
/** When a run that hangs ends: far more than one takes on a busy machine. */
export const LONGEST_MS = 120_000 + KILLS * 30_000;

/** Kills one process after the other while people are convened, answer and are called urgently; then compares. */
export async function killsUnderWay(database: StorageConfig): Promise<Verdict> {
  const seed = crashSeed();
  const began = performance.now();
  const run = await openCrashRun(database, { size: PEOPLE });
  let current: ProductProcess | null = null;
  let over = false;
  try {
    const kills = killLoop({
      kills: KILLS,
      random: seeded(seed),
      start: run.start,
      happened: run.teams.happened,
      up: (running) => {
        if (current !== null) run.down(current);
        current = running;
        if (running !== null) run.up(running);
      },
    }).finally(() => {
      over = true;
    });
    const crowd = run.rounds(() => over);
    const last = await kills;
    const rounds = await Promise.race([crowd, run.quiet().then(() => crowd)]);
    last.kill('SIGTERM');
    const { code } = await last.ended;
    const verdict = await run.verdict(rounds);
    if (code !== 0) verdict.faults.push(`asked to stop, the process ended with ${code}: ${last.said()}`);
    const seconds = Math.round((performance.now() - began) / 1000);
    const { faults, ...figures } = verdict;
    const told = { ...figures, refused: run.deeds.refused, faults: faults.length };
    process.stdout.write(
      `${database.kind}: seed ${seed}, ${KILLS} kills, ${rounds} rounds, ${seconds} s: ${JSON.stringify(told)}\n`,
    );
    return verdict;
  } finally {
    (current as ProductProcess | null)?.kill('SIGKILL');
    await run.dispose();
  }
}
