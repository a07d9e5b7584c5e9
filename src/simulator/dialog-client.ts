import type { ActivityMaker, PersonPlace, SimActivity } from './activities.ts';
import type { BotAnswer } from './bot-answer.ts';
import { type DialogShown, dialogShown } from './dialog-answer.ts';
import type { SimMessage, SimPerson } from './world/world-data.ts';

/** What a dialog asks or sends: of a button, or of an action command. */
export interface DialogAsk {
  as: SimPerson;
  place: PersonPlace;
  /** The message of the button, or that the command was given on; null for the compose box. */
  message: SimMessage | null;
  /** An action command; null for a button of a card. */
  commandId: string | null;
  step: 'fetch' | 'submit';
  /** The button's data with the inputs of its card merged into them; of no meaning when a command is opened. */
  data: Record<string, unknown>;
}

const THEME = { theme: 'default' };

/** Sends it as Teams does (platform facts §3.5). */
export function createDialogClient(
  make: ActivityMaker,
  send: (activity: SimActivity) => Promise<BotAnswer>,
): (ask: DialogAsk) => Promise<{ answer: BotAnswer; shown: DialogShown }> {
  return async (ask) => {
    const { as: person, place, message } = ask;
    const answer = await send(
      make.invoke({ person, place, messageId: message?.id ?? null, ...invokeOf(ask) }),
    );
    return { answer, shown: dialogShown(answer) };
  };
}

function invokeOf({ commandId, step, data, message }: DialogAsk): { name: string; value: object } {
  if (commandId === null) return { name: `task/${step}`, value: { data, context: THEME } };
  const common = { commandId, commandContext: message === null ? 'compose' : 'message', context: THEME };
  const quoted = message === null ? {} : { messagePayload: payloadOf(message) };
  if (step === 'fetch') return { name: 'composeExtension/fetchTask', value: { ...common, ...quoted } };
  return { name: 'composeExtension/submitAction', value: { ...common, ...quoted, data } };
}

function payloadOf(message: SimMessage): object {
  const { id, sentAt, from, fromBot, text, textFormat, summary } = message;
  const { id: senderId, name: displayName } = from;
  const written = text === '' ? (summary ?? '') : text;
  const content = textFormat === 'xml' ? written : escapeMarkup(written);
  return {
    id,
    createdDateTime: sentAt,
    from: fromBot ? { application: { id: senderId, displayName } } : { user: { id: senderId, displayName } },
    body: { contentType: 'html', content: `<p>${content}</p>` },
    attachments: [],
    mentions: [],
    reactions: [],
  };
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
