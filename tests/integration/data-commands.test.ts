import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { PersonalData } from '../../src/domain/personal-data/personal-data.ts';
import { openDatabase } from '../../src/storage/engine/database.ts';
import { openEmbeddedEngine } from '../../src/storage/engine/embedded-engine.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';
import { everythingAbout, SECRETS } from '../helpers/database/everything-about.ts';
import { runScript } from '../helpers/database/operator.ts';

const AAD = '0a1b2c3d-0000-4000-8000-00000000ffff';

describe('the commands of the operator about data', () => {
  let folder: string;
  let file: string;
  const personalData = (...given: string[]) =>
    runScript('personal-data', { DATA_FOLDER: folder }, '--person', AAD, ...given);

  beforeAll(async () => {
    folder = await copyOfTemplate();
    file = join(folder, 'richiesta.json');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('write and erase what is kept of one person, once the service is stopped', async () => {
    const database = await openDatabase({ kind: 'embedded', folder }, () => undefined);
    await database.store.transaction((tx) => everythingAbout(tx, AAD));
    await database.dispose();

    expect(await personalData('--export', file)).toMatchObject({ code: 0, stderr: '' });
    expect(statSync(file).mode & 0o077).toBe(0);
    const data = JSON.parse(readFileSync(file, 'utf8')) as PersonalData;
    expect(data.networks[0]?.parts.length).toBeGreaterThan(15);
    const erased = await personalData('--erase');
    expect(erased).toMatchObject({ code: 0, stderr: '' });
    expect(erased.stdout).toContain('Cancellazione eseguita in 1 Rete.');
    expect(erased.stdout).not.toContain(SECRETS.name);
  });
});

describe('the command that checks the registers', () => {
  let folder: string;
  const seals = (...given: string[]) => runScript('seals', { DATA_FOLDER: folder }, ...given);

  beforeAll(async () => {
    folder = await copyOfTemplate();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says that there is nothing to check, and what it takes', async () => {
    expect(await seals()).toEqual({ code: 0, stdout: 'Nessun registro delle presenze.\n', stderr: '' });
    const refused = await seals('--tutti');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('Uso: npm run seals -- [--network <identificativo>]');
  });

  it('shows the seal of each register, and ends with 1 once one was changed behind its back', async () => {
    const database = await openDatabase({ kind: 'embedded', folder }, () => undefined);
    await database.store.transaction((tx) => everythingAbout(tx, AAD));
    await database.dispose();
    const sound = await seals();
    expect(sound).toMatchObject({ code: 0, stderr: '' });
    expect(sound.stdout).toMatch(/: integro.*, impronta ([0-9a-f]{8} ){7}[0-9a-f]{8}\n/);
    expect(sound.stdout).toContain('nessuna alterazione');

    const engine = await openEmbeddedEngine(folder);
    await sql`alter table register_entries disable trigger user`.execute(engine.db);
    await sql`update register_entries set recorded_at = recorded_at - interval '1 hour'`.execute(engine.db);
    await engine.close();
    const changed = await seals();
    expect(changed).toMatchObject({ code: 1, stderr: '' });
    expect(changed.stdout).toContain('ALTERATO');
    expect(changed.stdout).toMatch(/registr[oi] controllat[oi], \d+ alterat[oi]\./);
    expect((await seals('--network', 'un-altra')).stdout).toBe('Nessun registro delle presenze.\n');
  });
});
