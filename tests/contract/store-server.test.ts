import { afterAll, beforeAll } from '@jest/globals';
import { openDatabase } from '../../src/storage/engine/database.ts';
import { sharedDatabase } from '../helpers/database/contract-database.ts';
import type { TestServer } from '../helpers/database/postgres-server.ts';
import { startTestServer } from '../helpers/database/postgres-server.ts';
import { describeActions } from './actions.contract.ts';
import { describeAgenda } from './agenda.contract.ts';
import { describeAnswerDesks } from './answer-desks.contract.ts';
import { describeDelegations } from './delegations.contract.ts';
import { describeDeliveries } from './deliveries.contract.ts';
import { describeFileLinks } from './file-links.contract.ts';
import { describeJobs } from './jobs.contract.ts';
import { describeMinutes } from './minutes.contract.ts';
import { describeErasureMarks, describePersonalData } from './personal-data.contract.ts';
import { describePlatformLimits } from './platform-limits.contract.ts';
import { describePractices } from './practices.contract.ts';
import { describeProjects } from './projects.contract.ts';
import { describePublications } from './publications.contract.ts';
import { describeRegisters } from './registers.contract.ts';
import { describeRetention, describeRetentionRuns } from './retention.contract.ts';
import { describeStore } from './store.contract.ts';
import { describeSubstitutions } from './substitutions.contract.ts';

const quiet = () => undefined;
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(process.env.TEST_DATABASE_URL);
});
const open = async () => openDatabase({ kind: 'server', url: await server.newDatabase() }, quiet);
const shared = sharedDatabase(open);
afterAll(() => server.stop());

describeStore('a PostgreSQL server', open);
describeJobs('a PostgreSQL server', open);
describeMinutes('a PostgreSQL server', shared);
describeAnswerDesks('a PostgreSQL server', shared);
describeAgenda('a PostgreSQL server', shared);
describeSubstitutions('a PostgreSQL server', shared);
describeDelegations('a PostgreSQL server', shared);
describeDeliveries('a PostgreSQL server', shared);
describeRegisters('a PostgreSQL server', shared);
describeFileLinks('a PostgreSQL server', shared);
describeActions('a PostgreSQL server', shared);
describePractices('a PostgreSQL server', shared);
describeProjects('a PostgreSQL server', shared);
describePublications('a PostgreSQL server', shared);
describePlatformLimits(
  'a PostgreSQL server',
  async () => {
    const url = await server.newDatabase();
    return Promise.all([1, 2, 3].map(() => openDatabase({ kind: 'server', url }, quiet)));
  },
  3,
);
describePersonalData('a PostgreSQL server', open);
describeRetention('a PostgreSQL server', open);
describeErasureMarks('a PostgreSQL server', open);
describeRetentionRuns('a PostgreSQL server', open);
