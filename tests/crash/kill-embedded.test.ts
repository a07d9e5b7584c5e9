import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { killsUnderWay, LONGEST_MS } from '../helpers/crash/kills-under-way.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';

let folder: string;

beforeAll(async () => {
  folder = await copyOfTemplate();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a process on an embedded database, killed at any moment', () => {
  it(
    'loses nothing it confirmed and tells everybody once, doubts apart',
    async () => {
      const verdict = await killsUnderWay({ kind: 'embedded', folder });
      expect(verdict.faults).toEqual([]);
    },
    LONGEST_MS,
  );
});
