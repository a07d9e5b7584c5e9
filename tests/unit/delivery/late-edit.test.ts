import { expect, it } from '@jest/globals';
import type { Context } from '../../../src/usecases/context.ts';
import { refreshCards } from '../../../src/usecases/delivery/refresh-cards.ts';
import { aNetwork, aSitting } from '../../helpers/builders.ts';
import { handlers } from '../../helpers/database/stored-network.ts';
import { openMemoryDatabase } from '../../helpers/memory/memory-database.ts';

it.each([
  { stoodStillMs: 1_000, askedAgain: [] },
  { stoodStillMs: 3_600_000, askedAgain: ['refresh sitting-1'] },
])(
  'a card edited after $stoodStillMs ms is asked for again: $askedAgain',
  async ({ stoodStillMs, askedAgain }) => {
    const { store, queue } = await openMemoryDatabase();
    let now = new Date('2027-01-10T09:00:00Z');
    const ids = { networkId: aNetwork().id, sittingId: aSitting().id };
    await store.transaction(async (tx) => {
      await tx.networks.insert(aNetwork());
      await tx.sittings.insert(aSitting());
      const post = { ...ids, kind: 'convocation', lineKey: 'convocation', dueAt: now } as const;
      const [queued] = await tx.deliveries.enqueue([{ ...post, recipient: { to: 'channel' } }], now);
      if (queued === undefined) throw new Error('not queued');
      await tx.deliveries.save({ ...queued, status: 'sent', conversationId: 'c', activityId: 'a' });
    });
    let edits = 0;
    const context = {
      store,
      clock: { now: () => now },
      note: () => undefined,
      gateway: {
        async update() {
          edits += 1;
          now = new Date(now.getTime() + stoodStillMs);
          return { outcome: 'sent', conversationId: 'c', activityId: null };
        },
      },
    } as unknown as Context;
    expect(await refreshCards(context, [ids])).toEqual([{ ok: true }]);
    const done: string[] = [];
    await queue.drain({ handlers: handlers({}, done) });
    expect(edits).toBe(1);
    expect(done.filter((job) => job.startsWith('refresh'))).toEqual(askedAgain);
  },
);
