import { randomUUID } from 'node:crypto';
import type { Presence } from '../../../src/domain/files/presence-table.ts';
import { newMinutes } from '../../../src/domain/minutes/minutes.ts';
import type { Network } from '../../../src/domain/network/network.ts';
import { isReferent } from '../../../src/domain/network/person.ts';
import type { RegisterAttendee, RegisterEvent } from '../../../src/domain/register/register-entry.ts';
import { attendeeOfPerson } from '../../../src/domain/register/register-entry.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import type { Tx } from '../../../src/usecases/ports/store.ts';
import { aSitting } from '../builders.ts';
import { closeRegister } from './close-register.ts';

/** Starts of the sittings of 2026, the third Tuesday of every other month at 10:00 in Rome. */
const STARTS = ['01-20T09', '03-17T09', '05-19T08', '07-21T08', '09-15T08', '11-17T09'];

/**
 * Writes the sittings of 2026 as if they had been held: five with a closed register, in which the municipalities were
 * there in every way there is, one whose register is still open. The minutes of the first are published.
 *
 * @returns their ids, by start
 */
export async function addPastYear(tx: Tx, network: Network): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, start] of STARTS.entries()) {
    const sitting = pastSitting(network, start, index + 1);
    await tx.sittings.insert(sitting);
    ids.push(sitting.id);
    await writeRegister(tx, sitting, index);
    const coordinator = (await tx.people.list(network.id))[0];
    const by = { byPersonId: coordinator?.id ?? '', at: after(sitting, 150) };
    if (index < STARTS.length - 1) await closeRegister(tx, sitting, by);
  }
  await publishMinutes(tx, network, ids[0] ?? '');
  return ids;
}

function pastSitting(network: Network, start: string, n: number): Sitting {
  const startsAt = new Date(`2026-${start}:00:00Z`);
  return aSitting({
    id: randomUUID(),
    networkId: network.id,
    seriesOn: startsAt.toISOString().slice(0, 10),
    startsAt,
    number: { n, year: 2026 },
    convenedAt: new Date(startsAt.getTime() - 11 * 86_400_000),
    answerBy: null,
  });
}

function after(sitting: Sitting, minutes: number): Date {
  return new Date(sitting.startsAt.getTime() + minutes * 60_000);
}

const HOW = [
  'in_person',
  'in_person',
  'remote',
  'outside',
  'in_person',
  'excused',
  'remote',
  'absent',
] as const;

async function writeRegister(tx: Tx, sitting: Sitting, turn: number): Promise<void> {
  const referents = (await tx.people.list(sitting.networkId)).filter(isReferent);
  for (const [index, person] of referents.entries()) {
    const how = HOW[(index * 3 + turn * (1 + (index % 2))) % HOW.length] ?? 'absent';
    const seatId = person.position?.seatId ?? '';
    const outside = how === 'outside' ? standIn(seatId, person.id) : null;
    const event: RegisterEvent = {
      event: 'corrected',
      attendeeId: outside?.id ?? attendeeOfPerson(person.id),
      presence: presenceOf(how, sitting),
      reason: null,
      outside,
    };
    await tx.registers.append({
      ...event,
      ...{ id: randomUUID(), networkId: sitting.networkId, sittingId: sitting.id },
      ...{ via: 'coordinator', recordedBy: person.id, recordedAt: after(sitting, 10) },
    });
  }
}

function standIn(seatId: string, referentId: string): RegisterAttendee {
  const none = { personId: null, seatId: null, saidExcused: false };
  const inPlaceOf = { seatId, referentId };
  return { ...none, id: `outside:${randomUUID()}`, outsideName: 'Olga Esempi', role: 'referent', inPlaceOf };
}

function presenceOf(how: (typeof HOW)[number], sitting: Sitting): Presence {
  if (how === 'excused' || how === 'absent') return { state: how };
  const mode = how === 'remote' ? 'remote' : 'in_person';
  return { state: 'attended', spells: [{ mode, arrivedAt: sitting.startsAt, leftAt: null }] };
}

async function publishMinutes(tx: Tx, network: Network, sittingId: string): Promise<void> {
  const minutes = newMinutes({ id: randomUUID(), networkId: network.id, sittingId });
  await tx.minutes.save({
    ...minutes,
    status: 'published',
    publishedAt: new Date('2026-02-10T09:00:00Z'),
    published: { chairName: 'Ada Inventata', secretaryName: null, actions: [], items: [] },
  });
}
