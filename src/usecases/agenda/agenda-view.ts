import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { acceptedItems, proposedItems } from '../../domain/agenda/agenda.ts';
import type { AgendaForm, AgendaProblem } from '../../domain/agenda/agenda-form.ts';
import { toAgendaForm } from '../../domain/agenda/agenda-form.ts';
import { mayCoordinate } from '../../domain/network/authority.ts';
import type { Person } from '../../domain/network/person.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { toRef } from '../../domain/sittings/sitting-ref.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { changeableSittings } from '../sittings/changeable-sittings.ts';
import { loadFacts } from '../sittings/load-facts.ts';
import { leftOver } from './carry-untreated.ts';
import type { OpenAgenda } from './change-agenda.ts';

/** Agendas are looked back at for as long as the minutes are waited for. */
const LOOK_BACK_MS = 62 * 24 * 3_600_000;

interface Input {
  caller: Caller;
  sitting: Sitting;
  /** Whether the sitting has a row. */
  stored?: boolean;
  now: Date;
  notice?: Notice | null;
}

/** The agenda of one sitting as the caller sees it in their own chat. */
export async function agendaView(context: Context, tx: Tx, input: Input): Promise<View> {
  const { caller, sitting, now, stored = true } = input;
  const { network, person } = caller;
  const canManage = mayCoordinate(caller.authority);
  const facts = await loadFacts(tx, network, sitting);
  const items = await tx.agenda.forSitting(network.id, sitting.id);
  const treating = canManage && sitting.status !== 'cancelled' && now >= sitting.startsAt;
  const waiting = proposedItems(items).filter((item) => canManage || item.proposedBy === person.id);
  return {
    view: 'agenda',
    networkId: network.id,
    sitting: toSittingView(facts, now),
    ref: toRef(sitting, stored),
    personal: true,
    canManage,
    order: sitting.agendaVersion,
    proposals: waiting.map((item) => ({
      itemId: item.id,
      title: item.title,
      minutes: item.minutes,
      proposerName: nameOf(facts.people, item),
    })),
    treating,
    toCarry: treating ? (await leftOver(tx, { sitting, items })).length : 0,
    previous: canManage ? await previousAgenda(tx, input) : null,
    choices: await changeableSittings(context, tx, { network, now }),
    notice: input.notice ?? null,
  };
}

/** One item, with the form to change it. */
export async function agendaItemView(
  tx: Tx,
  { network, sitting, items }: OpenAgenda,
  input: {
    item: AgendaItem;
    now: Date;
    notice?: Notice | null;
    typed?: { form: AgendaForm; refusal: string; problems: AgendaProblem[]; changed: boolean };
  },
): Promise<View> {
  const { item, now, typed } = input;
  const facts = await loadFacts(tx, network, sitting);
  const stored = toAgendaForm(item);
  return {
    view: 'agenda_item',
    sitting: toSittingView(facts, now),
    item,
    proposerName: nameOf(facts.people, item),
    order: sitting.agendaVersion,
    accepted: acceptedItems(items).length,
    form: typed?.form ?? stored,
    refusal: typed?.refusal ?? '',
    problems: typed?.problems ?? [],
    newer: typed?.changed ? stored : null,
    notice: input.notice ?? null,
  };
}

function nameOf(people: readonly Person[], item: AgendaItem): string | null {
  return people.find(({ id }) => id === item.proposedBy)?.name ?? null;
}

/** The last sitting begun before the one shown whose agenda somebody may still have to go through. */
async function previousAgenda(tx: Tx, input: Input) {
  const { network } = input.caller;
  const stored = await tx.sittings.since(network.id, new Date(input.now.getTime() - LOOK_BACK_MS));
  const begun = stored.filter(
    ({ id, startsAt, status }) => id !== input.sitting.id && startsAt <= input.now && status === 'convened',
  );
  for (const sitting of begun.toReversed()) {
    const items = acceptedItems(await tx.agenda.forSitting(network.id, sitting.id));
    if (items.length > 0) return { ref: toRef(sitting, true), startsAt: sitting.startsAt };
  }
  return null;
}
