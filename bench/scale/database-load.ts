import { readdirSync } from 'node:fs';
import pg from 'pg';
import { cpuSecondsOf, statOf } from './replicas.ts';
import { run } from './world.ts';

/** What one database has done since it began to be counted. */
export interface DatabaseLoad {
  statements: number;
  transactions: number;
  /** Seconds of processor of all processes of its server. */
  cpuSeconds: number;
  /** The statements that took most time in all: calls, milliseconds and how they begin. */
  heaviest: { calls: number; ms: number; text: string }[];
}

/** Begins to count; gives how to end. The server is one of this machine, with pg_stat_statements loaded. */
export async function startCounting(url: string): Promise<() => Promise<DatabaseLoad>> {
  const server = await serverPid(url);
  await run(url, [
    ['create extension if not exists pg_stat_statements', []],
    ['select pg_stat_statements_reset()', []],
  ]);
  const [before, cpuBefore] = [await transactions(url), serverCpuSeconds(server)];
  return async () => {
    const rows = await run(url, [
      [
        `select calls::float8 as calls, total_exec_time as ms, regexp_replace(query, '\\s+', ' ', 'g') as text
         from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())
         order by total_exec_time desc`,
        [],
      ],
    ]);
    const all = rows as DatabaseLoad['heaviest'];
    return {
      statements: all.reduce((sum, { calls }) => sum + calls, 0),
      transactions: (await transactions(url)) - before,
      cpuSeconds: serverCpuSeconds(server) - cpuBefore,
      heaviest: all.slice(0, 15),
    };
  };
}

async function transactions(url: string): Promise<number> {
  const [row] = await run(url, [
    ['select xact_commit::float8 as n from pg_stat_database where datname = current_database()', []],
  ]);
  return Number(row?.n);
}

/** The first process of the server: the parent of the one that answers. */
async function serverPid(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    return parentOf(rows[0]?.pid ?? 0);
  } finally {
    await client.end();
  }
}

/** Of the server's first process, of those that have ended and of those there are. */
function serverCpuSeconds(server: number): number {
  const others = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = others.map(Number).filter((pid) => parentOf(pid) === server);
  return cpuSecondsOf(server, true) + children.reduce((sum, pid) => sum + cpuSecondsOf(pid), 0);
}

function parentOf(pid: number): number {
  return Number(/\) \S (\d+)/.exec(statOf(pid))?.[1] ?? 0);
}
