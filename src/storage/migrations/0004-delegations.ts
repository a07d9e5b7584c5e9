import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Delegations of the coordinator's powers; the log says in whose name a deputy acted, and under which of them. */
export async function addDelegations(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table delegations (
    id text primary key,
    network_id text not null references networks,
    delegator_id text not null,
    deputy_id text not null,
    from_on text not null check (from_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    to_on text not null check (to_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    reason text not null,
    created_at timestamptz not null,
    revoked_at timestamptz,
    unique (network_id, id),
    foreign key (network_id, delegator_id) references people (network_id, id),
    foreign key (network_id, deputy_id) references people (network_id, id),
    check (from_on <= to_on),
    check (delegator_id <> deputy_id)
  )`,
  'create index delegations_open on delegations (network_id, to_on) where revoked_at is null',
  `alter table audit_log add column in_name_of text`,
  `alter table audit_log add column delegation_id text`,
  `alter table audit_log add foreign key (network_id, delegation_id) references delegations (network_id, id)`,
  `alter table audit_log add check ((in_name_of is null) = (delegation_id is null))`,
];
