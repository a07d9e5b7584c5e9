import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { defaultSettings } from '../src/domain/settings/settings.ts';
import { openEmbeddedEngine } from '../src/storage/engine/embedded-engine.ts';
import type { Engine } from '../src/storage/engine/engine.ts';
import { migrate } from '../src/storage/engine/migrate.ts';
import { openServerEngine } from '../src/storage/engine/server-engine.ts';
import { practiceRepository } from '../src/storage/practices.ts';
import { startTestServer } from '../tests/helpers/database/postgres-server.ts';
import { timed } from './measure.ts';

const PRACTICES = 100_000;
const BATCH = 5_000;
const ROUNDS = 12;
/** What is compared with takes seconds. */
const PLAIN_ROUNDS = 3;
const NETWORK = 'network';

/** Roots of which half as many words are made as there are practices' titles: some are in most texts, most in few. */
const COMMON = [
  'sportello',
  'cittadini',
  'modulo',
  'servizio',
  'ufficio',
  'orario',
  'appuntamento',
  'anagrafe',
];

const SOME = 'sportello inesistente';

const QUERIES = [
  ['two common words', 'sportello appuntamento'],
  ['one common word', 'cittadini'],
  ['a rare word', 'argomento4321'],
  ['a beginning', 'argom432'],
  ['three words', 'orari moduli argomento77'],
  ['nothing found', 'inesistente'],
  ['some of the words', SOME],
] as const;

const say = (line: string) => process.stdout.write(`${line}\n`);

if (process.argv[2] !== 'embedded') await benchServer();
if (process.argv[2] !== 'server') await benchEmbedded();

async function benchServer(): Promise<void> {
  const server = await startTestServer(process.env.TEST_DATABASE_URL, []);
  try {
    await bench('PostgreSQL', await openServerEngine(await server.newDatabase(), () => undefined));
  } finally {
    await server.stop();
  }
}

async function benchEmbedded(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rete-urp-bench-'));
  try {
    await bench('embedded', await openEmbeddedEngine(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bench(name: string, engine: Engine): Promise<void> {
  try {
    await migrate(engine.db);
    say(`\n${name}: ${PRACTICES} practices in ${(await timed(() => fill(engine))).toFixed(0)} ms`);
    const all: number[] = [];
    const plain: number[] = [];
    for (const [what, typed] of QUERIES) {
      const [own, like] = await sideBySide(engine, typed);
      all.push(...own);
      plain.push(...like);
      say(`  ${what}: p95 ${p95(own).toFixed(1)} ms; like ${p95(like).toFixed(1)} ms`);
    }
    const slip = await times(() =>
      inTransaction(engine, (repository) => repository.similarWords(NETWORK, 'appuntamneto')),
    );
    say(`  the word meant: p95 ${p95(slip).toFixed(1)} ms`);
    say(`  all searches: p95 ${p95(all).toFixed(1)} ms; like: p95 ${p95(plain).toFixed(1)} ms`);
  } finally {
    await engine.close();
  }
}

async function sideBySide(engine: Engine, typed: string): Promise<[number[], number[]]> {
  const words = typed.split(' ');
  const search = () =>
    inTransaction(engine, (repository) =>
      repository.search(NETWORK, { words, match: typed === SOME ? 'some' : 'all' }, { skip: 0, limit: 10 }),
    );
  const like = () =>
    sql`select id, title from practices where network_id = ${NETWORK} and ${sql.join(
      words.map(
        (word) => sql`(title || ' ' || problem || ' ' || done || ' ' || result) ilike ${`%${word}%`}`,
      ),
      sql` and `,
    )} order by created_at desc limit 10`.execute(engine.db);
  return [await times(search), await times(like, PLAIN_ROUNDS)];
}

/** Milliseconds of each round after the first. */
async function times(work: () => Promise<unknown>, rounds = ROUNDS): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round <= rounds; round += 1) took.push(await timed(work));
  return took.slice(1);
}

function inTransaction<T>(
  engine: Engine,
  work: (repository: ReturnType<typeof practiceRepository>) => Promise<T>,
): Promise<T> {
  return engine.db.transaction().execute((trx) => work(practiceRepository(trx)));
}

function p95(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

/** Straight into the tables: what is measured is the search. A tenth of the practices has any one common word. */
async function fill({ db, maintain }: Engine): Promise<void> {
  await sql`insert into networks (id, tenant_id, team_id, name, channel_id, service_url, bot_id, status, settings)
    values (${NETWORK}, 't', ${randomUUID()}, 'Rete', 'c', 'https://servizio.invalid/', 'b', 'active',
      ${JSON.stringify(defaultSettings())})`.execute(db);
  const common = (shift: number) =>
    sql`(${sql.raw(`array['${COMMON.join("','")}']`)})[1 + (n * 7 + ${sql.lit(shift)} * (n / 8)) % 8]`;
  for (let from = 0; from < PRACTICES; from += BATCH)
    await sql`insert into practices (id, network_id, seat_name, contact, title, problem, done, result, tags, links,
        attachments, created_at, updated_at, version)
      select 'p' || n, ${NETWORK}, 'Lugo', '', 'Nuovo ' || ${common(1)} || ' argomento' || n % 5000,
        repeat('Le persone chiedevano informazioni agli uffici. ', 4) || ${common(3)} || ' tema' || n % 20000,
        repeat('Abbiamo riorganizzato il lavoro dei colleghi. ', 4) || ${common(5)},
        'Meno attese e meno telefonate.', '["urp"]', '[]', '[]', now() - n * interval '1 minute', now(), 1
      from generate_series(${sql.lit(from)}::int, ${sql.lit(from + BATCH - 1)}::int) as n`.execute(db);
  await sql`insert into practice_words select ${NETWORK}, word
    from ts_stat(${sql.lit("select to_tsvector('public.rete_words', title || ' ' || problem) from practices")})
    where length(word) between 4 and 40 on conflict do nothing`.execute(db);
  await sql`analyze practices, practice_words`.execute(db);
  await maintain();
}
