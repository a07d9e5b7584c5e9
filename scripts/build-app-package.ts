import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ConfigError } from '../src/config/config-error.ts';
import { processEnvironment } from '../src/config/process-env.ts';
import { readPackageConfig } from '../src/config/read-package-config.ts';
import { appPackageFiles } from './package/app-package.ts';
import { checkPackage } from './package/check-package.ts';
import { readEnvironmentFile } from './package/environment-file.ts';
import { PackageError } from './package/problem.ts';
import { createZip } from './zip.ts';

const ENVIRONMENTS = new URL('../env/', import.meta.url);

try {
  const name = environmentName();
  const env = name === null ? processEnvironment() : await readEnvironmentFile(ENVIRONMENTS, name);
  const files = await appPackageFiles(readPackageConfig(env));
  const problems = await checkPackage(files);
  if (problems.length > 0) throw new PackageError(problems);
  const target = name === null ? 'dist/app-package.zip' : `dist/app-package-${name}.zip`;
  await mkdir('dist', { recursive: true });
  await writeFile(target, createZip(files));
  console.log(`${target} is ready: ${files.map((file) => file.name).join(', ')}`);
} catch (error) {
  if (!(error instanceof ConfigError) && !(error instanceof PackageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** What `--env` names; null without it. */
function environmentName(): string | null {
  try {
    const { values } = parseArgs({ options: { env: { type: 'string' } } });
    return values.env ?? null;
  } catch (error) {
    throw new PackageError([
      {
        where: 'npm run package',
        found: error instanceof Error ? (error.message.split('.', 1)[0] ?? null) : null,
        accepted: '`npm run package`, or `npm run package -- --env NAME`',
        todo: 'correct what is written after --',
      },
    ]);
  }
}
