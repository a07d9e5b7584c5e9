import type { Insertable, Selectable, Transaction } from 'kysely';
import type { Minutes, MinutesComment, MinutesCorrection, MinutesText } from '../domain/minutes/minutes.ts';
import type { MinutesVersion } from '../domain/minutes/minutes-version.ts';
import type { MinutesRepository } from '../usecases/ports/minutes-repository.ts';
import type {
  MinutesRemarkTable,
  MinutesTable,
  MinutesTextTable,
  MinutesVersionTable,
} from './tables/minutes-table.ts';
import type { Tables } from './tables/tables.ts';

export function minutesRepository(trx: Transaction<Tables>): MinutesRepository {
  return {
    async bySitting(networkId, sittingId) {
      const query = trx.selectFrom('minutes').selectAll().where('network_id', '=', networkId);
      const row = await query.where('sitting_id', '=', sittingId).executeTakeFirst();
      return row === undefined ? null : whole(trx, row);
    },

    async inReview(networkId) {
      const query = trx.selectFrom('minutes').selectAll().where('network_id', '=', networkId);
      const rows = await query
        .where('status', '=', 'review')
        .where('review_told_at', 'is', null)
        .orderBy('review_ends_at')
        .orderBy('id')
        .execute();
      const all: Minutes[] = [];
      for (const row of rows) all.push(await whole(trx, row));
      return all;
    },

    async save(minutes) {
      const row = fromMinutes(minutes);
      await trx
        .insertInto('minutes')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
      for (const item of minutes.items) await saveText(trx, fromText(minutes, item));
      const remarks = [
        ...minutes.comments.map((made) => fromComment(minutes, made)),
        ...minutes.corrections.map((made) => fromCorrection(minutes, made)),
      ];
      if (remarks.length === 0) return;
      await trx
        .insertInto('minutes_remarks')
        .values(remarks)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    async keepVersion(version) {
      await trx
        .insertInto('minutes_versions')
        .values(fromVersion(version))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    async versions({ networkId, id }, itemKey, most) {
      const rows = await trx
        .selectFrom('minutes_versions')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('minutes_id', '=', id)
        .where('item_key', '=', itemKey)
        .orderBy('written_at', 'desc')
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map(toVersion);
    },
  };
}

async function saveText(trx: Transaction<Tables>, row: Insertable<MinutesTextTable>): Promise<void> {
  await trx
    .insertInto('minutes_texts')
    .values(row)
    .onConflict((conflict) => conflict.columns(['minutes_id', 'item_key']).doUpdateSet(row))
    .execute();
}

async function whole(trx: Transaction<Tables>, row: Selectable<MinutesTable>): Promise<Minutes> {
  const texts = trx.selectFrom('minutes_texts').selectAll().where('minutes_id', '=', row.id);
  const remarks = trx.selectFrom('minutes_remarks').selectAll().where('minutes_id', '=', row.id);
  const items = await texts.orderBy('edited_at').orderBy('item_key').execute();
  const made = await remarks.orderBy('at').orderBy('id').execute();
  return {
    id: row.id,
    networkId: row.network_id,
    sittingId: row.sitting_id,
    status: row.status,
    secretaryId: row.secretary_id,
    reviewSince: row.review_since,
    reviewEndsAt: row.review_ends_at,
    reviewToldAt: row.review_told_at,
    publishedAt: row.published_at,
    published: row.published,
    adopted: toAdopted(row),
    items: items.map(toText),
    comments: made.filter((remark) => remark.kind === 'comment').map(toComment),
    corrections: made.filter((remark) => remark.kind === 'correction').map(toCorrection),
  };
}

function toAdopted(row: Selectable<MinutesTable>): Minutes['adopted'] {
  const { adopted_at: at, adopted_sitting_id: atSittingId, adopted_word: word } = row;
  return at === null || atSittingId === null || word === null ? null : { at, atSittingId, word };
}

function toText(row: Selectable<MinutesTextTable>): MinutesText {
  return {
    key: row.item_key,
    title: row.title,
    text: row.text,
    decisions: row.decisions,
    version: row.version,
    editedBy: row.edited_by,
    editedAt: row.edited_at,
  };
}

function toComment(row: Selectable<MinutesRemarkTable>): MinutesComment {
  return { id: row.id, itemKey: row.item_key, personId: row.person_id, text: row.text, at: row.at };
}

function toCorrection(row: Selectable<MinutesRemarkTable>): MinutesCorrection {
  const { id, item_key: itemKey, person_id: by, text, reason, at } = row;
  return { id, itemKey, by, text, reason: reason ?? '', at };
}

function toVersion(row: Selectable<MinutesVersionTable>): MinutesVersion {
  const { id, origin, text, decisions } = row;
  const of = { networkId: row.network_id, minutesId: row.minutes_id, itemKey: row.item_key };
  return { ...of, id, origin, text, decisions, by: row.written_by, at: row.written_at };
}

function fromVersion(version: MinutesVersion): Insertable<MinutesVersionTable> {
  return {
    id: version.id,
    network_id: version.networkId,
    minutes_id: version.minutesId,
    item_key: version.itemKey,
    origin: version.origin,
    text: version.text,
    decisions: JSON.stringify(version.decisions),
    written_by: version.by,
    written_at: version.at,
  };
}

function fromMinutes(minutes: Minutes): Insertable<MinutesTable> {
  return {
    id: minutes.id,
    network_id: minutes.networkId,
    sitting_id: minutes.sittingId,
    status: minutes.status,
    secretary_id: minutes.secretaryId,
    review_since: minutes.reviewSince,
    review_ends_at: minutes.reviewEndsAt,
    review_told_at: minutes.reviewToldAt,
    published_at: minutes.publishedAt,
    published: minutes.published === null ? null : JSON.stringify(minutes.published),
    adopted_at: minutes.adopted?.at ?? null,
    adopted_sitting_id: minutes.adopted?.atSittingId ?? null,
    adopted_word: minutes.adopted?.word ?? null,
  };
}

function fromText(minutes: Minutes, item: MinutesText): Insertable<MinutesTextTable> {
  return {
    network_id: minutes.networkId,
    minutes_id: minutes.id,
    item_key: item.key,
    title: item.title,
    text: item.text,
    decisions: JSON.stringify(item.decisions),
    version: item.version,
    edited_by: item.editedBy,
    edited_at: item.editedAt,
  };
}

function fromComment(minutes: Minutes, made: MinutesComment): Insertable<MinutesRemarkTable> {
  return { ...common(minutes, made), kind: 'comment', person_id: made.personId, reason: null };
}

function fromCorrection(minutes: Minutes, made: MinutesCorrection): Insertable<MinutesRemarkTable> {
  return { ...common(minutes, made), kind: 'correction', person_id: made.by, reason: made.reason };
}

function common(minutes: Minutes, made: { id: string; itemKey: string | null; text: string; at: Date }) {
  return {
    id: made.id,
    network_id: minutes.networkId,
    minutes_id: minutes.id,
    item_key: made.itemKey,
    text: made.text,
    at: made.at,
  };
}
