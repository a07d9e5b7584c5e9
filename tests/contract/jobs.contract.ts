import { describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/storage/engine/database.ts';
import { QUEUES } from '../../src/storage/queue/queue-settings.ts';
import type { CardsOf } from '../../src/usecases/ports/jobs.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { addNetwork, aNudge, handlers, NOW } from '../helpers/database/stored-network.ts';

/** The promises of the port `Jobs` and of the queue behind it, the same on every engine. */
export function describeJobs(engine: string, open: () => Promise<Database>): void {
  describe(`jobs on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;

    it('undoes rows and jobs together when the work throws', async () => {
      const failing = run(async (tx) => {
        await tx.deliveries.enqueue([aNudge(given.known)], NOW);
        await tx.jobs.send({ job: 'sync_roster', networkId: given.known.network.id });
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await drained()).toEqual([]);
      expect(await run((tx) => tx.deliveries.forSitting(given.known.sitting.id))).toEqual([]);
    });

    it('does a committed job once', async () => {
      const [delivery] = await run((tx) => tx.deliveries.enqueue([aNudge(given.known)], NOW));
      expect(await drained()).toEqual([`deliver ${delivery?.id}`]);
      expect(await drained()).toEqual([]);
    });

    it('queues the same message once, also when asked twice at the same time', async () => {
      const ask = () => run((tx) => tx.deliveries.enqueue([aNudge(given.known)], NOW));
      const added = (await Promise.all([ask(), ask()])).flat();
      expect(added).toHaveLength(1);
      expect(await ask()).toEqual([]);
      expect(await drained()).toHaveLength(1);
    });

    it('queues three hundred messages in one go', async () => {
      const many = Array.from({ length: 300 }, (_, i) => ({ ...aNudge(given.known), lineKey: `line-${i}` }));
      expect(await run((tx) => tx.deliveries.enqueue(many, NOW))).toHaveLength(300);
      expect(new Set(await drained()).size).toBe(300);
    });

    it('says how the queue stands', async () => {
      await run(async (tx) => {
        await tx.jobs.send({ job: 'deliver', deliveryId: 'now' });
        await tx.jobs.send({ job: 'deliver', deliveryId: 'later' }, 3_600_000);
      });
      const { queue } = given.database;
      expect(await queue.figures()).toMatchObject({ ready: 1, delayed: 1, active: 0, givenUpLastDay: 0 });
      expect((await queue.figures()).oldestReadySeconds).toBeGreaterThanOrEqual(0);
      await drained();
      expect(await queue.figures()).toMatchObject({ ready: 0, delayed: 1, oldestReadySeconds: 0 });
    });

    it('records a skipped line without a job', async () => {
      await run((tx) => tx.deliveries.insertSkipped(aNudge(given.known), 'too_late', NOW));
      const [stored] = await run((tx) => tx.deliveries.forSitting(given.known.sitting.id));
      expect(stored).toMatchObject({ status: 'skipped', reason: 'too_late' });
      expect(await drained()).toEqual([]);
    });

    it('makes one edit of many asked for, and keeps one asked for during an edit', async () => {
      const { network, sitting } = given.known;
      const ask = () =>
        run((tx) => tx.jobs.send({ job: 'refresh_cards', networkId: network.id, sittingId: sitting.id }));
      await Promise.all([ask(), ask(), ask()]);
      let edits = 0;
      await given.database.queue.drain({
        handlers: handlers({
          async refreshCards(jobs) {
            edits += jobs.length;
            if (edits === 1) await ask();
            return jobs.map(() => ({ ok: true }));
          },
        }),
      });
      expect(edits).toBe(2);
    });

    it('makes one edit of one that waits to be tried again and one asked for meanwhile', async () => {
      const { network, sitting } = given.known;
      const ask = () =>
        run((tx) => tx.jobs.send({ job: 'refresh_cards', networkId: network.id, sittingId: sitting.id }));
      const before = await given.database.queue.failedJobs();
      let edits = 0;
      const outage = handlers({
        async refreshCards(jobs) {
          edits += jobs.length;
          return jobs.map(() => ({ ok: false, error: new Error('no platform') }));
        },
      });
      await ask();
      for (let round = 0; round < 3; round += 1) {
        await given.database.queue.drain({ handlers: outage });
        await ask();
      }
      expect(edits).toBe(3);
      expect(await drained()).toEqual([`refresh ${sitting.id}`]);
      expect(await given.database.queue.failedJobs()).toBe(before);
    });

    it('fails only the job whose handler throws, and tries it again', async () => {
      const many = [1, 2, 3].map((i) => ({ ...aNudge(given.known), lineKey: `line-${i}` }));
      const [, bad] = await run((tx) => tx.deliveries.enqueue(many, NOW));
      const seen: string[] = [];
      const failingOnce = handlers({
        async deliver(ids) {
          return ids.map((id) => {
            const failed = id === bad?.id && !seen.includes(id);
            seen.push(id);
            return failed ? { ok: false, error: new Error('once') } : { ok: true };
          });
        },
      });
      await given.database.queue.drain({ handlers: failingOnce });
      expect(seen).toHaveLength(3);
      await given.database.queue.drain({ handlers: failingOnce, delayed: true });
      expect(seen.filter((id) => id === bad?.id)).toHaveLength(2);
    });

    it('keeps a delayed job back', async () => {
      await run((tx) => tx.jobs.send({ job: 'deliver', deliveryId: 'late' }, 60_000));
      expect(await drained()).toEqual([]);
      const done: string[] = [];
      await given.database.queue.drain({ handlers: handlers({}, done), delayed: true });
      expect(done).toEqual(['deliver late']);
    });

    it('never mixes concurrent transactions and the queue, whoever rolls back', async () => {
      const done: string[] = [];
      const one = async (i: number) => {
        const work = run(async (tx) => {
          await tx.jobs.send({ job: 'deliver', deliveryId: `mixed-${i}` });
          await tx.networks.byId(given.known.network.id);
          if (i % 2 === 1) throw new Error('undo');
        });
        await work.catch(() => undefined);
        if (i % 5 === 0) await given.database.queue.drain({ handlers: handlers({}, done) });
      };
      await Promise.all(Array.from({ length: 30 }, (_, i) => one(i)));
      await given.database.queue.drain({ handlers: handlers({}, done) });
      const even = Array.from({ length: 15 }, (_, i) => `deliver mixed-${2 * i}`);
      expect(done.sort()).toEqual(even.sort());
    });

    it('makes one edit for each of many sittings, however often they are asked for together', async () => {
      const all = await Promise.all(Array.from({ length: 5 }, () => run(addNetwork)));
      const cards = all.map(({ network, sitting }) => ({ networkId: network.id, sittingId: sitting.id }));
      const ask = (some: CardsOf[]) => run((tx) => tx.jobs.refreshCards(some));
      await Promise.all([ask(cards), ask(cards.slice(1, 3)), ask(cards.toReversed()), ask([])]);
      await run((tx) => tx.jobs.send({ job: 'refresh_cards', ...(cards[0] as CardsOf) }));
      expect((await drained()).sort()).toEqual(cards.map((card) => `refresh ${card.sittingId}`).sort());
      await ask(cards.slice(0, 2));
      expect(await drained()).toHaveLength(2);
    });

    it('begins an edit that is to wait when it is asked for sooner', async () => {
      const { network, sitting } = given.known;
      const job = { job: 'refresh_cards', networkId: network.id, sittingId: sitting.id } as const;
      await run((tx) => tx.jobs.send(job, 60_000));
      await run((tx) => tx.jobs.send({ job: 'sync_roster', networkId: network.id }, 60_000));
      expect(await drained()).toEqual([]);
      await run((tx) => tx.jobs.send(job, 90_000));
      expect(await drained()).toEqual([]);
      await run((tx) => tx.jobs.send(job));
      expect(await drained()).toEqual([`refresh ${sitting.id}`]);
    });

    it('begins an urgent message that is sent again before those that wait', async () => {
      const waiting = Array.from({ length: 60 }, (_, n) => `waiting-${n}`);
      for (const deliveryId of waiting) await run((tx) => tx.jobs.send({ job: 'deliver', deliveryId }));
      await run((tx) => tx.jobs.send({ job: 'deliver', deliveryId: 'urgent', urgent: true }));
      const batches: (readonly string[])[] = [];
      await given.database.queue.drain({
        handlers: handlers({
          async deliver(ids) {
            batches.push(ids);
            return ids.map(() => ({ ok: true }));
          },
        }),
      });
      expect(batches.length).toBeGreaterThan(1);
      expect(batches[0]).toContain('urgent');
    });

    it('waits for a job that begins at once, and not for a later one', async () => {
      await run((tx) => tx.jobs.send({ job: 'deliver', deliveryId: 'soon' }, 50));
      await run((tx) => tx.jobs.send({ job: 'deliver', deliveryId: 'late' }, 30_000));
      expect(await drained()).toEqual(['deliver soon']);
    });

    it('gives a job up after its last retry, and counts it', async () => {
      await run((tx) => tx.jobs.send({ job: 'deliver', deliveryId: 'poison' }));
      let attempts = 0;
      const failing = handlers({
        async deliver(ids) {
          attempts += ids.length;
          return ids.map(() => ({ ok: false, error: new Error('always') }));
        },
      });
      const before = await given.database.queue.failedJobs();
      for (let round = 0; round < 20; round += 1)
        await given.database.queue.drain({ handlers: failing, delayed: true });
      expect(attempts).toBe(1 + (QUEUES.deliver.options.retryLimit ?? 0));
      expect(await given.database.queue.failedJobs()).toBe(before + 1);
    });

    async function drained(): Promise<string[]> {
      const done: string[] = [];
      await given.database.queue.drain({ handlers: handlers({}, done) });
      return done;
    }
  });
}
