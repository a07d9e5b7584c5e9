import type { Authority } from '../network/authority.ts';
import { mayCoordinate } from '../network/authority.ts';
import type { Person } from '../network/person.ts';
import { isReferent } from '../network/person.ts';
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
  'actions',
  'todo',
  'minutes',
  'register',
  'practices',
  'share_practice',
  'projects',
  'new_project',
  'publications',
  'personal_data',
];
const FOR_THE_COORDINATOR: readonly CommandName[] = [
  'urgent',
  'move',
  'cancel',
  'preview',
  'deliveries',
  'settings',
];

/** Said to everybody, done by who has a seat: the use case tells the others why not. */
const FOR_REFERENTS: readonly CommandName[] = ['substitute', 'propose_publication'];

/** Commands to offer to a person: what they may not do is not offered (product §10). */
export function allowedCommands(authority: Authority, person: Person): CommandName[] {
  if (mayCoordinate(authority)) return [...FOR_EVERYBODY, ...FOR_REFERENTS, ...FOR_THE_COORDINATOR];
  return isReferent(person) ? [...FOR_EVERYBODY, ...FOR_REFERENTS] : [...FOR_EVERYBODY];
}

/** Whether the command is theirs to give; false = reserved to the coordination. */
export function mayRun(authority: Authority, command: CommandName): boolean {
  return mayCoordinate(authority) || !FOR_THE_COORDINATOR.includes(command);
}
