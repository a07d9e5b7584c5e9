import type { CommandName } from './command.ts';
import type { Person } from './person.ts';
import { isCoordinator } from './person.ts';

/** What anybody of the network may ask for. */
export const FOR_EVERYBODY: readonly CommandName[] = ['help', 'next', 'attendance', 'calendar', 'network'];
const FOR_THE_COORDINATOR: readonly CommandName[] = ['urgent', 'move', 'cancel', 'preview', 'settings'];

/** Commands to offer to a person: what they may not do is not offered (product §10). */
export function allowedCommands(person: Person): CommandName[] {
  return isCoordinator(person) ? [...FOR_EVERYBODY, ...FOR_THE_COORDINATOR] : [...FOR_EVERYBODY];
}

export function mayRun(person: Person, command: CommandName): boolean {
  return allowedCommands(person).includes(command);
}
