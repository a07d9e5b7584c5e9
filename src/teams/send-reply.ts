import type { View } from '../domain/view/view.ts';
import type { Note } from '../usecases/context.ts';
import type { InboundEvent } from '../usecases/inbound/inbound-event.ts';
import type { TeamsGateway } from '../usecases/ports/teams-gateway.ts';

/** Events that came as a message of a person, answered with a message. */
export type FromMessage = InboundEvent & { event: 'command' | 'card_action' | 'invalid_card_action' };

/**
 * Answers a message where it was written. What a press shows is for who pressed it: pressed as a form outside the
 * personal chat, where the answer would be read by everybody, it goes to that person's chat.
 */
export async function sendReply(
  gateway: TeamsGateway,
  note: Note,
  { event, view }: { event: FromMessage; view: View },
): Promise<void> {
  const { place, sender } = event;
  const forEverybody = event.event === 'command' || place.scope === 'personal';
  if (forEverybody) return send(place.conversationId, view);
  const chat = await gateway.openChat(place, sender.teamsUserId);
  if (chat.outcome === 'sent') return send(chat.conversationId, view);
  note('personal chat not opened', { tenantId: place.tenantId, outcome: chat.outcome, reason: chat.reason });
  return send(place.conversationId, { view: 'notice', notice: { code: 'chat_unavailable' } });

  async function send(conversationId: string, shown: View): Promise<void> {
    const sent = await gateway.sendToConversation(place, conversationId, shown);
    if (sent.outcome === 'sent') return;
    note('reply not delivered', { tenantId: place.tenantId, outcome: sent.outcome, reason: sent.reason });
  }
}
