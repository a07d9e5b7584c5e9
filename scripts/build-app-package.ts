import { mkdir, writeFile } from 'node:fs/promises';
import { ConfigError } from '../src/config/config-error.ts';
import { processEnvironment } from '../src/config/process-env.ts';
import { readPackageConfig } from '../src/config/read-package-config.ts';
import { appPackageFiles } from './app-package.ts';
import { createZip } from './zip.ts';

const TARGET = 'dist/app-package.zip';

try {
  const files = await appPackageFiles(readPackageConfig(processEnvironment()));
  await mkdir('dist', { recursive: true });
  await writeFile(TARGET, createZip(files));
  console.log(`${TARGET} is ready: ${files.map((file) => file.name).join(', ')}`);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
