import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/storage/engine/database.ts';
import { endDelegation } from '../../src/usecases/delegation/end-delegations.ts';
import { authorityAt } from '../../src/usecases/delegation/who-coordinates.ts';
import type { TestServer } from '../helpers/database/postgres-server.ts';
import { startTestServer } from '../helpers/database/postgres-server.ts';
import { addNetwork, LATER, NOW } from '../helpers/database/stored-network.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(process.env.TEST_DATABASE_URL);
});
afterAll(() => server.stop());

describe('a deputy who acts while the delegation is being revoked', () => {
  it('waits for it and has no powers any more', async () => {
    const database = await openDatabase({ kind: 'server', url: await server.newDatabase() }, () => undefined);
    const { store } = database;
    try {
      const { network, deputy, delegation } = await store.transaction(async (tx) => {
        const known = await addNetwork(tx);
        const networkId = known.network.id;
        const coordinator = { ...known.person, position: { role: 'coordinator', seatId: null } } as const;
        await tx.people.save(coordinator);
        const member = { aadObjectId: randomUUID(), teamsUserId: '29:delegato', name: 'Persona Delegata' };
        const added = await tx.people.upsertMember({ networkId, ...member });
        const named = { ...added, position: { role: 'manager', seatId: null } } as const;
        await tx.people.save(named);
        const given = {
          id: randomUUID(),
          networkId,
          delegatorId: coordinator.id,
          deputyId: named.id,
          fromOn: '2027-01-10',
          toOn: '2027-01-20',
          reason: 'ferie',
          createdAt: NOW,
          revokedAt: null,
        };
        await tx.delegations.insert(given);
        return { network: known.network, deputy: named, delegation: given };
      });
      const ask = () => store.transaction((tx) => authorityAt(tx, { network, person: deputy, now: LATER }));
      expect(await ask()).toEqual({
        as: 'deputy',
        delegationId: delegation.id,
        inNameOf: delegation.delegatorId,
      });

      const revoked = Promise.withResolvers<void>();
      const held = Promise.withResolvers<void>();
      const revoking = store.transaction(async (tx) => {
        await tx.networks.lock(network.id);
        await endDelegation(tx, delegation, LATER);
        revoked.resolve();
        await held.promise;
      });
      await revoked.promise;
      let decided = false;
      const asked = ask().then((authority) => {
        decided = true;
        return authority;
      });
      // Another question of the same database goes round meanwhile: the first one is waiting, not slow.
      await store.transaction((tx) => tx.delegations.open(network.id, '2027-01-10'));
      expect(decided).toBe(false);
      held.resolve();
      await revoking;
      expect(await asked).toEqual({ as: 'member' });
    } finally {
      await database.dispose();
    }
  });
});
