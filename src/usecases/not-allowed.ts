import type { CommandName } from '../domain/command.ts';
import { isCoordinator } from '../domain/person.ts';
import type { View } from '../domain/view/view.ts';
import type { Caller } from './context.ts';
import type { Tx } from './ports/store.ts';

/** The courteous refusal that names who may (product §7). */
export async function notAllowed(tx: Tx, caller: Caller, command: CommandName | null): Promise<View> {
  const people = await tx.people.list(caller.network.id);
  const coordinators = people.filter(isCoordinator).map((person) => person.name);
  return { view: 'notice', notice: { code: 'not_allowed', command, coordinators } };
}
