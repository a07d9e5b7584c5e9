import type { RawBuilder, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { ProjectInBrief } from '../domain/projects/project.ts';
import { OPEN_STATES } from '../domain/projects/project.ts';
import type { ProjectRepository } from '../usecases/ports/project-repository.ts';
import type { ProjectRow } from './project-rows.ts';
import { fromProject, fromUpdate, toProject, toProjectVersion, toUpdate, versionOf } from './project-rows.ts';
import type { Tables } from './tables/tables.ts';

const OPEN = sql.join(OPEN_STATES.map((state) => sql.lit(state)));

/** The open projects of the network that `networkId` says, as one column of JSON: `ProjectInBrief[]`, null for none. */
export function openProjectsJson(networkId: RawBuilder<unknown>): RawBuilder<ProjectInBrief[] | null> {
  return sql`(select json_agg(json_build_object('title', o.title, 'state', o.state, 'step', o.step,
      'stepDueOn', o.step_due_on) order by o.step_due_on nulls last, o.created_at, o.id) from projects o
    where o.network_id = ${networkId} and o.state in (${OPEN}))`;
}

export function projectRepository(trx: Transaction<Tables>): ProjectRepository {
  const find = async (where: RawBuilder<unknown>) => {
    const { rows } = await sql<ProjectRow>`
      select p.*, array(select s.seat_id from project_seats s where s.project_id = p.id order by 1) as seat_ids
      from projects p where ${where} order by p.news_at desc, p.id`.execute(trx);
    return rows.map(toProject);
  };
  const seatsOf = async ({ id, networkId, seatIds }: Parameters<ProjectRepository['insert']>[0]) => {
    const rows = seatIds.map((seat_id) => ({ network_id: networkId, project_id: id, seat_id }));
    if (rows.length > 0) await trx.insertInto('project_seats').values(rows).execute();
  };

  return {
    async byId(networkId, id) {
      return (await find(sql`p.network_id = ${networkId} and p.id = ${id}`))[0] ?? null;
    },

    list: (networkId) => find(sql`p.network_id = ${networkId}`),

    async notAsked(networkId) {
      return (
        await find(sql`p.network_id = ${networkId} and p.asked_at is null and p.state in (${OPEN})`)
      ).reverse();
    },

    async openInBrief(networkId) {
      const { rows } = await sql<{ open: ProjectInBrief[] | null }>`
        select ${openProjectsJson(sql`${networkId}`)} as open`.execute(trx);
      return rows[0]?.open ?? [];
    },

    async insert(project, written) {
      const inserted = await trx
        .insertInto('projects')
        .values(fromProject(project))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (inserted === undefined) return false;
      await seatsOf(project);
      await trx.insertInto('project_versions').values(versionOf(project, written)).execute();
      return true;
    },

    async save(project, written) {
      const { id, networkId } = project;
      const saved = await trx
        .updateTable('projects')
        .set(fromProject(project))
        .where('network_id', '=', networkId)
        .where('id', '=', id)
        .executeTakeFirst();
      if (saved.numUpdatedRows === 0n) return;
      await trx.deleteFrom('project_seats').where('project_id', '=', id).execute();
      await seatsOf(project);
      await trx.insertInto('project_versions').values(versionOf(project, written)).execute();
    },

    async noteAsked(networkId, id, at) {
      const query = trx.updateTable('projects').set({ asked_at: at });
      await query.where('network_id', '=', networkId).where('id', '=', id).execute();
    },

    async versions(networkId, id) {
      const rows = await trx
        .selectFrom('project_versions')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('project_id', '=', id)
        .orderBy('version', 'desc')
        .execute();
      return rows.map(toProjectVersion);
    },

    async post(update) {
      const inserted = await trx
        .insertInto('project_updates')
        .values(fromUpdate(update))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (inserted === undefined) return false;
      const news = trx.updateTable('projects').set({ news_at: update.postedAt, asked_at: null });
      await news.where('network_id', '=', update.networkId).where('id', '=', update.projectId).execute();
      return true;
    },

    async updates(networkId, id) {
      const rows = await trx
        .selectFrom('project_updates')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('project_id', '=', id)
        .orderBy('posted_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toUpdate);
    },

    async lastUpdates(networkId) {
      const rows = await trx
        .selectFrom('project_updates')
        .selectAll()
        .distinctOn('project_id')
        .where('network_id', '=', networkId)
        .orderBy('project_id')
        .orderBy('posted_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toUpdate);
    },
  };
}
