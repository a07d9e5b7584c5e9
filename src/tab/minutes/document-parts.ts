import type { AdaptiveCard, CardElement, ShownButton } from '../../cards/parts/adaptive-card.ts';
import { MINUTES_CARD_WORDS } from '../../texts/minutes/minutes.ts';

/** The card of the minutes in the places a page has for its parts; the items themselves are written in the document. */
export interface DocumentParts {
  about: AdaptiveCard;
  steps: AdaptiveCard;
  /** Null for who may not name one. */
  secretary: AdaptiveCard | null;
  /** Null without another sitting. */
  other: AdaptiveCard | null;
}

/** Parts that the page shows by itself. */
const SHOWN_ELSEWHERE: readonly string[] = [MINUTES_CARD_WORDS.items, MINUTES_CARD_WORDS.notYet];

export function documentParts(card: AdaptiveCard): DocumentParts {
  const { body, actions = [] } = card;
  const facts = body.findIndex(({ type }) => type === 'FactSet');
  const window = body[facts + 1];
  const isLine = window?.type === 'TextBlock' && window.size === undefined && window.isSubtle !== true;
  return {
    about: { ...card, body: body.slice(facts, facts + (isLine ? 2 : 1)), actions: [] },
    steps: {
      ...card,
      body: lists(body),
      actions: actions.filter(
        (button) => !['minutes_edit', 'minutes_secretary', 'minutes_choose'].includes(verbOf(button)),
      ),
    },
    secretary: inputWith(card, 'personId', 'minutes_secretary'),
    other: inputWith(card, 'ref', 'minutes_choose'),
  };
}

/** From the first list after the items on: comments, corrections, files, and what waits to be adopted. */
function lists(body: readonly CardElement[]): CardElement[] {
  let inItems = true;
  return body.filter((element) => {
    if (element.type !== 'TextBlock') return false;
    if (element.size === 'medium') inItems = SHOWN_ELSEWHERE.includes(element.text);
    return !inItems;
  });
}

function inputWith(card: AdaptiveCard, id: string, verb: string): AdaptiveCard | null {
  const input = card.body.find((element) => 'id' in element && element.id === id);
  const button = card.actions?.find((each) => verbOf(each) === verb);
  return input === undefined || button === undefined ? null : { ...card, body: [input], actions: [button] };
}

function verbOf(button: ShownButton): string {
  return button.type === 'Action.OpenUrl' ? '' : button.data.verb;
}
