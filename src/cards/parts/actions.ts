import type { CommandName } from '../../domain/commands/command.ts';
import { commandTitle } from '../../texts/command-words.ts';
import type { ActionData } from './action-data.ts';
import type { ExecuteAction, OpenUrlAction } from './adaptive-card.ts';
import { plainLabel } from './escape.ts';

/**
 * A plain button. Clients without Universal Actions send the same data with Action.Submit.
 *
 * @param inputs `'none'`: the card's inputs are neither checked nor sent with this button
 */
export function execute(title: string, data: ActionData, inputs: 'auto' | 'none' = 'auto'): ExecuteAction {
  const shown = plainLabel(title);
  const associated = inputs === 'none' ? { associatedInputs: 'none' as const } : {};
  return {
    type: 'Action.Execute',
    title: shown,
    verb: data.verb,
    data,
    ...associated,
    fallback: { type: 'Action.Submit', title: shown, data, ...associated },
  };
}

/** Runs a command as if it had been typed; null = in the network the card stands in. */
export function commandButton(command: CommandName, networkId: string | null): ExecuteAction {
  return execute(commandTitle(command), { verb: 'run_command', command, networkId }, 'none');
}

/** A button for a web address; null when the address is not one that may be opened from a card. */
export function openUrl(title: string, url: string): OpenUrlAction | null {
  return isWebAddress(url) ? { type: 'Action.OpenUrl', title: plainLabel(title), url } : null;
}

export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
