import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { acceptedItems, proposedItems } from '../../domain/agenda/agenda.ts';
import { addCarried } from '../../domain/agenda/edit-agenda.ts';
import { upcomingSittings } from '../../domain/calendar/series.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { startOfToday } from '../sittings/find-next-sitting.ts';
import { changeAgenda, openAgenda } from './change-agenda.ts';

interface Input {
  network: Network;
  sitting: Sitting;
  now: Date;
}

/**
 * Puts what a sitting left untreated on the agenda of the next ordinary one, first and once: an item has at most one
 * that goes on with it, so calling this again does nothing (product §8). Of a cancelled sitting all items go on.
 * What was proposed and not decided waits for the next sitting from now on. Nothing happens when there is no next one.
 *
 * @returns how many items were carried
 */
export async function carryUntreated(context: Context, tx: Tx, input: Input): Promise<number> {
  const agenda = await openAgenda(tx, input);
  const { network, sitting, items } = agenda;
  const left = await leftOver(tx, { sitting, items });
  const waiting = isPast(sitting, input.now) ? proposedItems(items) : [];
  if (left.length + waiting.length === 0) return 0;
  const next = await nextOrdinary(context, tx, { ...input, network, sitting });
  if (next === null) return 0;
  const target = await openAgenda(tx, { network, sitting: next });
  const carried = left.map((item) => carriedItem(item, { id: context.newId(), from: sitting, to: next }));
  await changeAgenda(tx, target, { edited: addCarried(target.items, carried), now: input.now });
  for (const item of waiting) await tx.agenda.save({ ...item, sittingId: next.id });
  return carried.length;
}

/** Items of this sitting that are to be carried and have not been. */
export async function leftOver(
  tx: Tx,
  { sitting, items }: { sitting: Sitting; items: readonly AgendaItem[] },
): Promise<AgendaItem[]> {
  const left = acceptedItems(items).filter(
    (item) => item.treated === false || sitting.status === 'cancelled',
  );
  if (left.length === 0) return [];
  const gone = await tx.agenda.carried(
    sitting.networkId,
    left.map(({ id }) => id),
  );
  return left.filter(({ id }) => !gone.has(id));
}

function isPast(sitting: Sitting, now: Date): boolean {
  return sitting.status === 'cancelled' || sitting.startsAt <= now;
}

/** An urgent sitting treats what it was called for: what is left over waits for an ordinary one. */
async function nextOrdinary(context: Context, tx: Tx, input: Input): Promise<Sitting | null> {
  const { network, sitting, now } = input;
  const stored = await tx.sittings.since(network.id, startOfToday(now));
  const count = stored.length + 2;
  const next = upcomingSittings({ network, stored, now, count, newId: context.newId }).find(
    (candidate) =>
      candidate.kind === 'ordinary' &&
      candidate.status !== 'cancelled' &&
      candidate.id !== sitting.id &&
      candidate.startsAt > now &&
      candidate.startsAt > sitting.startsAt,
  );
  if (next === undefined) return null;
  if (!stored.some(({ id }) => id === next.id)) await tx.sittings.insert(next);
  return next;
}

function carriedItem(item: AgendaItem, by: { id: string; from: Sitting; to: Sitting }): AgendaItem {
  return {
    ...item,
    id: by.id,
    sittingId: by.to.id,
    treated: null,
    carriedFrom: item.id,
    carriedFromNumber: by.from.number,
    version: 1,
  };
}
