import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { systemClock } from '../src/clock.ts';
import { processEnvironment } from '../src/config/process-env.ts';
import { readConfig } from '../src/config/read-config.ts';
import { createLinks } from '../src/http/link-tokens.ts';
import { openDatabase } from '../src/storage/database.ts';
import { OPERATOR_DATA_WORDS, openRunLine, toReportLine } from '../src/texts/operator-data.ts';
import { previewRetention } from '../src/usecases/retention/preview-retention.ts';
import { retain } from '../src/usecases/retention/retain.ts';

/**
 * `npm run retention`: what would go, when, by network and class. Deletes nothing; with `-- --apply` it does what the
 * service does each night: reports what is about to go, and deletes what was reported long enough ago.
 */
const { apply } = parseArgs({ options: { apply: { type: 'boolean' } } }).values;
const config = readConfig(processEnvironment());
const publicUrl = config.http.publicUrl ?? `http://${config.http.host}:${config.http.port}`;
const database = await openDatabase(config.database, () => undefined);
try {
  const { store } = database;
  if (apply === true) {
    await retain({
      store,
      clock: systemClock,
      newId: randomUUID,
      links: createLinks(() => publicUrl),
      note: (event, fields) => process.stderr.write(`${event} ${JSON.stringify(fields)}\n`),
    });
  }
  for (const { network, open, month, counts } of await previewRetention(store, systemClock.now())) {
    const { timeZone } = network.settings.calendar;
    if (open !== null) process.stdout.write(`${openRunLine(network.name, open, timeZone)}\n`);
    else process.stdout.write(`${toReportLine(network.name, month, counts)}\n`);
  }
  process.stdout.write(`${apply === true ? OPERATOR_DATA_WORDS.applied : OPERATOR_DATA_WORDS.onlyShown}\n`);
} finally {
  await database.dispose();
}
