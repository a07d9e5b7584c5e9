import type { DeliveryOutcome } from '../domain/delivery/delivery-outcome.ts';
import type { View } from '../domain/view/view.ts';
import type { Note } from '../usecases/context.ts';
import type { InboundEvent } from '../usecases/inbound/inbound-event.ts';
import type { TeamsGateway } from '../usecases/ports/teams-gateway.ts';

/** Events that came as a message of a person, answered with a message. */
export type FromMessage = InboundEvent & { event: 'command' | 'card_action' | 'invalid_card_action' };

/**
 * Answers a message where it was written, to whom it is for. A command nobody else saw is answered so that nobody else
 * sees it. What a press shows is for who pressed it: pressed as a form outside the personal chat, where the answer would
 * be read by everybody, it goes to that person's chat. So does what Teams does not show to one person in a channel.
 */
export async function sendReply(
  gateway: TeamsGateway,
  note: Note,
  { event, view }: { event: FromMessage; view: View },
): Promise<void> {
  const { place, sender } = event;
  switch (audienceOf(event)) {
    case 'place':
      return told(await send(place.conversationId, view));
    case 'sender_there': {
      const shown = await gateway.sendToPersonIn(place, place.conversationId, sender.teamsUserId, view);
      if (!isRefused(shown)) return told(shown);
      note('not shown to one person', { tenantId: place.tenantId, ...reasonOf(shown) });
      return inTheirChat();
    }
    case 'sender_in_chat':
      return inTheirChat();
  }

  async function inTheirChat(): Promise<void> {
    const chat = await gateway.openChat(place, sender.teamsUserId);
    if (chat.outcome === 'sent') return told(await send(chat.conversationId, view));
    note('personal chat not opened', { tenantId: place.tenantId, ...reasonOf(chat) });
    return told(await send(place.conversationId, { view: 'notice', notice: { code: 'chat_unavailable' } }));
  }

  function send(conversationId: string, shown: View): Promise<DeliveryOutcome> {
    return gateway.sendToConversation(place, conversationId, shown);
  }

  function told(sent: DeliveryOutcome): void {
    if (sent.outcome !== 'sent') note('reply not delivered', { tenantId: place.tenantId, ...reasonOf(sent) });
  }
}

function audienceOf(event: FromMessage): 'place' | 'sender_there' | 'sender_in_chat' {
  if (event.place.scope === 'personal') return 'place';
  if (event.event !== 'command') return 'sender_in_chat';
  return event.seenBy === 'sender' ? 'sender_there' : 'place';
}

/** Refused as a message to one person, 400, 403 or 404, of which nothing was shown; not when nothing gets through. */
function isRefused(sent: DeliveryOutcome): boolean {
  return sent.outcome === 'gone' || (sent.outcome === 'misconfigured' && sent.refused !== 'bot');
}

function reasonOf(sent: DeliveryOutcome): { outcome: string; reason?: string } {
  return 'reason' in sent ? { outcome: sent.outcome, reason: sent.reason } : { outcome: sent.outcome };
}
