import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AttendanceBySeat } from '../../src/domain/files/file-model.ts';
import type { Network } from '../../src/domain/network/network.ts';
import type { Person } from '../../src/domain/network/person.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import type { Sitting } from '../../src/domain/sittings/sitting.ts';
import { loadAttendanceBySeat } from '../../src/usecases/files/load-attendance-by-seat.ts';
import type { Tx } from '../../src/usecases/ports/store.ts';
import { carryOut } from '../../src/usecases/retention/carry-out.ts';
import type { RetentionContext } from '../../src/usecases/retention/report-retention.ts';
import { retain } from '../../src/usecases/retention/retain.ts';
import { postponeRetention } from '../../src/usecases/retention/retention-message.ts';
import { aNetwork, aSitting } from '../helpers/builders.ts';
import type { TestDatabase } from '../helpers/database/embedded-database.ts';
import { openTestDatabase } from '../helpers/database/embedded-database.ts';
import { closeRegister } from '../helpers/network/close-register.ts';

/** Terms as short as they may be: half a year for answers, five years for the record. */
const SETTINGS = {
  ...defaultSettings(),
  retentionAnswersMonths: 6,
  retentionDeliveriesMonths: 12,
  retentionRecordYears: 5,
  retentionAuditMonths: 24,
};

interface Stored {
  network: Network;
  coordinator: Person;
  referent: Person;
  seatId: string;
}

