import { createHmac } from 'node:crypto';
import type { RawBuilder, Transaction } from 'kysely';
import { sql } from 'kysely';
import { PERSONAL_DATA } from '../domain/personal-data/data-inventory.ts';
import type { PersonalRows } from '../domain/personal-data/personal-data.ts';
import type { DataClass, TableData } from '../domain/personal-data/table-data.ts';
import { referencesOf } from '../domain/personal-data/table-data.ts';
import type { PersonalDataRepository, PersonKey } from '../usecases/ports/personal-data-repository.ts';
import { erase, eraseRemains } from './erasure.ts';
import { toPerson } from './people.ts';
import { personalExtracts } from './personal-extracts.ts';
import type { Tables } from './tables/tables.ts';

type Trx = Transaction<Tables>;

/** What is read follows the inventory: a new column of a person is in the export by being named there. */
export function personalDataRepository(trx: Trx): PersonalDataRepository {
  return {
    async everywhere(tenantId, aadObjectId) {
      const query = trx
        .selectFrom('people')
        .innerJoin('networks', 'networks.id', 'people.network_id')
        .selectAll('people')
        .where('people.aad_object_id', '=', aadObjectId)
        .orderBy('people.network_id');
      const rows = await (tenantId === null
        ? query
        : query.where('networks.tenant_id', '=', tenantId)
      ).execute();
      return rows.map(toPerson);
    },

    async count(person) {
      const counts: Partial<Record<DataClass, number>> = {};
      for (const [table, data] of personalTables()) {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from ${sql.table(table)} where ${isAbout(data, person)}`.execute(trx);
        add(counts, data.dataClass, rows[0]?.n ?? 0);
      }
      for (const part of await personalExtracts(trx, person)) add(counts, part.dataClass, part.rows.length);
      return counts;
    },

    async collect(person) {
      const parts: PersonalRows[] = [];
      for (const [table, data] of personalTables()) {
        const columns = [...Object.keys(data.personal), ...data.other];
        const exported = columns.filter((column) => !data.notExported?.includes(column));
        const { rows } = await sql<Record<string, unknown>>`
          select ${sql.join(exported.map((column) => sql.ref(column)))} from ${sql.table(table)}
          where ${isAbout(data, person)} order by 1, 2`.execute(trx);
        parts.push({
          part: table,
          dataClass: data.dataClass,
          rows: rows.map((row) => own(row, data, person)),
        });
      }
      parts.push(...(await personalExtracts(trx, person)));
      return parts.filter(({ rows }) => rows.length > 0).map(inJson);
    },

    erase: (person, name, now) => erase(trx, person, { name, now }),
    eraseRemains: () => eraseRemains(trx),

    async mark(networkId, aadObjectId) {
      const mark = await markOf(trx, networkId, aadObjectId);
      const insert = trx.insertInto('erasure_marks').values({ network_id: networkId, mark });
      await insert.onConflict((conflict) => conflict.doNothing()).execute();
    },

    async marked(networkId, aadObjectIds) {
      const known = await trx
        .selectFrom('erasure_marks')
        .select('mark')
        .where('network_id', '=', networkId)
        .execute();
      if (known.length === 0) return new Set();
      const marks = new Set(known.map(({ mark }) => mark));
      const key = await keyOf(trx, networkId);
      return new Set(aadObjectIds.filter((id) => marks.has(hash(key, id))));
    },

    async isMarkedIn(tenantId, aadObjectId) {
      const rows = await trx
        .selectFrom('erasure_marks')
        .innerJoin('networks', 'networks.id', 'erasure_marks.network_id')
        .select(['mark', 'erasure_key'])
        .where('tenant_id', '=', tenantId)
        .execute();
      return rows.some((row) => row.mark === hash(row.erasure_key, aadObjectId));
    },

    async unmark(networkId, aadObjectIds) {
      const key = await keyOf(trx, networkId);
      const gone = aadObjectIds.map((id) => hash(key, id));
      await sql`delete from erasure_marks where network_id = ${networkId} and mark = any(${gone})`.execute(
        trx,
      );
    },

    async keepMarksOf(networkId, aadObjectIds) {
      const key = await keyOf(trx, networkId);
      const kept = aadObjectIds.map((id) => hash(key, id));
      await sql`delete from erasure_marks where network_id = ${networkId} and mark <> all(${kept})`.execute(
        trx,
      );
    },
  };
}

type PersonalTable = [table: string, data: TableData & { dataClass: DataClass }];

function personalTables(): PersonalTable[] {
  return Object.entries(PERSONAL_DATA).filter(
    (entry): entry is PersonalTable => entry[1].dataClass !== null && referencesOf(entry[1]).length > 0,
  );
}

function isAbout(data: TableData, person: PersonKey): RawBuilder<unknown> {
  const leads = referencesOf(data).map(
    ({ column, by }) => sql`${sql.ref(column)} = ${by === 'id' ? person.id : person.aadObjectId}`,
  );
  return sql`network_id = ${person.networkId} and (${sql.join(leads, sql` or `)})`;
}

/** Who only made a row does not get what it says of somebody else. */
function own(
  row: Record<string, unknown>,
  data: TableData,
  { id, aadObjectId }: PersonKey,
): Record<string, unknown> {
  const isSubject = referencesOf(data).some(
    ({ column, by, as }) => as === 'subject' && row[column] === (by === 'id' ? id : aadObjectId),
  );
  const hidden = new Set(isSubject ? [] : data.ofSubject);
  return Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.has(column)));
}

/** Instants become ISO text. */
function inJson(part: PersonalRows): PersonalRows {
  return { ...part, rows: JSON.parse(JSON.stringify(part.rows)) as PersonalRows['rows'] };
}

function add(counts: Partial<Record<DataClass, number>>, of: DataClass, more: number): void {
  if (more > 0) counts[of] = (counts[of] ?? 0) + more;
}

async function markOf(trx: Trx, networkId: string, aadObjectId: string): Promise<string> {
  return hash(await keyOf(trx, networkId), aadObjectId);
}

async function keyOf(trx: Trx, networkId: string): Promise<string> {
  const query = trx.selectFrom('networks').select('erasure_key').where('id', '=', networkId);
  return (await query.executeTakeFirstOrThrow()).erasure_key;
}

function hash(key: string, aadObjectId: string): string {
  return createHmac('sha256', key).update(aadObjectId.toLowerCase()).digest('base64url');
}
