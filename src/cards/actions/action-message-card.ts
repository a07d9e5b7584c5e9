import type { View } from '../../domain/view/view.ts';
import {
  ACTION_WORDS,
  actionMessageHint,
  actionMessageSummary,
  actionMessageTitle,
  decidedInText,
} from '../../texts/actions/actions.ts';
import { fullDateOf } from '../../texts/dates.ts';
import { commandButton, execute } from '../parts/actions.ts';
import { facts, present, strong, subtle, text, title } from '../parts/elements.ts';
import { clip } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

const NAME_CHARS = 80;
const TEXT_CHARS = 500;

/** To who was given an action, and the reminders of it. */
export function actionMessageCard(view: Extract<View, { view: 'action_message' }>): RenderedMessage {
  const { message, networkId, actionId, decidedIn } = view;
  const action = {
    ...view.action,
    text: clip(view.action.text, TEXT_CHARS),
    ownerName: clip(view.action.ownerName, NAME_CHARS),
  };
  const { dueOn, seatName } = action;
  return cardMessage({
    summary: actionMessageSummary(message, action),
    body: present([
      title(actionMessageTitle(message)),
      subtle(clip(view.networkName, NAME_CHARS), { spacing: 'none' }),
      strong(action.text),
      facts([
        [ACTION_WORDS.owner, action.ownerName],
        [ACTION_WORDS.seatName, seatName === null ? null : clip(seatName, NAME_CHARS)],
        [ACTION_WORDS.dueOn, dueOn === null ? null : fullDateOf(dueOn)],
      ]),
      decidedIn !== null && text(decidedInText(decidedIn), { spacing: 'small' }),
      text(actionMessageHint(view)),
    ]),
    actions: [
      execute(ACTION_WORDS.done, { verb: 'action_done', networkId, actionId }),
      commandButton('actions', networkId),
    ],
  });
}
