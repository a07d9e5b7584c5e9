import { DIALOG_WORDS } from '../texts/dialogs.ts';
import type {
  AdaptiveCard,
  CardElement,
  DialogCard,
  OpenUrlAction,
  ShownButton,
  SubmitAction,
} from './parts/adaptive-card.ts';
import { text } from './parts/elements.ts';
import { escapeMarkdown } from './parts/escape.ts';
import { cardMessage } from './parts/message.ts';

/** A card in a dialog of that title: same words and inputs, buttons that a dialog knows, no title said twice. */
export function dialogCard({ refresh: _, actions, ...card }: AdaptiveCard, title: string): DialogCard {
  return {
    ...card,
    body: withoutTitle(card.body, title),
    ...(actions === undefined ? {} : { actions: actions.map(inDialog) }),
  };
}

/** A sentence alone in a dialog. */
export function dialogNotice(sentence: string): DialogCard {
  const { card } = cardMessage({ summary: sentence, body: [text(sentence)] });
  return dialogCard(card as AdaptiveCard, '');
}

/**
 * For a form that could not be taken now: says why and keeps what was typed, to be sent once more.
 *
 * @param data what the form sent, verb included, as it came
 */
export function dialogRetry(sentence: string, data: Readonly<Record<string, unknown>>): object {
  const { body, ...card } = dialogNotice(sentence);
  return {
    ...card,
    body: [...body, text(DIALOG_WORDS.kept)],
    actions: [{ type: 'Action.Submit', title: DIALOG_WORDS.retry, data }],
  };
}

/** In a dialog a form opens in the dialog that is open, not in another. */
function inDialog(button: ShownButton): SubmitAction | OpenUrlAction {
  switch (button.type) {
    case 'Action.OpenUrl':
      return button;
    case 'Action.Execute':
      return button.fallback;
    case 'Action.Submit': {
      const { msteams: _, ...data } = button.data;
      return { ...button, data };
    }
  }
}

function withoutTitle(body: CardElement[], title: string): CardElement[] {
  const [first, ...rest] = body;
  const said = escapeMarkdown(title);
  const repeated = first?.type === 'TextBlock' && first.size === 'large' && first.text === said;
  return repeated && rest.length > 0 ? rest : body;
}
