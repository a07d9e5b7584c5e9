import { readdir, readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import type { Environment } from '../../src/config/environment.ts';
import type { PackageProblem } from './problem.ts';
import { PackageError } from './problem.ts';

/**
 * The variables of an environment by its name: `env/NAME.env`, or `env/.env.NAME` as the Microsoft 365 Agents Toolkit
 * calls it. Those of the process are no part of them, so that no value slips from one environment into another.
 *
 * @param folder ends with a slash
 * @throws PackageError when there is no such environment, or two of that name
 */
export async function readEnvironmentFile(folder: URL, name: string): Promise<Environment> {
  const files = await readdir(folder).catch(() => []);
  const [file, ...more] = files.filter((each) => environmentOf(each) === name);
  if (file === undefined) throw new PackageError([unknown(name, files)]);
  if (more.length > 0) throw new PackageError([twice(name, [file, ...more])]);
  const values = parseEnv(await readFile(new URL(file, folder), 'utf8'));
  // The toolkit takes names in capitals only.
  return values.BOT_ID === undefined ? values : { MicrosoftAppId: values.BOT_ID, ...values };
}

/** The environment a file is for; null for the examples, the toolkit's files of one user, and what is none. */
function environmentOf(file: string): string | null {
  return /^(?:([\w-]+)\.env|\.env\.([\w-]+))$/.exec(file)?.slice(1).find(Boolean) ?? null;
}

function unknown(name: string, files: readonly string[]): PackageProblem {
  const there = [...new Set(files.flatMap((file) => environmentOf(file) ?? []))].toSorted();
  const example = files.includes(`${name}.env.example`) ? `env/${name}.env.example` : 'an example of env/';
  return {
    where: '--env',
    found: `${JSON.stringify(name)}, of which there is no file env/${name}.env`,
    accepted: there.length === 0 ? 'the name of a file env/NAME.env; there is none yet' : there.join(', '),
    todo: `copy ${example} to env/${name}.env and fill it in, or correct the name`,
  };
}

function twice(name: string, files: readonly string[]): PackageProblem {
  return {
    where: '--env',
    found: `${JSON.stringify(name)}, of which there are ${files.map((file) => `env/${file}`).join(' and ')}`,
    accepted: 'one file for each environment',
    todo: 'remove one of the two',
  };
}
