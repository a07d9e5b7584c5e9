import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Network } from '../../../src/domain/network/network.ts';
import type { Person } from '../../../src/domain/network/person.ts';
import type { Database } from '../../../src/storage/engine/database.ts';
import type { Caller, Context } from '../../../src/usecases/context.ts';
import { applySettings } from '../../../src/usecases/network/apply-settings.ts';
import { confirmPositions } from '../../../src/usecases/network/confirm-positions.ts';
import { setPosition } from '../../../src/usecases/network/edit-position.ts';
import { followTeam } from '../../../src/usecases/network/follow-team.ts';
import { syncRoster } from '../../../src/usecases/network/sync-roster.ts';
import type { Tx } from '../../../src/usecases/ports/store.ts';
import { aNetwork, aPerson, aSitting } from '../../helpers/builders.ts';
import { handlers } from '../../helpers/database/stored-network.ts';
import { openMemoryDatabase } from '../../helpers/memory/memory-database.ts';

const NOW = new Date('2027-01-15T09:00:00Z');
const network: Network = aNetwork();
const networkId = network.id;
let database: Database;
let referent: Person;

const run = <T>(work: (tx: Tx) => Promise<T>) => database.store.transaction(work);
const context = () =>
  ({
    store: database.store,
    clock: { now: () => NOW },
    newId: () => 'new-id',
    note: () => undefined,
    gateway: { rosterPage: async () => ({ outcome: 'page', members: [], next: null }) },
  }) as unknown as Context;

beforeEach(async () => {
  database = await openMemoryDatabase();
  referent = await run(async (tx) => {
    await tx.networks.insert(network);
    await tx.seats.insert({ id: 'seat-1', networkId, name: 'Lugo', position: 0, patronDay: null });
    await tx.sittings.insert(aSitting());
    await tx.sittings.insert(
      aSitting({ id: 'cancelled', seriesOn: '2027-03-16', number: null, status: 'cancelled' }),
    );
    const over = new Date('2027-01-12T09:00:00Z');
    await tx.sittings.insert(
      aSitting({ id: 'over', kind: 'urgent', seriesOn: null, number: null, startsAt: over }),
    );
    const { aadObjectId, teamsUserId, name } = aPerson();
    const member = await tx.people.upsertMember({ networkId, aadObjectId, teamsUserId, name });
    await tx.people.save({ ...member, position: { role: 'referent', seatId: 'seat-1' } });
    return { ...member, position: { role: 'referent', seatId: 'seat-1' } };
  });
});

/** The cards asked to be edited. */
async function edited(): Promise<string[]> {
  const done: string[] = [];
  await database.queue.drain({ handlers: handlers({}, done) });
  return done.filter((job) => job.startsWith('refresh'));
}

function caller(): Caller {
  const sender = { tenantId: 'tenant-1', aadObjectId: 'x', teamsUserId: '29:x', name: 'X' };
  return { network, person: referent, authority: { as: 'coordinator' }, sender };
}

describe('the card of a sitting to come counts whom it should', () => {
  it('after somebody has left the team', async () => {
    const { tenantId, teamId, channelId, serviceUrl, botId } = network;
    const where = { scope: 'channel' as const, conversationId: 'c', tenantId, teamId, teamName: null };
    const place = { ...where, channelId, serviceUrl, botId };
    const members = [{ aadObjectId: referent.aadObjectId, teamsUserId: referent.teamsUserId }];
    const event = { event: 'members_removed', key: 'k', place, members } as const;
    await run((tx) => followTeam(context(), tx, event, NOW));
    expect(await edited()).toEqual(['refresh sitting-1']);
  });

  it('after the roster has been read', async () => {
    await syncRoster(context(), networkId);
    expect(await edited()).toEqual(['refresh sitting-1']);
  });

  it('after a position was set', async () => {
    const action = {
      verb: 'set_position',
      networkId,
      personId: referent.id,
      role: 'none',
      seatId: '',
    } as const;
    await run((tx) => setPosition(tx, { caller: caller(), action, now: NOW }));
    expect(await edited()).toEqual(['refresh sitting-1']);
  });

  it('after positions were confirmed', async () => {
    const declared = { role: 'manager', seatId: null } as const;
    await run((tx) => tx.people.save({ ...referent, position: null, declared }));
    const action = { verb: 'confirm_positions' as const, networkId, personIds: [referent.id] };
    await run((tx) => confirmPositions(tx, { caller: caller(), action, now: NOW }));
    expect(await edited()).toEqual(['refresh sitting-1']);
  });

  it('after the municipalities have changed', async () => {
    await run((tx) =>
      applySettings(context(), tx, {
        caller: caller(),
        submission: { fields: { seats: 'Lugo\nConselice' }, seen: {} },
        now: NOW,
      }),
    );
    expect(await edited()).toEqual(['refresh sitting-1']);
  });
});
