import { randomUUID } from 'node:crypto';
import type { Insertable, Selectable, Transaction } from 'kysely';
import type { Person, Position, Role } from '../domain/network/person.ts';
import type { PersonRepository } from '../usecases/ports/store.ts';
import type { PersonTable, Tables } from './tables/tables.ts';

export function personRepository(trx: Transaction<Tables>): PersonRepository {
  return {
    async byId(networkId, id) {
      const query = trx.selectFrom('people').selectAll();
      const row = await query.where('network_id', '=', networkId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toPerson(row);
    },

    async byAadObjectId(networkId, aadObjectId) {
      const query = trx.selectFrom('people').selectAll().where('network_id', '=', networkId);
      const row = await query.where('aad_object_id', '=', aadObjectId).executeTakeFirst();
      return row === undefined ? null : toPerson(row);
    },

    async inTenant(tenantId, aadObjectId) {
      const rows = await trx
        .selectFrom('people')
        .innerJoin('networks', 'networks.id', 'people.network_id')
        .selectAll('people')
        .where('people.aad_object_id', '=', aadObjectId)
        .where('networks.tenant_id', '=', tenantId)
        .where('networks.status', '<>', 'removed')
        .orderBy('networks.name')
        .orderBy('people.id')
        .execute();
      return rows.map(toPerson);
    },

    async list(networkId) {
      const rows = await trx.selectFrom('people').selectAll().where('network_id', '=', networkId).execute();
      return rows.map(toPerson).sort(byName);
    },

    async upsertMember({ networkId, aadObjectId, teamsUserId, name }) {
      const values = {
        ...EMPTY,
        id: randomUUID(),
        network_id: networkId,
        aad_object_id: aadObjectId,
        teams_user_id: teamsUserId,
        name,
      };
      const row = await trx
        .insertInto('people')
        .values(values)
        .onConflict((conflict) =>
          conflict
            .columns(['network_id', 'aad_object_id'])
            .doUpdateSet({ teams_user_id: teamsUserId, name, in_team: true }),
        )
        .returningAll()
        .executeTakeFirstOrThrow();
      return toPerson(row);
    },

    async save(person) {
      await trx
        .updateTable('people')
        .set(fromPerson(person))
        .where('network_id', '=', person.networkId)
        .where('id', '=', person.id)
        // Somebody who had read the row before the erasure must not write the name back.
        .where('erased_at', 'is', null)
        .execute();
    },
  };
}

const EMPTY = {
  role: null,
  seat_id: null,
  declared_role: null,
  declared_seat_id: null,
  in_team: true,
  chat_id: null,
  unreachable_since: null,
  unreachable_reason: null,
  asked_at: null,
};

/** Sorted here and not in SQL: the order must be the same on every server, whatever its collation. */
function byName(a: Person, b: Person): number {
  return a.name.localeCompare(b.name, 'it') || (a.id < b.id ? -1 : 1);
}

export function toPerson(row: Omit<Selectable<PersonTable>, 'erased_at'>): Person {
  const { unreachable_since: since, unreachable_reason: reason } = row;
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
    unreachable: since === null || reason === null ? null : { since, reason },
    askedAt: row.asked_at,
  };
}

function toPosition(role: Role | null, seatId: string | null): Position | null {
  return role === null ? null : { role, seatId };
}

function fromPerson(person: Person): Insertable<PersonTable> {
  return {
    id: person.id,
    network_id: person.networkId,
    aad_object_id: person.aadObjectId,
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
