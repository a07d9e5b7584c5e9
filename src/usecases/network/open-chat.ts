import type { InboundEvent } from '../inbound/inbound-event.ts';
import type { Tx } from '../ports/store.ts';
import { changeEverywhere } from './change-person.ts';

/** The app was added to a personal chat: its id is kept, an old refusal forgotten. */
export async function rememberChat(tx: Tx, event: InboundEvent & { event: 'installed' }): Promise<void> {
  const chatId = event.place.conversationId;
  await changeEverywhere(tx, event.sender, (person) => ({ ...person, chatId, unreachable: null }));
}
