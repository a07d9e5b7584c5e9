import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type WorldData, worldDataSchema } from './world-data.ts';

const SAVE_WITHIN_MS = 150;

/** Notes a fact for whoever runs the process. */
export type SimulatorNote = (event: string, fields: Record<string, unknown>) => void;

export interface WorldFile {
  /** Writes the state soon; several changes become one write. */
  changed(): void;
  /** Writes what is not written yet and resolves when it is on disk; nothing is written afterwards. */
  dispose(): Promise<void>;
}

/**
 * Reads what an earlier run left. A file that cannot be understood is put aside under another name, never
 * overwritten, and null is given as for no file at all: the simulator then begins anew.
 *
 * @param mark distinguishes several files put aside
 */
export async function readWorldFile(
  path: string,
  note: SimulatorNote,
  mark: string,
): Promise<WorldData | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  try {
    return worldDataSchema.parse(JSON.parse(text));
  } catch {
    const aside = `${path}.broken-${mark}`;
    await rename(path, aside);
    note('simulator file not readable, put aside; a new world begins', { file: path, aside });
    return null;
  }
}

/** Keeps the file in step with the state, at most {@link SAVE_WITHIN_MS} behind, whole or not at all. */
export function createWorldFile(path: string, data: WorldData, note: SimulatorNote): WorldFile {
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  let disposed = false;
  return { changed, dispose };

  function changed(): void {
    if (disposed || timer !== null) return;
    timer = setTimeout(save, SAVE_WITHIN_MS);
  }

  function save(): void {
    timer = null;
    writing = writing
      .then(() => writeWhole(path, JSON.stringify(data)))
      .catch((error: unknown) => note('simulator file not written', { file: path, err: error }));
  }

  async function dispose(): Promise<void> {
    disposed = true;
    if (timer !== null) {
      clearTimeout(timer);
      save();
    }
    await writing;
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.part`;
  const handle = await open(part, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, path);
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'code') === 'ENOENT';
}
