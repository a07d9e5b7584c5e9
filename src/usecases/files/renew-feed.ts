import type { FileLinkAction } from '../../domain/files/file-link-action.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { feedLink, feedView } from './show-feed-address.ts';

type Confirmed = Extract<FileLinkAction, { verb: 'renew_feed_confirm' }>;

/** Asks first: whoever has subscribed will have to do it again. */
export async function askToRenewFeed(
  context: Context,
  tx: Tx,
  input: { caller: Caller; now: Date },
): Promise<View> {
  const { id: networkId, name: networkName } = input.caller.network;
  const link = await feedLink(context, tx, input);
  return { view: 'renew_feed', networkId, networkName, linkId: link.id };
}

/** Revokes the address the card was about and makes another; when that is done already, shows the one there is. */
export async function renewFeed(
  context: Context,
  tx: Tx,
  { caller, action, now }: { caller: Caller; action: Confirmed; now: Date },
): Promise<View> {
  const old = await feedLink(context, tx, { caller, now });
  if (old.id !== action.linkId) {
    const named = await tx.fileLinks.find(action.linkId);
    const renewed = named?.networkId === caller.network.id && named.revokedAt !== null;
    return feedView(context, caller, old, renewed);
  }
  await tx.fileLinks.save({ ...old, revokedAt: now });
  const link = await feedLink(context, tx, { caller, now });
  const details = { revoked: old.id, issued: link.id };
  await recordAudit(tx, caller, { act: 'renew_feed', outcome: 'done', at: now, details });
  return feedView(context, caller, link, true);
}
