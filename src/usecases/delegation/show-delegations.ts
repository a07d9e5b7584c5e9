import { localDate } from '../../domain/calendar/wall-time.ts';
import { checkDelegation } from '../../domain/delegation/read-delegation.ts';
import { readDelegationLine } from '../../domain/delegation/read-delegation-line.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { giveDelegation } from './delegate-powers.ts';
import { delegationsView, powersView } from './delegations-view.ts';
import { deputyMayNot } from './deputy-may-not.ts';

/**
 * `delega [chi] [dal … al …] [motivo]`: to the coordinator, in private, the delegations and the form; a line that says
 * everything is done at once, what was not understood comes back in the form. Everybody else sees who has the powers.
 */
export async function showDelegations(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, rest, now } = input;
  if (caller.authority.as === 'coordinator') {
    if (rest === '') return { view: await delegationsView(tx, { caller, now }), private: true };
    return { view: await byLine(context, tx, input), private: true };
  }
  const notice = rest === '' ? null : await refusal(tx, input);
  return { view: await powersView(tx, { network: caller.network, now, notice }), private: false };
}

/** A line that names somebody is an attempt at delegating; a deputy is told why not, the others who may. */
async function refusal(tx: Tx, { caller, now }: CommandInput): Promise<Notice | null> {
  if (caller.authority.as === 'deputy') {
    const refused = await deputyMayNot(tx, caller, { act: 'delegate', what: 'delegate', now });
    return refused.view === 'notice' ? refused.notice : null;
  }
  await recordAudit(tx, caller, { act: 'delegate', outcome: 'refused', at: now });
  return null;
}

async function byLine(context: Context, tx: Tx, input: CommandInput): Promise<View> {
  const { caller, now } = input;
  const { network } = caller;
  await tx.networks.lock(network.id);
  const { timeZone } = network.settings.calendar;
  const people = await tx.people.list(network.id);
  const { draft, problem } = readDelegationLine(input.rest, { people, now, timeZone });
  const open = await tx.delegations.open(network.id, localDate(now, timeZone));
  const checked = checkDelegation(draft, { delegatorId: caller.person.id, people, open, now, timeZone });
  if (checked.accepted !== null)
    return giveDelegation(context, tx, { caller, accepted: checked.accepted, now });
  const problems = checked.problems.map((found) =>
    found.problem === 'person_missing' ? (problem ?? found) : found,
  );
  return delegationsView(tx, { caller, now, draft, problems });
}
