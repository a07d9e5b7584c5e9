import type { CardAction } from '../../domain/card-action.ts';
import type { Person } from '../../domain/network/person.ts';
import { isCoordinator } from '../../domain/network/person.ts';
import type { PositionForm, PositionProblem } from '../../domain/network/position-form.ts';
import { readPosition } from '../../domain/network/position-form.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import { deputyMayNot } from '../delegation/deputy-may-not.ts';
import { endDelegationsOf } from '../delegation/end-delegations.ts';
import { authorityAt } from '../delegation/who-coordinates.ts';
import { notAllowed } from '../inbound/not-allowed.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { conveneLateComer } from '../sittings/convene.ts';
import { afterPeopleChange } from './after-people-change.ts';
import { networkView, toPersonRow } from './show-network.ts';

interface Input<V extends CardAction['verb']> {
  caller: Caller;
  action: CardAction & { verb: V };
  now: Date;
}

const UNKNOWN: View = { view: 'notice', notice: { code: 'unknown_item' } };

/** Opens one person's role and municipality for correction. Changes nothing. */
export function editPosition(tx: Tx, input: Input<'edit_position'>): Promise<View> {
  return positionForm(tx, input, { typed: null, problems: [] });
}

async function positionForm(
  tx: Tx,
  input: Input<'edit_position' | 'set_position'>,
  refused: { typed: PositionForm | null; problems: PositionProblem[] },
): Promise<View> {
  const { network } = input.caller;
  const person = await tx.people.byId(network.id, input.action.personId);
  if (person === null || !person.inTeam) return UNKNOWN;
  const seats = await tx.seats.list(network.id);
  return {
    view: 'edit_position',
    networkId: network.id,
    person: toPersonRow(person),
    canHandOver: input.caller.authority.as === 'coordinator',
    seats: seats.map(({ id, name }) => ({ id, name })),
    ...refused,
  };
}

/**
 * Sets it. The last coordinator cannot be set aside: that is handing over. Who coordinates is not for a deputy to
 * change: that would be delegating further, and for ever.
 */
export async function setPosition(tx: Tx, input: Input<'set_position'>): Promise<View> {
  const { caller, action, now } = input;
  await tx.networks.lock(caller.network.id);
  const people = await tx.people.list(caller.network.id);
  const person = people.find((candidate) => candidate.id === action.personId && candidate.inTeam);
  if (person === undefined) return UNKNOWN;
  const concernsCoordination = action.role === 'coordinator' || person.position?.role === 'coordinator';
  if (concernsCoordination && caller.authority.as !== 'coordinator')
    return deputyMayNot(tx, caller, { act: 'set_position', what: 'change_coordination', now });
  const seats = await tx.seats.list(caller.network.id);
  const typed = { role: action.role, seatId: action.seatId };
  const { position, problems } = readPosition(typed, seats);
  if (problems.length > 0) return positionForm(tx, input, { typed, problems });
  const coordinators = people.filter(isCoordinator);
  const isLast = coordinators.length === 1 && coordinators[0]?.id === person.id;
  if (isLast && position?.role !== 'coordinator') {
    return networkView(tx, { caller, notice: { code: 'last_coordinator' }, now });
  }
  await change(tx, { ...input, person: { ...person, position, declared: null }, act: 'set_position' });
  if (isCoordinator(person) && position?.role !== 'coordinator')
    await endDelegationsOf(tx, { network: caller.network, delegatorId: person.id, now });
  return refreshed(tx, { caller, notice: { code: 'position_set', name: person.name }, now });
}

/** Gives the coordination to somebody else; who had it stays as a manager, and what they delegated ends. */
export async function handOver(tx: Tx, input: Input<'hand_over'>): Promise<View> {
  const { caller, action, now } = input;
  await tx.networks.lock(caller.network.id);
  if (caller.authority.as === 'deputy')
    return deputyMayNot(tx, caller, { act: 'hand_over', what: 'change_coordination', now });
  const heir = await tx.people.byId(caller.network.id, action.personId);
  if (heir === null || !heir.inTeam || heir.id === caller.person.id) return UNKNOWN;
  const giver = (await tx.people.byId(caller.network.id, caller.person.id)) ?? caller.person;
  if (!isCoordinator(giver)) return notAllowed(tx, caller, { command: null, now });
  const coordinator: Person['position'] = { role: 'coordinator', seatId: null };
  await change(tx, {
    ...input,
    person: { ...heir, position: coordinator, declared: null },
    act: 'hand_over',
  });
  await tx.people.save({ ...giver, position: { role: 'manager', seatId: null } });
  await endDelegationsOf(tx, { network: caller.network, delegatorId: giver.id, now });
  return { view: 'notice', notice: { code: 'handed_over', name: heir.name } };
}

async function change(
  tx: Tx,
  input: { caller: Caller; person: Person; act: string; now: Date },
): Promise<void> {
  await tx.people.save(input.person);
  await conveneLateComer(tx, input.person, input.now);
  await afterPeopleChange(tx, input.caller.network, input.now);
  await recordAudit(tx, input.caller, {
    act: input.act,
    outcome: 'done',
    at: input.now,
    details: { personId: input.person.id, position: input.person.position },
  });
}

async function refreshed(
  tx: Tx,
  { caller, notice, now }: { caller: Caller; notice: Notice; now: Date },
): Promise<View> {
  const { network } = caller;
  const person = (await tx.people.byId(caller.network.id, caller.person.id)) ?? caller.person;
  const authority = await authorityAt(tx, { network, person, now });
  return networkView(tx, { caller: { ...caller, person, authority }, notice, now });
}
