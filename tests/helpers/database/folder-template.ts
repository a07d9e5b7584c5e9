import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'rete-urp-template-';
const KEPT_MS = 24 * 3_600_000;

/**
 * A folder to copy from, filled once for each name and then kept for a day or more; only ever whole.
 *
 * @param name says all that the contents depend on
 */
export async function folderTemplate(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const template = join(tmpdir(), `${PREFIX}${name}`);
  if (existsSync(template)) return template;
  removeOld();
  const unfinished = `${template}-${randomUUID()}`;
  await fill(unfinished);
  try {
    renameSync(unfinished, template);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(template)) throw error;
  }
  return template;
}

/** Each change of the code makes a new one. */
function removeOld(): void {
  const oldest = Date.now() - KEPT_MS;
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const { mtimeMs = oldest } = statSync(folder, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs < oldest) rmSync(folder, { recursive: true, force: true });
  }
}
