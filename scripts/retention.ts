import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { systemClock } from '../src/clock.ts';
import { createLinks } from '../src/http/link-tokens.ts';
import { OPERATOR_DATA_WORDS, openRunLine, toReportLine } from '../src/texts/personal-data/operator-data.ts';
import { previewRetention } from '../src/usecases/retention/preview-retention.ts';
import { retain } from '../src/usecases/retention/retain.ts';
import { failed, withDatabase } from './with-database.ts';

/**
 * `npm run retention`: what would go, when, by network and class. Deletes nothing; with `-- --apply` it does what the
 * service does each night: reports what is about to go, and deletes what was reported long enough ago.
 */
const apply = readApply();
process.exitCode =
  apply === null
    ? failed(OPERATOR_DATA_WORDS.retentionUsage, 2)
    : await withDatabase(async ({ store }, { http }) => {
        const publicUrl = http.publicUrl ?? `http://${http.host}:${http.port}`;
        if (apply) {
          await retain({
            store,
            clock: systemClock,
            newId: randomUUID,
            links: createLinks(() => publicUrl),
            note: (event, fields) => failed(`${event} ${JSON.stringify(fields)}`),
          });
        }
        for (const { network, open, month, counts } of await previewRetention(store, systemClock.now())) {
          const { timeZone } = network.settings.calendar;
          const line =
            open === null
              ? toReportLine(network.name, month, counts)
              : openRunLine(network.name, open, timeZone);
          process.stdout.write(`${line}\n`);
        }
        process.stdout.write(`${apply ? OPERATOR_DATA_WORDS.applied : OPERATOR_DATA_WORDS.onlyShown}\n`);
        return 0;
      });

/** Null when something else was typed. */
function readApply(): boolean | null {
  try {
    return parseArgs({ options: { apply: { type: 'boolean', default: false } } }).values.apply;
  } catch {
    return null;
  }
}
