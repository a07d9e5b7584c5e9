import type { Selectable, Transaction } from 'kysely';
import type { FileLink } from '../domain/files/file-link.ts';
import { requestKey } from '../domain/files/file-link.ts';
import type { FileLinkRepository } from '../usecases/ports/file-link-repository.ts';
import type { FileLinkTable } from './tables/file-links-table.ts';
import type { Tables } from './tables/tables.ts';

export function fileLinkRepository(trx: Transaction<Tables>): FileLinkRepository {
  return {
    async find(id) {
      const row = await trx.selectFrom('file_links').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toFileLink(row);
    },

    async open(networkId, request, now) {
      const rows = await trx
        .selectFrom('file_links')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('request_key', '=', requestKey(request))
        .where('revoked_at', 'is', null)
        .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toFileLink);
    },

    async insert(link) {
      await trx
        .insertInto('file_links')
        .values({
          id: link.id,
          network_id: link.networkId,
          token: link.token,
          request: JSON.stringify(link.request),
          request_key: requestKey(link.request),
          created_by: link.createdBy,
          created_at: link.createdAt,
          expires_at: link.expiresAt,
          revoked_at: link.revokedAt,
        })
        .execute();
    },

    async save(link) {
      await trx
        .updateTable('file_links')
        .set({ expires_at: link.expiresAt, revoked_at: link.revokedAt })
        .where('network_id', '=', link.networkId)
        .where('id', '=', link.id)
        .execute();
    },

    async forget(before) {
      const removed = await trx
        .deleteFrom('file_links')
        .where((where) => where.or([where('expires_at', '<', before), where('revoked_at', '<', before)]))
        .executeTakeFirst();
      return Number(removed.numDeletedRows);
    },
  };
}

function toFileLink(row: Selectable<FileLinkTable>): FileLink {
  return {
    id: row.id,
    networkId: row.network_id,
    token: row.token,
    request: row.request,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}
