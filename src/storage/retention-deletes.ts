import type { RawBuilder, Transaction } from 'kysely';
import { sql } from 'kysely';
import { PERSONAL_DATA } from '../domain/personal-data/data-inventory.ts';
import type { TableData } from '../domain/personal-data/table-data.ts';
import { referencesOf } from '../domain/personal-data/table-data.ts';
import { OPEN_STATES } from '../domain/projects/project.ts';
import type { RetentionRepository } from '../usecases/ports/retention-repository.ts';
import { toSitting } from './sittings.ts';
import type { Tables } from './tables/tables.ts';

type Named =
  | 'count'
  | 'sittings'
  | 'forget'
  | 'forgetSitting'
  | 'forgetActions'
  | 'forgetProjects'
  | 'forgetPeople';
type Deletes = Pick<RetentionRepository, Named>;

/** Rows of a table to delete: `t` is the table. */
interface Part {
  table: string;
  where: RawBuilder<unknown>;
}

export function retentionDeletes(trx: Transaction<Tables>): Deletes {
  return {
    async count(networkId, cutoffs) {
      const many = async (parts: Part[]) => {
        let sum = 0;
        for (const part of parts) sum += await countOf(trx, part);
        return sum;
      };
      return {
        answers: await many(answerParts(networkId, cutoffs.answers)),
        deliveries: await many(deliveryParts(networkId, cutoffs.deliveries)),
        record: await many([
          { table: 'sittings', where: sittingsBefore(networkId, cutoffs.record) },
          looseActions(networkId, cutoffs.record),
          closedProjects(networkId, cutoffs.record),
        ]),
        audit: await many([
          { table: 'audit_log', where: sql`t.network_id = ${networkId} and t.at < ${cutoffs.audit}` },
          ...auditParts(networkId, cutoffs.audit),
        ]),
        people: await many([forgottenPeople(networkId)]),
      };
    },

    async sittings(networkId, before, most) {
      const { rows } = await sql<Parameters<typeof toSitting>[0]>`
        select * from sittings t where ${sittingsBefore(networkId, before)}
        order by starts_at, id limit ${most}`.execute(trx);
      return rows.map(toSitting);
    },

    async forget(networkId, of, before, most) {
      if (of === 'answers') return first(trx, answerParts(networkId, before), most);
      if (of === 'deliveries') return first(trx, deliveryParts(networkId, before), most);
      const { rows } = await sql<{ gone: number }>`
        select forget_audit(${networkId}, ${before}::timestamptz, ${most}::integer) as gone`.execute(trx);
      const gone = rows[0]?.gone ?? 0;
      return gone > 0 ? gone : first(trx, auditParts(networkId, before), most);
    },

    async forgetSitting(networkId, sittingId) {
      const of = sql`network_id = ${networkId} and sitting_id = ${sittingId}`;
      const minutes = sql`network_id = ${networkId} and minutes_id in (select id from minutes where ${of})`;
      const closed = sql`select id from actions where ${of} and state <> 'open'`;
      await sql`update actions set sitting_id = null where ${of} and state = 'open'`.execute(trx);
      await sql`update agenda_items set carried_from = null where network_id = ${networkId}
        and carried_from in (select id from agenda_items where ${of})`.execute(trx);
      let gone = 0;
      for (const [table, where] of [
        ['answers', of],
        ['acknowledgements', of],
        ['urgent_drafts', of],
        ['deliveries', of],
        ['plan_runs', sql`sitting_id = ${sittingId}`],
        ['substitutions', of],
        ['register_entries', of],
        ['minutes_texts', minutes],
        ['minutes_versions', minutes],
        ['minutes_remarks', minutes],
        ['minutes', of],
        ['action_runs', sql`network_id = ${networkId} and action_id in (${closed})`],
        ['actions', of],
        ['agenda_items', of],
        ['sittings', sql`network_id = ${networkId} and id = ${sittingId}`],
      ] as const) {
        const deleted = await sql`delete from ${sql.table(table)} where ${where}`.execute(trx);
        gone += Number(deleted.numAffectedRows ?? 0n);
      }
      return gone;
    },

    async forgetActions(networkId, before, most) {
      const old = sql`select id from actions t where ${looseActions(networkId, before).where}`;
      await sql`delete from action_runs where network_id = ${networkId} and action_id in (${old})`.execute(
        trx,
      );
      return deleteSome(trx, looseActions(networkId, before), most);
    },

    async forgetProjects(networkId, before, most) {
      const { where } = closedProjects(networkId, before);
      const { rows } = await sql<{ id: string }>`
        select t.id from projects t where ${where} order by t.id limit ${most}`.execute(trx);
      const ids = rows.map(({ id }) => id);
      for (const table of ['project_updates', 'project_versions', 'project_seats'] as const)
        await sql`delete from ${sql.table(table)} where project_id = any(${ids})`.execute(trx);
      await sql`delete from projects where id = any(${ids})`.execute(trx);
      return ids.length;
    },

    async forgetPeople(networkId, most) {
      const people = forgottenPeople(networkId);
      await sql`update file_links set created_by = null where network_id = ${networkId} and created_by in (
        select t.id from people t where ${people.where})`.execute(trx);
      await sql`update practices set contact = '' where network_id = ${networkId} and contact in (
        select t.name from people t where ${people.where})`.execute(trx);
      return deleteSome(trx, people, most);
    },
  };
}

