import type { Network } from '../src/domain/network.ts';
import { DEFAULT_SEAT_NAMES } from '../src/domain/seat.ts';
import { plannedSitting } from '../src/domain/series.ts';
import { defaultSettings } from '../src/domain/settings.ts';
import type { Sitting } from '../src/domain/sitting.ts';
import type { Context } from '../src/usecases/context.ts';

/** What a load generator needs to press the buttons of a convened sitting as its people. */
export interface Answering {
  tenantId: string;
  sittingId: string;
  people: { aadObjectId: string; teamsUserId: string }[];
}

const PEOPLE = 30;
const DAY_MS = 24 * 3_600_000;

/** Stores one network with nine seats and thirty people, and one sitting convened for ten days from now. */
export async function seedAnswering(context: Context, serviceUrl: string): Promise<Answering> {
  const now = context.clock.now();
  const network: Network = {
    id: context.newId(),
    tenantId: context.newId(),
    teamId: '19:bench@thread.tacv2',
    name: 'Rete di misura',
    channelId: '19:bench-channel@thread.tacv2',
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
  const people = Array.from({ length: PEOPLE }, (_, n) => ({
    aadObjectId: context.newId(),
    teamsUserId: `29:person-${n}`,
  }));
  await context.store.transaction(async (tx) => {
    await tx.networks.insert(network);
    const seatIds: string[] = [];
    for (const [position, name] of DEFAULT_SEAT_NAMES.entries()) {
      const id = context.newId();
      seatIds.push(id);
      await tx.seats.insert({ id, networkId: network.id, name, position, patronDay: null });
    }
    for (const [n, person] of people.entries()) {
      const member = await tx.people.upsertMember({ networkId: network.id, name: `Persona ${n}`, ...person });
      const position = { role: n < seatIds.length ? 'referent' : 'operator', seatId: seatIds[n] ?? null } as const;
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
  return { tenantId: network.tenantId, sittingId: sitting.id, people };
}
