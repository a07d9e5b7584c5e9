import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { PERSONAL_DATA } from '../../src/domain/personal-data/data-inventory.ts';
import { PERSONAL_EXTRACTS } from '../../src/domain/personal-data/personal-data.ts';
import { referencesOf } from '../../src/domain/personal-data/table-data.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { everythingAbout, SECRETS } from '../helpers/database/everything-about.ts';
import { addNetwork, LATER, NOW } from '../helpers/database/stored-network.ts';

/** The promises of the repository of personal data, the same on every engine. */
export function describePersonalData(engine: string, open: () => Promise<Database>): void {
  describe(`personal data on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;
    const someone = () => {
      const aadObjectId = randomUUID();
      return run((tx) => everythingAbout(tx, aadObjectId));
    };

    it('are read from every table that knows a person, and counted the same', async () => {
      const { person } = await someone();
      const parts = await run((tx) => tx.personalData.collect(person));
      const tables = Object.keys(PERSONAL_DATA).filter(
        (table) =>
          referencesOf(PERSONAL_DATA[table] ?? { dataClass: null, personal: {}, other: [] }).length > 0,
      );
      expect(parts.map(({ part }) => part).sort()).toEqual(
        [...tables, ...Object.keys(PERSONAL_EXTRACTS)].sort(),
      );
      const counts: Record<string, number> = {};
      for (const { dataClass, rows } of parts) counts[dataClass] = (counts[dataClass] ?? 0) + rows.length;
      expect(await run((tx) => tx.personalData.count(person))).toEqual(counts);
    });

    it('say nothing of others: not their names, not their reasons, not who else was there', async () => {
      const { person, known, coordinator } = await someone();
      const parts = await run((tx) => tx.personalData.collect(person));
      const text = JSON.stringify(parts);
      expect(text).toContain(SECRETS.excuse);
      for (const other of [
        known.person.name,
        coordinator.name,
        'motivo di un altro',
        coordinator.aadObjectId,
      ])
        expect(text).not.toContain(other);
      const onBehalf = parts
        .find(({ part }) => part === 'answers')
        ?.rows.filter(({ via }) => via === 'on_behalf');
      expect(onBehalf).toMatchObject([{ recorded_by: person.id }]);
      expect(Object.keys(onBehalf?.[0] ?? {})).not.toContain('state');
      expect(parts.find(({ part }) => part === 'file_links')?.rows[0]).not.toHaveProperty('token');
    });

    it('are found in every network of the tenant, whatever has become of it, and in no other tenant', async () => {
      const { person, known } = await someone();
      await run((tx) => tx.networks.save({ ...known.network, status: 'removed' }));
      await run((tx) => tx.people.save({ ...person, inTeam: false }));
      const here = () => run((tx) => tx.personalData.everywhere('tenant-1', person.aadObjectId));
      expect((await here()).map(({ id }) => id)).toEqual([person.id]);
      expect(await run((tx) => tx.personalData.everywhere(null, person.aadObjectId))).toHaveLength(1);
      expect(await run((tx) => tx.personalData.everywhere('tenant-2', person.aadObjectId))).toEqual([]);
    });

    it('are erased once, and the row is never written again', async () => {
      const { person, known } = await someone();
      expect(await run((tx) => tx.personalData.erase(person, 'Nessuno', NOW))).toBe(true);
      expect(await run((tx) => tx.personalData.erase(person, 'Altro', LATER))).toBe(false);
      await run((tx) => tx.people.save(person));
      expect(await run((tx) => tx.people.byId(known.network.id, person.id))).toMatchObject({
        name: 'Nessuno',
        position: person.position,
        declared: null,
        inTeam: false,
        chatId: null,
      });
      expect(await run((tx) => tx.personalData.everywhere(null, person.aadObjectId))).toEqual([]);
    });

    it('are cleared of what a send that was under way wrote after the erasure', async () => {
      const { person, known } = await someone();
      const sittingId = known.sitting.id;
      const recipient = { to: 'person' as const, personId: person.id };
      const [late] = await run((tx) =>
        tx.deliveries.enqueue(
          [{ networkId: known.network.id, sittingId, kind: 'nudge', lineKey: 'late', recipient, dueAt: NOW }],
          NOW,
        ),
      );
      await run((tx) => tx.personalData.erase(person, 'Nessuno', NOW));
      if (late === undefined) throw new Error('the delivery is not new');
      await run((tx) =>
        tx.deliveries.save({ ...late, status: 'sent', sentAt: NOW, conversationId: 'a:tardi' }),
      );
      expect(await run((tx) => tx.personalData.eraseRemains())).toBe(1);
      expect(await run((tx) => tx.personalData.eraseRemains())).toBe(0);
      expect((await run((tx) => tx.deliveries.byId(late.id)))?.conversationId).toBeNull();
    });
  });
}

/** What stays of somebody of the team who was erased. */
export function describeErasureMarks(engine: string, open: () => Promise<Database>): void {
  describe(`marks of erased people on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;

    it('answer to the same id in the same network alone, until it acts or leaves', async () => {
      const { known } = given;
      const other = await run(addNetwork);
      const mark = (work: 'mark' | 'unmark', id: string) =>
        run((tx) =>
          work === 'mark'
            ? tx.personalData.mark(known.network.id, id)
            : tx.personalData.unmark(known.network.id, [id]),
        );
      const marked = async (networkId = known.network.id) => [
        ...(await run((tx) => tx.personalData.marked(networkId, ['id-a', 'id-b']))),
      ];
      await mark('mark', 'id-a');
      await mark('mark', 'id-a');
      expect(await marked()).toEqual(['id-a']);
      expect(await marked(other.network.id)).toEqual([]);
      expect(await run((tx) => tx.personalData.isMarkedIn('tenant-1', 'id-a'))).toBe(true);
      expect(await run((tx) => tx.personalData.isMarkedIn('tenant-2', 'id-a'))).toBe(false);
      await run((tx) => tx.personalData.keepMarksOf(known.network.id, ['id-a', 'id-c']));
      expect(await marked()).toEqual(['id-a']);
      await mark('unmark', 'id-a');
      expect(await marked()).toEqual([]);
      await mark('mark', 'id-b');
      await run((tx) => tx.personalData.keepMarksOf(known.network.id, []));
      expect(await marked()).toEqual([]);
    });
  });
}
