import { answerByFor } from '../../domain/answers/answer-by.ts';
import { localDate } from '../../domain/calendar/wall-time.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { NewDelivery, Tx } from '../ports/store.ts';

/**
 * Gives a sitting its convocation: number within the year of the sitting's date, answer-by date, length of notice.
 * Call inside the transaction that also queues the notices, on a locked network.
 */
export async function convene(tx: Tx, network: Network, sitting: Sitting, now: Date): Promise<Sitting> {
  const { settings } = network;
  const { timeZone } = settings.calendar;
  const year = Number(localDate(sitting.startsAt, timeZone).slice(0, 4));
  return {
    ...sitting,
    status: 'convened',
    number: { n: await tx.networks.nextConvocationNumber(network.id, year), year },
    convenedAt: now,
    answerBy: answerByFor({
      startsAt: sitting.startsAt,
      timeZone,
      answerByDays: settings.answerByDays,
      answerByTime: settings.answerByTime,
      convenedAt: now,
    }),
    noticeMinutes: Math.max(0, Math.floor((sitting.startsAt.getTime() - now.getTime()) / 60_000)),
  };
}

/** Key of the one convocation of a sitting: a person who joins later gets it under the same key. */
export const CONVOCATION_KEY = 'convocation';

/** The channel post and one personal card for each of `people`: those whom the sitting concerns. */
export function convocationDeliveries(
  sitting: Sitting,
  people: readonly Person[],
  dueAt: Date,
): NewDelivery[] {
  const kind = sitting.kind === 'urgent' ? 'urgent_call' : 'convocation';
  const common = {
    networkId: sitting.networkId,
    sittingId: sitting.id,
    kind,
    lineKey: CONVOCATION_KEY,
    dueAt,
  } as const;
  return [
    { ...common, recipient: { to: 'channel' } },
    ...people.map((person) => ({ ...common, recipient: { to: 'person' as const, personId: person.id } })),
  ];
}

/** Sends the running convocations to somebody who has just been confirmed; nothing when there are none. */
export async function conveneLateComer(tx: Tx, person: Person, now: Date): Promise<void> {
  if (!isInvited(person)) return;
  const stored = await tx.sittings.since(person.networkId, now);
  const running = stored.filter((sitting) => sitting.status === 'convened' && sitting.startsAt > now);
  const deliveries = running.flatMap((sitting) =>
    convocationDeliveries(sitting, [person], now).filter((d) => d.recipient.to === 'person'),
  );
  if (deliveries.length > 0) await tx.deliveries.enqueue(deliveries, now);
}
