import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OUTPUT = join(ROOT, 'dist', 'tab');
/** What the pages are made of. */
const SOURCES = ['src/tab', 'src/texts', 'src/shared', 'src/domain', 'package-lock.json'];

/** Builds the pages of the tab into `dist/tab`: the whole is there, or what was there before. */
export async function buildTab(): Promise<void> {
  const { build } = await import('vite');
  await build({
    root: join(ROOT, 'src', 'tab'),
    base: '/tab/',
    logLevel: 'warn',
    configFile: false,
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      rolldownOptions: {
        input: ['index.html', 'configure.html'].map((name) => join(ROOT, 'src', 'tab', name)),
        // Marks for another framework, of no meaning here.
        onLog: (level, log, next) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && next(level, log),
      },
      outDir: OUTPUT,
      // What a card may need is one piece of some 150 kB packed.
      chunkSizeWarningLimit: 700,
      emptyOutDir: true,
      // Which file loads which: what the first view costs is read from it.
      manifest: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
    },
  });
}

/** Whether what is built is at least as new as everything it is made of. */
export async function isTabBuilt(): Promise<boolean> {
  const built = await stat(join(OUTPUT, 'index.html')).catch(() => null);
  return built !== null && built.mtimeMs >= (await newest(SOURCES.map((path) => join(ROOT, path))));
}

async function newest(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(paths.map(newestIn));
  return Math.max(...times);
}

async function newestIn(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  return Math.max(found.mtimeMs, await newest(names.map((name) => join(path, name))));
}
