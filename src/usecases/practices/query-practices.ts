import type { Notice } from '../../domain/view/notice.ts';
import type { Place, Reply, Sender } from '../inbound/inbound-event.ts';
import { resolveCaller } from '../inbound/resolve-caller.ts';
import type { SearchPage } from '../ports/practice-repository.ts';
import type { Tx } from '../ports/store.ts';
import { findPractices } from './find-practices.ts';
import { adoptersOf, withSeatName } from './practice-view.ts';

interface Query {
  sender: Sender;
  place: Place;
  typed: string;
  page: SearchPage;
  now: Date;
}

/**
 * A search in the compose box, anywhere in Teams: of the network of the team it is asked in, elsewhere of the
 * person's own. Nobody is taken into a network by looking for something.
 */
export async function queryPractices(tx: Tx, { sender, place, typed, page, now }: Query): Promise<Reply> {
  const resolved = await resolveCaller(tx, {
    sender,
    place: await withinNetworks(tx, place),
    networkId: null,
    command: 'practices',
    now,
    automatic: true,
  });
  if (resolved.who === 'nobody')
    return resolved.show.view === 'choose_network'
      ? show({ code: 'practice_query_where', networks: resolved.show.networks.map(({ name }) => name) })
      : { reply: 'show', view: resolved.show };
  const { network } = resolved.caller;
  const { hits, ...found } = await findPractices(tx, { networkId: network.id, typed, page });
  const seats = await tx.seats.list(network.id);
  const ids = hits.map(({ practice }) => practice.id);
  const adopters = adoptersOf(await tx.practices.adoptions(network.id, ids), seats);
  return {
    reply: 'found',
    found: { ...found, typed },
    skip: page.skip,
    practices: hits.map(({ practice }) => ({
      view: 'practice_to_share',
      practice: withSeatName(practice, seats),
      adoptedBy: adopters(practice.id),
      networkName: network.name,
      timeZone: network.settings.calendar.timeZone,
    })),
  };
}

/** A team without a network of its own is like any other place. */
async function withinNetworks(tx: Tx, place: Place): Promise<Place> {
  if (place.teamId === null || (await tx.networks.byTeam(place.tenantId, place.teamId)) !== null)
    return place;
  return { ...place, scope: 'group', teamId: null, teamName: null, channelId: null };
}

function show(notice: Notice): Reply {
  return { reply: 'show', view: { view: 'notice', notice } };
}
