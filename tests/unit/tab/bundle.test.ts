import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';

const BUILT = new URL('../../../dist/tab/', import.meta.url);
const LIMIT_BYTES = 350 * 1024;

/** The entry, what it asks for inside Teams, and what shows one's own answer. */
const FIRST_VIEW = ['index.html', 'app/teams-host.ts', 'app/start.tsx'];

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
}

const chunks = JSON.parse(readFileSync(new URL('.vite/manifest.json', BUILT), 'utf8')) as Record<
  string,
  Chunk
>;

/** Files a browser fetches for a chunk, those it leans on with it. */
function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const chunk = chunks[name];
  if (chunk === undefined) throw new Error(`the pages have no chunk "${name}"`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) seen.add(css);
  for (const other of chunk.imports ?? []) filesOf(other, seen);
  return seen;
}

function zippedBytes(files: Iterable<string>): number {
  const sizes = [...files].map(
    (file) => gzipSync(readFileSync(new URL(file, BUILT)), { level: 9 }).byteLength,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe('the first view of the tab', () => {
  it('is fetched in less than 350 kB, inside Teams and with one’s own answer', () => {
    const seen = new Set(['index.html']);
    for (const name of FIRST_VIEW) filesOf(name, seen);
    const bytes = zippedBytes(seen);
    expect(bytes).toBeGreaterThan(50 * 1024);
    expect(bytes).toBeLessThan(LIMIT_BYTES);
  });

  it('is a handful of files, all named in the page so that none waits for another', () => {
    const page = readFileSync(new URL('index.html', BUILT), 'utf8');
    const files = new Set(FIRST_VIEW.flatMap((name) => [...filesOf(name)]));
    expect(files.size).toBeLessThanOrEqual(8);
    for (const file of files) expect(page).toContain(file);
  });

  it('is followed by the cards, which bring neither holidays nor time zones with them', () => {
    expect(zippedBytes(filesOf('card/card-view.tsx'))).toBeLessThan(LIMIT_BYTES);
  });

  it('fetches no chart, no calendar and no cards', () => {
    const first = filesOf('app/start.tsx');
    for (const part of ['attendance-part', 'calendar-part', 'card-view'])
      expect([...first].some((file) => file.includes(part))).toBe(false);
  });
});
