import { describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../src/domain/delivery/delivery.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import type { Context } from '../../src/usecases/context.ts';
import { sendOrphans } from '../../src/usecases/delivery/send-orphans.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { giveUpDeliveries } from '../helpers/database/operator.ts';
import { addNetwork, aNudge, handlers, LATER, NOW } from '../helpers/database/stored-network.ts';

/** The promises of the port `DeliveryRepository` about what lies around, the same on every engine. */
export function describeDeliveries(engine: string, open: () => Promise<Database>): void {
  describe(`deliveries on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;

    it('gives the messages of a network that are about no sitting, from an instant on', async () => {
      const other = await run(addNetwork);
      const about = (lineKey: string, known = given.known) => ({
        ...aNudge(known),
        sittingId: null,
        lineKey,
      });
      await run(async (tx) => {
        await tx.deliveries.enqueue([aNudge(given.known), about('early')], NOW);
        await tx.deliveries.enqueue([about('second'), about('foreign', other)], LATER);
      });
      const since = async (at: Date) =>
        (await run((tx) => tx.deliveries.aboutNetwork(given.known.network.id, at))).map((d) => d.lineKey);
      expect(await since(NOW)).toEqual(['early', 'second']);
      expect(await since(LATER)).toEqual(['second']);
    });

    it('finds those that wait without a job, and no others', async () => {
      const [queued, delayed] = await run((tx) =>
        tx.deliveries.enqueue([aNudge(given.known), { ...aNudge(given.known), lineKey: 'later' }], NOW),
      );
      await drained();
      const lost = await run(async (tx) => {
        const { network } = given.known;
        await tx.jobs.send({ job: 'deliver', deliveryId: delayed?.id ?? '' }, 60_000);
        await tx.deliveries.insertSkipped({ ...aNudge(given.known), lineKey: 'skipped' }, 'begun', NOW);
        return (await tx.deliveries.orphans(100, network.id)).map(({ delivery, givenUp }) => [
          delivery.id,
          givenUp,
        ]);
      });
      expect(lost).toEqual([[queued?.id, false]]);
      expect((await run((tx) => tx.deliveries.orphans(1_000))).map(({ delivery }) => delivery.id)).toContain(
        queued?.id,
      );
    });

    it('gives one job to each of them, whoever looks at once and again', async () => {
      const wanted = await run((tx) =>
        tx.deliveries.enqueue(
          Array.from({ length: 20 }, (_, n) => ({ ...aNudge(given.known), lineKey: `line-${n}` })),
          NOW,
        ),
      );
      await drained();
      await Promise.all(Array.from({ length: 5 }, () => sendOrphans(context())));
      await sendOrphans(context());
      const own = new Set(wanted.map(({ id }) => `deliver ${id}`));
      const done = (await drained()).filter((job) => own.has(job));
      expect(done).toHaveLength(20);
      expect(new Set(done)).toEqual(own);
    });

    it('replaces a job given up once, then lets the message fail; the coordinator hears of both, once', async () => {
      const { network, person, sitting } = given.known;
      await run((tx) => tx.people.save({ ...person, position: { role: 'coordinator', seatId: null } }));
      await run((tx) => tx.deliveries.enqueue([aNudge(given.known)], NOW));
      const stored = async () =>
        (await run((tx) => tx.deliveries.forSitting(sitting.id))).map(
          ({ kind, status, reason }: Delivery) => `${kind} ${status} ${reason}`,
        );
      await giveUpDeliveries(given.database);
      expect(
        (await run((tx) => tx.deliveries.orphans(100, network.id))).map(({ givenUp }) => givenUp),
      ).toEqual([true]);
      await sendOrphans(context());
      await sendOrphans(context());
      const late = ['nudge queued service_error', 'problem queued null'];
      expect((await stored()).sort()).toEqual(late);
      await giveUpDeliveries(given.database);
      await sendOrphans(context());
      await sendOrphans(context());
      const all = await stored();
      expect(all.filter((each) => each.startsWith('nudge'))).toEqual(['nudge failed given_up:service_error']);
      expect(all.filter((each) => each.startsWith('problem'))).toHaveLength(2);
    });

    function context(): Context {
      const { store } = given.database;
      return { store, clock: { now: () => NOW }, note: () => undefined } as unknown as Context;
    }

    async function drained(): Promise<string[]> {
      const done: string[] = [];
      await given.database.queue.drain({ handlers: handlers({}, done) });
      return done;
    }
  });
}
