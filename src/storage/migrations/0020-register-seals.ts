import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/**
 * Each entry of a register carries the hash of itself and of the one before (ADR 46). The database reckons it, so that
 * an older version, which does not know of it, seals its entries as well; what comes from a backup keeps its own.
 */
export async function addRegisterSeals(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table register_entries add column seal text',
  // Text of JSON and of UTC: the same on every engine and in every time zone.
  `create function register_seal(previous text, e register_entries) returns text language sql stable as $$
    select encode(sha256(convert_to(jsonb_build_array(
      previous, e.id, e.network_id, e.sitting_id, e.seq, e.event, e.person_id, e.details, e.via, e.recorded_by,
      to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    )::text, 'UTF8')), 'hex')
  $$`,
  `create function seal_register_entry() returns trigger language plpgsql as $$
    begin
      if new.seal is null then
        new.seal := public.register_seal(
          (select seal from public.register_entries where sitting_id = new.sitting_id and seq = new.seq - 1), new);
      end if;
      return new;
    end
  $$`,
  'alter table register_entries disable trigger register_entries_stay',
  `do $$
    declare entry register_entries;
    begin
      for entry in select * from register_entries order by sitting_id, seq loop
        update register_entries set seal = register_seal(
          (select seal from register_entries where sitting_id = entry.sitting_id and seq = entry.seq - 1), entry)
          where id = entry.id;
      end loop;
    end
  $$`,
  'alter table register_entries enable trigger register_entries_stay',
  `create trigger register_entries_sealed before insert on register_entries
    for each row execute function seal_register_entry()`,
];
