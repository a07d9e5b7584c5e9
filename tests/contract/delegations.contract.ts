import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Delegation } from '../../src/domain/delegation/delegation.ts';
import type { Person } from '../../src/domain/network/person.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import type { Tx } from '../../src/usecases/ports/store.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { addNetwork, LATER, NOW } from '../helpers/database/stored-network.ts';

/** The promises of the repository of delegations, the same on every engine. */
export function describeDelegations(engine: string, open: () => Promise<Database>): void {
  describe(`delegations on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;
    let deputy: Person;

    beforeEach(async () => {
      const member = { aadObjectId: randomUUID(), teamsUserId: '29:delegato', name: 'Persona Delegata' };
      deputy = await run((tx) => tx.people.upsertMember({ networkId: given.known.network.id, ...member }));
    });

    function aDelegation(fields: Partial<Delegation> = {}): Delegation {
      return {
        id: randomUUID(),
        networkId: given.known.network.id,
        delegatorId: given.known.person.id,
        deputyId: deputy.id,
        fromOn: '2027-01-10',
        toOn: '2027-01-20',
        reason: 'ferie, "ponte" compreso',
        createdAt: NOW,
        revokedAt: null,
        ...fields,
      };
    }

    it('are given back with every field, revoked or not, and only in their own network', async () => {
      const delegation = aDelegation();
      await run((tx) => tx.delegations.insert(delegation));
      expect(await run((tx) => tx.delegations.byId(given.known.network.id, delegation.id))).toEqual(
        delegation,
      );
      const revoked = { ...delegation, revokedAt: LATER };
      await run((tx) => tx.delegations.save(revoked));
      expect(await run((tx) => tx.delegations.byId(given.known.network.id, delegation.id))).toEqual(revoked);
      const other = await run(addNetwork);
      expect(await run((tx) => tx.delegations.byId(other.network.id, delegation.id))).toBeNull();
      await run((tx) => tx.delegations.save({ ...delegation, networkId: other.network.id }));
      expect(await run((tx) => tx.delegations.byId(given.known.network.id, delegation.id))).toEqual(revoked);
    });

    it('are open until their last day, unless revoked, in the order in which they count', async () => {
      const later = aDelegation({ fromOn: '2027-01-12', toOn: '2027-01-12' });
      const second = aDelegation({ createdAt: LATER });
      const first = aDelegation();
      const revoked = aDelegation({ revokedAt: LATER });
      await run(async (tx) => {
        for (const each of [later, second, first, revoked]) await tx.delegations.insert(each);
        await tx.delegations.insert({ ...(await otherNetworks(tx)), id: randomUUID() });
      });
      const openOn = async (on: string) =>
        (await run((tx) => tx.delegations.open(given.known.network.id, on))).map(({ id }) => id);
      expect(await openOn('2026-11-01')).toEqual([first.id, second.id, later.id]);
      expect(await openOn('2027-01-12')).toEqual([first.id, second.id, later.id]);
      expect(await openOn('2027-01-13')).toEqual([first.id, second.id]);
      expect(await openOn('2027-01-21')).toEqual([]);
    });

    it('are refused when they end before they begin, or join two networks', async () => {
      const refused = async (delegation: Delegation) =>
        expect(run((tx) => tx.delegations.insert(delegation))).rejects.toThrow();
      await refused(aDelegation({ fromOn: '2027-01-21' }));
      await refused(aDelegation({ deputyId: given.known.person.id }));
      const other = await run(addNetwork);
      await refused(aDelegation({ deputyId: other.person.id }));
      await refused(aDelegation({ networkId: other.network.id }));
    });

    it('are named in the log by what a deputy did', async () => {
      const delegation = aDelegation();
      const entry = {
        networkId: given.known.network.id,
        at: NOW,
        actorId: deputy.id,
        actorAadObjectId: deputy.aadObjectId,
        act: 'move_sitting',
        outcome: 'done' as const,
        delegated: { inNameOf: given.known.person.id, delegationId: delegation.id },
        details: {},
      };
      await run(async (tx) => {
        await tx.delegations.insert(delegation);
        await tx.audit.append(entry);
        await tx.audit.append({ ...entry, delegated: null });
      });
      const entries = await run((tx) => tx.audit.list(given.known.network.id, 5));
      expect(entries).toEqual([{ ...entry, delegated: null }, entry]);
    });

    async function otherNetworks(tx: Tx): Promise<Delegation> {
      const other = await addNetwork(tx);
      const member = { aadObjectId: randomUUID(), teamsUserId: '29:altra', name: 'Altra Persona' };
      const person = await tx.people.upsertMember({ networkId: other.network.id, ...member });
      return {
        ...aDelegation(),
        networkId: other.network.id,
        delegatorId: other.person.id,
        deputyId: person.id,
      };
    }
  });
}
