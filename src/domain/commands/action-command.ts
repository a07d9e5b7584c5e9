import type { CommandName } from './command.ts';

/** Commands that Teams offers in the compose box and on a message; each opens the form of a command in a dialog. */
export const ACTION_COMMANDS = {
  convene_urgent: 'urgent',
  share_practice: 'share_practice',
  propose_publication: 'propose_publication',
} as const satisfies Record<string, CommandName>;

/** As it stands in the manifest's `composeExtensions`. */
export type ActionCommandId = keyof typeof ACTION_COMMANDS;

export function isActionCommand(id: string): id is ActionCommandId {
  return Object.hasOwn(ACTION_COMMANDS, id);
}
