import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonalData } from '../../src/domain/personal-data/personal-data.ts';
import { openDatabase } from '../../src/storage/engine/database.ts';
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
