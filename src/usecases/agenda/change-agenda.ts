import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Tx } from '../ports/store.ts';

/** An agenda as it stands inside one transaction, its network locked. */
export interface OpenAgenda {
  network: Network;
  sitting: Sitting;
  items: AgendaItem[];
}

/** Locks the network and reads the agenda anew: what a card was made from may be older. */
export async function openAgenda(tx: Tx, input: { network: Network; sitting: Sitting }): Promise<OpenAgenda> {
  const network = (await tx.networks.lock(input.network.id)) ?? input.network;
  const sitting = (await tx.sittings.byId(network.id, input.sitting.id)) ?? input.sitting;
  return { network, sitting, items: await tx.agenda.forSitting(network.id, sitting.id) };
}

/**
 * Stores what has changed of an agenda and, where what is shown is another now, has it follow: the card in the
 * channel at once, the announcement in the thread when the agenda has been left alone for the network's quiet time
 * (ADR 18). Nobody is told of a change before the convocation has gone out, which carries it, nor after the start.
 */
export async function changeAgenda(
  tx: Tx,
  { network, sitting, items }: OpenAgenda,
  input: { edited: readonly AgendaItem[]; now: Date },
): Promise<OpenAgenda> {
  const { edited, now } = input;
  const before = new Map(items.map((item) => [item.id, item]));
  const changed = edited.filter((item) => item !== before.get(item.id));
  for (const item of changed) {
    if (before.has(item.id)) await tx.agenda.save(item);
    else await tx.agenda.insert(item);
  }
  const isShown = (item: AgendaItem) =>
    item.state === 'accepted' || before.get(item.id)?.state === 'accepted';
  if (!changed.some(isShown)) return { network, sitting, items: [...edited] };
  const tell = sitting.status === 'convened' && now < sitting.startsAt && (await isOut(tx, sitting));
  const touched: Sitting = {
    ...sitting,
    agendaVersion: sitting.agendaVersion + 1,
    agendaChangedAt: tell ? now : sitting.agendaChangedAt,
    sequence: sitting.sequence + (tell ? 1 : 0),
  };
  await tx.sittings.save(touched);
  if (sitting.status === 'convened')
    await tx.jobs.send({ job: 'refresh_cards', networkId: network.id, sittingId: sitting.id });
  if (tell) await tx.networks.wakeBy(network.id, quietUntil(network, now));
  return { network, sitting: touched, items: [...edited] };
}

/** When the sweep is to look at a change made now. */
export function quietUntil({ settings }: Network, now: Date): Date {
  return new Date(now.getTime() + settings.agendaQuietMinutes * 60_000);
}

/** Whether the convocation has gone out, or may have. */
async function isOut(tx: Tx, sitting: Sitting): Promise<boolean> {
  return (await tx.deliveries.forSitting(sitting.id)).some(wasSent);
}

function wasSent({ kind, status, uncertainties }: Delivery): boolean {
  if (kind !== 'convocation' && kind !== 'urgent_call') return false;
  return status === 'sent' || status === 'sending' || status === 'uncertain' || uncertainties > 0;
}