function sittingsBefore(networkId: string, before: Date): RawBuilder<unknown> {
  return sql`t.network_id = ${networkId} and t.starts_at < ${before} and not exists (
    select 1 from minutes m where m.network_id = t.network_id and m.adopted_sitting_id = t.id
      and m.sitting_id <> t.id)`;
}

function ofSittingBefore(networkId: string, before: Date): RawBuilder<unknown> {
  return sql`t.network_id = ${networkId} and t.sitting_id in (
    select id from sittings where network_id = ${networkId} and starts_at < ${before})`;
}

function answerParts(networkId: string, before: Date): Part[] {
  const ofSitting = ofSittingBefore(networkId, before);
  return [
    { table: 'answers', where: ofSitting },
    { table: 'acknowledgements', where: ofSitting },
    {
      table: 'urgent_drafts',
      where: sql`t.network_id = ${networkId} and t.created_at < ${before}
        and (t.sitting_id is null or ${ofSitting})`,
    },
    {
      table: 'publication_questions',
      where: sql`t.network_id = ${networkId} and t.asked_at < ${before}`,
    },
  ];
}

/** What is still to be sent, or is being sent, is no record yet. */
function deliveryParts(networkId: string, before: Date): Part[] {
  const settled = sql`t.status not in ('queued', 'sending')`;
  return [
    { table: 'deliveries', where: sql`${ofSittingBefore(networkId, before)} and ${settled}` },
    {
      table: 'deliveries',
      where: sql`t.network_id = ${networkId} and t.sitting_id is null and t.due_at < ${before} and ${settled}`,
    },
  ];
}

/** Those of a sitting go with it. */
function looseActions(networkId: string, before: Date): Part {
  const where = sql`t.network_id = ${networkId} and t.sitting_id is null and t.state <> 'open'
    and t.closed_at < ${before}`;
  return { table: 'actions', where };
}

/** With nothing said of them since then. */
function closedProjects(networkId: string, before: Date): Part {
  const open = sql.join(OPEN_STATES.map((state) => sql.lit(state)));
  const where = sql`t.network_id = ${networkId} and t.state not in (${open}) and t.news_at < ${before}`;
  return { table: 'projects', where };
}

/** What ended before then; a delegation stays as long as an entry of the log was made under it. */
function auditParts(networkId: string, before: Date): Part[] {
  return [
    {
      table: 'delegations',
      where: sql`t.network_id = ${networkId} and (t.revoked_at < ${before} or t.to_on::timestamp < ${before})
        and not exists (select 1 from audit_log a where a.delegation_id = t.id and a.network_id = t.network_id)`,
    },
    {
      table: 'retention_runs',
      where: sql`t.network_id = ${networkId} and t.status = 'done' and t.done_at < ${before}`,
    },
  ];
}

/**
 * People who have left and whom no row and no closed register speaks of; the columns are those of the inventory. A link
 * to a file, a good practice and an item published do not keep them: these serve without their maker.
 */
function forgottenPeople(networkId: string): Part {
  const unused = Object.entries(PERSONAL_DATA).flatMap(([table, data]) =>
    referencesOf(data)
      .filter(({ by }) => by === 'id' && table !== 'people' && !keepsNobody(table, data))
      .map(
        ({ column }) => sql`not exists (select 1 from ${sql.table(table)} r
          where r.network_id = t.network_id and r.${sql.ref(column)} = t.id)`,
      ),
  );
  const where = sql`t.network_id = ${networkId} and not t.in_team and ${sql.join(unused, sql` and `)}
    and not exists (select 1 from register_entries r where r.network_id = t.network_id and r.event = 'closed'
      and position(t.id in r.details::text) > 0)`;
  return { table: 'people', where };
}

function keepsNobody(table: string, { dataClass }: TableData): boolean {
  return table === 'file_links' || dataClass === 'practices' || dataClass === 'publications';
}

async function countOf(trx: Transaction<Tables>, { table, where }: Part): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)} t where ${where}`.execute(trx);
  return rows[0]?.n ?? 0;
}

/** Of the first part that has any. */
async function first(trx: Transaction<Tables>, parts: Part[], most: number): Promise<number> {
  for (const part of parts) {
    const gone = await deleteSome(trx, part, most);
    if (gone > 0) return gone;
  }
  return 0;
}

async function deleteSome(trx: Transaction<Tables>, { table, where }: Part, most: number): Promise<number> {
  const deleted = await sql`
    delete from ${sql.table(table)} where ctid in (
      select t.ctid from ${sql.table(table)} t where ${where} limit ${most})`.execute(trx);
  return Number(deleted.numAffectedRows ?? 0n);
}
