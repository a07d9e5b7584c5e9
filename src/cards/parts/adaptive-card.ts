import type { CardAction } from '../../domain/card-action.ts';
import type { ActionData } from './action-data.ts';

/** The part of Adaptive Cards the product uses; the body keeps to 1.2 elements, which phones show (platform facts §2.3). */
export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  lang: 'it';
  fallbackText: string;
  body: CardElement[];
  actions?: ShownButton[];
  refresh?: { action: RefreshAction; userIds: string[] };
  msteams?: { entities: MentionEntity[] };
}

export type CardElement = TextBlock | FactSet | Container | ColumnSet | CardInput;

export interface TextBlock extends Placed {
  type: 'TextBlock';
  text: string;
  wrap: true;
  weight?: 'bolder';
  size?: 'medium' | 'large';
  isSubtle?: true;
}

export interface FactSet extends Placed {
  type: 'FactSet';
  facts: { title: string; value: string }[];
}

export interface Container extends Placed {
  type: 'Container';
  style?: 'attention' | 'emphasis';
  items: CardElement[];
}

export interface ColumnSet extends Placed {
  type: 'ColumnSet';
  columns: { type: 'Column'; width: 'stretch'; items: CardElement[] }[];
}

/** Space above an element, and a line when it starts a new part of the card. */
export interface Placed {
  spacing?: 'none' | 'small' | 'medium' | 'large';
  separator?: true;
}

interface Input {
  id: string;
  label: string;
  isRequired?: true;
  errorMessage?: string;
  value?: string;
}

export interface TextInput extends Input {
  type: 'Input.Text';
  isMultiline?: true;
  maxLength?: number;
  placeholder?: string;
}

export interface DateInput extends Input {
  type: 'Input.Date';
}

export interface TimeInput extends Input {
  type: 'Input.Time';
}

export interface ToggleInput extends Input {
  type: 'Input.Toggle';
  title: string;
}

export interface ChoiceSetInput extends Input {
  type: 'Input.ChoiceSet';
  style: 'compact' | 'expanded' | 'filtered';
  choices: { title: string; value: string }[];
  isMultiSelect?: true;
  wrap: true;
  placeholder?: string;
}

type CardInput = TextInput | DateInput | TimeInput | ToggleInput | ChoiceSetInput;

export interface ExecuteAction {
  type: 'Action.Execute';
  title: string;
  verb: CardAction['verb'];
  data: ActionData;
  associatedInputs?: 'none';
  fallback: SubmitAction;
}

/** What a dialog has for buttons, and a card for clients without Universal Actions. */
export interface SubmitAction {
  type: 'Action.Submit';
  title: string;
  data: ActionData;
  associatedInputs?: 'none';
}

export interface OpenUrlAction {
  type: 'Action.OpenUrl';
  title: string;
  url: string;
}

/** Asks for a dialog: Teams sends it as `task/fetch` (platform facts §3.5). */
export interface DialogAction {
  type: 'Action.Submit';
  title: string;
  data: ActionData & { msteams: { type: 'task/fetch' } };
  associatedInputs?: 'none';
}

/** A button as a card is written with. */
export type CardButton = ExecuteAction | OpenUrlAction;

/** A button as a card shows it: one that leads to a form asks for a dialog. */
export type ShownButton = CardButton | DialogAction;

/** A card as it stands in a dialog, where only Action.Submit is known and nothing refreshes by itself. */
export type DialogCard = Omit<AdaptiveCard, 'actions' | 'refresh'> & {
  actions?: (SubmitAction | OpenUrlAction)[];
};

interface RefreshAction {
  type: 'Action.Execute';
  verb: CardAction['verb'];
  data: ActionData;
}

interface MentionEntity {
  type: 'mention';
  text: string;
  mentioned: { id: string; name: string };
}
