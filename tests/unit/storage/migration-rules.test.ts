import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const FOLDER = join('src', 'storage', 'migrations');
/** Up to here nobody ran an older version beside the one that migrated. */
const FREE_UP_TO = 9;

/**
 * What a version that still runs could not live with, while the next one has already migrated (ADR 0026). Something
 * is removed one version after the last that used it: then it is named in `ALLOWED`, with the reason.
 */
const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['drops something', /\bdrop\s+(table|column|type|view|function|schema|index|constraint)\b/i],
  ['renames something', /\brename\s+(to|column|constraint)\b/i],
  ['changes the type of a column', /\balter\s+column\s+\w+\s+(set\s+data\s+)?type\b/i],
  ['forbids null in a column there is', /\balter\s+column\s+\w+\s+set\s+not\s+null\b/i],
  ['adds a column that must be given', /\badd\s+column\b(?![^,;`]*\bdefault\b)[^,;`]*\bnot\s+null\b/i],
  ['takes a default away', /\balter\s+column\s+\w+\s+drop\s+default\b/i],
  [
    'makes a rule for rows there are',
    /\badd\s+(constraint\s+\w+\s+)?(check|unique|primary\s+key|foreign\s+key)\b/i,
  ],
  ['makes what may stand twice unique', /\bcreate\s+unique\s+index\b/i],
  ['empties a table', /\btruncate\b/i],
];

/** Exceptions: name of the file and what it does, with why the version before can live with it. */
const ALLOWED: Readonly<Record<string, string>> = {};

function broken(text: string): string[] {
  const made = [...text.matchAll(/create\s+table\s+(?:if\s+not\s+exists\s+)?(\w+)/gi)].map(
    ([, name]) => name,
  );
  // A table that the migration itself makes is unknown to the version before.
  const statements = text.split(/`/).filter((part) => !made.some((name) => onlyAbout(part, String(name))));
  return REFUSED.filter(([, pattern]) => statements.some((part) => pattern.test(part))).map(([what]) => what);
}

function onlyAbout(statement: string, table: string): boolean {
  return new RegExp(`^\\s*(create\\s+unique\\s+index\\s+\\w+\\s+on|alter\\s+table)\\s+${table}\\b`, 'i').test(
    statement,
  );
}

describe('a migration', () => {
  const files = readdirSync(FOLDER).filter((name) => Number(name.slice(0, 4)) > FREE_UP_TO);

  it.each(files)('lets the version before go on: %s', (name) => {
    const found = broken(readFileSync(join(FOLDER, name), 'utf8')).map((what) => `${name} ${what}`);
    expect(found.filter((each) => !(each in ALLOWED))).toEqual([]);
  });

  it.each([
    ['drops something', 'sql`alter table sittings drop column place`'],
    ['renames something', 'sql`alter table sittings rename column place to room`'],
    ['changes the type of a column', 'sql`alter table sittings alter column place type integer`'],
    ['forbids null in a column there is', 'sql`alter table people alter column chat_id set not null`'],
    ['adds a column that must be given', 'sql`alter table people add column mail text not null`'],
    ['makes a rule for rows there are', "sql`alter table people add constraint c check (name <> '')`"],
    ['makes what may stand twice unique', 'sql`create unique index i on people (name)`'],
    ['empties a table', 'sql`truncate inbound_log`'],
  ])('is refused when it %s', (what, text) => {
    expect(broken(text)).toEqual([what]);
  });

  it.each([
    'sql`alter table people add column mail text`',
    "sql`alter table people add column mail text not null default ''`",
    'sql`create table things (id text primary key, unique (id))`; sql`create unique index i on things (id)`',
    'sql`create index i on people (name)`',
  ])('may add: %s', (text) => {
    expect(broken(text)).toEqual([]);
  });
});
