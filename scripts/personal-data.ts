import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { systemClock } from '../src/clock.ts';
import { createFileWriter } from '../src/documents/file-writer.ts';
import type { Database } from '../src/storage/engine/database.ts';
import { minutesDraftText } from '../src/texts/minutes/minutes-draft.ts';
import {
  erasedLine,
  exportedLine,
  leaderlessLine,
  OPERATOR_DATA_WORDS,
} from '../src/texts/personal-data/operator-data.ts';
import { ERASED_NAME } from '../src/texts/personal-data/personal-data.ts';
import { PRACTICE_WORDING } from '../src/texts/practices/practice-items.ts';
import { PROJECT_WORDING } from '../src/texts/projects/project-items.ts';
import { PUBLICATION_WORDING } from '../src/texts/publications/publication-wording.ts';
import { erasePerson } from '../src/usecases/personal-data/erase-person.ts';
import { loadPersonalData } from '../src/usecases/personal-data/load-personal-data.ts';
import { failed, withDatabase } from './with-database.ts';

/**
 * `npm run personal-data`: what is kept of one person, written to a file or erased, for requests on paper and for
 * people who have left the team. On a server while the service runs; on an embedded database once it is stopped.
 */
interface Asked {
  tenantId: string | null;
  aadObjectId: string;
  now: Date;
}

process.exitCode = await main();

async function main(): Promise<number> {
  const { person, tenant, export: file, erase } = readArguments();
  if (person === undefined || (file === undefined) === (erase !== true))
    return failed(OPERATOR_DATA_WORDS.personUsage, 2);
  return withDatabase(async (database) => {
    const asked = { tenantId: tenant ?? null, aadObjectId: person, now: systemClock.now() };
    const done = file === undefined ? await eraseOne(database, asked) : await writeOne(database, asked, file);
    if (!done.ok) return failed(done.line);
    process.stdout.write(`${done.line}\n`);
    return 0;
  });
}

function readArguments() {
  const text = { type: 'string' as const };
  const options = { person: text, tenant: text, export: text, erase: { type: 'boolean' as const } };
  try {
    return parseArgs({ options }).values;
  } catch {
    return {};
  }
}

async function writeOne({ store }: Database, asked: Asked, file: string) {
  const data = await store.transaction((tx) => loadPersonalData(tx, asked));
  if (data.networks.length === 0) return { ok: false, line: OPERATOR_DATA_WORDS.nobody };
  const format = file.endsWith('.docx') ? 'docx' : 'json';
  const { bytes } = await createFileWriter().write({ file: 'personal_data', format, data });
  // Only for who runs this: it is all that is kept of a person.
  writeFileSync(file, bytes, { mode: 0o600 });
  return { ok: true, line: exportedLine(file, data.networks.length) };
}

async function eraseOne({ store }: Database, asked: Asked) {
  const wording = {
    erasedName: ERASED_NAME,
    draftOf: minutesDraftText,
    ...PRACTICE_WORDING,
    ...PROJECT_WORDING,
    ...PUBLICATION_WORDING,
  };
  const outcome = await store.transaction((tx) => erasePerson({ wording }, tx, { ...asked, by: 'operator' }));
  switch (outcome.outcome) {
    case 'erased':
      return { ok: true, line: erasedLine(outcome.networks) };
    case 'leaderless':
      return { ok: false, line: leaderlessLine(outcome.networks) };
    case 'nobody':
      return { ok: false, line: OPERATOR_DATA_WORDS.nobody };
  }
}
