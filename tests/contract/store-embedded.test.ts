import { openTestDatabase } from '../helpers/embedded-database.ts';
import { describeAnswerDesks } from './answer-desks.contract.ts';
import { describeJobs } from './jobs.contract.ts';
import { describeStore } from './store.contract.ts';

describeStore('the embedded database', openTestDatabase);
describeJobs('the embedded database', openTestDatabase);
describeAnswerDesks('the embedded database', openTestDatabase);