/** All of it lies years back: the database keeps the log of its own last six months, whatever clock is moved by hand. */
describe('retention', () => {
  let database: TestDatabase;
  let now: Date;
  const notes: [string, Record<string, unknown>][] = [];
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.store.transaction(work);
  const context = (): RetentionContext => ({
    store: database.store,
    clock: { now: () => now },
    newId: randomUUID,
    links: {
      newToken: () => randomUUID(),
      sameToken: () => true,
      baseUrl: () => 'https://bot.example.com',
    },
    note: (event, fields) => notes.push([event, fields]),
  });

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.dispose());

  /** The night of `on`: what the upkeep does. */
  async function night(on: string): Promise<void> {
    now = new Date(`${on}T02:40:00Z`);
    await retain(context());
  }

  async function addNetwork(fields: Partial<Network> = {}): Promise<Stored> {
    const id = randomUUID();
    const network = aNetwork({ id, teamId: id, settings: SETTINGS, ...fields });
    return run(async (tx) => {
      await tx.networks.insert(network);
      const seatId = randomUUID();
      await tx.seats.insert({ id: seatId, networkId: id, name: 'Prova', position: 0, patronDay: null });
      const add = async (name: string, position: Person['position']): Promise<Person> => {
        const member = { networkId: id, aadObjectId: randomUUID(), teamsUserId: '29:x', name };
        const person: Person = { ...(await tx.people.upsertMember(member)), position };
        await tx.people.save(person);
        return person;
      };
      const coordinator = await add('Nestore Guidantini', { role: 'coordinator', seatId: null });
      const referent = await add('Tilde Rappresentini', { role: 'referent', seatId });
      return { network, coordinator, referent, seatId };
    });
  }

  /** A sitting with an answer, a message sent and a closed register; one act in the log. */
  async function hold({ network, coordinator, referent }: Stored, startsAt: string): Promise<Sitting> {
    const sitting = aSitting({
      ...{ id: randomUUID(), networkId: network.id, startsAt: new Date(startsAt), number: null },
      seriesOn: null,
    });
    const at = sitting.startsAt;
    await run(async (tx) => {
      await tx.sittings.insert(sitting);
      const answer = { networkId: network.id, sittingId: sitting.id, personId: referent.id, dateVersion: 1 };
      await tx.answers.append([
        {
          ...{ ...answer, id: randomUUID(), state: 'excused', reason: 'altro impegno', via: 'card' },
          ...{ recordedBy: referent.id, recordedAt: at, cardSeq: null },
        },
      ]);
      const recipient = { to: 'person' as const, personId: referent.id };
      const message = { networkId: network.id, sittingId: sitting.id, kind: 'nudge' as const, recipient };
      await tx.deliveries.insertSkipped({ ...message, lineKey: 'nudge@1', dueAt: at }, 'answered', at);
      await tx.registers.append({
        ...{ event: 'arrived', attendeeId: `person:${referent.id}`, mode: 'in_person', at, cardSeq: null },
        ...{ id: randomUUID(), networkId: network.id, sittingId: sitting.id, via: 'self' },
        ...{ recordedBy: referent.id, recordedAt: at },
      });
      await closeRegister(tx, sitting, { byPersonId: coordinator.id, at });
      await tx.audit.append({
        ...{ networkId: network.id, at, actorId: coordinator.id, act: 'move', outcome: 'done' },
        ...{ actorAadObjectId: coordinator.aadObjectId, delegated: null, details: {} },
      });
    });
    return sitting;
  }

  const left = ({ network }: Stored, sitting: Sitting) =>
    run(async (tx) => ({
      answers: (await tx.answers.history(sitting.id)).length,
      deliveries: (await tx.deliveries.forSitting(sitting.id)).length,
      record: (await tx.sittings.byId(network.id, sitting.id)) === null ? 0 : 1,
      audit: (await tx.audit.list(network.id, 99)).filter(
        ({ at }) => at.getTime() === sitting.startsAt.getTime(),
      ).length,
    }));

  const openRun = ({ network }: Stored) => run((tx) => tx.retention.openRun(network.id));

  const reports = async ({ network }: Stored, runId: string) => {
    const all = await run((tx) => tx.deliveries.aboutNetwork(network.id, new Date(0)));
    return all.filter(({ lineKey }) => lineKey === `retention:${runId}`).length;
  };

  it('keeps nothing past its term and takes nothing before, class by class', async () => {
    const stored = await addNetwork();
    // Half past midnight on the first, and a minute before it, in Rome: two months, by the calendar of the network.
    const early = await hold(stored, '2017-01-31T22:59:00Z');
    const late = await hold(stored, '2017-01-31T23:30:00Z');
    const both = async () => [await left(stored, early), await left(stored, late)];
    const all = { answers: 1, deliveries: 1, record: 1, audit: 1 };
    await night('2017-07-15');
    expect(await openRun(stored)).toBeNull();
    await night('2017-07-18');
    expect(await openRun(stored)).toMatchObject({ month: '2017-08', counts: { answers: 1, deliveries: 0 } });
    await night('2017-07-31');
    expect(await both()).toEqual([all, all]);
    await night('2017-08-01');
    expect(await both()).toEqual([{ ...all, answers: 0 }, all]);
    await night('2017-08-18');
    await night('2017-09-01');
    expect(await both()).toEqual([
      { ...all, answers: 0 },
      { ...all, answers: 0 },
    ]);
    for (const on of ['2018-01-18', '2018-02-01']) await night(on);
    expect(await left(stored, early)).toEqual({ answers: 0, deliveries: 0, record: 1, audit: 1 });
    expect(await left(stored, late)).toMatchObject({ deliveries: 1 });
    for (const on of ['2019-01-18', '2019-02-01']) await night(on);
    expect(await left(stored, early)).toMatchObject({ record: 1, audit: 0 });
    expect(await left(stored, late)).toMatchObject({ record: 1, audit: 1 });
    for (const on of ['2022-01-18', '2022-01-31']) await night(on);
    expect(await left(stored, early)).toMatchObject({ record: 1 });
    await night('2022-02-01');
    expect(await left(stored, early)).toEqual({ answers: 0, deliveries: 0, record: 0, audit: 0 });
    expect(await left(stored, late)).toMatchObject({ record: 1 });
  });

  it('gives the same attendance by seat and year before and after the record has gone', async () => {
    const stored = await addNetwork();
    for (const at of ['2017-03-16T09:00:00Z', '2017-05-18T08:00:00Z']) await hold(stored, at);
    const file = (): Promise<AttendanceBySeat> =>
      run((tx) => loadAttendanceBySeat(tx, stored.network, { from: '2017-01-01', to: '2017-12-31' }));
    const before = await file();
    expect(before.seats).toEqual([{ name: 'Prova', covered: [true, true] }]);
    for (const on of ['2022-03-18', '2022-04-01']) await night(on);
    expect(await run((tx) => tx.sittings.since(stored.network.id, new Date(0)))).toHaveLength(1);
    expect(await file()).toEqual(before);
    for (const on of ['2022-05-18', '2022-06-01']) await night(on);
    expect(await run((tx) => tx.sittings.since(stored.network.id, new Date(0)))).toEqual([]);
    expect(await file()).toEqual(before);
    const log = await run((tx) => tx.audit.list(stored.network.id, 1));
    expect(log).toMatchObject([
      { act: 'retention', actorId: null, details: { month: '2022-06', deleted: { record: 1 } } },
    ]);
  });

  it('deletes nothing that was not reported the days of notice before, however late the report', async () => {
    const stored = await addNetwork();
    const sitting = await hold(stored, '2017-01-19T09:00:00Z');
    await night('2023-05-20');
    const reported = await openRun(stored);
    expect(reported).toMatchObject({ month: '2023-06', exports: [{ files: [{ what: 'register' }, {}] }] });
    expect(await reports(stored, reported?.id ?? '')).toBe(1);
    for (const on of ['2023-05-21', '2023-06-01', '2023-06-02']) await night(on);
    expect(await left(stored, sitting)).toEqual({ answers: 1, deliveries: 1, record: 1, audit: 1 });
    expect(await reports(stored, reported?.id ?? '')).toBe(1);
    await night('2023-06-03');
    expect(await left(stored, sitting)).toEqual({ answers: 0, deliveries: 0, record: 0, audit: 0 });
  });

  it('waits once when the coordinator puts it off, for thirty days', async () => {
    const stored = await addNetwork();
    const sitting = await hold(stored, '2017-01-19T09:00:00Z');
    await night('2017-07-18');
    const reported = await openRun(stored);
    if (reported === null) throw new Error('nothing was reported');
    const { network, coordinator: person } = stored;
    const sender = { ...person, tenantId: network.tenantId };
    const press = () =>
      run((tx) =>
        postponeRetention(context(), tx, {
          caller: { network, person, authority: { as: 'coordinator' }, sender },
          action: { verb: 'retention_postpone', networkId: network.id, runId: reported.id },
          now,
        }),
      );
    expect(await press()).toMatchObject({ view: 'retention_report', state: 'postponed', canPostpone: false });
    await press();
    const later = new Date(reported.deleteAt.getTime() + 30 * 86_400_000);
    expect((await openRun(stored))?.deleteAt).toEqual(later);
    for (const on of ['2017-08-01', '2017-08-18', '2017-08-30']) await night(on);
    expect(await left(stored, sitting)).toMatchObject({ answers: 1 });
    await night('2017-09-01');
    expect(await left(stored, sitting)).toMatchObject({ answers: 0 });
    const acts = (await run((tx) => tx.audit.list(network.id, 9))).map(({ act }) => act);
    expect(acts.filter((act) => act === 'postpone_retention')).toHaveLength(1);
  });

  it('keeps what the settings have come to keep longer since the report', async () => {
    const stored = await addNetwork();
    const sitting = await hold(stored, '2017-01-19T09:00:00Z');
    await night('2017-07-18');
    const longer = { ...stored.network, settings: { ...SETTINGS, retentionAnswersMonths: 24 } };
    await run((tx) => tx.networks.save(longer));
    await night('2017-08-01');
    expect(await openRun(stored)).toBeNull();
    expect(await left(stored, sitting)).toMatchObject({ answers: 1 });
  });

  it('goes on where it stopped', async () => {
    const stored = await addNetwork();
    const sittings: Sitting[] = [];
    for (const at of ['2017-01-19T09:00:00Z', '2017-01-20T09:00:00Z']) sittings.push(await hold(stored, at));
    await night('2017-07-18');
    now = new Date('2017-08-01T02:40:00Z');
    let asked = 0;
    const dying = { ...context(), clock: { now: () => (++asked > 1 ? died() : now) } };
    await expect(carryOut(dying, stored.network.id)).rejects.toThrow('died');
    expect(await openRun(stored)).toMatchObject({ status: 'reported', deleted: { answers: 2 } });
    await night('2017-08-01');
    expect(await openRun(stored)).toBeNull();
    const [last] = await run((tx) => tx.audit.list(stored.network.id, 1));
    expect(last).toMatchObject({ act: 'retention', details: { deleted: { answers: 2, record: 0 } } });
    for (const sitting of sittings)
      expect(await left(stored, sitting)).toMatchObject({ answers: 0, record: 1 });
  });

  it('does not let a network that fails stop the others', async () => {
    const [first, second] = [await addNetwork({ name: 'A' }), await addNetwork({ name: 'B' })];
    for (const stored of [first, second]) await hold(stored, '2017-01-19T09:00:00Z');
    now = new Date('2017-07-18T02:40:00Z');
    let asked = 0;
    await retain({ ...context(), clock: { now: () => (++asked === 1 ? died() : now) } });
    expect(notes).toContainEqual([
      'retention failed',
      { networkId: first.network.id, error: 'Error: the process died' },
    ]);
    expect(await openRun(first)).toBeNull();
    expect(await openRun(second)).not.toBeNull();
  });

  it('reports in the channel when nobody coordinates, and to the operator alone once the app is gone', async () => {
    const [leaderless, removed] = [await addNetwork(), await addNetwork({ status: 'removed' })];
    for (const stored of [leaderless, removed]) await hold(stored, '2017-01-19T09:00:00Z');
    await run((tx) => tx.people.save({ ...leaderless.coordinator, inTeam: false }));
    await night('2017-07-18');
    const [first, second] = [await openRun(leaderless), await openRun(removed)];
    expect(await reports(leaderless, first?.id ?? '')).toBe(1);
    expect(await reports(removed, second?.id ?? '')).toBe(0);
    const told = notes
      .filter(([event]) => event === 'retention report')
      .map(([, { networkId }]) => networkId);
    expect(told).toEqual(expect.arrayContaining([leaderless.network.id, removed.network.id]));
    expect(JSON.stringify(notes)).not.toMatch(/Rappresentini|Guidantini/);
  });
});

function died(): never {
  throw new Error('the process died');
}
