import { createContext, useContext } from 'react';
import type { CardElement } from '../../cards/parts/adaptive-card.ts';

export type CardInput = Extract<CardElement, { id: string }>;

/** What has been typed into the inputs of a card. */
export interface CardForm {
  /** What the input holds: what was typed, else what the card says. */
  textIn(input: CardInput): string;
  /** Why the input is not accepted; null while it is. */
  errorOf(input: CardInput): string | null;
  type(input: CardInput, value: string): void;
  disabled: boolean;
}

export const CardFormOf = createContext<CardForm | null>(null);

export function useCardForm(): CardForm {
  const form = useContext(CardFormOf);
  if (form === null) throw new Error('an input is shown outside a card');
  return form;
}

/** Every input of a card, also inside its containers. */
export function inputsIn(elements: readonly CardElement[]): CardInput[] {
  return elements.flatMap((element): CardInput[] => {
    if (element.type === 'Container') return inputsIn(element.items);
    if (element.type === 'ColumnSet') return element.columns.flatMap(({ items }) => inputsIn(items));
    return 'id' in element ? [element] : [];
  });
}
