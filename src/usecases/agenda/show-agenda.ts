import { readProposal } from '../../domain/agenda/read-proposal.ts';
import { upcomingSittings } from '../../domain/calendar/series.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { parseRef, toRef } from '../../domain/sittings/sitting-ref.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { changeableSittings } from '../sittings/changeable-sittings.ts';
import { findNextSitting, startOfToday } from '../sittings/find-next-sitting.ts';
import { loadFacts } from '../sittings/load-facts.ts';
import { agendaView } from './agenda-view.ts';
import { proposeItem } from './propose-item.ts';

/** As many dates as a form offers. */
const SHOWN = 12;
const NO_SITTING: Shown = { view: { view: 'notice', notice: { code: 'no_sitting' } }, private: false };

/**
 * `odg`: the agenda of the next sitting and, to its reader alone, what they may do. `odg <titolo>` proposes an item in one line for the next sitting that has not begun; what is wrong with it is told to who typed it alone.
 */
export async function showAgenda(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, now, alone } = input;
  const { network } = caller;
  if (input.rest !== '') return proposeLine(context, tx, input);
  const sitting = await findNextSitting(context, tx, { network, now });
  if (sitting === null) return NO_SITTING;
  const stored = (await tx.sittings.byId(network.id, sitting.id)) !== null;
  if (alone) return { view: await agendaView(context, tx, { caller, sitting, stored, now }), private: false };
  const facts = await loadFacts(tx, network, sitting);
  return {
    view: {
      view: 'agenda',
      networkId: network.id,
      sitting: toSittingView(facts, now),
      ref: toRef(sitting, stored),
      personal: false,
      canManage: false,
      order: sitting.agendaVersion,
      proposals: [],
      treating: false,
      toCarry: 0,
      previous: null,
      choices: [],
      notice: null,
    },
    private: false,
  };
}

async function proposeLine(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, now, alone, rest } = input;
  const [next] = await changeableSittings(context, tx, { network: caller.network, now });
  if (next === undefined) return NO_SITTING;
  const view = await proposeItem(context, tx, { caller, ref: next.ref, form: readProposal(rest), now });
  if (alone || view.view === 'notice') return { view, private: false };
  const done = view.view === 'agenda' ? view.notice : null;
  return done === null ? { view, private: true } : { view: { view: 'notice', notice: done }, private: false };
}

/** The agenda of another sitting, chosen on a card. Changes nothing, also for a date that has no row yet. */
export async function showAgendaOf(
  context: Context,
  tx: Tx,
  input: { caller: Caller; ref: string; now: Date },
): Promise<View> {
  const { caller, now } = input;
  const ref = parseRef(input.ref);
  const stored =
    ref.ref === 'stored'
      ? await tx.sittings.byId(caller.network.id, ref.sittingId)
      : ref.ref === 'series' && ref.networkId === caller.network.id
        ? await tx.sittings.bySeries(caller.network.id, ref.seriesOn)
        : null;
  if (stored !== null) return agendaView(context, tx, { caller, sitting: stored, now });
  const planned = await plannedByRef(context, tx, input);
  if (planned === null) return UNKNOWN_ITEM;
  return agendaView(context, tx, { caller, sitting: planned, stored: false, now });
}

async function plannedByRef(
  context: Context,
  tx: Tx,
  { caller, ref, now }: { caller: Caller; ref: string; now: Date },
): Promise<Sitting | null> {
  const { network } = caller;
  const stored = await tx.sittings.since(network.id, startOfToday(now));
  const count = SHOWN + stored.length;
  const upcoming = upcomingSittings({ network, stored, now, count, newId: context.newId });
  return upcoming.find((sitting) => toRef(sitting, false) === ref) ?? null;
}
