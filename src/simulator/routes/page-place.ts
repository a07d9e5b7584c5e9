import type { PersonPlace } from '../activities.ts';
import type { SimPerson, SimTeam } from '../world/world-data.ts';

/** The team and channel of the page. */
export interface PageHome {
  team: SimTeam;
  channelId: string;
}

/** Where somebody acts on the page; null when the page is behind: the channel is for who is in the team. */
export function placeOnPage(
  as: SimPerson,
  home: PageHome | null,
  where: 'channel' | 'chat',
): PersonPlace | null {
  if (where === 'chat') return { at: 'chat' };
  if (home === null || !home.team.memberIds.includes(as.id)) return null;
  return { at: 'channel', team: home.team, channelId: home.channelId, rootId: null };
}
