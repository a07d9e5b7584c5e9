import type { AgendaForm } from '../../domain/agenda/agenda-form.ts';
import type { CardAction } from '../../domain/card-action.ts';
import type { PracticeForm } from '../../domain/practices/practice-form.ts';
import type { ProjectForm } from '../../domain/projects/project-form.ts';
import type { PublicationForm } from '../../domain/publications/publication-form.ts';
import type { ReportDraft } from '../../domain/publications/read-report.ts';

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
