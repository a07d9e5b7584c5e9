import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/**
 * Substitutes for one sitting. The partial indexes hold what no two presses at once may break: a seat has at most one
 * active substitute at a sitting, and nobody substitutes two seats there. A row goes only with its seat, when the
 * municipality leaves the network.
 */
export async function addSubstitutions(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table substitutions (
    id text primary key,
    network_id text not null,
    sitting_id text not null,
    seat_id text not null,
    referent_id text not null,
    substitute_id text,
    outside_name text,
    form_id text,
    named_at timestamptz not null,
    withdrawn_at timestamptz,
    foreign key (network_id, sitting_id) references sittings (network_id, id),
    foreign key (network_id, seat_id) references seats (network_id, id) on delete cascade,
    foreign key (network_id, referent_id) references people (network_id, id),
    foreign key (network_id, substitute_id) references people (network_id, id),
    check ((substitute_id is null) <> (outside_name is null)),
    check (substitute_id <> referent_id)
  )`,
  'create index substitutions_sitting on substitutions (sitting_id)',
  `create unique index substitutions_one_a_seat on substitutions (sitting_id, seat_id) where withdrawn_at is null`,
  `create unique index substitutions_one_a_referent on substitutions (sitting_id, referent_id)
    where withdrawn_at is null`,
  `create unique index substitutions_one_a_person on substitutions (sitting_id, substitute_id)
    where withdrawn_at is null and substitute_id is not null`,
];
