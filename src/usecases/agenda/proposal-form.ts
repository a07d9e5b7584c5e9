import type { AgendaForm, AgendaProblem } from '../../domain/agenda/agenda-form.ts';
import { EMPTY_FORM } from '../../domain/agenda/agenda-form.ts';
import { mayCoordinate } from '../../domain/network/authority.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { SittingRef } from '../../domain/sittings/sitting-ref.ts';
import { toRef } from '../../domain/sittings/sitting-ref.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { changeableSittings } from '../sittings/changeable-sittings.ts';
import { seeRef } from '../sittings/find-ref.ts';

interface Input {
  caller: Caller;
  ref: SittingRef;
  now: Date;
  /** As typed, when something was not accepted. */
  form?: AgendaForm;
  problems?: AgendaProblem[];
}

/** Why the caller may not propose anything, told before they have typed it; null when they may. */
export function refusalToPropose({ person, authority }: Caller): View | null {
  if (isInvited(person) || mayCoordinate(authority)) return null;
  return { view: 'notice', notice: { code: 'position_pending' } };
}

/** The empty form to propose an item for the sitting of a card, by the date it has now. Changes nothing. */
export async function openProposalForm(context: Context, tx: Tx, input: Input): Promise<View> {
  const refused = refusalToPropose(input.caller);
  if (refused !== null) return refused;
  const seen = await seeRef(context, tx, { network: input.caller.network, ref: input.ref });
  if (seen === null) return UNKNOWN_ITEM;
  return proposalForm(context, tx, { ...input, ref: toRef(seen.sitting, seen.stored) });
}

/** The form as it was filled in. When the sitting meant takes nothing any more, it is of the next that does. */
export async function proposalForm(context: Context, tx: Tx, input: Input): Promise<View> {
  const { caller, now, form = EMPTY_FORM, problems = [] } = input;
  const { network, authority } = caller;
  const choices = await changeableSittings(context, tx, { network, now });
  const chosen = choices.find(({ ref }) => ref === input.ref) ?? choices[0];
  if (chosen === undefined) return { view: 'notice', notice: { code: 'no_sitting' } };
  const { timeZone } = network.settings.calendar;
  const canManage = mayCoordinate(authority);
  return { view: 'agenda_form', ref: chosen.ref, choices, timeZone, canManage, form, problems };
}
