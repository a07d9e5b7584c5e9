import type { Authority } from './authority.ts';
import { mayCoordinate } from './authority.ts';
import type { CommandName } from './command.ts';

/** What anybody of the network may ask for. */
export const FOR_EVERYBODY: readonly CommandName[] = [
  'help',
  'next',
  'attendance',
  'agenda',
  'calendar',
  'network',
  'delegation',
];
const FOR_THE_COORDINATOR: readonly CommandName[] = ['urgent', 'move', 'cancel', 'preview', 'settings'];

/** Commands to offer to a person: what they may not do is not offered (product §10). */
export function allowedCommands(authority: Authority): CommandName[] {
  return mayCoordinate(authority) ? [...FOR_EVERYBODY, ...FOR_THE_COORDINATOR] : [...FOR_EVERYBODY];
}

export function mayRun(authority: Authority, command: CommandName): boolean {
  return allowedCommands(authority).includes(command);
}
