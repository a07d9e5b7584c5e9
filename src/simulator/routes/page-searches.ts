import { SIMULATOR_REFUSALS } from '../../texts/simulator/simulator-demo.ts';
import type { PersonPlace } from '../activities.ts';
import type { TeamsClient } from '../inbound.ts';
import { SEARCH_PAGE } from '../search-client.ts';
import type { TeamsWorld } from '../world/teams-world.ts';
import type { SimPerson } from '../world/world-data.ts';
import type { PageAnswer } from './page-answer.ts';
import type { PageRequests } from './page-requests.ts';

/** Searches for the page, as the compose box of Teams does. */
export async function askSearch(
  client: TeamsClient,
  { as, place }: { as: SimPerson; place: PersonPlace },
  { commandId, typed, skip }: PageRequests['search'],
): Promise<PageAnswer> {
  const { shown } = await client.search({ as, place, commandId, typed: typed.trim(), skip });
  switch (shown.shown) {
    case 'found':
      return { ok: true, found: { items: shown.found, full: shown.found.length === SEARCH_PAGE } };
    case 'notice':
      return { ok: true, notice: shown.text };
    case 'failure':
      return { ok: false, error: SIMULATOR_REFUSALS.botSilent };
  }
}

/** Sends what was chosen as a message of the person; the bot, not mentioned, does not hear of it. */
export function insertFound(
  world: TeamsWorld,
  { as, place }: { as: SimPerson; place: PersonPlace },
  { card }: PageRequests['insert'],
): PageAnswer {
  const conversationId = place.at === 'chat' ? world.openChat(as.id) : place.channelId;
  world.post({ conversationId, from: { id: as.id, name: as.name }, text: '', card });
  world.markRead(as.id, conversationId);
  return { ok: true };
}
