import { readActionLine } from '../../domain/actions/read-action-line.ts';
import { mayCoordinate } from '../../domain/network/authority.ts';
import type { Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import { notAllowed } from '../inbound/not-allowed.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { actionsView } from './actions-view.ts';
import { heldNow } from './decided-in.ts';
import { recordAction } from './record-action.ts';

/**
 * `impegni [chi] [entro …]: [che cosa]`: the open actions, in the chat the caller's own first. A line by the
 * coordinator that says who and what is recorded at once, as decided at the sitting being held if there is one; what
 * was not understood comes back in the form.
 */
export async function showActions(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, rest, alone, now } = input;
  if (rest === '') return { view: await actionsView(tx, { caller, now, alone }), private: false };
  if (!mayCoordinate(caller.authority)) {
    await recordAudit(tx, caller, { act: 'add_action', outcome: 'refused', at: now });
    return { view: await notAllowed(tx, caller, { command: null, now }), private: false };
  }
  const { network } = caller;
  const people = await tx.people.list(network.id);
  const { timeZone } = network.settings.calendar;
  const { draft, problem } = readActionLine(rest, { people, now, timeZone });
  const view = await recordAction(tx, {
    caller,
    now,
    actionId: context.newId(),
    version: null,
    sittingId: await heldNow(tx, network, now),
    draft,
    ownerProblem: problem,
  });
  return { view, private: true };
}
