import type { AdaptiveCard, ShownButton } from '../../cards/parts/adaptive-card.ts';
import { inputsIn } from './card-form.ts';

/** Of each time a form is made, or of its step; the form is the same. */
const OF_ONE_MAKING: readonly string[] = ['formId', 'draftId', 'seen', 'msteams'];

/** Forms that are sent in two steps: what is typed is kept until the second has been taken. */
const SECOND_STEPS: Readonly<Record<string, string>> = {
  urgent_confirm: 'urgent_submit',
  urgent_drop: 'urgent_submit',
};

/** By what a form is kept: what its button does, and to what. Empty for a card that nothing is typed into. */
export function formName({ body, actions = [] }: AdaptiveCard): string {
  const inputs = inputsIn(body);
  const sends = actions.find((button) => button.type !== 'Action.OpenUrl' && takesInputs(button));
  if (inputs.length === 0 || sends === undefined || sends.type === 'Action.OpenUrl') return '';
  const data = Object.entries(sends.data).filter(([name]) => !OF_ONE_MAKING.includes(name));
  const about = inputs.flatMap(({ id, value = '' }) => (id === 'ref' ? [value] : []));
  return ['card', ...data.map(([, value]) => String(value)), ...about].join('|');
}

/** The form whose second step a button is; null for any other. */
export function formBehind(verb: string): string | null {
  const first = SECOND_STEPS[verb];
  return first === undefined ? null : `card|${first}`;
}

/** Whether the form goes on in a second step of its own, which this view is. */
export function isSecondStep(view: string): boolean {
  return view === 'urgent_confirm';
}

function takesInputs({ associatedInputs }: Exclude<ShownButton, { type: 'Action.OpenUrl' }>): boolean {
  return associatedInputs !== 'none';
}
