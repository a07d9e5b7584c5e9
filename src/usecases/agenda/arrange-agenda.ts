import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { acceptedItems } from '../../domain/agenda/agenda.ts';
import type { AgendaAction } from '../../domain/agenda/agenda-action.ts';
import { editAgenda } from '../../domain/agenda/edit-agenda.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { agendaItemView, agendaView } from './agenda-view.ts';
import { carryUntreated } from './carry-untreated.ts';
import type { OpenAgenda } from './change-agenda.ts';
import { changeAgenda, openAgenda } from './change-agenda.ts';
import { isClosed } from './edit-agenda-item.ts';

type Action<Verb extends AgendaAction['verb']> = Extract<AgendaAction, { verb: Verb }>;

interface Press<Verb extends AgendaAction['verb']> {
  caller: Caller;
  sitting: Sitting;
  action: Action<Verb>;
  now: Date;
}

/** One item with its form. Changes nothing. */
export async function openItem(
  tx: Tx,
  { caller, sitting, action, now }: Press<'agenda_open'>,
): Promise<View> {
  const { network } = caller;
  const items = await tx.agenda.forSitting(network.id, sitting.id);
  const item = items.find(({ id }) => id === action.itemId);
  return item === undefined ? UNKNOWN_ITEM : agendaItemView(tx, { network, sitting, items }, { item, now });
}

/** Puts an item at the position wanted, from the card of the item, which it shows again. */
export async function moveItem(tx: Tx, press: Press<'agenda_move'>): Promise<View> {
  const placed = await place(tx, press);
  if (placed === null) return UNKNOWN_ITEM;
  const { item, notice } = placed;
  return agendaItemView(tx, placed.agenda, { item, now: press.now, notice });
}

/** The same from the whole agenda, which it shows as it is now: also when nothing was moved. */
export async function placeItem(context: Context, tx: Tx, press: Press<'agenda_place'>): Promise<View> {
  const placed = await place(tx, press);
  if (placed === null) return UNKNOWN_ITEM;
  const { agenda, notice } = placed;
  return agendaView(context, tx, { caller: press.caller, sitting: agenda.sitting, now: press.now, notice });
}

/**
 * The same press again finds the item where it is wanted, and one made from an older order moves nothing. Null when
 * there is no such item.
 */
async function place(
  tx: Tx,
  { caller, action, now, ...press }: Press<'agenda_move'> | Press<'agenda_place'>,
): Promise<{ agenda: OpenAgenda; item: AgendaItem; notice: Notice } | null> {
  const agenda = await openAgenda(tx, { network: caller.network, sitting: press.sitting });
  const item = agenda.items.find(({ id }) => id === action.itemId);
  if (item === undefined) return null;
  const asItIs = (notice: Notice) => ({ agenda, item, notice });
  if (isClosed(agenda.sitting, now)) return asItIs({ code: 'agenda_closed' });
  if (item.position === action.to) return asItIs({ code: 'agenda_moved', position: action.to });
  if (item.state !== 'accepted' || action.order !== agenda.sitting.agendaVersion)
    return asItIs({ code: 'agenda_changed_meanwhile' });
  const edited = editAgenda(agenda.items, { edit: 'move', id: item.id, to: action.to });
  const after = await changeAgenda(tx, agenda, { edited, now });
  const moved = after.items.find(({ id }) => id === item.id) ?? item;
  return { agenda: after, item: moved, notice: { code: 'agenda_moved', position: moved.position } };
}

/** Says of each item whether it was treated, from the start of the sitting on. */
export async function markTreated(
  context: Context,
  tx: Tx,
  { caller, action, now, ...press }: Press<'agenda_treated'>,
): Promise<View> {
  const agenda = await openAgenda(tx, { network: caller.network, sitting: press.sitting });
  const { sitting } = agenda;
  const back = (notice: Notice, shown = sitting) =>
    agendaView(context, tx, { caller, sitting: shown, now, notice });
  if (sitting.status === 'cancelled') return back({ code: 'agenda_closed' });
  if (now < sitting.startsAt) return back({ code: 'agenda_not_begun' });
  const accepted = acceptedItems(agenda.items);
  const treated = new Set(action.treated);
  const notTreated = accepted.filter(({ id }) => !treated.has(id)).length;
  if (accepted.every((item) => item.treated === treated.has(item.id)))
    return back({ code: 'agenda_treated', notTreated });
  if (action.order !== sitting.agendaVersion) return back({ code: 'agenda_changed_meanwhile' });
  const edited = agenda.items.map((item) =>
    item.state !== 'accepted' || item.treated === treated.has(item.id)
      ? item
      : { ...item, treated: treated.has(item.id), version: item.version + 1 },
  );
  const after = await changeAgenda(tx, agenda, { edited, now });
  const details = { sittingId: sitting.id, notTreated };
  await recordAudit(tx, caller, { act: 'agenda_treated', outcome: 'done', at: now, details });
  return back({ code: 'agenda_treated', notTreated }, after.sitting);
}

/** Carries what was not treated, as the publication of the minutes does by itself. */
export async function carryNow(
  context: Context,
  tx: Tx,
  { caller, sitting, now }: Press<'agenda_carry'>,
): Promise<View> {
  const { network } = caller;
  const count = await carryUntreated(context, tx, { network, sitting, now });
  if (count > 0) {
    const details = { sittingId: sitting.id, count };
    await recordAudit(tx, caller, { act: 'agenda_carry', outcome: 'done', at: now, details });
  }
  const fresh = (await tx.sittings.byId(network.id, sitting.id)) ?? sitting;
  return agendaView(context, tx, { caller, sitting: fresh, now, notice: { code: 'agenda_carried', count } });
}
