import { randomUUID } from 'node:crypto';
import type { Delivery } from '../../../src/domain/delivery/delivery.ts';
import { isInvited } from '../../../src/domain/network/person.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import type { SimMessage } from '../../../src/simulator/world/world-data.ts';
import type { NewDelivery } from '../../../src/usecases/ports/store.ts';
import { convocationDeliveries } from '../../../src/usecases/sittings/convene.ts';
import { aSitting } from '../builders.ts';
import { firstOf } from '../lists.ts';
import type { RunningNetwork } from './running-network.ts';
import { textOf } from './running-network.ts';

/** One line sent to everybody, and what has come of it. */
export interface FanOut {
  sitting: Sitting;
  /** Deliveries of the line; problems and other lines left out. */
  deliveries(): Promise<Delivery[]>;
  /** The delivery to one person, or to the channel. */
  to(key: string): Promise<Delivery>;
  /** Messages of the bot that stand there since the beginning, news of problems left out. */
  standing(key: string): SimMessage[];
  /** What the coordinator has been told of problems, as read on the cards. */
  told(): string[];
}

/** What the news of a problem say, and nothing else does. */
export const PROBLEM =
  /: (mancata consegna|consegna incerta|mancato invio|invio forse ripetuto|invio in ritardo|inviata come solo testo)/;
const A_DAY_MS = 86_400_000;
let sittings = 0;

/**
 * Queues a convocation to channel and people, or a nudge to people, of a new sitting. `queue: 'by_hand'` puts the jobs
 * off, for the test to send by itself; `'lost'` leaves them out; `only` is for one person alone.
 */
export async function fanOut(
  network: RunningNetwork,
  kind: 'convocation' | 'nudge',
  options: { startsAt?: Date; queue?: 'jobs' | 'by_hand' | 'lost'; only?: string } = {},
): Promise<FanOut> {
  sittings += 1;
  const startsAt = options.startsAt ?? new Date(network.now().getTime() + (100 + sittings) * 86_400_000);
  const before = new Set(network.app.simulator.world.data.messages.map((message) => message.id));
  const sitting = await network.read(async (tx, { id: networkId }) => {
    const now = network.now();
    const fields = { id: randomUUID(), networkId, startsAt, number: { n: sittings, year: 2099 } };
    const made = aSitting({ ...fields, seriesOn: startsAt.toISOString().slice(0, 10), convenedAt: now });
    await tx.sittings.insert(made);
    const channelOnly = options.only === 'channel';
    const wanted =
      options.only === undefined || channelOnly ? null : network.person(options.only).aadObjectId;
    const people = (await tx.people.list(networkId)).filter(
      (person) => isInvited(person) && (wanted === null || person.aadObjectId === wanted),
    );
    const deliveries = kind === 'convocation' ? convocations() : nudges();
    if ((options.queue ?? 'jobs') === 'jobs') {
      await tx.deliveries.enqueue(deliveries, now);
      return made;
    }
    for (const delivery of deliveries) await tx.deliveries.insertSkipped(delivery, 'by hand', now);
    for (const row of await tx.deliveries.forSitting(made.id)) {
      await tx.deliveries.save({ ...row, status: 'queued', reason: null });
      if (options.queue === 'by_hand') await tx.jobs.send({ job: 'deliver', deliveryId: row.id }, A_DAY_MS);
    }
    return made;

    function convocations(): NewDelivery[] {
      const all = convocationDeliveries(made, people, now);
      if (channelOnly) return all.filter(({ recipient }) => recipient.to === 'channel');
      return wanted === null ? all : all.filter(({ recipient }) => recipient.to === 'person');
    }

    function nudges(): NewDelivery[] {
      const common = {
        networkId,
        sittingId: made.id,
        kind: 'nudge',
        lineKey: 'nudge-5d@1',
        dueAt: now,
      } as const;
      return people.map(({ id }) => ({ ...common, recipient: { to: 'person', personId: id } }));
    }
  });

  const deliveries = () =>
    network.read(async (tx) =>
      (await tx.deliveries.forSitting(sitting.id)).filter((delivery) => delivery.kind === kind),
    );
  const fresh = (messages: SimMessage[]) => messages.filter(({ id, fromBot }) => fromBot && !before.has(id));
  return {
    sitting,
    deliveries,
    async to(key) {
      if (key === 'channel') return firstOf((await deliveries()).filter((d) => d.recipient.to === 'channel'));
      const { aadObjectId } = network.person(key);
      const person = await network.read((tx, { id }) => tx.people.byAadObjectId(id, aadObjectId));
      return firstOf(
        (await deliveries()).filter(
          ({ recipient }) => recipient.to === 'person' && recipient.personId === person?.id,
        ),
      );
    },
    standing: (key) =>
      fresh(key === 'channel' ? network.channel() : network.chat(key)).filter(
        (message) => !PROBLEM.test(textOf(message.card)),
      ),
    told: () =>
      fresh(network.chat('coordinatore'))
        .map((message) => textOf(message.card))
        .filter((text) => PROBLEM.test(text)),
  };
}

/** Ends the delays there are, a few times over, so that retries of retries are done too. */
export async function runRetries(network: RunningNetwork, rounds = 3): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await network.app.database.queue.drain({ delayed: true });
  }
}

/** Nobody of the demo refuses the bot. */
export function letEverybodyIn(network: RunningNetwork): void {
  network.app.simulator.world.update((data) => {
    for (const person of data.people) person.blocksBot = false;
  });
}
