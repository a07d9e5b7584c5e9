import type { CommandName } from '../../domain/commands/command.ts';
import { isCoordinator } from '../../domain/network/person.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import type { Tx } from '../ports/store.ts';

/** The courteous refusal that names who may (product §7). */
export async function notAllowed(
  tx: Tx,
  caller: Caller,
  refused: { command: CommandName | null; now: Date },
): Promise<View> {
  const { network } = caller;
  const people = await tx.people.list(network.id);
  const inCharge = await inChargeOf(tx, { network, people, now: refused.now });
  const coordinators = inCharge.filter(isCoordinator).map((person) => person.name);
  const deputies = inCharge.filter((person) => !isCoordinator(person)).map((person) => person.name);
  return {
    view: 'notice',
    notice: { code: 'not_allowed', command: refused.command, coordinators, deputies },
  };
}
