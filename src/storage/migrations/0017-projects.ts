import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Shared projects, who takes part, what each said before a change, and how it goes (ADR 41). */
export async function addProjects(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const CONTENT = `
    title text not null,
    aim text not null,
    state text not null check (state in ('planned', 'running', 'paused', 'done', 'dropped')),
    owner_id text,
    step text not null,
    step_owner_id text,
    step_due_on text check (step_due_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    links jsonb not null,
    foreign key (network_id, owner_id) references people (network_id, id),
    foreign key (network_id, step_owner_id) references people (network_id, id)`;

const STATEMENTS = [
  `create table projects (
    id text primary key,
    network_id text not null references networks,
    created_by text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    news_at timestamptz not null,
    asked_at timestamptz,
    version integer not null,
    unique (network_id, id),
    foreign key (network_id, created_by) references people (network_id, id),
    ${CONTENT}
  )`,
  'create index projects_news on projects (network_id, news_at desc, id)',
  `create table project_seats (
    network_id text not null,
    project_id text not null,
    seat_id text not null,
    primary key (project_id, seat_id),
    foreign key (network_id, project_id) references projects (network_id, id),
    foreign key (network_id, seat_id) references seats (network_id, id) on delete cascade
  )`,
  `create table project_versions (
    network_id text not null,
    project_id text not null,
    version integer not null,
    seat_names jsonb not null,
    edited_by text not null,
    edited_at timestamptz not null,
    primary key (project_id, version),
    foreign key (network_id, project_id) references projects (network_id, id),
    foreign key (network_id, edited_by) references people (network_id, id),
    ${CONTENT}
  )`,
  `create table project_updates (
    id text primary key,
    network_id text not null,
    project_id text not null,
    seat_id text,
    seat_name text not null,
    author_id text not null,
    text text not null,
    posted_at timestamptz not null,
    foreign key (network_id, project_id) references projects (network_id, id),
    foreign key (network_id, author_id) references people (network_id, id),
    foreign key (network_id, seat_id) references seats (network_id, id) on delete set null (seat_id)
  )`,
  'create index project_updates_posted on project_updates (project_id, posted_at desc, id)',
];
