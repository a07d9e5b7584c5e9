import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Sitting } from '../../src/domain/sittings/sitting.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import type { Tx } from '../../src/usecases/ports/store.ts';
import { aSitting } from '../helpers/builders.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import type { Known } from '../helpers/database/stored-network.ts';
import {
  addNetwork,
  aNudge,
  anAnswerOf,
  aSubstitutionOf,
  LATER,
  NOW,
} from '../helpers/database/stored-network.ts';

/** The promises of what answers are decided and shared cards are made from, the same on every engine. */
export function describeAnswerDesks(engine: string, open: () => Promise<Database>): void {
  describe(`answer desks on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;

    const desksOf = (sittingIds: string[], aadObjectIds: string[] = []) =>
      run((tx) => tx.answers.openDesks({ sittingIds, aadObjectIds }));

    it('gather what the repositories give one by one', async () => {
      const { network, person, seatId } = given.known;
      const other = await run((tx) => tx.people.upsertMember({ ...member(), networkId: network.id }));
      await run(async (tx) => {
        const position = { role: 'referent', seatId } as const;
        await tx.people.save({
          ...person,
          position,
          unreachable: { since: NOW, reason: 'x' },
          askedAt: LATER,
        });
        await tx.seats.insert({ ...(await seat(tx)), id: randomUUID(), name: 'Altra', position: 1 });
        await tx.answers.append([anAnswerOf(given.known, 'remote'), anAnswerOf(given.known, 'excused')]);
        await tx.answers.append([anAnswerOf({ ...given.known, person: other }, 'in_person')]);
        await tx.answers.acknowledge(given.known.sitting.id, other.id, NOW);
        await tx.substitutions.insert(aSubstitutionOf(given.known, { substituteId: other.id }), null);
        const change = {
          kind: 'moved',
          at: NOW,
          by: other.id,
          reason: 'sala',
          previousStartsAt: LATER,
        } as const;
        await tx.sittings.save({ ...given.known.sitting, change, minutesOutAt: LATER });
      });
      const [desk] = await desksOf([given.known.sitting.id], [person.aadObjectId]);
      const expected = await run(async (tx) => ({
        facts: {
          network: await tx.networks.byId(network.id),
          sitting: await tx.sittings.find(given.known.sitting.id),
          seats: await tx.seats.list(network.id),
          people: await tx.people.list(network.id),
          acknowledgements: await tx.answers.acknowledgements(given.known.sitting.id),
          substitutions: await tx.substitutions.active(given.known.sitting.id),
        },
        history: await tx.answers.history(given.known.sitting.id, person.id),
      }));
      expect(desk).toMatchObject(expected);
      const states = desk?.facts.answers.map(({ personId, state }) => [personId, state]).sort();
      expect(states).toEqual(
        [
          [person.id, 'excused'],
          [other.id, 'in_person'],
        ].sort(),
      );
      expect(desk?.history.map(({ seq, recordedAt }) => ({ seq, recordedAt }))).toEqual([
        { seq: 1, recordedAt: NOW },
        { seq: 2, recordedAt: NOW },
      ]);
    });

    it('leave out what does not exist, answers to an older date, and what nobody asked for', async () => {
      const { sitting } = given.known;
      expect(await desksOf(['no', sitting.id])).toHaveLength(1);
      expect(await desksOf(['no'])).toEqual([]);
      expect(await desksOf([])).toEqual([]);
      await run(async (tx) => {
        await tx.answers.append([anAnswerOf(given.known, 'remote')]);
        await tx.sittings.save({ ...sitting, dateVersion: 2 });
      });
      const [desk] = await desksOf([sitting.id]);
      expect(desk).toMatchObject({ facts: { answers: [] }, history: [] });
      const [asked] = await desksOf([sitting.id], [given.known.person.aadObjectId]);
      expect(asked?.history).toHaveLength(1);
    });

    it('of two networks are each their own, with the newest few answers', async () => {
      const other = await run(addNetwork);
      const many = Array.from({ length: 12 }, (_, i) =>
        anAnswerOf(given.known, i % 2 === 0 ? 'remote' : 'excused'),
      );
      await run((tx) => tx.answers.append([...many, anAnswerOf(other, 'in_person')]));
      const desks = await desksOf(
        [given.known.sitting.id, other.sitting.id],
        [given.known.person.aadObjectId, other.person.aadObjectId],
      );
      const of = ({ sitting }: Known) => desks.find((desk) => desk.facts.sitting.id === sitting.id);
      expect(of(given.known)?.facts.people.map(({ id }) => id)).toEqual([given.known.person.id]);
      expect(of(other)?.history.map(({ state, seq }) => ({ state, seq }))).toEqual([
        { state: 'in_person', seq: 1 },
      ]);
      const seqs = of(given.known)?.history.map(({ seq }) => seq) ?? [];
      expect(seqs.at(-1)).toBe(12);
      expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
      expect(seqs.length).toBeGreaterThanOrEqual(4);
    });

    it('number answers appended together, and at the same time, without doubles or gaps', async () => {
      const { network, sitting, person } = given.known;
      const twin: Sitting = aSitting({
        id: randomUUID(),
        networkId: network.id,
        seriesOn: null,
        kind: 'urgent',
        number: null,
      });
      await run((tx) => tx.sittings.insert(twin));
      const give = () =>
        run(async (tx) => {
          await tx.answers.openDesks({ sittingIds: [sitting.id, twin.id], aadObjectIds: [] });
          const there = anAnswerOf({ ...given.known, sitting: twin }, 'excused');
          await tx.answers.append([
            anAnswerOf(given.known, 'remote'),
            there,
            anAnswerOf(given.known, 'in_person'),
          ]);
        });
      await Promise.all([give(), give(), give()]);
      const seqs = async (id: string) =>
        (await run((tx) => tx.answers.history(id, person.id))).map(({ seq }) => seq);
      expect(await seqs(sitting.id)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(await seqs(twin.id)).toEqual([1, 2, 3]);
    });

    it('of many networks are opened by many at once, in any order, beside claims and sweeps', async () => {
      const all = await Promise.all(Array.from({ length: 4 }, () => run(addNetwork)));
      const ids = all.map(({ sitting }) => sitting.id);
      const deliveries = await run((tx) => tx.deliveries.enqueue(all.map(aNudge), NOW));
      const claim = (i: number) =>
        run(async (tx) => {
          const delivery = deliveries[i % deliveries.length];
          await tx.networks.lock(delivery?.networkId ?? '');
          await tx.deliveries.lock(delivery?.id ?? '');
        });
      const sweep = () =>
        run(async (tx) => {
          for (const { id } of await tx.networks.claimDue(LATER, 2)) await tx.networks.setNextDueAt(id, NOW);
        });
      await Promise.all(all.map(({ network }) => run((tx) => tx.networks.wakeBy(network.id, NOW))));
      const rounds = Array.from({ length: 12 }, (_, i) =>
        Promise.all([desksOf(i % 2 === 0 ? ids : ids.toReversed()), claim(i), sweep()]),
      );
      for (const [desks] of await Promise.all(rounds)) expect(desks).toHaveLength(4);
    });

    it('share the posts of the channel and all of an urgent call, of these sittings only', async () => {
      const other = await run(addNetwork);
      const urgent = { ...aNudge(given.known), kind: 'urgent_call' as const, lineKey: 'convocation' };
      const board = { ...urgent, kind: 'urgent_board' as const, lineKey: 'board' };
      const post = { ...urgent, kind: 'convocation' as const, recipient: { to: 'channel' as const } };
      await run((tx) =>
        tx.deliveries.enqueue([aNudge(given.known), urgent, board, post, aNudge(other)], NOW),
      );
      const shared = await run((tx) => tx.deliveries.shared([given.known.sitting.id, other.sitting.id]));
      expect(shared.map(({ kind }) => kind).sort()).toEqual(['convocation', 'urgent_board', 'urgent_call']);
      expect(await run((tx) => tx.deliveries.shared([]))).toEqual([]);
    });

    function member() {
      return { aadObjectId: randomUUID(), teamsUserId: '29:altra', name: 'Altra Inventata' };
    }

    async function seat(tx: Tx) {
      const [first] = await tx.seats.list(given.known.network.id);
      if (first === undefined) throw new Error('the network has no seat');
      return first;
    }
  });
}
