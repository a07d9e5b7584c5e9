import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Placement } from '../../src/domain/publications/placement.ts';
import type { Publication } from '../../src/domain/publications/publication.ts';
import { reminderKey } from '../../src/domain/publications/publication-reminders.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import { aPlacement, aPublication } from '../helpers/builders.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { addNetwork, LATER, NOW } from '../helpers/database/stored-network.ts';

/** The promises of the repository of coordinated publication, the same on every engine. */
export function describePublications(engine: string, open: () => Promise<Database>): void {
  describe(`publications on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;
    const by = () => ({ editedBy: given.known.person.id });
    const networkId = () => given.known.network.id;

    function own(fields: Partial<Publication> = {}): Publication {
      const { person } = given.known;
      return aPublication({ id: randomUUID(), networkId: networkId(), proposedBy: person.id, ...fields });
    }

    function asked({ id: publicationId }: Publication, fields: Partial<Placement> = {}): Placement {
      const { seatId } = given.known;
      return aPlacement({ networkId: networkId(), publicationId, seatId, ...fields });
    }

    async function add(fields: Partial<Publication> = {}): Promise<Publication> {
      const publication = own(fields);
      expect(await run((tx) => tx.publications.insert(publication, [asked(publication)], by()))).toBe(true);
      return publication;
    }

    it('are given back with every field, and only in their own network', async () => {
      const publication = await add({ title: 'Testo con à, "virgolette" e <at>marcatura</at> = 1+1' });
      const other = await run(addNetwork);
      const read = (network: string) => run((tx) => tx.publications.byId(network, publication.id));
      const placements = (network: string) =>
        run((tx) => tx.publications.placements(network, [publication.id]));
      expect(await read(networkId())).toEqual(publication);
      expect(await placements(networkId())).toEqual([asked(publication)]);
      expect(await read(other.network.id)).toBeNull();
      expect(await placements(other.network.id)).toEqual([]);
      expect(await run((tx) => tx.publications.versions(other.network.id, publication.id))).toEqual([]);
      const foreign = { ...publication, networkId: other.network.id, proposedBy: null };
      const editor = { editedBy: other.person.id };
      expect(await run((tx) => tx.publications.insert(foreign, [], editor))).toBe(false);
      await run((tx) => tx.publications.save({ ...foreign, title: 'altro', version: 2 }, editor));
      await run((tx) =>
        tx.publications.savePlacement({
          ...asked(publication, { networkId: other.network.id, state: 'published' }),
        }),
      );
      expect(await read(networkId())).toEqual(publication);
      expect(await placements(networkId())).toEqual([asked(publication)]);
      const theirs = own({ proposedBy: other.person.id });
      await expect(run((tx) => tx.publications.insert(theirs, [], by()))).rejects.toThrow();
    });

    it('keep each version, and none twice; taken back they stay as they are', async () => {
      const publication = await add();
      const second = { ...publication, title: 'Altro titolo', updatedAt: LATER, version: 2 };
      await run((tx) => tx.publications.save(second, by()));
      const versions = await run((tx) => tx.publications.versions(networkId(), publication.id));
      expect(versions.map(({ version, title }) => [version, title])).toEqual([
        [2, 'Altro titolo'],
        [1, publication.title],
      ]);
      expect(versions[0]).toMatchObject({ editedBy: given.known.person.id, editedAt: LATER });
      await expect(run((tx) => tx.publications.save(second, by()))).rejects.toThrow();
      const withdrawn = { at: LATER, by: given.known.person.id, reason: 'svista' };
      await run((tx) => tx.publications.withdraw({ ...second, withdrawn }));
      expect(await run((tx) => tx.publications.byId(networkId(), publication.id))).toEqual({
        ...second,
        withdrawn,
      });
    });

    it('are current until their end, or from their beginning; and found by the day they begin', async () => {
      const proposedAt = new Date(NOW.getTime() - 1);
      const early = await add({ fromOn: '2026-01-01', untilOn: '2027-01-31', proposedAt });
      await add({ fromOn: '2026-01-01', untilOn: '2026-12-31' });
      const endless = await add({ fromOn: '2027-01-31', proposedAt: LATER });
      await add({ fromOn: '2027-01-30', untilOn: null });
      const current = await run((tx) => tx.publications.current(networkId(), '2027-01-31'));
      expect(current.map(({ id }) => id)).toEqual([endless.id, early.id]);
      const found = await run((tx) => tx.publications.between(networkId(), '2027-01-31', '2027-12-31'));
      expect(found.map(({ id }) => id)).toEqual([endless.id]);
    });

    it('hold one report of each municipality, with every field', async () => {
      const publication = await add();
      const reported = asked(publication, {
        ...{
          state: 'scheduled',
          link: 'https://lugo.invalid/à',
          scheduledOn: '2027-02-01',
          reason: 'perché',
        },
        ...{ outlets: [{ kind: 'site', name: 'Sito' }], publishedAt: NOW, publishedVersion: 1, version: 3 },
        ...{ reportedBy: given.known.person.id, reportedAt: LATER },
      });
      await run((tx) => tx.publications.savePlacement(reported));
      await run((tx) => tx.publications.savePlacement(reported));
      expect(await run((tx) => tx.publications.placements(networkId(), [publication.id]))).toEqual([
        reported,
      ]);
      const dayless = { ...reported, scheduledOn: null };
      await expect(run((tx) => tx.publications.savePlacement(dayless))).rejects.toThrow();
    });

    it('take a question once, and its answer', async () => {
      const publication = await add();
      const { seatId, person } = given.known;
      const question = {
        ...{ id: randomUUID(), networkId: networkId(), publicationId: publication.id, seatId },
        ...{ text: 'Si può accorciare?', askedBy: person.id, askedAt: NOW, answer: null },
      };
      expect(await run((tx) => tx.publications.ask(question))).toBe(true);
      expect(await run((tx) => tx.publications.ask({ ...question, text: 'altro' }))).toBe(false);
      const answered = { ...question, answer: { text: 'Sì.', by: person.id, at: LATER } };
      await run((tx) => tx.publications.answer(answered));
      expect(await run((tx) => tx.publications.questions(networkId(), [publication.id]))).toEqual([answered]);
      const other = await run(addNetwork);
      expect(await run((tx) => tx.publications.questionById(other.network.id, question.id))).toBeNull();
      expect(await run((tx) => tx.publications.questionById(networkId(), question.id))).toEqual(answered);
    });

    it('keep the list of a municipality, which goes with it', async () => {
      const { seatId, person } = given.known;
      const list = { networkId: networkId(), seatId, outlets: [], version: 1 };
      await run((tx) => tx.publications.saveOutlets(list, person.id, NOW));
      const longer = { ...list, outlets: [{ id: 'a', kind: 'site' as const, name: 'Sito' }], version: 2 };
      await run((tx) => tx.publications.saveOutlets(longer, person.id, LATER));
      expect(await run((tx) => tx.publications.outlets(networkId()))).toEqual([longer]);
      const publication = await add();
      await run((tx) => tx.seats.remove(networkId(), seatId));
      expect(await run((tx) => tx.publications.outlets(networkId()))).toEqual([]);
      expect(await run((tx) => tx.publications.placements(networkId(), [publication.id]))).toHaveLength(1);
    });

    it('decide each reminder once, and find what was sent by its key', async () => {
      const publication = await add();
      const { seatId, person } = given.known;
      const reminder = {
        ...{ publicationId: publication.id, seatId, kind: 'publication_nudge' as const, on: '2027-01-12' },
        ...{ dueAt: NOW, decision: 'sent' as const },
      };
      const record = () => run((tx) => tx.publications.record(networkId(), reminder, NOW));
      expect([await record(), await record()]).toEqual([true, false]);
      const key = reminderKey(reminder);
      expect(await run((tx) => tx.publications.decided(networkId(), [publication.id]))).toEqual(
        new Set([key]),
      );
      const to = { networkId: networkId(), sittingId: null, kind: reminder.kind, dueAt: NOW };
      const recipient = { to: 'person' as const, personId: person.id };
      await run((tx) => tx.deliveries.enqueue([{ ...to, lineKey: key, recipient }], NOW));
      const found = (keys: string[]) => run((tx) => tx.deliveries.underKeys(networkId(), keys));
      expect((await found([key, 'altro'])).map(({ lineKey }) => lineKey)).toEqual([key]);
      expect(await found(['altro'])).toEqual([]);
    });
  });
}
