import { writeSync } from 'node:fs';
import { openDatabase } from '../../../src/storage/engine/database.ts';

/** Writes keys into the database of a folder one by one and says each only after its commit, until it is killed. */
const [folder = '', round = ''] = process.argv.slice(2);
const { store } = await openDatabase({ kind: 'embedded', folder }, () => undefined);
for (let i = 0; ; i += 1) {
  const key = `${round}-${i}`;
  await store.transaction((tx) => tx.inbound.firstTime(key, new Date('2027-01-01T00:00:00Z')));
  writeSync(1, `${key}\n`);
}
