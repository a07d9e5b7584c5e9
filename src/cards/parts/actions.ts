import type { AgendaForm } from '../../domain/agenda/agenda-form.ts';
import type { CardAction } from '../../domain/card-action.ts';
import type { CommandName } from '../../domain/commands/command.ts';
import type { PracticeForm } from '../../domain/practices/practice-form.ts';
import type { ProjectForm } from '../../domain/projects/project-form.ts';
import type { PublicationForm } from '../../domain/publications/publication-form.ts';
import type { ReportDraft } from '../../domain/publications/read-report.ts';
import { commandTitle } from '../../texts/command-words.ts';
import type { ExecuteAction, OpenUrlAction } from './adaptive-card.ts';
import { plainLabel } from './escape.ts';

/** Keys of a {@link CardAction} that an input of the card may fill; the input's id is the key. */
type InputId =
  | keyof AgendaForm
  | 'refusal'
  | 'itemId'
  | 'treated'
  | 'ref'
  | 'actionId'
  | 'text'
  | 'ownerName'
  | 'dueOn'
  | 'reason'
  | 'date'
  | 'time'
  | 'fromOn'
  | 'toOn'
  | 'role'
  | 'seatId'
  | 'personId'
  | 'personIds'
  | 'state'
  | 'referentId'
  | 'outsideName'
  | 'itemKey'
  | 'text'
  | 'decisions'
  | 'versionId'
  | 'attendeeId'
  | 'presence'
  | 'arrived'
  | 'left'
  | 'delivery'
  | 'words'
  | 'chosenId'
  | Exclude<keyof PracticeForm, 'seatId'>
  | keyof ProjectForm
  | keyof PublicationForm
  | keyof ReportDraft
  | 'answer'
  | 'outletLines'
  | 'more';

type Filled<A extends CardAction, Left extends string> = Omit<A, Left> & Partial<Pick<A, Left & keyof A>>;

/** What a button carries: its action, less what the inputs of the card add to it. `fields` are always inputs. */
export type ActionData = CardAction extends infer A
  ? A extends CardAction
    ? Filled<A, InputId | 'fields'>
    : never
  : never;

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
