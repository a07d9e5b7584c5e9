import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CrashRun } from '../helpers/crash/crash-run.ts';
import { openCrashRun } from '../helpers/crash/crash-run.ts';
import { LONGEST_MS } from '../helpers/crash/kills-under-way.ts';
import { crashSeed, seeded } from '../helpers/crash/seeded.ts';
import type { TestServer } from '../helpers/database/postgres-server.ts';
import { runOn, startTestServer } from '../helpers/database/postgres-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(process.env.TEST_DATABASE_URL);
});
afterAll(() => server.stop());

async function withRun(size: number, work: (run: CrashRun, url: string) => Promise<void>): Promise<void> {
  const url = await server.newDatabase();
  const run = await openCrashRun({ kind: 'server', url }, { size, nudges: false });
  try {
    await work(run, url);
  } finally {
    await run.dispose();
  }
}

describe('three processes on one database', () => {
  it(
    'lose nothing they confirmed and tell everybody once when two die in the middle',
    async () => {
      const seed = crashSeed();
      const random = seeded(seed);
      await withRun(60, async (run) => {
        const first = await run.startUp();
        const round = run.round(1);
        await run.moved;
        const [second, third] = await Promise.all([run.startUp(), run.startUp()]);
        await run.answered;
        for (const dying of [first, second]) {
          await run.teams.happened(5 + Math.floor(random() * 40), 5_000);
          await run.end(dying, 'SIGKILL');
        }
        await Promise.race([round, run.quiet()]);
        const { code } = await run.end(third, 'SIGTERM');
        const { faults, ...figures } = await run.verdict(1);
        process.stdout.write(`three processes: seed ${seed}, 2 kills: ${JSON.stringify(figures)}\n`);
        expect(faults).toEqual([]);
        expect(code).toBe(0);
      });
    },
    LONGEST_MS,
  );
});

describe('a version with a migration more', () => {
  it(
    'works beside the one before, which goes on but does not start again',
    async () => {
      await withRun(30, async (run, url) => {
        const old = await run.startUp();
        const first = run.round(1);
        await run.moved;
        const next = await run.startUp({ args: ['tests/helpers/crash/next-version.ts'] });
        await first;
        run.down(next);
        await run.round(2);
        await untilDone(url);
        let verdict = await run.compare(2);
        // Who is running may be editing a card at this very moment: it must come to an end.
        while (verdict.faults.some((fault) => fault.startsWith('job left'))) verdict = await run.compare(2);
        expect(verdict).toMatchObject({ faults: [], doubts: 0, repeated: 0 });
        const marks = await runOn(url, 'select distinct next_mark from deliveries');
        expect(marks).toEqual([{ next_mark: 7 }]);
        expect(await run.end(old, 'SIGTERM')).toMatchObject({ code: 0 });
        const again = run.start();
        expect(await again.ready).toBe(false);
        expect(await again.ended).toMatchObject({ code: 1 });
        expect(again.said()).toContain('changed by a newer version of this program (9999-next)');
        expect(await run.end(next, 'SIGTERM')).toMatchObject({ code: 0 });
      });
    },
    LONGEST_MS,
  );
});

/** Until the processes that run have done everything, retries included. */
async function untilDone(url: string): Promise<void> {
  const left = `select 1 from pgboss.job where state < 'completed' limit 1`;
  while ((await runOn(url, left)).length > 0);
}
