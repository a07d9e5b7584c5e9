import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { Untruth } from '../../domain/delivery/still-true.ts';
import { untruthOfNetworkMessage } from '../../domain/delivery/still-true.ts';
import type { Network } from '../../domain/network/network.ts';
import { monthOfDigestKey } from '../../domain/practices/practice-digest.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { changeableSittings } from '../sittings/changeable-sittings.ts';
import { adoptersOf, seatNameOf } from './practice-view.ts';

interface Input {
  delivery: Delivery;
  network: Network;
  now: Date;
}

/** The digest as it is to be posted now, on today's texts, or why it is no longer to be. */
export async function digestMessage(
  context: Context,
  tx: Tx,
  { delivery, network, now }: Input,
): Promise<{ still: true; view: View } | { still: false; reason: Untruth }> {
  const reason = untruthOfNetworkMessage({ delivery, network, person: null, now, pending: 0 });
  if (reason !== null) return { still: false, reason };
  const last = await tx.practices.lastDigest(network.id);
  const month = monthOfDigestKey(delivery.lineKey);
  // Switched off meanwhile, or so late that another month has been decided: its practices are on the page.
  if (last === null || last.month !== month || !network.settings.practiceDigest)
    return { still: false, reason: 'superseded' };
  const practices = await tx.practices.sharedBetween(network.id, last.from, last.until);
  if (practices.length === 0) return { still: false, reason: 'done' };
  const seats = await tx.seats.list(network.id);
  const ids = practices.map(({ id }) => id);
  const adopters = adoptersOf(await tx.practices.adoptions(network.id, ids), seats);
  return {
    still: true,
    view: {
      view: 'practice_digest',
      networkId: network.id,
      month: last.month,
      rows: practices.reverse().map((practice) => ({
        practiceId: practice.id,
        title: practice.title,
        problem: practice.problem,
        seatName: seatNameOf(practice, seats),
        tags: practice.tags,
        adoptedBy: adopters(practice.id),
      })),
      sittings: await changeableSittings(context, tx, { network, now }),
      timeZone: network.settings.calendar.timeZone,
    },
  };
}
