import type { Insertable, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Network } from '../domain/network/network.ts';
import { completeSettings } from '../domain/settings/settings.ts';
import type { NetworkRepository } from '../usecases/ports/store.ts';
import type { NetworkTable, Tables } from './tables/tables.ts';

export function networkRepository(trx: Transaction<Tables>): NetworkRepository {
  return {
    async byId(id) {
      const row = await trx.selectFrom('networks').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toNetwork(row);
    },

    async lock(id) {
      const query = trx.selectFrom('networks').selectAll().where('id', '=', id).forUpdate();
      const row = await query.executeTakeFirst();
      return row === undefined ? null : toNetwork(row);
    },

    async byTeam(tenantId, teamId) {
      const query = trx.selectFrom('networks').selectAll();
      const row = await query
        .where('tenant_id', '=', tenantId)
        .where('team_id', '=', teamId)
        .executeTakeFirst();
      return row === undefined ? null : toNetwork(row);
    },

    async insert(network) {
      const inserted = await trx
        .insertInto('networks')
        .values(fromNetwork(network))
        .onConflict((conflict) => conflict.columns(['tenant_id', 'team_id']).doNothing())
        .returning('id')
        .executeTakeFirst();
      return inserted !== undefined;
    },

    async save(network) {
      await trx.updateTable('networks').set(fromNetwork(network)).where('id', '=', network.id).execute();
    },

    async refreshServiceUrl(networkId, serviceUrl) {
      await trx
        .updateTable('networks')
        .set({ service_url: serviceUrl })
        .where('id', '=', networkId)
        // An unchanged row must not be written, nor locked: this runs for every inbound activity.
        .where('service_url', '<>', serviceUrl)
        .execute();
    },

    async claimDue(now, limit) {
      const rows = await trx
        .selectFrom('networks')
        .selectAll()
        .where('status', '=', 'active')
        .where('next_due_at', '<=', now)
        .orderBy('next_due_at')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute();
      return rows.map(toNetwork);
    },

    async setNextDueAt(networkId, at) {
      await trx.updateTable('networks').set({ next_due_at: at }).where('id', '=', networkId).execute();
    },

    async wakeBy(networkId, at) {
      await trx
        .updateTable('networks')
        .set({ next_due_at: at })
        .where('id', '=', networkId)
        .where((where) => where.or([where('next_due_at', 'is', null), where('next_due_at', '>', at)]))
        .execute();
    },

    async active() {
      const query = trx.selectFrom('networks').selectAll().where('status', '=', 'active').orderBy('name');
      return (await query.orderBy('id').execute()).map(toNetwork);
    },

    async nextConvocationNumber(networkId, year) {
      // The row stays locked until the commit: the next caller waits, and a rollback gives the number back.
      const { last } = await trx
        .insertInto('convocation_counters')
        .values({ network_id: networkId, year, last: 1 })
        .onConflict((conflict) =>
          conflict.columns(['network_id', 'year']).doUpdateSet({ last: sql`convocation_counters.last + 1` }),
        )
        .returning('last')
        .executeTakeFirstOrThrow();
      return last;
    },
  };
}

export function toNetwork(row: Selectable<NetworkTable>): Network {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    teamId: row.team_id,
    name: row.name,
    channelId: row.channel_id,
    serviceUrl: row.service_url,
    botId: row.bot_id,
    status: row.status,
    setUpAt: row.set_up_at,
    settings: completeSettings(row.settings),
    nextDueAt: row.next_due_at,
  };
}

function fromNetwork(network: Network): Insertable<NetworkTable> {
  return {
    id: network.id,
    tenant_id: network.tenantId,
    team_id: network.teamId,
    name: network.name,
    channel_id: network.channelId,
    service_url: network.serviceUrl,
    bot_id: network.botId,
    status: network.status,
    set_up_at: network.setUpAt,
    settings: JSON.stringify(network.settings),
    next_due_at: network.nextDueAt,
  };
}
