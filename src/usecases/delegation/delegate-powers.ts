import { localDate } from '../../domain/calendar/wall-time.ts';
import type { CardAction } from '../../domain/card-action.ts';
import type { Delegation } from '../../domain/delegation/delegation.ts';
import { isOpen } from '../../domain/delegation/delegation.ts';
import { deputyKey } from '../../domain/delegation/delegation-message.ts';
import type { AcceptedDelegation } from '../../domain/delegation/read-delegation.ts';
import { checkDelegation } from '../../domain/delegation/read-delegation.ts';
import { isCoordinator } from '../../domain/network/person.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { notAllowed } from '../inbound/not-allowed.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { delegationsView } from './delegations-view.ts';
import { deputyMayNot } from './deputy-may-not.ts';
import { endDelegation } from './end-delegations.ts';

interface Input<V extends CardAction['verb']> {
  caller: Caller;
  action: CardAction & { verb: V };
  now: Date;
}

/** Takes the form: anything wrong gives it back with what was typed and changes nothing. */
export async function submitDelegation(
  context: Context,
  tx: Tx,
  input: Input<'delegation_submit'>,
): Promise<View> {
  const { caller, action, now } = input;
  const { network } = caller;
  await tx.networks.lock(network.id);
  const refused = await refusal(tx, input);
  if (refused !== null) return refused;
  const { timeZone } = network.settings.calendar;
  const { personId, fromOn, toOn, reason } = action;
  const draft = { personId, fromOn, toOn, reason };
  const checked = checkDelegation(draft, {
    delegatorId: caller.person.id,
    people: await tx.people.list(network.id),
    open: await tx.delegations.open(network.id, localDate(now, timeZone)),
    now,
    timeZone,
  });
  if (checked.accepted === null)
    return delegationsView(tx, { caller, now, draft, problems: checked.problems });
  return giveDelegation(context, tx, { caller, accepted: checked.accepted, now });
}

/** Stores it and tells the deputy, once; the same delegation asked for again is the one that is there. Locked. */
export async function giveDelegation(
  context: Context,
  tx: Tx,
  input: { caller: Caller; accepted: AcceptedDelegation; now: Date },
): Promise<View> {
  const { caller, accepted, now } = input;
  const { deputy, fromOn, toOn, reason, same } = accepted;
  if (same === null) {
    const delegation: Delegation = {
      id: context.newId(),
      networkId: caller.network.id,
      delegatorId: caller.person.id,
      deputyId: deputy.id,
      fromOn,
      toOn,
      reason,
      createdAt: now,
      revokedAt: null,
    };
    await tx.delegations.insert(delegation);
    await tx.deliveries.enqueue(
      [
        {
          networkId: caller.network.id,
          sittingId: null,
          kind: 'deputy_named',
          lineKey: deputyKey('deputy_named', delegation.id),
          recipient: { to: 'person', personId: deputy.id },
          dueAt: now,
        },
      ],
      now,
    );
    const details = { delegation: delegation.id, deputyId: deputy.id, fromOn, toOn };
    await recordAudit(tx, caller, { act: 'delegate', outcome: 'done', at: now, details });
  }
  const notice: Notice = { code: 'delegated', deputy: deputy.name, fromOn, toOn, again: same !== null };
  return delegationsView(tx, { caller, now, notice });
}

/** Ends the powers at once, and tells the deputy. Doing it again says so and changes nothing. */
export async function revokeDelegation(tx: Tx, input: Input<'delegation_revoke'>): Promise<View> {
  const { caller, action, now } = input;
  const { network } = caller;
  await tx.networks.lock(network.id);
  const refused = await refusal(tx, input);
  if (refused !== null) return refused;
  const delegation = await tx.delegations.byId(network.id, action.delegationId);
  if (delegation === null) return { view: 'notice', notice: { code: 'unknown_item' } };
  const person = await tx.people.byId(network.id, delegation.deputyId);
  const deputy = person?.name ?? '';
  const { fromOn, toOn, revokedAt } = delegation;
  if (revokedAt !== null) return shown({ code: 'delegation_already_revoked', deputy });
  if (!isOpen(delegation, { now, timeZone: network.settings.calendar.timeZone }))
    return shown({ code: 'delegation_over', deputy, toOn });
  await endDelegation(tx, delegation, now);
  const details = { delegation: delegation.id, deputyId: delegation.deputyId };
  await recordAudit(tx, caller, { act: 'revoke_delegation', outcome: 'done', at: now, details });
  return shown({ code: 'delegation_revoked', deputy, fromOn, toOn });

  function shown(notice: Notice): Promise<View> {
    return delegationsView(tx, { caller, now, notice });
  }
}

/** Only who coordinates in their own right; asked again on the newest row, as the network is locked. */
async function refusal(
  tx: Tx,
  input: Input<'delegation_submit' | 'delegation_revoke'>,
): Promise<View | null> {
  const { caller, action, now } = input;
  if (caller.authority.as === 'deputy')
    return deputyMayNot(tx, caller, { act: `card:${action.verb}`, what: 'delegate', now });
  const person = await tx.people.byId(caller.network.id, caller.person.id);
  return person !== null && isCoordinator(person) ? null : notAllowed(tx, caller, { command: null, now });
}
