import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FileModel } from '../../src/domain/files/file-model.ts';
import type { RegisterEvent } from '../../src/domain/register/register-entry.ts';
import { endsAt } from '../../src/domain/sittings/sitting.ts';
import { loadAttendanceFile, loadRegisterFile } from '../../src/usecases/files/load-register-file.ts';
import type { Tx } from '../../src/usecases/ports/store.ts';
import { aSitting } from '../helpers/builders.ts';
import type { TestDatabase } from '../helpers/database/embedded-database.ts';
import { openTestDatabase } from '../helpers/database/embedded-database.ts';
import type { Known } from '../helpers/database/stored-network.ts';
import { addNetwork } from '../helpers/database/stored-network.ts';

type AttendanceFile = Extract<FileModel, { file: 'attendance' }>;

describe('the files of the register', () => {
  let database: TestDatabase;
  let known: Known;
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.store.transaction(work);

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.dispose());
  beforeEach(async () => {
    known = await run(addNetwork);
  });

  /** A sitting whose register says that the referent came, or that nobody did; closed unless told otherwise. */
  async function hold(startsAt: string, came: boolean, closed = true): Promise<string> {
    const sitting = aSitting({
      id: randomUUID(),
      networkId: known.network.id,
      startsAt: new Date(startsAt),
      seriesOn: startsAt.slice(0, 10),
      number: null,
    });
    const attendee = {
      id: `person:${known.person.id}`,
      personId: known.person.id,
      outsideName: null,
      role: 'referent' as const,
      seatId: known.seatId,
      inPlaceOf: null,
      saidExcused: false,
    };
    const frame = { seats: [{ id: known.seatId, name: 'Prova' }], attendees: [attendee], quorum: null };
    const arrival = { attendeeId: attendee.id, mode: 'remote' as const, at: sitting.startsAt, cardSeq: null };
    const events: RegisterEvent[] = [
      ...(came ? [{ event: 'arrived' as const, ...arrival }] : []),
      ...(closed ? [{ event: 'closed' as const, frame }] : []),
    ];
    await run(async (tx) => {
      await tx.sittings.insert(sitting);
      for (const event of events)
        await tx.registers.append({
          ...event,
          id: randomUUID(),
          networkId: known.network.id,
          sittingId: sitting.id,
          via: 'coordinator',
          recordedBy: known.person.id,
          recordedAt: endsAt(sitting),
        });
    });
    return sitting.id;
  }

  function attendance(from: string, to: string): Promise<AttendanceFile> {
    const request = { file: 'attendance' as const, format: 'csv' as const, from, to };
    return run((tx) =>
      loadAttendanceFile(tx, { network: known.network, request }),
    ) as Promise<AttendanceFile>;
  }

  it('count the closed registers of a period, by the days of the network', async () => {
    // In Rome it is already the first of January.
    await hold('2026-12-31T23:30:00Z', true);
    await hold('2027-03-16T09:00:00Z', false);
    await hold('2027-05-18T08:00:00Z', true, false);
    await hold('2027-12-31T23:30:00Z', true);
    const { attendance: read } = await attendance('2027-01-01', '2027-12-31');
    expect(read.sittings.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-12-31T23:30:00.000Z',
      '2027-03-16T09:00:00.000Z',
    ]);
    expect(read.seats).toEqual([{ name: 'Prova', covered: [true, false] }]);
    expect(JSON.stringify(read)).not.toContain(known.person.name);
  });

  it('show the seats of today when there was no sitting', async () => {
    const { attendance: read } = await attendance('2028-01-01', '2028-12-31');
    expect(read).toMatchObject({ sittings: [], seats: [{ name: 'Prova', covered: [] }] });
  });

  it('hold who was there, and are not found from another network', async () => {
    const sittingId = await hold('2027-03-16T09:00:00Z', true);
    const request = { file: 'register' as const, format: 'csv' as const, sittingId };
    const file = await run((tx) => loadRegisterFile(tx, { network: known.network, request }));
    expect(file).toMatchObject({
      file: 'register',
      header: { networkName: known.network.name, timeZone: 'Europe/Rome' },
      presence: { seatsCovered: 1, members: [{ name: known.person.name, state: 'remote' }] },
    });
    const other = await run(addNetwork);
    expect(await run((tx) => loadRegisterFile(tx, { network: other.network, request }))).toBeNull();
  });
});
