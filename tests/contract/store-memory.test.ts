import { describe, expect, it } from '@jest/globals';
import { aNetwork } from '../helpers/builders.ts';
import { openMemoryDatabase } from '../helpers/memory/memory-database.ts';
import { describeActions } from './actions.contract.ts';
import { describeAgenda } from './agenda.contract.ts';
import { describeAnswerDesks } from './answer-desks.contract.ts';
import { describeDelegations } from './delegations.contract.ts';
import { describeDeliveries } from './deliveries.contract.ts';
import { describeFileLinks } from './file-links.contract.ts';
import { describeJobs } from './jobs.contract.ts';
import { describeMinutes } from './minutes.contract.ts';
import { describeErasureMarks } from './personal-data.contract.ts';
import { describePlatformLimits } from './platform-limits.contract.ts';
import { describePractices } from './practices.contract.ts';
import { describeProjects } from './projects.contract.ts';
import { describePublications } from './publications.contract.ts';
import { describeRegisters } from './registers.contract.ts';
import { describeRetentionRuns } from './retention.contract.ts';
import { describeStore } from './store.contract.ts';
import { describeSubstitutions } from './substitutions.contract.ts';

// What the simulation rests on keeps the promises that the databases keep.
describeStore('the memory', openMemoryDatabase);
describeJobs('the memory', openMemoryDatabase);
describeMinutes('the memory', openMemoryDatabase);
describeAnswerDesks('the memory', openMemoryDatabase);
describeSubstitutions('the memory', openMemoryDatabase);
describeAgenda('the memory', openMemoryDatabase);
describeDelegations('the memory', openMemoryDatabase);
describeDeliveries('the memory', openMemoryDatabase);
describeRegisters('the memory', openMemoryDatabase);
describeFileLinks('the memory', openMemoryDatabase);
describeActions('the memory', openMemoryDatabase);
describePractices('the memory', openMemoryDatabase);
describeProjects('the memory', openMemoryDatabase);
describePublications('the memory', openMemoryDatabase);
describePlatformLimits('the memory', async () => [await openMemoryDatabase()], 1);
describeErasureMarks('the memory', openMemoryDatabase);
describeRetentionRuns('the memory', openMemoryDatabase);

describe('the memory', () => {
  it('keeps what it stores to itself: what was given, or got, can be changed without changing it', async () => {
    const { store } = await openMemoryDatabase();
    const given = aNetwork();
    await store.transaction((tx) => tx.networks.insert(given));
    given.settings.place = 'altrove';
    given.setUpAt?.setFullYear(1999);
    const got = await store.transaction((tx) => tx.networks.byId(given.id));
    expect(got).toEqual(aNetwork());
    expect(() => Object.assign(got?.settings ?? {}, { place: 'altrove' })).toThrow('read only');
  });
});
