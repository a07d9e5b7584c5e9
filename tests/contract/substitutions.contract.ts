import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/storage/database.ts';
import type { Tx } from '../../src/usecases/ports/store.ts';
import type { Known } from '../helpers/stored-network.ts';
import { addNetwork, aSubstitutionOf, LATER, NOW } from '../helpers/stored-network.ts';

/** The promises of the repository of substitutes, the same on every engine. */
export function describeSubstitutions(engine: string, open: () => Promise<Database>): void {
  describe(`substitutions on ${engine}`, () => {
    let database: Database;
    let known: Known;
    const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.store.transaction(work);

    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.dispose());
    beforeEach(async () => {
      known = await run(addNetwork);
    });

    it('give back every field, of somebody in the team and of somebody outside', async () => {
      const { sitting, network } = known;
      const other = await anotherPerson();
      const inTeam = aSubstitutionOf(known, { substituteId: other.id, withdrawnAt: LATER });
      const outside = aSubstitutionOf(known, { namedAt: LATER });
      await run(async (tx) => {
        await tx.substitutions.insert(inTeam, 'form-1');
        await tx.substitutions.insert(outside, 'form-1');
      });
      expect(await run((tx) => tx.substitutions.namedWith(network.id, 'form-1'))).toEqual([inTeam, outside]);
      expect(await run((tx) => tx.substitutions.active(sitting.id))).toEqual([outside]);
      expect(await run((tx) => tx.substitutions.byId(network.id, inTeam.id))).toEqual(inTeam);
    });

    it('do not exist for another network', async () => {
      const other = await run(addNetwork);
      const substitution = aSubstitutionOf(known);
      await run((tx) => tx.substitutions.insert(substitution, 'form-2'));
      expect(await run((tx) => tx.substitutions.namedWith(other.network.id, 'form-2'))).toEqual([]);
      expect(await run((tx) => tx.substitutions.byId(other.network.id, substitution.id))).toBeNull();
      expect(await run((tx) => tx.substitutions.withdraw(other.network.id, substitution.id, NOW))).toBe(
        false,
      );
      expect(await run((tx) => tx.substitutions.active(known.sitting.id))).toEqual([substitution]);
      const foreign = aSubstitutionOf(known, { substituteId: other.person.id });
      await expect(run((tx) => tx.substitutions.insert(foreign, null))).rejects.toThrow();
    });

    it('are withdrawn once, and the first instant stays', async () => {
      const { network } = known;
      const substitution = aSubstitutionOf(known);
      await run((tx) => tx.substitutions.insert(substitution, null));
      const withdraw = (at: Date) => run((tx) => tx.substitutions.withdraw(network.id, substitution.id, at));
      expect([await withdraw(NOW), await withdraw(LATER)]).toEqual([true, false]);
      expect(await run((tx) => tx.substitutions.byId(network.id, substitution.id))).toEqual({
        ...substitution,
        withdrawnAt: NOW,
      });
    });

    it('are at most one active for each seat, and for each substitute', async () => {
      const { network } = known;
      const [second, substitute] = [await anotherPerson(), await anotherPerson()];
      const otherSeat = randomUUID();
      await run((tx) =>
        tx.seats.insert({
          id: otherSeat,
          networkId: network.id,
          name: 'Altra',
          position: 1,
          patronDay: null,
        }),
      );
      await run((tx) =>
        tx.substitutions.insert(aSubstitutionOf(known, { substituteId: substitute.id }), null),
      );
      const refused = [
        aSubstitutionOf(known),
        aSubstitutionOf(known, { referentId: second.id }),
        aSubstitutionOf(known, { referentId: second.id, seatId: otherSeat, substituteId: substitute.id }),
      ];
      for (const substitution of refused) {
        await expect(run((tx) => tx.substitutions.insert(substitution, null))).rejects.toThrow();
      }
      const free = aSubstitutionOf(known, { referentId: second.id, seatId: otherSeat });
      await run((tx) => tx.substitutions.insert(free, null));
      expect(await run((tx) => tx.substitutions.active(known.sitting.id))).toHaveLength(2);
    });

    it('are refused when they name nobody, two, or the referent', async () => {
      const other = await anotherPerson();
      const refused = [
        aSubstitutionOf(known, { outsideName: null }),
        aSubstitutionOf(known, { substituteId: other.id, outsideName: 'Ospite Inventato' }),
        aSubstitutionOf(known, { substituteId: known.person.id }),
      ];
      for (const substitution of refused) {
        await expect(run((tx) => tx.substitutions.insert(substitution, null))).rejects.toThrow();
      }
    });

    it('of coming sittings are those that start after an instant', async () => {
      const { network, sitting } = known;
      const substitution = aSubstitutionOf(known);
      await run((tx) => tx.substitutions.insert(substitution, null));
      const comingAfter = (from: Date) => run((tx) => tx.substitutions.activeAfter(network.id, from));
      expect(await comingAfter(new Date(sitting.startsAt.getTime() - 1))).toEqual([substitution]);
      expect(await comingAfter(sitting.startsAt)).toEqual([]);
    });

    it('go with their seat when it leaves the network', async () => {
      const { network, sitting, seatId } = known;
      await run((tx) => tx.substitutions.insert(aSubstitutionOf(known), null));
      await run((tx) => tx.seats.remove(network.id, seatId));
      expect(await run((tx) => tx.substitutions.active(sitting.id))).toEqual([]);
    });

    function anotherPerson() {
      const member = { aadObjectId: randomUUID(), teamsUserId: '29:altra', name: 'Altra Inventata' };
      return run((tx) => tx.people.upsertMember({ networkId: known.network.id, ...member }));
    }
  });
}
