import type { InboundEvent } from './inbound-event.ts';
import type { Tx } from './ports/store.ts';

/** The app was added to a personal chat: its id is kept, an old refusal forgotten. */
export async function rememberChat(tx: Tx, event: InboundEvent & { event: 'installed' }): Promise<void> {
  const { tenantId, aadObjectId } = event.sender;
  for (const person of await tx.people.inTenant(tenantId, aadObjectId)) {
    await tx.people.save({ ...person, chatId: event.place.conversationId, unreachable: null });
  }
}
