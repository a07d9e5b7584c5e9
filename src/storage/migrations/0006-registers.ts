import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/**
 * Attendance registers, as the entries they are told by. An entry is never changed, and a register is closed once:
 * the database holds both, whatever the program does.
 */
export async function addRegisters(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table register_entries (
    id text primary key,
    network_id text not null,
    sitting_id text not null,
    seq integer not null,
    event text not null check (event in ('arrived', 'mode_changed', 'left', 'corrected', 'closed')),
    person_id text,
    details jsonb not null,
    via text not null check (via in ('self', 'coordinator', 'voice')),
    recorded_by text not null,
    recorded_at timestamptz not null,
    unique (sitting_id, seq),
    foreign key (network_id, sitting_id) references sittings (network_id, id),
    foreign key (network_id, person_id) references people (network_id, id),
    foreign key (network_id, recorded_by) references people (network_id, id)
  )`,
  `create unique index register_entries_closed_once on register_entries (sitting_id) where event = 'closed'`,
  `create function refuse_register_change() returns trigger language plpgsql as $$
    begin
      raise exception 'an entry of a register is not changed: % refused', tg_op using errcode = 'restrict_violation';
    end
  $$`,
  `create trigger register_entries_stay before update on register_entries
    for each row execute function refuse_register_change()`,
];
