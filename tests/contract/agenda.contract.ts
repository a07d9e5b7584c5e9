import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { agendaLines } from '../../src/domain/agenda/agenda.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import { anAgendaItem } from '../helpers/builders.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { addNetwork, LATER, NOW } from '../helpers/database/stored-network.ts';

/** The promises of the agendas, the same on every engine. */
export function describeAgenda(engine: string, open: () => Promise<Database>): void {
  describe(`agendas on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;

    const anItem = (changes: Parameters<typeof anAgendaItem>[0] = {}) =>
      anAgendaItem({
        id: randomUUID(),
        networkId: given.known.network.id,
        sittingId: given.known.sitting.id,
        ...changes,
      });

    it('give back an item as it was, in every state', async () => {
      const full = anItem({
        title: '=HYPERLINK("https://example.org") **grassetto** <at>tutti</at> 🏛',
        note: 'una nota',
        proposedBy: given.known.person.id,
        presenter: 'Persona Provata',
        minutes: 25,
        links: [{ title: 'Bozza', url: 'https://example.org/bozza' }],
        proposedAt: NOW,
      });
      await run((tx) => tx.agenda.insert(full));
      expect(await run((tx) => tx.agenda.byId(given.known.network.id, full.id))).toEqual(full);
      const refused = {
        ...full,
        state: 'refused' as const,
        position: 0,
        refusal: 'già trattato',
        version: 2,
      };
      await run((tx) => tx.agenda.save(refused));
      const accepted = anItem({ treated: false, minutes: null, links: [] });
      await run((tx) => tx.agenda.insert(accepted));
      const all = await run((tx) => tx.agenda.forSitting(given.known.network.id, given.known.sitting.id));
      expect(all).toEqual([refused, accepted]);
    });

    it('carry one item once, also when two ask at the same time', async () => {
      const from = anItem({ treated: false });
      await run((tx) => tx.agenda.insert(from));
      const carry = () =>
        run((tx) =>
          tx.agenda.insert(anItem({ carriedFrom: from.id, carriedFromNumber: { n: 3, year: 2027 } })),
        );
      expect((await Promise.all([carry(), carry()])).sort()).toEqual([false, true]);
      const all = await run((tx) => tx.agenda.forSitting(given.known.network.id, given.known.sitting.id));
      expect(all.filter(({ carriedFrom }) => carriedFrom === from.id)).toHaveLength(1);
    });

    it('belong to their network: neither read nor written from another', async () => {
      const other = await run(addNetwork);
      const item = anItem();
      await run((tx) => tx.agenda.insert(item));
      expect(await run((tx) => tx.agenda.byId(other.network.id, item.id))).toBeNull();
      expect(await run((tx) => tx.agenda.forSitting(other.network.id, given.known.sitting.id))).toEqual([]);
      await run((tx) => tx.agenda.save({ ...item, networkId: other.network.id, title: 'altro' }));
      expect(await run((tx) => tx.agenda.byId(given.known.network.id, item.id))).toEqual(item);
      const foreign = anItem({ networkId: other.network.id });
      await expect(run((tx) => tx.agenda.insert(foreign))).rejects.toThrow();
    });

    it('are gathered with the answers as the repositories give them', async () => {
      const items = [anItem({ position: 2, minutes: 10 }), anItem({ position: 1, proposedAt: LATER })];
      const waiting = anItem({ state: 'proposed', position: 0 });
      const agendaChangedAt = NOW;
      await run(async (tx) => {
        for (const item of [...items, waiting]) await tx.agenda.insert(item);
        await tx.sittings.save({
          ...given.known.sitting,
          agendaVersion: 4,
          agendaChangedAt,
          proposals: 1,
          proposedAt: LATER,
        });
      });
      const [desk] = await run((tx) =>
        tx.answers.openDesks({ sittingIds: [given.known.sitting.id], aadObjectIds: [] }),
      );
      const all = await run((tx) => tx.agenda.forSitting(given.known.network.id, given.known.sitting.id));
      expect(desk?.facts.agenda).toEqual(agendaLines(all, given.known.sitting, given.known.network.settings));
      expect(desk?.facts.agenda.map(({ key }) => key)).toEqual(['first', items[1]?.id, items[0]?.id, 'last']);
      expect(desk?.facts.sitting).toEqual(await run((tx) => tx.sittings.find(given.known.sitting.id)));
    });
  });
}
