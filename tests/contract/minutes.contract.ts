import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Minutes } from '../../src/domain/minutes/minutes.ts';
import { newMinutes } from '../../src/domain/minutes/minutes.ts';
import type { MinutesVersion } from '../../src/domain/minutes/minutes-version.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { addNetwork, LATER, NOW } from '../helpers/database/stored-network.ts';

/** The promises of the port `MinutesRepository`, the same on every engine. */
export function describeMinutes(engine: string, open: () => Promise<Database>): void {
  describe(`minutes on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;

    function begun(changes: Partial<Minutes> = {}): Minutes {
      const { network, sitting } = given.known;
      const ids = { id: randomUUID(), networkId: network.id, sittingId: sitting.id };
      return { ...newMinutes(ids), ...changes };
    }

    function stored(minutes: Minutes): Promise<Minutes | null> {
      return run((tx) => tx.minutes.bySitting(minutes.networkId, minutes.sittingId));
    }

    it('gives back every field, set and empty', async () => {
      const { person, sitting } = given.known;
      const empty = begun();
      await run((tx) => tx.minutes.save(empty));
      expect(await stored(empty)).toEqual(empty);
      const full: Minutes = {
        ...empty,
        status: 'published',
        secretaryId: person.id,
        reviewSince: NOW,
        reviewEndsAt: LATER,
        reviewToldAt: LATER,
        publishedAt: LATER,
        published: {
          chairName: 'Ada "Inventata"',
          secretaryName: null,
          actions: [
            { text: 'scrivere', ownerName: 'Ivo', seatName: null, dueOn: '2027-02-01', state: 'open' },
          ],
          items: [
            {
              key: 'first',
              number: 1,
              title: null,
              fixed: 'previous_minutes_approval',
              presenterName: null,
              text: 'uno\n\ndue',
              decisions: ['sì'],
              treated: true,
            },
          ],
        },
        adopted: { at: LATER, atSittingId: sitting.id, word: 'acknowledgement' },
        items: [
          {
            key: 'first',
            title: null,
            text: 'uno\n\ndue',
            decisions: ['sì', 'perché "no"'],
            version: 2,
            editedBy: person.id,
            editedAt: NOW,
          },
          { key: 'x', title: 'tolto', text: '', decisions: [], version: 1, editedBy: null, editedAt: LATER },
        ],
        comments: [{ id: randomUUID(), itemKey: null, personId: person.id, text: 'bene\nma', at: NOW }],
        corrections: [
          { id: randomUUID(), itemKey: 'first', text: 'tre', reason: 'errore', by: person.id, at: LATER },
        ],
      };
      await run((tx) => tx.minutes.save(full));
      expect(await stored(full)).toEqual(full);
    });

    it('keeps one for each sitting', async () => {
      await run((tx) => tx.minutes.save(begun()));
      await expect(run((tx) => tx.minutes.save(begun()))).rejects.toThrow();
    });

    it('adds comments and corrections, and never changes or drops one', async () => {
      const { person } = given.known;
      const first = { id: randomUUID(), itemKey: null, personId: person.id, text: 'primo', at: NOW };
      const minutes = begun({ comments: [first] });
      await run((tx) => tx.minutes.save(minutes));
      const second = { ...first, id: randomUUID(), text: 'secondo', at: LATER };
      const changed = { ...first, text: 'un altro' };
      await run((tx) => tx.minutes.save({ ...minutes, comments: [changed, second] }));
      await run((tx) => tx.minutes.save({ ...minutes, comments: [] }));
      expect((await stored(minutes))?.comments).toEqual([first, second]);
    });

    it('never drops the text of an item', async () => {
      const item = {
        key: 'a',
        title: 'A',
        text: 't',
        decisions: [],
        version: 1,
        editedBy: null,
        editedAt: NOW,
      };
      const minutes = begun({ items: [item] });
      await run((tx) => tx.minutes.save(minutes));
      await run((tx) => tx.minutes.save({ ...minutes, items: [] }));
      expect((await stored(minutes))?.items).toEqual([item]);
    });

    it('keeps the texts that are not the stored ones, by item, the newest first', async () => {
      const { person, network } = given.known;
      const minutes = begun();
      const of = { networkId: network.id, minutesId: minutes.id, itemKey: 'a', by: person.id };
      const first: MinutesVersion = {
        ...of,
        ...{ id: randomUUID(), origin: 'replaced', text: 'uno\n\ndue', decisions: ['perché "no"'], at: NOW },
      };
      await expect(run((tx) => tx.minutes.keepVersion(first))).rejects.toThrow();
      await run((tx) => tx.minutes.save(minutes));
      const second: MinutesVersion = { ...first, id: randomUUID(), origin: 'set_aside', at: LATER };
      const elsewhere = { ...first, id: randomUUID(), itemKey: 'b' };
      for (const version of [first, second, elsewhere]) await run((tx) => tx.minutes.keepVersion(version));
      await run((tx) => tx.minutes.keepVersion({ ...first, text: 'un altro' }));
      expect(await run((tx) => tx.minutes.versions(minutes, 'a', 5))).toEqual([second, first]);
      expect(await run((tx) => tx.minutes.versions(minutes, 'a', 1))).toEqual([second]);
      const other = await run(addNetwork);
      const theirs = { ...minutes, networkId: other.network.id };
      expect(await run((tx) => tx.minutes.versions(theirs, 'a', 5))).toEqual([]);
      const foreign = { ...first, id: randomUUID(), by: other.person.id };
      await expect(run((tx) => tx.minutes.keepVersion(foreign))).rejects.toThrow();
    });

    it('lists the reviews whose end nobody has been told of', async () => {
      const review = begun({ status: 'review', reviewSince: NOW, reviewEndsAt: LATER });
      await run((tx) => tx.minutes.save(review));
      const open = () => run((tx) => tx.minutes.inReview(review.networkId));
      expect(await open()).toEqual([review]);
      await run((tx) => tx.minutes.save({ ...review, reviewToldAt: LATER }));
      expect(await open()).toEqual([]);
    });

    it('holds nothing of another network', async () => {
      const other = await run(addNetwork);
      const minutes = begun();
      await run((tx) => tx.minutes.save(minutes));
      expect(await run((tx) => tx.minutes.bySitting(other.network.id, minutes.sittingId))).toBeNull();
      await expect(
        run((tx) => tx.minutes.save({ ...minutes, secretaryId: other.person.id })),
      ).rejects.toThrow();
      const comment = { id: randomUUID(), itemKey: null, personId: other.person.id, text: 'x', at: NOW };
      await expect(run((tx) => tx.minutes.save({ ...minutes, comments: [comment] }))).rejects.toThrow();
      await expect(
        run((tx) => tx.minutes.save({ ...minutes, id: randomUUID(), sittingId: other.sitting.id })),
      ).rejects.toThrow();
    });
  });
}
