import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CrashRun } from '../helpers/crash/crash-run.ts';
import { openCrashRun } from '../helpers/crash/crash-run.ts';
import { LONGEST_MS } from '../helpers/crash/kills-under-way.ts';
import { openTcpProxy } from '../helpers/crash/tcp-proxy.ts';
import type { TestServer } from '../helpers/database/postgres-server.ts';
import { runOn, startTestServer } from '../helpers/database/postgres-server.ts';

/** How long the database is away besides what the assertions take; the long form takes half a minute. */
const OUTAGE_MS = Number(process.env.CRASH_OUTAGE_MS ?? 0);

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(process.env.TEST_DATABASE_URL);
});
afterAll(() => server.stop());

async function health(url: string, path: 'live' | 'ready'): Promise<[number, string]> {
  const answer = await fetch(`${url}/health/${path}`);
  return [answer.status, await answer.text()];
}

/** Connections come back one by one: the queue may still be unread when the first messages go out. */
async function untilReady(url: string): Promise<void> {
  while ((await health(url, 'ready'))[0] !== 200) await delay(200);
}

/** Presses once, and expects to be told within the fifteen seconds that Teams waits. */
async function expectHonestError(run: CrashRun): Promise<void> {
  const { coordinator: somebody } = run.network;
  // They have called: there is something in their chat.
  const call = await run.teams.arrival(run.teams.world.openChat(somebody.id), () => true);
  const button = { verb: 'answer', sittingId: 'any', state: 'remote', dateVersion: 1, seq: 0 };
  const press = {
    as: somebody,
    message: call,
    type: 'Action.Execute',
    verb: 'answer',
    data: button,
  } as const;
  const { shown } = await run.teams.client.press(press);
  expect(shown).toMatchObject({
    shown: 'notice',
    text: expect.stringContaining("l'operazione potrebbe non essere riuscita"),
  });
}

describe('a process whose database goes away in the middle of an urgent call', () => {
  it(
    'says so to whoever presses, lives on, and does everything once when the database is back',
    async () => {
      const url = await server.newDatabase();
      const proxy = await openTcpProxy(url);
      const run = await openCrashRun({ kind: 'server', url }, { size: 60, nudges: false });
      try {
        const running = await run.startUp({ env: { DATABASE_URL: proxy.url } });
        const round = run.round(1);
        await run.called;
        await run.teams.happened(10, 5_000);

        proxy.silence();
        await expectHonestError(run);
        expect(await health(running.url, 'live')).toEqual([200, expect.anything()]);
        const [status, parts] = await health(running.url, 'ready');
        expect(status).toBe(503);
        expect(parts).toContain('"database":{"state":"failed"');

        await proxy.refuse();
        await expectHonestError(run);
        await delay(OUTAGE_MS);
        expect((await health(running.url, 'ready'))[0]).toBe(503);

        await proxy.carry();
        await run.teams.happened(5, 60_000);
        await untilReady(running.url);
        await runOn(url, TERMINATE);
        await Promise.race([round, run.quiet()]);
        expect(await run.end(running, 'SIGTERM')).toMatchObject({ code: 0 });
        const { faults, ...figures } = await run.verdict(1);
        process.stdout.write(
          `database gone: ${JSON.stringify({ ...figures, refused: run.deeds.refused })}\n`,
        );
        expect(faults).toEqual([]);
      } finally {
        await run.dispose();
        await proxy.close();
      }
    },
    LONGEST_MS,
  );
});

const TERMINATE = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;
