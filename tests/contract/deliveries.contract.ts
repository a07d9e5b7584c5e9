import { describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/storage/database.ts';
import { contractDatabase } from '../helpers/contract-database.ts';
import { addNetwork, aNudge, LATER, NOW } from '../helpers/stored-network.ts';

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
  });
}
