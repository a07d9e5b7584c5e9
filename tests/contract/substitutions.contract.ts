import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/storage/engine/database.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { addNetwork, aSubstitutionOf, LATER, NOW } from '../helpers/database/stored-network.ts';

/** The promises of the repository of substitutes, the same on every engine. */
export function describeSubstitutions(engine: string, open: () => Promise<Database>): void {
  describe(`substitutions on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;

    it('give back every field, of somebody in the team and of somebody outside', async () => {
      const { sitting, network } = given.known;
      const other = await anotherPerson();
      const inTeam = aSubstitutionOf(given.known, { substituteId: other.id, withdrawnAt: LATER });
      const outside = aSubstitutionOf(given.known, { namedAt: LATER });
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
      const substitution = aSubstitutionOf(given.known);
      await run((tx) => tx.substitutions.insert(substitution, 'form-2'));
      expect(await run((tx) => tx.substitutions.namedWith(other.network.id, 'form-2'))).toEqual([]);
      expect(await run((tx) => tx.substitutions.byId(other.network.id, substitution.id))).toBeNull();
      expect(await run((tx) => tx.substitutions.withdraw(other.network.id, substitution.id, NOW))).toBe(
        false,
      );
      expect(await run((tx) => tx.substitutions.active(given.known.sitting.id))).toEqual([substitution]);
      const foreign = aSubstitutionOf(given.known, { substituteId: other.person.id });
      await expect(run((tx) => tx.substitutions.insert(foreign, null))).rejects.toThrow();
    });

    it('are withdrawn once, and the first instant stays', async () => {
      const { network } = given.known;
      const substitution = aSubstitutionOf(given.known);
      await run((tx) => tx.substitutions.insert(substitution, null));
      const withdraw = (at: Date) => run((tx) => tx.substitutions.withdraw(network.id, substitution.id, at));
      expect([await withdraw(NOW), await withdraw(LATER)]).toEqual([true, false]);
      expect(await run((tx) => tx.substitutions.byId(network.id, substitution.id))).toEqual({
        ...substitution,
        withdrawnAt: NOW,
      });
    });

    it('are at most one active for each seat, and for each substitute', async () => {
      const { network } = given.known;
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
        tx.substitutions.insert(aSubstitutionOf(given.known, { substituteId: substitute.id }), null),
      );
      const refused = [
        aSubstitutionOf(given.known),
        aSubstitutionOf(given.known, { referentId: second.id }),
        aSubstitutionOf(given.known, {
          referentId: second.id,
          seatId: otherSeat,
          substituteId: substitute.id,
        }),
      ];
      for (const substitution of refused) {
        await expect(run((tx) => tx.substitutions.insert(substitution, null))).rejects.toThrow();
      }
      const free = aSubstitutionOf(given.known, { referentId: second.id, seatId: otherSeat });
      await run((tx) => tx.substitutions.insert(free, null));
      expect(await run((tx) => tx.substitutions.active(given.known.sitting.id))).toHaveLength(2);
    });

    it('are refused when they name nobody, two, or the referent', async () => {
      const other = await anotherPerson();
      const refused = [
        aSubstitutionOf(given.known, { outsideName: null }),
        aSubstitutionOf(given.known, { substituteId: other.id, outsideName: 'Ospite Inventato' }),
        aSubstitutionOf(given.known, { substituteId: given.known.person.id }),
      ];
      for (const substitution of refused) {
        await expect(run((tx) => tx.substitutions.insert(substitution, null))).rejects.toThrow();
      }
    });

    it('of coming sittings are those that start after an instant', async () => {
      const { network, sitting } = given.known;
      const substitution = aSubstitutionOf(given.known);
      await run((tx) => tx.substitutions.insert(substitution, null));
      const comingAfter = (from: Date) => run((tx) => tx.substitutions.activeAfter(network.id, from));
      expect(await comingAfter(new Date(sitting.startsAt.getTime() - 1))).toEqual([substitution]);
      expect(await comingAfter(sitting.startsAt)).toEqual([]);
    });

    it('go with their seat when it leaves the network', async () => {
      const { network, sitting, seatId } = given.known;
      await run((tx) => tx.substitutions.insert(aSubstitutionOf(given.known), null));
      await run((tx) => tx.seats.remove(network.id, seatId));
      expect(await run((tx) => tx.substitutions.active(sitting.id))).toEqual([]);
    });

    function anotherPerson() {
      const member = { aadObjectId: randomUUID(), teamsUserId: '29:altra', name: 'Altra Inventata' };
      return run((tx) => tx.people.upsertMember({ networkId: given.known.network.id, ...member }));
    }
  });
}
