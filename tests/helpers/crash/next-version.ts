import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { MIGRATIONS } from '../../../src/storage/migrations/all.ts';

/** The product as its next version might be: with one more migration, of the kind that is allowed. */
const next: Migration = {
  async up(db) {
    await sql`alter table deliveries add column next_mark integer not null default 7`.execute(db);
    await sql`alter table sittings add column next_note text not null default 'nuova'`.execute(db);
    await sql`create table next_things (id text primary key)`.execute(db);
  },
};
Object.assign(MIGRATIONS, { '9999-next': next });
await import('../../../src/main.ts');
