import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/storage/engine/database.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';
import { giveUpDeliveries, runDeliveries } from '../helpers/database/operator.ts';
import { addNetwork, aNudge, handlers } from '../helpers/database/stored-network.ts';

describe('npm run deliveries on the embedded database', () => {
  it('says what to do while the bot runs, then shows what was given up and puts it back once', async () => {
    const folder = await copyOfTemplate();
    const open = () => openDatabase({ kind: 'embedded', folder }, () => undefined);
    try {
      const running = await open();
      const known = await running.store.transaction(addNetwork);
      const now = new Date();
      const [waiting] = await running.store.transaction(async (tx) => {
        const all = ['a', 'b', 'c'].map((lineKey) => ({ ...aNudge(known), lineKey }));
        const [first, ...ended] = await tx.deliveries.enqueue(all, now);
        for (const [index, status] of (['failed', 'uncertain'] as const).entries()) {
          const row = ended[index];
          if (row !== undefined)
            await tx.deliveries.save({ ...row, status, reason: '413:MessageSizeTooBig' });
        }
        return first === undefined ? [] : [first];
      });
      await giveUpDeliveries(running);
      const busy = await runDeliveries({ DATA_FOLDER: folder });
      expect(busy).toMatchObject({ code: 1, stdout: '' });
      expect(busy.stderr).toContain('The bot is running on the embedded database');
      expect(busy.stderr).toContain('consegne');
      await running.dispose();

      const { code, stdout } = await runDeliveries({ DATA_FOLDER: folder }, '--retry-failed');
      expect(code).toBe(0);
      expect(stdout).toMatch(/Jobs put back: 3\n/);
      expect(stdout).toMatch(/nudge +1 +0 +0 +0 +1 +1\n/);
      expect(stdout).toMatch(new RegExp(`${known.network.id} +1 +0 min +1 +1\n`));
      expect(stdout).toContain('Jobs given up after all their retries: 0');
      expect(stdout).not.toContain(known.person.name);
      expect(stdout).not.toContain(known.network.name);

      const again = await open();
      const done: string[] = [];
      await again.queue.drain({ handlers: handlers({}, done) });
      expect(done.filter((job) => job === `deliver ${waiting?.id}`)).toHaveLength(1);
      expect(await again.queue.failedJobs()).toBe(0);
      await again.dispose();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('makes no database where there is none, and refuses what it does not know', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rete-urp-test-'));
    try {
      const none = await runDeliveries({ DATA_FOLDER: folder });
      expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('there is no database in') });
      const wrong = await runDeliveries({ DATA_FOLDER: folder }, '--days', 'molti');
      expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('not "molti"') });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
