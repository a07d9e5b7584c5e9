import type { CommandName } from '../domain/commands/command.ts';
import type { CommandWords } from '../domain/commands/parse-command.ts';
import { ACTIONS } from './commands/actions.ts';
import { AGENDA } from './commands/agenda.ts';
import { ATTENDANCE } from './commands/attendance.ts';
import { CALENDAR } from './commands/calendar.ts';
import { CANCEL } from './commands/cancel.ts';
import type { CommandText } from './commands/command-text.ts';
import { DELEGATION } from './commands/delegation.ts';
import { DELIVERIES } from './commands/deliveries.ts';
import { HELP } from './commands/help.ts';
import { MINUTES } from './commands/minutes.ts';
import { MOVE } from './commands/move.ts';
import { NETWORK } from './commands/network.ts';
import { NEW_PROJECT } from './commands/new-project.ts';
import { NEXT } from './commands/next.ts';
import { PERSONAL_DATA } from './commands/personal-data.ts';
import { PRACTICES } from './commands/practices.ts';
import { PREVIEW } from './commands/preview.ts';
import { PROJECTS } from './commands/projects.ts';
import { PROPOSE_PUBLICATION } from './commands/propose-publication.ts';
import { PUBLICATIONS } from './commands/publications.ts';
import { REGISTER } from './commands/register.ts';
import { SETTINGS } from './commands/settings.ts';
import { SHARE_PRACTICE } from './commands/share-practice.ts';
import { SUBSTITUTE } from './commands/substitute.ts';
import { TODO } from './commands/todo.ts';
import { URGENT } from './commands/urgent.ts';

const COMMAND_TEXTS: Readonly<Record<CommandName, CommandText>> = {
  help: HELP,
  calendar: CALENDAR,
  next: NEXT,
  attendance: ATTENDANCE,
  agenda: AGENDA,
  urgent: URGENT,
  move: MOVE,
  cancel: CANCEL,
  substitute: SUBSTITUTE,
  network: NETWORK,
  delegation: DELEGATION,
  actions: ACTIONS,
  todo: TODO,
  register: REGISTER,
  preview: PREVIEW,
  deliveries: DELIVERIES,
  minutes: MINUTES,
  practices: PRACTICES,
  share_practice: SHARE_PRACTICE,
  projects: PROJECTS,
  new_project: NEW_PROJECT,
  publications: PUBLICATIONS,
  propose_publication: PROPOSE_PUBLICATION,
  settings: SETTINGS,
  personal_data: PERSONAL_DATA,
};

/** The table {@link ../domain/commands/parse-command.ts} works with: for each command its main word, then its synonyms. */
export const COMMAND_WORDS: CommandWords = Object.fromEntries(
  Object.entries(COMMAND_TEXTS).map(([command, text]) => [command, [text.word, ...text.synonyms]]),
) as Record<CommandName, string[]>;

/** The word people type, in lower case: "calendario". */
export function commandWord(command: CommandName): string {
  return COMMAND_TEXTS[command].word;
}

/** The command's name as shown on buttons and in headings: "Calendario". */
export function commandTitle(command: CommandName): string {
  const word = commandWord(command);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What the command does, in one sentence. */
export function commandDescription(command: CommandName): string {
  return COMMAND_TEXTS[command].description;
}
