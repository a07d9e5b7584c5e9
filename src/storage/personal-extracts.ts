import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { PersonalRows } from '../domain/personal-data/personal-data.ts';
import { PERSONAL_EXTRACTS } from '../domain/personal-data/personal-data.ts';
import type { PersonKey } from '../usecases/ports/personal-data-repository.ts';
import type { Tables } from './tables/tables.ts';

/** The person's part of columns that are about many people at once. */
export async function personalExtracts(trx: Transaction<Tables>, person: PersonKey): Promise<PersonalRows[]> {
  return [
    extract('register_lines', await registerLines(trx, person)),
    extract('minutes_named', await minutesNamed(trx, person)),
    extract('audit_about', await auditAbout(trx, person)),
  ];
}

function extract(part: keyof typeof PERSONAL_EXTRACTS, rows: Record<string, unknown>[]): PersonalRows {
  return { part, dataClass: PERSONAL_EXTRACTS[part], rows };
}

/** As who they stood in registers when these were closed. */
async function registerLines(trx: Transaction<Tables>, { networkId, id }: PersonKey) {
  const { rows } = await sql<Record<string, unknown>>`
    select e.sitting_id, e.recorded_at as closed_at, line.value as line
    from register_entries e, jsonb_array_elements(e.details -> 'frame' -> 'attendees') as line
    where e.network_id = ${networkId} and e.event = 'closed' and line.value ->> 'personId' = ${id}
    order by e.recorded_at, e.sitting_id`.execute(trx);
  return rows;
}

/** Published minutes hold names and no ids: only the same name can be found. */
async function minutesNamed(trx: Transaction<Tables>, { networkId, name }: PersonKey) {
  const { rows } = await sql<Record<string, unknown>>`
    select id as minutes_id, sitting_id, published_at,
      published ->> 'chairName' = ${name} as as_chair,
      published ->> 'secretaryName' = ${name} as as_secretary,
      exists (select 1 from jsonb_array_elements(published -> 'actions') a where a ->> 'ownerName' = ${name})
        as as_owner_of_action,
      exists (select 1 from jsonb_array_elements(published -> 'items') i where i ->> 'presenterName' = ${name})
        as as_presenter
    from minutes where network_id = ${networkId} and published is not null
    order by published_at, id`.execute(trx);
  return rows.filter((row) => Object.entries(row).some(([key, is]) => key.startsWith('as_') && is === true));
}

/** Acts of others that name this person by our id. */
async function auditAbout(trx: Transaction<Tables>, { networkId, id, aadObjectId }: PersonKey) {
  const { rows } = await sql<Record<string, unknown>>`
    select id, at, act, outcome, details from audit_log
    where network_id = ${networkId} and position(${id} in details::text) > 0
      and actor_id is distinct from ${id} and actor_aad_object_id <> ${aadObjectId}
      and in_name_of is distinct from ${id}
    order by id`.execute(trx);
  return rows;
}
