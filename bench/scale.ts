import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { startTestServer } from '../tests/helpers/database/postgres-server.ts';
import type { DatabaseLoad } from './scale/database-load.ts';
import type { Evening, EveningSize } from './scale/evening.ts';
import { evening } from './scale/evening.ts';
import { year } from './scale/year.ts';

/**
 * `npm run bench:scale`: one evening of 600 networks of 30 people, and the calendar of 10,000 networks, on a PostgreSQL
 * server started for it, with real fsync. `-- --quick`: a tenth of it. `--networks N`: an evening of so many. `--only
 * year`, or `--only 20x3`: the calendar alone, or the evening of so many tenants and processes. `--statements`: the
 * heaviest statements too.
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    networks: { type: 'string' },
    only: { type: 'string' },
    statements: { type: 'boolean', default: false },
  },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);
const PEOPLE = 30;
const networks = Number(options.networks ?? (options.quick ? 60 : 600));
const EVENINGS: EveningSize[] = [1, 20].flatMap((tenants) =>
  [1, 3].map((replicas) => ({ networks, people: PEOPLE, tenants, replicas })),
);
const wanted = (name: string) => options.only === undefined || options.only === name;

say(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ${process.platform}`);
const server = await startTestServer(undefined, [
  'shared_preload_libraries=pg_stat_statements',
  'pg_stat_statements.max=10000',
]);
try {
  for (const size of EVENINGS) {
    const { tenants, replicas } = size;
    if (!wanted(`${tenants}x${replicas}`)) continue;
    say(`\nevening: ${networks} networks × ${PEOPLE} people, ${tenants} tenants, ${replicas} processes`);
    sayEvening(await evening(server, size));
  }
  if (wanted('year')) {
    const found = await year(server, { networks: options.quick ? 1_000 : 10_000, people: 9 });
    say(`\ncalendar: ${found.networks} networks × 9 people, a year of lines behind each, one process`);
    say(`  nothing due: ${found.idleMs.toFixed(1)} ms; 20 networks due: ${found.twentyMs.toFixed(0)} ms`);
    say(`  look for messages without a job, with all waiting: ${found.orphansMs.toFixed(0)} ms`);
    say(`  all due: ${found.decided} networks in ${found.allSeconds.toFixed(1)} s`);
    sayLoad(found.database, found.decided, 'network');
  }
} finally {
  await server.stop();
}

function sayEvening(found: Evening): void {
  say(`  ${found.cards} sent, ${found.notSent} not, ${found.throttled} answers 429`);
  say(
    `  ${found.perSecond.toFixed(1)} a second, ${found.busiestSecond} in the busiest; decided in ${found.decidedSeconds.toFixed(1)} s`,
  );
  say(
    `  due to sent: p50 ${found.p50.toFixed(1)} s, p95 ${found.p95.toFixed(1)} s, last ${found.seconds.toFixed(1)} s`,
  );
  say(
    `  processes: ${found.peakMb.map((mb) => mb.toFixed(0)).join(', ')} MB at most; ${found.cpuMsPerCard.toFixed(1)} ms of processor a card`,
  );
  sayLoad(found.database, found.cards, 'card');
}

function sayLoad(load: DatabaseLoad, count: number, each: string): void {
  const per = (figure: number) => (figure / count).toFixed(1);
  say(
    `  database: ${per(load.statements)} statements, ${per(load.transactions)} transactions, ${per(load.cpuSeconds * 1_000)} ms of processor a ${each}`,
  );
  if (!options.statements) return;
  for (const { calls, ms, text } of load.heaviest) {
    say(`    ${per(calls).padStart(6)} × ${(ms / calls).toFixed(3)} ms  ${text.slice(0, 150)}`);
  }
}
