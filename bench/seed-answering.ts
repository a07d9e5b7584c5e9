import { plannedSitting } from '../src/domain/calendar/series.ts';
import type { Network } from '../src/domain/network/network.ts';
import { DEFAULT_SEAT_NAMES } from '../src/domain/network/seat.ts';
import { defaultSettings } from '../src/domain/settings/settings.ts';
import type { Sitting } from '../src/domain/sittings/sitting.ts';
import type { Context } from '../src/usecases/context.ts';

/** Somebody who can press the buttons of a convened sitting. */
export interface Presser {
  tenantId: string;
  sittingId: string;
  aadObjectId: string;
  teamsUserId: string;
}

const PEOPLE = 30;
const DAY_MS = 24 * 3_600_000;

/** Stores networks of nine seats and thirty people, each with a sitting convened for ten days from now. */
export async function seedAnswering(
  context: Context,
  input: { serviceUrl: string; networks: number },
): Promise<Presser[]> {
  const pressers: Presser[] = [];
  for (let n = 0; n < input.networks; n += 1)
    pressers.push(...(await seedNetwork(context, input.serviceUrl, n)));
  return pressers;
}

async function seedNetwork(context: Context, serviceUrl: string, n: number): Promise<Presser[]> {
  const now = context.clock.now();
  const network: Network = {
    id: context.newId(),
    tenantId: context.newId(),
    teamId: `19:bench-${n}@thread.tacv2`,
    name: 'Rete di misura',
    channelId: `19:bench-channel-${n}@thread.tacv2`,
    serviceUrl,
    botId: '28:bench',
    status: 'active',
    setUpAt: now,
    settings: defaultSettings(),
    nextDueAt: null,
  };
  const startsAt = new Date(now.getTime() + 10 * DAY_MS);
  const sitting: Sitting = {
    ...plannedSitting(network, { seriesOn: startsAt.toISOString().slice(0, 10), startsAt }, context.newId()),
    status: 'convened',
    number: { n: 1, year: startsAt.getUTCFullYear() },
    convenedAt: now,
  };
  const people = Array.from({ length: PEOPLE }, (_, index) => ({
    aadObjectId: context.newId(),
    teamsUserId: `29:person-${index}`,
  }));
  await context.store.transaction(async (tx) => {
    await tx.networks.insert(network);
    const seatIds: string[] = [];
    for (const [position, name] of DEFAULT_SEAT_NAMES.entries()) {
      const id = context.newId();
      seatIds.push(id);
      await tx.seats.insert({ id, networkId: network.id, name, position, patronDay: null });
    }
    for (const [index, person] of people.entries()) {
      const member = await tx.people.upsertMember({
        networkId: network.id,
        name: `Persona ${index}`,
        ...person,
      });
      const position = {
        role: index < seatIds.length ? 'referent' : 'operator',
        seatId: seatIds[index] ?? null,
      } as const;
      await tx.people.save({ ...member, position, askedAt: now });
    }
    await tx.sittings.insert(sitting);
    await tx.deliveries.enqueue(
      [
        {
          networkId: network.id,
          sittingId: sitting.id,
          kind: 'convocation',
          lineKey: 'convocation',
          recipient: { to: 'channel' },
          dueAt: now,
        },
      ],
      now,
    );
  });
  return people.map((person) => ({ ...person, tenantId: network.tenantId, sittingId: sitting.id }));
}
