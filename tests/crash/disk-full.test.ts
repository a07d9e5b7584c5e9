import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openCrashRun } from '../helpers/crash/crash-run.ts';
import { LONGEST_MS } from '../helpers/crash/kills-under-way.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';

/** Room for a new database and a little more. */
const SIZE = '60m';
const ERROR = "l'operazione potrebbe non essere riuscita";
const disk = mountSmallDisk();

afterAll(() => {
  if (disk === null) return;
  execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

describe('a process whose disk is full', () => {
  const name = 'says so to whoever writes, and goes on by itself when there is room again';
  // biome-ignore lint/suspicious/noSkippedTests: a small disk takes the right to mount one, and the name says so.
  if (disk === null) it.skip(`${name} (skipped: this user may not mount a small disk)`, () => undefined);
  else it(name, () => fillAndFree(disk), LONGEST_MS);
});

async function fillAndFree(mount: string): Promise<void> {
  const folder = join(mount, 'data');
  const template = await copyOfTemplate();
  cpSync(template, folder, { recursive: true });
  rmSync(template, { recursive: true });
  const run = await openCrashRun({ kind: 'embedded', folder }, { size: 30, nudges: false });
  try {
    const running = await run.startUp();
    const round = run.round(1);
    await run.called;
    await run.teams.happened(40, 5_000);
    const { coordinator } = run.network;
    const chat = run.teams.world.openChat(coordinator.id);
    const last = () => run.teams.arrived(chat).at(-1)?.text ?? '';
    const ask = (text: string) => run.teams.client.writeInChat({ as: coordinator, text });
    const ready = async () => (await fetch(`${running.url}/health/ready`)).text();

    // What there is of files is written over before any has to grow.
    for (let n = 0; n < 1_000 && !last().includes(ERROR); n += 1) {
      fill(mount);
      await ask(`urgente domani alle 10 ${'motivo lungo '.repeat(80)} ${n}`);
    }
    expect(last()).toContain(ERROR);
    expect(await ready()).toContain('"disk":{"state":"failed","code":"full"');
    expect((await fetch(`${running.url}/health/live`)).status).toBe(200);

    rmSync(join(mount, 'filler'));
    await ask('urgente domani alle 10 di nuovo spazio');
    expect(last()).not.toContain(ERROR);
    await Promise.race([round, run.quiet()]);
    expect(await run.end(running, 'SIGTERM')).toMatchObject({ code: 0 });
    expect((await run.verdict(1)).faults).toEqual([]);
  } finally {
    await run.dispose();
  }
}

function mountSmallDisk(): string | null {
  const mount = mkdtempSync(join(tmpdir(), 'rete-urp-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', mount], { stdio: 'ignore' });
    return mount;
  } catch {
    rmSync(mount, { recursive: true });
    return null;
  }
}

/** Takes all the room there is. */
function fill(mount: string): void {
  for (;;) {
    const { bavail, bsize } = statfsSync(mount);
    if (bavail === 0) return;
    appendFileSync(join(mount, 'filler'), Buffer.alloc(Math.min(bavail * bsize, 1 << 20)));
  }
}
