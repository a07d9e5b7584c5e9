import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { changePerson } from '../network/change-person.ts';

/** Sends something only the caller may see to their own chat; gives the line to show where they wrote. */
export async function showPrivately(context: Context, caller: Caller, view: View): Promise<Notice> {
  const chatId = await chatOf(context, caller);
  if (chatId === null) return { code: 'chat_unavailable' };
  const sent = await context.gateway.sendToConversation(caller.network, chatId, view);
  if (sent.outcome === 'sent' || sent.outcome === 'uncertain') return { code: 'sent_privately' };
  context.note('private answer not delivered', { networkId: caller.network.id, outcome: sent.outcome });
  return { code: 'chat_unavailable' };
}

/** The personal conversation, opened once and kept. Null when Teams refuses one. */
async function chatOf(context: Context, caller: Caller): Promise<string | null> {
  const { network, person } = caller;
  if (person.chatId !== null) return person.chatId;
  const opened = await context.gateway.openChat(network, person.teamsUserId);
  if (opened.outcome !== 'sent') {
    context.note('personal chat not opened', { networkId: network.id, outcome: opened.outcome });
    return null;
  }
  const chatId = opened.conversationId;
  await context.store.transaction((tx) => changePerson(tx, person, (newest) => ({ ...newest, chatId })));
  return opened.conversationId;
}
