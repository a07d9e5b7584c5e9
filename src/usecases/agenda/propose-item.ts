import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { acceptedItems, proposedItems } from '../../domain/agenda/agenda.ts';
import type { AgendaContent, AgendaForm, AgendaProblem } from '../../domain/agenda/agenda-form.ts';
import { AGENDA_LIMITS, readAgendaForm } from '../../domain/agenda/agenda-form.ts';
import { mayCoordinate } from '../../domain/network/authority.ts';
import type { Network } from '../../domain/network/network.ts';
import { foldText } from '../../domain/reading/clean-text.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { toRef } from '../../domain/sittings/sitting-ref.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { changeableSittings } from '../sittings/changeable-sittings.ts';
import { findRef } from '../sittings/find-ref.ts';
import { agendaView } from './agenda-view.ts';
import type { OpenAgenda } from './change-agenda.ts';
import { changeAgenda, openAgenda, quietUntil } from './change-agenda.ts';
import { proposalForm, refusalToPropose } from './proposal-form.ts';

interface Input {
  caller: Caller;
  ref: string;
  form: AgendaForm;
  now: Date;
}

/**
 * Proposes an item for a sitting that has not begun; when the one meant has begun, is over or cancelled, for the next.
 * What the coordinator adds is on the agenda at once. The same title again, from anybody, finds the item already
 * there, so a form submitted twice adds one. What is not accepted comes back in the form.
 */
export async function proposeItem(context: Context, tx: Tx, input: Input): Promise<View> {
  const { caller, form, now } = input;
  const network = (await tx.networks.lock(caller.network.id)) ?? caller.network;
  const refused = refusalToPropose(caller);
  if (refused !== null) return refused;
  const found = await findRef(context, tx, { network, ref: input.ref });
  if (found === null) return UNKNOWN_ITEM;
  const instead = !takesProposals(found.sitting, now);
  const sitting = instead ? await nextTaking(context, tx, { network, now }) : found.sitting;
  if (sitting === null) return { view: 'notice', notice: { code: 'no_sitting' } };
  const agenda = await openAgenda(tx, { network, sitting });
  const { content, problems } = readAgendaForm(form);
  const same = agenda.items.find((item) => isSame(item, content));
  if (problems.length === 0 && same === undefined) problems.push(...fullProblems(agenda, caller));
  if (problems.length > 0)
    return proposalForm(context, tx, { caller, ref: toRef(sitting, true), now, form, problems });
  const { startsAt } = sitting;
  const { timeZone } = network.settings.calendar;
  const { title } = content;
  const accepted = mayCoordinate(caller.authority);
  const changed = same === undefined ? await add(context, tx, { agenda, content, caller, now }) : sitting;
  const notice: Notice =
    same === undefined
      ? { code: 'agenda_added', title, accepted, instead, startsAt, timeZone }
      : { code: 'agenda_already_there', title: same.title, startsAt, timeZone };
  return agendaView(context, tx, { caller, sitting: changed, now, notice });
}

interface Adding {
  agenda: OpenAgenda;
  content: AgendaContent;
  caller: Caller;
  now: Date;
}

async function add(context: Context, tx: Tx, input: Adding): Promise<Sitting> {
  const { agenda, caller, now } = input;
  const { network, items } = agenda;
  const item = newItem(context.newId(), input);
  const { sitting } = await changeAgenda(tx, agenda, { edited: [...items, item], now });
  if (item.state === 'accepted') {
    const details = { sittingId: sitting.id, itemId: item.id };
    await recordAudit(tx, caller, { act: 'agenda_add', outcome: 'done', at: now, details });
    return sitting;
  }
  const proposed = { ...sitting, proposals: sitting.proposals + 1, proposedAt: now };
  await tx.sittings.save(proposed);
  await tx.networks.wakeBy(network.id, quietUntil(network, now));
  return proposed;
}

function newItem(id: string, { agenda, content, caller, now }: Adding): AgendaItem {
  const { network, sitting, items } = agenda;
  const accepted = mayCoordinate(caller.authority);
  return {
    ...content,
    id,
    networkId: network.id,
    sittingId: sitting.id,
    proposedBy: caller.person.id,
    position: accepted ? acceptedItems(items).length + 1 : 0,
    state: accepted ? 'accepted' : 'proposed',
    refusal: null,
    treated: null,
    carriedFrom: null,
    carriedFromNumber: null,
    proposedAt: now,
    version: 1,
  };
}

function takesProposals({ status, startsAt }: Sitting, now: Date): boolean {
  return status !== 'cancelled' && startsAt > now;
}

async function nextTaking(
  context: Context,
  tx: Tx,
  { network, now }: { network: Network; now: Date },
): Promise<Sitting | null> {
  const [next] = await changeableSittings(context, tx, { network, now });
  if (next === undefined) return null;
  return (await findRef(context, tx, { network, ref: next.ref }))?.sitting ?? null;
}

function isSame({ state, title }: AgendaItem, content: AgendaContent): boolean {
  return (state === 'proposed' || state === 'accepted') && foldText(title) === foldText(content.title);
}

function fullProblems({ items }: OpenAgenda, { authority }: Caller): AgendaProblem[] {
  const there = mayCoordinate(authority) ? acceptedItems(items) : proposedItems(items);
  return there.length < AGENDA_LIMITS.items
    ? []
    : [{ field: 'title', problem: 'full', limit: AGENDA_LIMITS.items }];
}
