import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCrashRun } from '../helpers/crash/crash-run.ts';
import { LONGEST_MS } from '../helpers/crash/kills-under-way.ts';
import { USUAL } from '../helpers/crash/product-process.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';

const HOUR_MS = 3_600_000;
const MOST_LOOKS = 300;
let folder: string;
let notes: string;

beforeAll(async () => {
  folder = await copyOfTemplate();
  notes = mkdtempSync(join(tmpdir(), 'rete-urp-clock-'));
});
afterAll(() => {
  for (const each of [folder, notes]) rmSync(each, { recursive: true, force: true });
});

async function clockOf(url: string): Promise<unknown> {
  const answer = await fetch(`${url}/health/ready`);
  return ((await answer.json()) as { parts: Record<string, unknown> }).parts.clock;
}

/** Health is kept for a second, and the clock is looked at each time it is asked for. */
async function untilJumped(url: string, seconds: number): Promise<void> {
  let clock: { jumpedSeconds?: number } = {};
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    clock = (await clockOf(url)) as typeof clock;
    if (Math.abs((clock.jumpedSeconds ?? 0) - seconds) <= 5) {
      expect(clock).toMatchObject({ state: 'degraded', code: 'jumped' });
      return;
    }
    await delay(200);
  }
  throw new Error(`no jump by ${seconds} s was told, but: ${JSON.stringify(clock)}`);
}

describe('a process whose clock is set while everybody is told of a sitting', () => {
  it(
    'an hour forward, back, an hour back and right again: tells everybody once, and says so in its health',
    async () => {
      const file = join(notes, 'off');
      const set = (hours: number) => writeFileSync(file, String(hours * HOUR_MS));
      set(0);
      const run = await openCrashRun({ kind: 'embedded', folder }, { size: 20 });
      try {
        const running = await run.startUp({
          env: { CLOCK_OFF_FILE: file },
          args: ['--import', './tests/helpers/crash/jumping-clock.ts', ...USUAL],
        });
        expect(await clockOf(running.url)).toEqual({ state: 'ok' });
        const round = run.round(1);
        await run.called;
        for (const [hours, jumped] of [
          [1, 3600],
          [0, -3600],
          [-1, -3600],
          [0, 3600],
        ] as const) {
          await run.teams.happened(8, 5_000);
          set(hours);
          await untilJumped(running.url, jumped);
        }
        await Promise.race([round, run.quiet()]);
        expect(await run.end(running, 'SIGTERM')).toMatchObject({ code: 0 });
        const { faults, ...figures } = await run.verdict(1);
        process.stdout.write(`clock jumps: ${JSON.stringify({ ...figures, refused: run.deeds.refused })}\n`);
        expect(faults).toEqual([]);
      } finally {
        await run.dispose();
      }
    },
    LONGEST_MS,
  );
});
