import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { proposedItems } from '../../domain/agenda/agenda.ts';
import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { Untruth } from '../../domain/delivery/still-true.ts';
import type { Network } from '../../domain/network/network.ts';
import { agendaChangeKey } from '../../domain/plan/reminder-plan.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { View } from '../../domain/view/view.ts';
import type { NewDelivery, Tx } from '../ports/store.ts';
import { channelSittingView, loadFacts } from '../sittings/load-facts.ts';

interface Message {
  delivery: Delivery;
  network: Network;
  sitting: Sitting;
  now: Date;
}

const DECISION = /^agenda-(accepted|refused)-(.+)$/;

/** Tells who proposed an item, once for each decision, what became of it. */
export function decisionDelivery(item: AgendaItem & { proposedBy: string }, now: Date): NewDelivery {
  return {
    networkId: item.networkId,
    sittingId: item.sittingId,
    kind: 'agenda_decided',
    lineKey: `agenda-${item.state}-${item.id}`,
    recipient: { to: 'person', personId: item.proposedBy },
    dueAt: now,
  };
}

/** A message about an agenda on today's data, or why it is not true any more; null for messages about anything else. */
export async function agendaMessage(tx: Tx, message: Message): Promise<View | Untruth | null> {
  switch (message.delivery.kind) {
    case 'agenda_changed':
      return changed(tx, message);
    case 'agenda_proposals':
      return proposals(tx, message);
    case 'agenda_decided':
      return decided(tx, message);
    default:
      return null;
  }
}

async function changed(tx: Tx, { delivery, network, sitting, now }: Message): Promise<View | Untruth> {
  if (sitting.status === 'cancelled') return 'cancelled';
  if (delivery.lineKey !== agendaChangeKey(sitting.agendaVersion)) return 'superseded';
  if (now >= sitting.startsAt) return 'begun';
  return channelSittingView(await loadFacts(tx, network, sitting), 'agenda_changed', now);
}

/** Decided meanwhile, or too late to be decided for this sitting: nobody needs to be told. */
async function proposals(tx: Tx, { network, sitting, now }: Message): Promise<View | Untruth> {
  const waiting = proposedItems(await tx.agenda.forSitting(network.id, sitting.id));
  if (waiting.length === 0 || now >= sitting.startsAt) return 'done';
  return {
    view: 'notice',
    notice: { code: 'agenda_proposals', count: waiting.length, ...when(network, sitting) },
  };
}

async function decided(tx: Tx, { delivery, network, sitting }: Message): Promise<View | Untruth> {
  const [, state, id = ''] = DECISION.exec(delivery.lineKey) ?? [];
  const item = await tx.agenda.byId(network.id, id);
  if (item === null || item.state !== state) return 'superseded';
  const { title, refusal } = item;
  return { view: 'notice', notice: { code: 'agenda_decided', title, refusal, ...when(network, sitting) } };
}

function when({ settings }: Network, { startsAt }: Sitting): { startsAt: Date; timeZone: string } {
  return { startsAt, timeZone: settings.calendar.timeZone };
}
