import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { StorageError } from '../engine/storage-error.ts';

/**
 * Good practices and what they are searched by (ADR 40): Italian stems without accents, the title weighing most, and
 * the words in use, to find the one that was meant. Extensions and configurations stand in `public`.
 */
export async function addPractices(db: Kysely<unknown>): Promise<void> {
  for (const extension of ['unaccent', 'pg_trgm']) await addExtension(db, extension);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

async function addExtension(db: Kysely<unknown>, name: string): Promise<void> {
  try {
    await sql`create extension if not exists ${sql.id(name)} schema public`.execute(db);
  } catch (error) {
    throw missing(`the extension ${name} cannot be created`, error);
  }
  const { rows } = await sql<{ schema: string }>`
    select n.nspname as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname = ${name}`.execute(db);
  if (rows[0]?.schema !== 'public')
    throw missing(`the extension ${name} stands in the schema ${rows[0]?.schema ?? '?'}`, null);
}

function missing(found: string, cause: unknown): StorageError {
  return new StorageError(
    'extension_missing',
    {
      found,
      accepted: 'a database with the extensions unaccent and pg_trgm in the schema public',
      todo: 'on Azure add UNACCENT and PG_TRGM to the server parameter azure.extensions; elsewhere install the contrib modules of PostgreSQL, or have who administers the server run CREATE EXTENSION. Nothing was changed',
    },
    { cause },
  );
}

const CONFIGURATION = (name: string, base: 'italian' | 'simple', words: string) => [
  `create text search configuration public.${name} (copy = pg_catalog.${base})`,
  `alter text search configuration public.${name} alter mapping
    for asciiword, word, asciihword, hword, hword_asciipart, hword_part with public.unaccent, ${words}`,
];

const STATEMENTS = [
  ...CONFIGURATION('rete_italian', 'italian', 'pg_catalog.italian_stem'),
  ...CONFIGURATION('rete_words', 'simple', 'pg_catalog.simple'),
  `create table practices (
    id text primary key,
    network_id text not null references networks,
    seat_id text,
    seat_name text not null,
    author_id text,
    contact text not null,
    title text not null,
    problem text not null,
    done text not null,
    result text not null,
    tags jsonb not null,
    links jsonb not null,
    attachments jsonb not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null,
    words tsvector not null generated always as (
      setweight(to_tsvector('public.rete_italian'::regconfig, title), 'A')
      || setweight(to_tsvector('public.rete_italian'::regconfig, tags), 'B')
      || setweight(to_tsvector('public.rete_italian'::regconfig, problem || ' ' || done || ' ' || result), 'D')
    ) stored,
    unique (network_id, id),
    foreign key (network_id, author_id) references people (network_id, id) on delete set null (author_id),
    foreign key (network_id, seat_id) references seats (network_id, id) on delete set null (seat_id)
  )`,
  'create index practices_words on practices using gin (words)',
  'create index practices_newest on practices (network_id, created_at desc, id)',
  `create table practice_versions (
    network_id text not null,
    practice_id text not null,
    version integer not null,
    edited_by text,
    edited_at timestamptz not null,
    seat_name text not null,
    title text not null,
    problem text not null,
    done text not null,
    result text not null,
    tags jsonb not null,
    links jsonb not null,
    attachments jsonb not null,
    primary key (practice_id, version),
    foreign key (network_id, practice_id) references practices (network_id, id),
    foreign key (network_id, edited_by) references people (network_id, id) on delete set null (edited_by)
  )`,
  `create table practice_adoptions (
    network_id text not null,
    practice_id text not null,
    seat_id text not null,
    note text not null,
    adopted_by text,
    adopted_at timestamptz not null,
    primary key (practice_id, seat_id),
    foreign key (network_id, practice_id) references practices (network_id, id),
    foreign key (network_id, seat_id) references seats (network_id, id) on delete cascade,
    foreign key (network_id, adopted_by) references people (network_id, id) on delete set null (adopted_by)
  )`,
  `create table practice_words (
    network_id text not null references networks,
    word text not null,
    primary key (network_id, word)
  )`,
  'create index practice_words_like on practice_words using gin (word public.gin_trgm_ops)',
];
