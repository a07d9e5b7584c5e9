import type { Delegation } from '../../domain/delegation/delegation.ts';
import { isOpen } from '../../domain/delegation/delegation.ts';
import { delegationIdOf } from '../../domain/delegation/delegation-message.ts';
import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { Untruth } from '../../domain/delivery/still-true.ts';
import { untruthOfNetworkMessage } from '../../domain/delivery/still-true.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import { isCoordinator } from '../../domain/network/person.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Tx } from '../ports/store.ts';
import { loadFacts } from '../sittings/load-facts.ts';
import { toPowersRow } from './delegations-view.ts';

interface Input {
  delivery: Delivery;
  network: Network;
  person: Person | null;
  sitting: Sitting | null;
  now: Date;
}

type Message = { still: true; view: View } | { still: false; reason: Untruth };

/** What to send now of a message about a delegation, or why it is no longer true. */
export async function deputyMessage(tx: Tx, input: Input): Promise<Message> {
  const { delivery, network } = input;
  const reason = untruthOfNetworkMessage({ ...input, pending: 0 });
  if (reason !== null) return { still: false, reason };
  const id = delegationIdOf(delivery.lineKey);
  const delegation = id === null ? null : await tx.delegations.byId(network.id, id);
  if (delegation === null) return { still: false, reason: 'done' };
  return delivery.kind === 'deputy_urgent'
    ? urgentMessage(tx, input, delegation)
    : own(tx, input, delegation);
}

/** To the deputy: that they were named, unless it is over meanwhile; that it has ended before its last day. */
async function own(tx: Tx, input: Input, delegation: Delegation): Promise<Message> {
  const { delivery, network, now } = input;
  const { timeZone } = network.settings.calendar;
  const row = toPowersRow(delegation, await tx.people.list(network.id));
  const common = { networkId: network.id, networkName: network.name, delegation: row };
  if (delivery.kind === 'deputy_named') {
    if (!isOpen(delegation, { now, timeZone })) return { still: false, reason: 'done' };
    return { still: true, view: { view: 'deputy_named', ...common, reason: delegation.reason } };
  }
  const endedAt = delegation.revokedAt;
  if (endedAt === null) return { still: false, reason: 'done' };
  return { still: true, view: { view: 'deputy_revoked', ...common, endedAt, timeZone } };
}

/** To who coordinates: that a deputy has called a sitting, also when it is over or cancelled by now. */
async function urgentMessage(tx: Tx, input: Input, delegation: Delegation): Promise<Message> {
  const { network, person, sitting, now } = input;
  if (sitting === null) return { still: false, reason: 'done' };
  if (person === null || !isCoordinator(person)) return { still: false, reason: 'not_in_charge' };
  const facts = await loadFacts(tx, network, sitting);
  const { deputyName, delegatorName } = toPowersRow(delegation, facts.people);
  const view = toSittingView(facts, now);
  return { still: true, view: { view: 'deputy_urgent', sitting: view, deputyName, delegatorName } };
}
