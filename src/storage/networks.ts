import type { Selectable } from 'kysely';
import type { Network } from '../domain/network.ts';
import type { NetworkRepository } from '../usecases/ports/store.ts';
import type { NetworkTable } from './tables.ts';
import type { Transaction } from './transaction.ts';

export function createNetworkRepository(trx: Transaction): NetworkRepository {
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
      const query = trx
        .selectFrom('networks')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('team_id', '=', teamId);
      const row = await query.executeTakeFirst();
      return row === undefined ? null : toNetwork(row);
    },

    async insert(network) {
      const query = trx
        .insertInto('networks')
        .values(toRow(network))
        .onConflict((conflict) => conflict.columns(['tenant_id', 'team_id']).doNothing());
      const result = await query.executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },

    async save(network) {
      await trx.updateTable('networks').set(toRow(network)).where('id', '=', network.id).execute();
    },

    async refreshServiceUrl(networkId, serviceUrl) {
      const query = trx
        .updateTable('networks')
        .set({ service_url: serviceUrl })
        .where('id', '=', networkId)
        .where('service_url', '!=', serviceUrl);
      await query.execute();
    },

    async claimDue(now, limit) {
      const query = trx
        .selectFrom('networks')
        .selectAll()
        .where('status', '=', 'active')
        .where('next_due_at', '<=', now)
        .orderBy('next_due_at')
        .limit(limit)
        .forUpdate()
        .skipLocked();
      return (await query.execute()).map(toNetwork);
    },

    async setNextDueAt(networkId, at) {
      await trx.updateTable('networks').set({ next_due_at: at }).where('id', '=', networkId).execute();
    },

    async wakeBy(networkId, at) {
      const query = trx
        .updateTable('networks')
        .set({ next_due_at: at })
        .where('id', '=', networkId)
        .where((eb) => eb.or([eb('next_due_at', 'is', null), eb('next_due_at', '>', at)]));
      await query.execute();
    },

    async nextConvocationNumber(networkId, year) {
      const query = trx
        .insertInto('convocation_numbers')
        .values({ network_id: networkId, year, last: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['network_id', 'year'])
            .doUpdateSet((eb) => ({ last: eb('convocation_numbers.last', '+', 1) })),
        )
        .returning('last');
      return (await query.executeTakeFirstOrThrow()).last;
    },
  };
}

function toNetwork(row: Selectable<NetworkTable>): Network {
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
    settings: row.settings,
    nextDueAt: row.next_due_at,
  };
}

function toRow(network: Network) {
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
