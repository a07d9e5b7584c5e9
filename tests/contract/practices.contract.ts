import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Practice } from '../../src/domain/practices/practice.ts';
import type { PracticeQuery, Segment } from '../../src/domain/practices/practice-search.ts';
import { meantWord, searchWords } from '../../src/domain/practices/practice-search.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import { aPractice } from '../helpers/builders.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { addNetwork, LATER, NOW } from '../helpers/database/stored-network.ts';

/** The promises of the repository of good practices, the same on every engine. */
export function describePractices(engine: string, open: () => Promise<Database>): void {
  describe(`good practices on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;

    function own(fields: Partial<Practice> = {}): Practice {
      const { network, person, seatId } = given.known;
      return aPractice({ id: randomUUID(), networkId: network.id, seatId, authorId: person.id, ...fields });
    }

    async function add(fields: Partial<Practice> = {}): Promise<Practice> {
      const practice = own(fields);
      const inserted = await run((tx) => tx.practices.insert(practice, { editedBy: given.known.person.id }));
      expect(inserted).toBe(true);
      return practice;
    }

    const search = (typed: string, match: PracticeQuery['match'] = 'all', limit = 10) =>
      run((tx) =>
        tx.practices.search(given.known.network.id, { words: searchWords(typed), match }, { skip: 0, limit }),
      );
    const titles = async (typed: string, match: PracticeQuery['match'] = 'all') =>
      (await search(typed, match)).hits.map(({ practice }) => practice.title);
    const found = (segments: Segment[]) => segments.filter((each) => each.found).map(({ text }) => text);

    it('are given back with every field, and only in their own network', async () => {
      const practice = await add({
        title: 'Testo con à, "virgolette" e <at>marcatura</at> = 1+1',
        result: '',
      });
      const { network } = given.known;
      expect(await run((tx) => tx.practices.byId(network.id, practice.id))).toEqual(practice);
      const other = await run(addNetwork);
      expect(await run((tx) => tx.practices.byId(other.network.id, practice.id))).toBeNull();
      expect(await run((tx) => tx.practices.versions(other.network.id, practice.id))).toEqual([]);
      const foreign = { ...practice, networkId: other.network.id, seatId: null, authorId: null };
      await run((tx) => tx.practices.save({ ...foreign, version: 2 }, { editedBy: other.person.id }));
      expect(await run((tx) => tx.practices.insert(foreign, { editedBy: other.person.id }))).toBe(false);
      expect(await run((tx) => tx.practices.byId(network.id, practice.id))).toEqual(practice);
    });

    it('keep each version, and none twice', async () => {
      const practice = await add();
      const { network, person } = given.known;
      const second = { ...practice, title: 'Altro titolo', updatedAt: LATER, version: 2 };
      await run((tx) => tx.practices.save(second, { editedBy: person.id }));
      const versions = await run((tx) => tx.practices.versions(network.id, practice.id));
      expect(versions.map(({ version, title, editedBy }) => [version, title, editedBy])).toEqual([
        [2, 'Altro titolo', person.id],
        [1, practice.title, person.id],
      ]);
      expect(versions[0]?.editedAt).toEqual(LATER);
      await expect(run((tx) => tx.practices.save(second, { editedBy: person.id }))).rejects.toThrow();
    });

    it('refuse what belongs to another network', async () => {
      const other = await run(addNetwork);
      for (const foreign of [{ seatId: other.seatId }, { authorId: other.person.id }])
        await expect(
          run((tx) => tx.practices.insert(own(foreign), { editedBy: given.known.person.id })),
        ).rejects.toThrow();
    });

    it('are listed newest first, and by when they were shared', async () => {
      const early = await add({ createdAt: NOW });
      const late = await add({ createdAt: LATER });
      const { id } = given.known.network;
      expect(await run((tx) => tx.practices.newest(id, { skip: 0, limit: 1 }))).toEqual({
        practices: [late],
        total: 2,
      });
      expect(await run((tx) => tx.practices.sharedBetween(id, NOW, LATER))).toEqual([late]);
      const before = new Date(NOW.getTime() - 1);
      expect(await run((tx) => tx.practices.sharedBetween(id, before, LATER))).toEqual([early, late]);
    });

    it('are found whatever the accents and the inflection, those with the word in the title first', async () => {
      await add({ title: 'Totem in biblioteca', done: 'Gli orari delle attività sono su un totem.' });
      await add({ title: "Orario unico per l'attività degli sportelli" });
      expect(await titles('ATTIVITA orari')).toEqual([
        "Orario unico per l'attività degli sportelli",
        'Totem in biblioteca',
      ]);
      expect(await titles('attività')).toHaveLength(2);
      expect(await titles('bibliotec')).toEqual(['Totem in biblioteca']);
      expect(await titles('biblioteca sportelli inesistente')).toEqual([]);
      expect(await titles('biblioteca inesistente', 'some')).toEqual(['Totem in biblioteca']);
      expect(await search('orari', 'all', 1)).toMatchObject({ total: 2, hits: [{}] });
    });

    it('show the words found in the title and in a passage', async () => {
      await add({
        title: 'Lo sportello amico',
        problem: 'Chi telefonava non sapeva a quale sportello rivolgersi.',
      });
      const { hits } = await search('sportelli amici');
      expect(found(hits[0]?.title ?? [])).toEqual(['sportello', 'amico']);
      expect(found(hits[0]?.passage ?? [])).toEqual(['sportello']);
      expect((hits[0]?.title ?? []).map(({ text }) => text).join('')).toBe('Lo sportello amico');
    });

    it('are found by the word that was meant', async () => {
      await add({ title: 'Cambio di residenza con appuntamento' });
      const { id } = given.known.network;
      const words = searchWords('appuntamneto residenza');
      expect(await run((tx) => tx.practices.unknownWords(id, words))).toEqual(['appuntamneto']);
      const similar = await run((tx) => tx.practices.similarWords(id, 'appuntamneto'));
      expect(meantWord('appuntamneto', similar)).toBe('appuntamento');
      const other = await run(addNetwork);
      expect(await run((tx) => tx.practices.similarWords(other.network.id, 'appuntamneto'))).toEqual([]);
    });

    it.each(["'", "a' | 'b", ':* & !', '<->', '\\', '%', "x'); drop table practices; --"])(
      'take %j as something to look for, not as a query',
      async (typed) => {
        await add();
        expect((await search(typed)).total).toBe(0);
      },
    );

    it('are not found from another network', async () => {
      await add({ title: 'Riservata alla propria Rete' });
      const other = await run(addNetwork);
      const query = { words: ['riservata'], match: 'all' as const };
      expect(await run((tx) => tx.practices.search(other.network.id, query, { skip: 0, limit: 10 }))).toEqual(
        {
          hits: [],
          total: 0,
          more: false,
        },
      );
    });

    it('know the others that speak of the same', async () => {
      const one = await add({ title: 'Moduli in linguaggio semplice', tags: ['linguaggio chiaro'] });
      const near = await add({ title: 'Lettere in linguaggio chiaro', tags: ['lettere'] });
      await add({ title: 'Totem in biblioteca', tags: ['totem'] });
      expect((await run((tx) => tx.practices.related(one, 3))).map(({ id }) => id)).toEqual([near.id]);
      const silent = await add({ title: 'Il', tags: [] });
      expect(await run((tx) => tx.practices.related(silent, 3))).toEqual([]);
    });

    it('are told of once in each month', async () => {
      const { id } = given.known.network;
      const digest = { month: '2027-01', from: new Date(0), until: NOW };
      const next = { month: '2027-02', from: NOW, until: LATER };
      const record = (of: typeof digest, networkId = id) =>
        run((tx) => tx.practices.recordDigest(networkId, of));
      expect(await run((tx) => tx.practices.lastDigest(id))).toBeNull();
      expect(await record(next)).toBe(true);
      expect(await record(digest)).toBe(true);
      expect(await record({ ...digest, until: LATER })).toBe(false);
      const other = await run(addNetwork);
      expect(await record(digest, other.network.id)).toBe(true);
      expect(await run((tx) => tx.practices.lastDigest(id))).toEqual(next);
      expect(await run((tx) => tx.practices.lastDigest(other.network.id))).toEqual(digest);
    });

    it('are adopted once by each municipality, until it takes that back', async () => {
      const practice = await add();
      const { network, person, seatId } = given.known;
      const adoption = {
        ...{ networkId: network.id, practiceId: practice.id, seatId, note: 'Anche il sabato' },
        ...{ adoptedBy: person.id, adoptedAt: NOW },
      };
      const all = () => run((tx) => tx.practices.adoptions(network.id, [practice.id]));
      expect(await run((tx) => tx.practices.adopt(adoption))).toBe(true);
      expect(await run((tx) => tx.practices.adopt({ ...adoption, note: 'altro' }))).toBe(false);
      expect(await all()).toEqual([adoption]);
      await run((tx) => tx.practices.saveNote({ ...adoption, note: 'Dal lunedì' }));
      expect(await all()).toEqual([{ ...adoption, note: 'Dal lunedì' }]);
      const other = await run(addNetwork);
      expect(await run((tx) => tx.practices.withdraw(other.network.id, practice.id, seatId))).toBe(false);
      expect(await run((tx) => tx.practices.adoptions(other.network.id, [practice.id]))).toEqual([]);
      expect(await run((tx) => tx.practices.withdraw(network.id, practice.id, seatId))).toBe(true);
      expect(await run((tx) => tx.practices.withdraw(network.id, practice.id, seatId))).toBe(false);
      await expect(run((tx) => tx.practices.adopt({ ...adoption, seatId: other.seatId }))).rejects.toThrow();
    });

    it('outlive the municipality they came from, whose adoptions go', async () => {
      const practice = await add();
      const { network, person, seatId } = given.known;
      const adoption = { networkId: network.id, practiceId: practice.id, seatId, note: '' };
      await run((tx) => tx.practices.adopt({ ...adoption, adoptedBy: person.id, adoptedAt: NOW }));
      await run((tx) => tx.seats.remove(network.id, seatId));
      expect(await run((tx) => tx.practices.byId(network.id, practice.id))).toEqual({
        ...practice,
        seatId: null,
      });
      expect(await run((tx) => tx.practices.adoptions(network.id, [practice.id]))).toEqual([]);
    });
  });
}
