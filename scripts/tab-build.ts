import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OUTPUT = join(ROOT, 'dist', 'tab');
/** What the pages are made of. */
const SOURCES = ['src/tab', 'src/cards', 'src/texts', 'src/shared', 'src/domain', 'package-lock.json'];

/**
 * The first view is three files, for each costs a turn: the entry, what it needs to ask for what is to be shown, and
 * what shows it. Without this they are some forty, one for each set of pages that share something.
 */
const FIRST_FILES = [
  {
    name: 'ask',
    test: /src\/tab\/app\/(open-host|read-ahead)\.ts$|src\/tab\/api\/create-tab-api\.ts$/,
    priority: 2,
  },
  { name: 'show', test: /src\/tab\/app\/start\.tsx$/, priority: 1 },
];

/** Builds the pages of the tab into `dist/tab`: the whole is there, or what was there before. */
export async function buildTab(): Promise<void> {
  const { build } = await import('vite');
  await build({
    root: join(ROOT, 'src', 'tab'),
    base: '/tab/',
    logLevel: 'warn',
    configFile: false,
    plugins: [fetchAtOnce()],
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      rolldownOptions: {
        input: ['index.html', 'configure.html'].map((name) => join(ROOT, 'src', 'tab', name)),
        // Marks for another framework, of no meaning here.
        onLog: (level, log, next) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && next(level, log),
        output: { codeSplitting: { groups: FIRST_FILES } },
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

/** The page names what its entry will ask for by and by, so that it comes with it and not after it. */
function fetchAtOnce(): Plugin {
  return {
    name: 'fetch-at-once',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { chunk, bundle = {} }) =>
        chunk?.name === 'index' ? laterFiles(chunk, bundle).map(preload) : [],
    },
  };
}

const ASKED_LATER = ['app/start.tsx', 'app/teams-host.ts'].map((name) => join(ROOT, 'src', 'tab', name));

/** Those files, with what they cannot do without. */
function laterFiles(entry: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string[] {
  const later = Object.values(bundle).flatMap((file) =>
    file.type === 'chunk' && ASKED_LATER.includes(file.facadeModuleId ?? '') ? filesOf(file, bundle) : [],
  );
  const atFirst = filesOf(entry, bundle);
  return [...new Set(later)].filter((name) => !atFirst.includes(name));
}

function filesOf(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string[] {
  const others = chunk.imports.flatMap((name) => {
    const file = bundle[name];
    return file?.type === 'chunk' ? filesOf(file, bundle) : [];
  });
  return [chunk.fileName, ...others];
}

function preload(file: string): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { rel: 'modulepreload', crossorigin: true, href: `/tab/${file}` },
    injectTo: 'head',
  };
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
