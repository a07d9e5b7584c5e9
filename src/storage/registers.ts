import type { Selectable, Transaction } from 'kysely';
import type { PresenceSpell } from '../domain/files/presence-table.ts';
import type { RegisterEntry, RegisterEvent } from '../domain/register/register-entry.ts';
import type { RegisterRepository } from '../usecases/ports/register-repository.ts';
import type { RegisterEntryTable } from './tables/registers-table.ts';
import type { Tables } from './tables/tables.ts';

/** The database itself refuses to change an entry, and a second closing (migration 0006). */
export function registerRepository(trx: Transaction<Tables>): RegisterRepository {
  return {
    async entries(sittingIds) {
      if (sittingIds.length === 0) return [];
      const query = trx.selectFrom('register_entries').selectAll().where('sitting_id', 'in', sittingIds);
      return (await query.orderBy('sitting_id').orderBy('seq').execute()).map(toEntry);
    },

    async append(entry) {
      const { id, networkId, sittingId, via, recordedBy, recordedAt, ...event } = entry;
      const row = await trx
        .insertInto('register_entries')
        .values((eb) => ({
          id,
          network_id: networkId,
          sitting_id: sittingId,
          seq: eb
            .selectFrom('register_entries')
            .select(({ fn, val, eb: inner }) => inner(fn.coalesce(fn.max('seq'), val(0)), '+', 1).as('next'))
            .where('sitting_id', '=', sittingId),
          event: event.event,
          person_id: personOf(event),
          details: JSON.stringify(event),
          via,
          recorded_by: recordedBy,
          recorded_at: recordedAt,
        }))
        .returningAll()
        .executeTakeFirstOrThrow();
      return toEntry(row);
    },
  };
}

/** The foreign key refuses a person of another network. */
function personOf(event: RegisterEvent): string | null {
  if (event.event === 'closed') return null;
  const [, personId] = /^person:(.+)$/.exec(event.attendeeId) ?? [];
  return personId ?? null;
}

function toEntry(row: Selectable<RegisterEntryTable>): RegisterEntry {
  return {
    id: row.id,
    networkId: row.network_id,
    sittingId: row.sitting_id,
    seq: row.seq,
    via: row.via,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    seal: row.seal,
    ...toEvent(row.details as InJson<RegisterEvent>),
  };
}

/** What JSON makes of a value: instants become text. */
type InJson<T> = T extends Date
  ? string
  : T extends (infer Each)[]
    ? InJson<Each>[]
    : T extends object
      ? { [K in keyof T]: InJson<T[K]> }
      : T;

function toEvent(stored: InJson<RegisterEvent>): RegisterEvent {
  switch (stored.event) {
    case 'closed':
      return stored;
    case 'corrected': {
      const { presence } = stored;
      if (presence.state !== 'attended') return { ...stored, presence };
      return { ...stored, presence: { state: 'attended', spells: presence.spells.map(toSpell) } };
    }
    default:
      return { ...stored, at: new Date(stored.at) };
  }
}

function toSpell({ mode, arrivedAt, leftAt }: InJson<PresenceSpell>): PresenceSpell {
  return { mode, arrivedAt: new Date(arrivedAt), leftAt: leftAt === null ? null : new Date(leftAt) };
}
