import type { CardAction } from '../domain/card-action.ts';
import type { CommandName } from '../domain/commands/command.ts';
import type { ActionData } from './parts/action-data.ts';
import type { CardButton, ShownButton } from './parts/adaptive-card.ts';

/**
 * Buttons whose answer is a form of its own, so that the card they stand on is not lost under it. Those that take a
 * step within a form (`urgent_edit`, a confirmation) stay where they are, in the chat or in the dialog.
 */
const VERBS: ReadonlySet<CardAction['verb']> = new Set<CardAction['verb']>([
  'move_open',
  'cancel_open',
  'agenda_new',
  'agenda_open',
  'open_substitute',
  'action_new',
  'action_edit',
  'edit_position',
  'show_settings',
  'minutes_edit',
  'minutes_remark',
  'minutes_amend',
  'practice_new',
  'practice_edit',
  'practice_digest_open',
  'project_new',
  'project_edit',
  'publication_new',
  'publication_edit',
  'outlets_edit',
]);

const COMMANDS: ReadonlySet<CommandName> = new Set<CommandName>([
  'urgent',
  'move',
  'cancel',
  'substitute',
  'settings',
  'share_practice',
  'new_project',
  'propose_publication',
]);

/** The button as a card offers it: one that leads to a form asks Teams for a dialog. */
export function openingDialogs(button: CardButton): ShownButton {
  if (button.type === 'Action.OpenUrl' || !leadsToForm(button.data)) return button;
  const { title, data, associatedInputs } = button;
  return {
    type: 'Action.Submit',
    title,
    data: { ...data, msteams: { type: 'task/fetch' } },
    ...(associatedInputs === undefined ? {} : { associatedInputs }),
  };
}

function leadsToForm(data: ActionData): boolean {
  return data.verb === 'run_command' ? COMMANDS.has(data.command) : VERBS.has(data.verb);
}
