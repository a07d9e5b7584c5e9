import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { FileLink } from '../../src/domain/files/file-link.ts';
import type { FileRequest } from '../../src/domain/files/file-request.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { addNetwork, LATER, NOW } from '../helpers/database/stored-network.ts';

const FEED: FileRequest = { file: 'feed' };
const BEFORE = new Date(NOW.getTime() - 1);

/** The promises of the repository of links, the same on every engine. */
export function describeFileLinks(engine: string, open: () => Promise<Database>): void {
  describe(`links to files on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;

    function aLink(fields: Partial<FileLink> = {}): FileLink {
      return {
        id: randomUUID(),
        networkId: given.known.network.id,
        token: 'gettone-inventato-di-quaranta-caratteri',
        request: FEED,
        createdBy: given.known.person.id,
        createdAt: NOW,
        expiresAt: null,
        revokedAt: null,
        ...fields,
      };
    }

    const insert = (...links: FileLink[]) =>
      run(async (tx) => {
        for (const link of links) await tx.fileLinks.insert(link);
      });

    it('are given back with every field', async () => {
      const request: FileRequest = { file: 'register', sittingId: given.known.sitting.id, format: 'xlsx' };
      const link = aLink({ request, createdBy: null, expiresAt: LATER });
      await insert(link);
      expect(await run((tx) => tx.fileLinks.find(link.id))).toEqual(link);
      const revoked = { ...link, expiresAt: null, revokedAt: LATER };
      await run((tx) => tx.fileLinks.save(revoked));
      expect(await run((tx) => tx.fileLinks.find(link.id))).toEqual(revoked);
      expect(await run((tx) => tx.fileLinks.find(randomUUID()))).toBeNull();
    });

    it('are found by what they open, newest first, as long as they open it', async () => {
      const request: FileRequest = {
        file: 'attendance',
        from: '2027-01-01',
        to: '2027-12-31',
        format: 'csv',
      };
      const first = aLink({ request });
      const second = aLink({ request, createdAt: LATER, expiresAt: LATER });
      const other = aLink({ request: { ...request, format: 'xlsx' } });
      const revoked = aLink({ request, revokedAt: NOW });
      await insert(first, second, other, revoked);
      const openAt = async (now: Date, networkId = given.known.network.id) =>
        (await run((tx) => tx.fileLinks.open(networkId, request, now))).map(({ id }) => id);
      expect(await openAt(NOW)).toEqual([second.id, first.id]);
      expect(await openAt(LATER)).toEqual([first.id]);
      expect(await openAt(NOW, (await run(addNetwork)).network.id)).toEqual([]);
    });

    it('are at most one for the calendar of a network, revoked ones aside', async () => {
      await insert(aLink({ revokedAt: NOW }), aLink());
      await expect(insert(aLink())).rejects.toThrow();
      const request: FileRequest = { file: 'sitting_event', sittingId: given.known.sitting.id };
      await expect(insert(aLink({ request }), aLink({ request }))).resolves.toBeUndefined();
      const other = await run(addNetwork);
      await insert(aLink({ networkId: other.network.id, createdBy: other.person.id }));
    });

    it('are refused with a short token, or when made by somebody of another network', async () => {
      await expect(insert(aLink({ token: 'corto' }))).rejects.toThrow();
      const other = await run(addNetwork);
      await expect(insert(aLink({ createdBy: other.person.id }))).rejects.toThrow();
    });

    it('are changed only in their own network', async () => {
      const link = aLink();
      await insert(link);
      const other = await run(addNetwork);
      await run((tx) => tx.fileLinks.save({ ...link, networkId: other.network.id, revokedAt: NOW }));
      expect(await run((tx) => tx.fileLinks.find(link.id))).toEqual(link);
    });

    it('are forgotten once they have opened nothing since a while', async () => {
      const request: FileRequest = { file: 'sitting_event', sittingId: given.known.sitting.id };
      const kept = [
        aLink({ request }),
        aLink({ request, expiresAt: LATER }),
        aLink({ request, revokedAt: NOW }),
      ];
      const gone = [aLink({ request, expiresAt: BEFORE }), aLink({ request, revokedAt: BEFORE })];
      await insert(...kept, ...gone);
      expect(await run((tx) => tx.fileLinks.forget(NOW))).toBeGreaterThanOrEqual(2);
      const found = await run((tx) => Promise.all([...kept, ...gone].map(({ id }) => tx.fileLinks.find(id))));
      expect(found.map((link) => link !== null)).toEqual([true, true, true, false, false]);
      expect(await run((tx) => tx.fileLinks.forget(NOW))).toBe(0);
    });
  });
}
