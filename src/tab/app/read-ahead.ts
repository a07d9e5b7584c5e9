import type { CommandName } from '../../domain/commands/command.ts';
import type { View } from '../../domain/view/view.ts';
import type { MemberNetwork } from '../../usecases/tab/open-session.ts';
import type { TabApi } from '../api/tab-api.ts';
import type { Place } from './place.ts';
import { isAgendaOfOne, networkHere, placeIn, yearOf } from './place.ts';

/** The arguments of {@link TabApi.read}. */
type Reading = [networkId: string, command: CommandName, year: string | undefined];

/**
 * Asks at once for what the first page will ask for, while the rest of the program is still being fetched. Each of
 * the two answers is given once, to the first who asks the same; all else goes through.
 */
export function readAhead(api: TabApi, at: { place: Place; teamId: string | null }): TabApi {
  let session: Promise<MemberNetwork[]> | null = api.session();
  let first: Promise<{ asked: string; view: Promise<View> } | null> | null = session.then(
    (networks) => {
      const reading = firstReading(networks, at);
      if (reading === null) return null;
      const view = api.read(...reading);
      // Whoever asks for it meets the problem; nobody may.
      view.catch(() => undefined);
      return { asked: String(reading), view };
    },
    () => null,
  );
  return {
    session: () => {
      const early = session;
      session = null;
      return early ?? api.session();
    },
    read: async (networkId, command, year) => {
      const reading: Reading = [networkId, command, year];
      const early = await first;
      if (early?.asked !== String(reading)) return api.read(...reading);
      first = null;
      return early.view;
    },
    press: api.press,
  };
}

/** What the page at a place reads when it opens; null where it reads nothing, or otherwise than by a command. */
function firstReading(
  networks: readonly MemberNetwork[],
  { place, teamId }: { place: Place; teamId: string | null },
): Reading | null {
  const network = networkHere(networks, teamId);
  if (network === undefined || network.status === 'setup') return null;
  const found = placeIn(network, place);
  if (found.page === 'sitting' || isAgendaOfOne(found)) return null;
  return [network.networkId, found.page, yearOf(found)];
}
