import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Person, Position, Role } from '../domain/person.ts';
import type { PersonRepository } from '../usecases/ports/store.ts';
import type { PersonTable } from './tables.ts';
import type { Transaction } from './transaction.ts';

export function createPersonRepository(trx: Transaction): PersonRepository {
  return {
    async byId(networkId, id) {
      const query = trx
        .selectFrom('people')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('id', '=', id);
      const row = await query.executeTakeFirst();
      return row === undefined ? null : toPerson(row);
    },

    async byAadObjectId(networkId, aadObjectId) {
      const query = trx
        .selectFrom('people')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('aad_object_id', '=', aadObjectId);
      const row = await query.executeTakeFirst();
      return row === undefined ? null : toPerson(row);
    },

    async inTenant(tenantId, aadObjectId) {
      const query = trx
        .selectFrom('people')
        .innerJoin('networks', 'networks.id', 'people.network_id')
        .selectAll('people')
        .where('people.aad_object_id', '=', aadObjectId)
        .where('networks.tenant_id', '=', tenantId)
        .where('networks.status', '!=', 'removed')
        .orderBy('networks.id');
      return (await query.execute()).map(toPerson);
    },

    async list(networkId) {
      const query = trx.selectFrom('people').selectAll().where('network_id', '=', networkId);
      return (await query.orderBy('name').orderBy('id').execute()).map(toPerson);
    },

    async upsertMember({ networkId, aadObjectId, teamsUserId, name }) {
      const query = trx
        .insertInto('people')
        .values({
          id: randomUUID(),
          network_id: networkId,
          aad_object_id: aadObjectId,
          teams_user_id: teamsUserId,
          name,
          in_team: true,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['network_id', 'aad_object_id'])
            .doUpdateSet({ teams_user_id: teamsUserId, name, in_team: true }),
        )
        .returningAll();
      return toPerson(await query.executeTakeFirstOrThrow());
    },

    async save(person) {
      const query = trx
        .updateTable('people')
        .set(toRow(person))
        .where('network_id', '=', person.networkId)
        .where('id', '=', person.id);
      await query.execute();
    },
  };
}

function toPosition(role: Role | null, seatId: string | null): Position | null {
  return role === null ? null : { role, seatId };
}

function toPerson(row: Selectable<PersonTable>): Person {
  return {
    id: row.id,
    networkId: row.network_id,
    aadObjectId: row.aad_object_id,
    teamsUserId: row.teams_user_id,
    name: row.name,
    position: toPosition(row.role, row.seat_id),
    declared: toPosition(row.declared_role, row.declared_seat_id),
    inTeam: row.in_team,
    chatId: row.chat_id,
    unreachable:
      row.unreachable_since === null
        ? null
        : { since: row.unreachable_since, reason: row.unreachable_reason ?? '' },
    askedAt: row.asked_at,
  };
}

function toRow(person: Person) {
  return {
    teams_user_id: person.teamsUserId,
    name: person.name,
    role: person.position?.role ?? null,
    seat_id: person.position?.seatId ?? null,
    declared_role: person.declared?.role ?? null,
    declared_seat_id: person.declared?.seatId ?? null,
    in_team: person.inTeam,
    chat_id: person.chatId,
    unreachable_since: person.unreachable?.since ?? null,
    unreachable_reason: person.unreachable?.reason ?? null,
    asked_at: person.askedAt,
  };
}
