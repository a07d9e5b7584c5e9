import { readdir, readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { CLOUD_VARIABLES, CREDENTIAL_VARIABLES } from '../../../src/config/config.ts';
import { readConfig } from '../../../src/config/read-config.ts';
import { SINGLE_TENANT } from '../../helpers/config/environments.ts';

const ROOT = new URL('../../../', import.meta.url);

describe('the examples and the README', () => {
  it('name every variable that is read, each once to a file', async () => {
    const read = new Set<string>([
      ...CREDENTIAL_VARIABLES,
      ...CLOUD_VARIABLES,
      ...(await variablesInSources()),
    ]);
    const readme = await readFile(new URL('README.md', ROOT), 'utf8');
    const files = (await readdir(new URL('env/', ROOT))).filter(
      (file) => file !== 'agents-toolkit.env.example',
    );
    const examples = await Promise.all(files.map((file) => readFile(new URL(`env/${file}`, ROOT), 'utf8')));
    const named = examples.map((example) =>
      [...example.matchAll(/^(?:# )?([A-Za-z_]+)=/gm)].map(([, name]) => name),
    );
    expect([...new Set(named.flat())].sort()).toEqual([...read].sort());
    for (const names of named) expect(names).toHaveLength(new Set(names).size);
    expect([...read].filter((variable) => !readme.includes(`\`${variable}\``))).toEqual([]);
  });

  it.each(['development', 'production'])(
    'give a configuration that can be filled in for %s',
    async (name) => {
      const example = parseEnv(await readFile(new URL(`env/${name}.env.example`, ROOT), 'utf8'));
      expect(readConfig({ ...example, ...SINGLE_TENANT }).mode).toBe(name);
    },
  );
});

/** Names in capitals between quotes, and `ChannelService`: what the files of `src/config` ask the environment for. */
async function variablesInSources(): Promise<string[]> {
  const folder = new URL('src/config/', ROOT);
  const sources = await Promise.all(
    (await readdir(folder)).map((file) => readFile(new URL(file, folder), 'utf8')),
  );
  return sources.flatMap((source) =>
    [...source.matchAll(/'([A-Z]+(?:_[A-Z]+)*|ChannelService)'/g)].map((m) => String(m[1])),
  );
}
