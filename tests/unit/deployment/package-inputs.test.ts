import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironmentFile } from '../../../scripts/package/environment-file.ts';
import { readPng } from '../../../scripts/package/read-png.ts';
import { encodePng } from '../../../scripts/png.ts';

describe('a picture', () => {
  // One row of two RGB pixels for each filter of the PNG specification §9, all of them the same two colours.
  const rows = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 30, 30, 30],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 15, 15, 15],
    [4, 0, 0, 0, 0, 0, 0],
  ];

  it('is read whatever the filters of its rows', () => {
    const png = encodePng(5, new Uint8Array(100));
    png.writeUInt32BE(2, 16);
    png[25] = 2;
    const [start, data] = [png.indexOf('IDAT'), deflateSync(Buffer.from(rows.flat()))];
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const whole = Buffer.concat([
      png.subarray(0, start - 4),
      length,
      Buffer.from('IDAT'),
      data,
      Buffer.alloc(4),
    ]);
    const row = [10, 20, 30, 255, 40, 50, 60, 255];
    expect(readPng(whole)).toEqual({
      width: 2,
      height: 5,
      rgba: Uint8Array.from(Array.from(rows, () => row).flat()),
    });
  });
});

describe('the environment', () => {
  let folder: URL;
  beforeAll(async () => {
    folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'env-'))}/`);
    const names = [
      'prova.env',
      '.env.rete',
      'doppio.env',
      '.env.doppio',
      'nuova.env.example',
      '.env.rete.user',
    ];
    for (const name of names)
      await writeFile(
        new URL(name, folder),
        `PUBLIC_URL=https://${name}.invalid\n${name === '.env.rete' ? 'BOT_ID=x\n' : ''}`,
      );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['prova', { PUBLIC_URL: 'https://prova.env.invalid' }],
    ['rete', { PUBLIC_URL: 'https://.env.rete.invalid', BOT_ID: 'x', MicrosoftAppId: 'x' }],
  ])('%s is read from its file alone', async (name, values) => {
    expect(await readEnvironmentFile(folder, name)).toEqual(values);
  });

  it.each([
    ['altra', /"altra", of which there is no file.*Accepted: doppio, prova, rete\..*an example of env/],
    ['nuova', /Accepted: doppio, prova, rete\. What to do: copy env\/nuova\.env\.example to env\/nuova\.env/],
    ['doppio', /env\/\.env\.doppio and env\/doppio\.env|env\/doppio\.env and env\/\.env\.doppio/],
  ])('%s is refused with what there is', async (name, message) => {
    await expect(readEnvironmentFile(folder, name)).rejects.toThrow(message);
  });
});
