import { execFile } from 'node:child_process';
import type { Database } from '../../../src/storage/engine/database.ts';
import { handlers } from './stored-network.ts';

/** First try of a delivery job, its retries, and once more. */
const ALL_TRIES = 14;

/** Fails every delivery job there is until its retries are used up. */
export async function giveUpDeliveries({ queue }: Pick<Database, 'queue'>): Promise<void> {
  const failing = handlers({
    deliver: async (ids) => ids.map(() => ({ ok: false, error: new Error('a fault of ours') })),
  });
  for (let n = 0; n < ALL_TRIES; n += 1) await queue.drain({ handlers: failing, delayed: true });
}

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** What `npm run deliveries` does as a process of its own, with this environment. */
export function runDeliveries(environment: Record<string, string>, ...given: string[]): Promise<Ran> {
  return runScript('deliveries', environment, ...given);
}

/** The same for any script of the operator, by its name without ending. */
export function runScript(
  name: string,
  environment: Record<string, string>,
  ...given: string[]
): Promise<Ran> {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, SIMULATOR: 'off', ...environment };
  return new Promise((resolve) =>
    execFile(process.execPath, [`scripts/${name}.ts`, ...given], { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    ),
  );
}
