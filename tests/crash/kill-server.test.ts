import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { killsUnderWay, LONGEST_MS } from '../helpers/crash/kills-under-way.ts';
import type { TestServer } from '../helpers/database/postgres-server.ts';
import { startTestServer } from '../helpers/database/postgres-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(process.env.TEST_DATABASE_URL);
});
afterAll(() => server.stop());

describe('a process on a PostgreSQL server, killed at any moment', () => {
  it(
    'loses nothing it confirmed and tells everybody once, doubts apart',
    async () => {
      const verdict = await killsUnderWay({ kind: 'server', url: await server.newDatabase() });
      expect(verdict.faults).toEqual([]);
    },
    LONGEST_MS,
  );
});
