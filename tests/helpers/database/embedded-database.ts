import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../../src/storage/engine/database.ts';
import { openDatabase } from '../../../src/storage/engine/database.ts';
import { folderTemplate } from './folder-template.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What makes one template differ from another. */
const MADE_FROM = ['@electric-sql/pglite', 'pg-boss', 'kysely'].map((name) =>
  join('node_modules', name, 'package.json'),
);
const MIGRATIONS = join('src', 'storage', 'migrations');

export interface TestDatabase extends Database {
  folder: string;
}

/** A new embedded database of its own, empty and migrated; `dispose` also removes its folder. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const folder = await copyOfTemplate();
  const database = await openDatabase({ kind: 'embedded', folder }, () => undefined);
  return {
    ...database,
    folder,
    async dispose() {
      await database.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A data folder with an empty, migrated database in it; the caller removes it. */
export async function copyOfTemplate(): Promise<string> {
  const folder = temporaryFolder('rete-urp-test-');
  cpSync(await migratedTemplate(), folder, { recursive: true });
  return folder;
}

/** Making a database takes seconds, so it is made once for each version of what it is made from. */
function migratedTemplate(): Promise<string> {
  return folderTemplate(`database-${fingerprint()}`, async (folder) => {
    await (await openDatabase({ kind: 'embedded', folder }, () => undefined)).dispose();
  });
}

function fingerprint(): string {
  const files = [...MADE_FROM, ...readdirSync(MIGRATIONS).map((name) => join(MIGRATIONS, name))];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
