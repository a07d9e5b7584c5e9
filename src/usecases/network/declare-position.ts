import type { CardAction } from '../../domain/card-action.ts';
import type { Person } from '../../domain/network/person.ts';
import { readPosition } from '../../domain/network/position-form.ts';
import type { Seat } from '../../domain/network/seat.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';

type Declare = CardAction & { verb: 'declare_position' };

/**
 * A person says for which municipality and in which role they take part (product §11). The coordinator confirms;
 * one card asks them for everybody who is waiting, not one for each. No card offers the coordination: it is handed over.
 */
export async function declarePosition(
  tx: Tx,
  input: { caller: Caller; action: Declare; now: Date },
): Promise<View> {
  const { caller, action, now } = input;
  const network = (await tx.networks.lock(caller.network.id)) ?? caller.network;
  const seats = await tx.seats.list(network.id);
  if (action.role === 'coordinator') {
    await recordAudit(tx, caller, { act: 'declare_coordinator', outcome: 'refused', at: now });
    return roleQuestion(caller, seats);
  }
  const typed = { role: action.role, seatId: action.seatId };
  const { position, problems } = readPosition(typed, seats);
  if (problems.length > 0) return { ...roleQuestion(caller, seats), typed, problems };
  const people = await tx.people.list(network.id);
  const person = people.find((candidate) => candidate.id === caller.person.id) ?? caller.person;
  if (person.position !== null) return roleQuestion({ ...caller, person }, seats);
  const othersWaiting = people.some((other) => other.id !== person.id && isWaiting(other));
  await tx.people.save({ ...person, declared: position });
  if (!othersWaiting && !isWaiting(person)) {
    const inCharge = await inChargeOf(tx, { network, people, now });
    await tx.deliveries.enqueue(
      inCharge.map((coordinator) => ({
        networkId: network.id,
        sittingId: null,
        kind: 'people_to_confirm',
        lineKey: `people-to-confirm-${now.toISOString()}`,
        recipient: { to: 'person', personId: coordinator.id },
        dueAt: now,
      })),
      now,
    );
  }
  return { view: 'notice', notice: { code: 'position_declared' } };
}

/** Declared and not yet confirmed. */
export function isWaiting(person: Person): boolean {
  return person.inTeam && person.position === null && person.declared !== null;
}

export function roleQuestion(
  caller: Pick<Caller, 'network' | 'person'>,
  seats: readonly Seat[],
): Extract<View, { view: 'role_question' }> {
  return {
    view: 'role_question',
    networkId: caller.network.id,
    networkName: caller.network.name,
    seats: seats.map(({ id, name }) => ({ id, name })),
    declared: caller.person.declared,
    confirmed: caller.person.position,
    typed: null,
    problems: [],
  };
}
