import type { FileLink } from '../../domain/files/file-link.ts';
import { linkExpiry } from '../../domain/files/file-link.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import { mayCoordinate } from '../../domain/network/authority.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { addressOf, findOrMakeLink } from './issue-file-link.ts';

const FEED: FileRequest = { file: 'feed' };

/** The address of the network's calendar, made at the first request and the same for everybody until renewed. */
export async function showFeedAddress(
  context: Context,
  tx: Tx,
  input: { caller: Caller; now: Date },
): Promise<View> {
  return feedView(context, input.caller, await feedLink(context, tx, input));
}

/** The link of the calendar; made when there is none. */
export function feedLink(
  context: Context,
  tx: Tx,
  { caller, now }: { caller: Caller; now: Date },
): Promise<FileLink> {
  const { network, person } = caller;
  const expiresAt = linkExpiry(FEED, now);
  return findOrMakeLink(context, tx, { network, request: FEED, createdBy: person.id, now, expiresAt });
}

export function feedView(context: Context, caller: Caller, link: FileLink, renewed = false): View {
  const { id: networkId, name: networkName } = caller.network;
  const canRenew = mayCoordinate(caller.authority);
  return { view: 'feed_address', networkId, networkName, url: addressOf(context, link), canRenew, renewed };
}
