import { openTestDatabase } from '../helpers/embedded-database.ts';
import { describeActions } from './actions.contract.ts';
import { describeAgenda } from './agenda.contract.ts';
import { describeAnswerDesks } from './answer-desks.contract.ts';
import { describeDelegations } from './delegations.contract.ts';
import { describeJobs } from './jobs.contract.ts';
import { describeRegisters } from './registers.contract.ts';
import { describeStore } from './store.contract.ts';
import { describeSubstitutions } from './substitutions.contract.ts';

describeStore('the embedded database', openTestDatabase);
describeJobs('the embedded database', openTestDatabase);
describeAnswerDesks('the embedded database', openTestDatabase);
describeSubstitutions('the embedded database', openTestDatabase);
describeAgenda('the embedded database', openTestDatabase);
describeDelegations('the embedded database', openTestDatabase);
describeRegisters('the embedded database', openTestDatabase);
describeActions('the embedded database', openTestDatabase);
