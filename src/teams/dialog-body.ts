import { dialogCard, dialogNotice, dialogRetry } from '../cards/dialog-card.ts';
import type { View } from '../domain/view/view.ts';
import { DIALOG_WORDS, dialogTitle } from '../texts/dialogs.ts';
import type { DialogRequest } from './dialog-request.ts';
import type { Render } from './to-activity.ts';
import { CARD_TYPE } from './to-activity.ts';

type Size = 'small' | 'medium' | 'large';

/** Body of the answer to the invokes of a dialog (platform facts §3.5). */
export type DialogBody =
  | {
      task: {
        type: 'continue';
        value: {
          title: string;
          height: Size;
          width: Size;
          card: { contentType: typeof CARD_TYPE; content: object };
        };
      };
    }
  | { task: { type: 'message'; value: string } }
  /** Closes the dialog. */
  | Record<string, never>;

/** Said when the form itself could not be looked at: it may well be taken a moment later. */
const PASSING: ReadonlySet<string> = new Set(['failure', 'too_many']);

/**
 * A card goes on in the dialog, a sentence ends it. A submit that could not be looked at keeps what was typed.
 *
 * @param view null closes the dialog
 */
export function toDialogBody(view: View | null, render: Render, request: DialogRequest): DialogBody {
  if (view === null) return {};
  const { card, text, summary } = render(view);
  if (card !== null) {
    const title = dialogTitle(view);
    return goOn(title, dialogCard(card, title), 'medium');
  }
  const sentence = text ?? summary;
  if (isSubmit(request) && view.view === 'notice' && PASSING.has(view.notice.code)) {
    return goOn(DIALOG_WORDS.title, dialogRetry(sentence, request.data), 'small');
  }
  // A sentence as `message` is documented for dialogs of cards; those of commands take a card everywhere.
  return request.invoke.startsWith('task/')
    ? { task: { type: 'message', value: sentence } }
    : goOn(DIALOG_WORDS.title, dialogNotice(sentence), 'small');
}

function isSubmit({ invoke }: DialogRequest): boolean {
  return invoke === 'task/submit' || invoke === 'composeExtension/submitAction';
}

function goOn(title: string, content: object, size: Size): DialogBody {
  const card = { contentType: CARD_TYPE, content } as const;
  return { task: { type: 'continue', value: { title, height: size, width: size, card } } };
}
