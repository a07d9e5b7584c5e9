import type { FileLink } from '../../domain/files/file-link.ts';
import { linkName, servesFor } from '../../domain/files/file-link.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';

/** What makes a link. */
export type LinkMaking = Pick<Context, 'newId' | 'links'>;

/** @property expiresAt see `linkExpiry`; null: until it is revoked */
export interface LinkWanted {
  network: Network;
  request: FileRequest;
  /** Person id of who asks; null when nobody does. */
  createdBy: string | null;
  now: Date;
  expiresAt: Date | null;
}

/**
 * The absolute address of a file. A link that still serves is given again, so that showing a button does not make
 * one each time; two who ask at once get the same, since the network is locked first.
 */
export async function issueFileLink(context: LinkMaking, tx: Tx, wanted: LinkWanted): Promise<string> {
  return addressOf(context, await findOrMakeLink(context, tx, wanted));
}

/** The link of {@link issueFileLink} itself. */
export async function findOrMakeLink(context: LinkMaking, tx: Tx, wanted: LinkWanted): Promise<FileLink> {
  const { network, request, createdBy, now, expiresAt } = wanted;
  await tx.networks.lock(network.id);
  const existing = await tx.fileLinks.open(network.id, request, now);
  const serving = existing.find((link) => servesFor(link, expiresAt, now));
  if (serving !== undefined) return serving;
  const link: FileLink = {
    id: context.newId(),
    networkId: network.id,
    token: context.links.newToken(),
    request,
    createdBy,
    createdAt: now,
    expiresAt,
    revokedAt: null,
  };
  await tx.fileLinks.insert(link);
  return link;
}

export function addressOf({ links }: Pick<Context, 'links'>, link: FileLink): string {
  return `${links.baseUrl()}/files/${link.id}/${link.token}/${linkName(link.request)}`;
}
