import { standsAsCard } from '../../domain/delivery/stands-as-card.ts';
import type { Publication } from '../../domain/publications/publication.ts';
import { publicationKey } from '../../domain/publications/publication-message.ts';
import type { Context } from '../context.ts';
import type { Edit } from '../delivery/edit-cards.ts';
import { editCards } from '../delivery/edit-cards.ts';
import type { JobOutcome, PlacementCards } from '../ports/jobs.ts';
import type { Tx } from '../ports/store.ts';
import { municipalityView } from './publication-view.ts';

/**
 * Edits what was sent to the people of one municipality about an item to today's data, in each of their chats: one
 * report serves all of them. What stands with somebody who has left the network stays as it was. Repeating it is
 * harmless.
 */
export async function refreshPlacementCards(context: Context, cards: PlacementCards): Promise<JobOutcome> {
  const readAt = context.clock.now();
  const edits = await context.store.transaction((tx) => collectEdits(context, tx, { cards, now: readAt }));
  return editCards(context, cards, { edits, readAt });
}

async function collectEdits(
  context: Context,
  tx: Tx,
  { cards, now }: { cards: PlacementCards; now: Date },
): Promise<Edit[]> {
  const { networkId, publicationId, seatId } = cards;
  const network = await tx.networks.byId(networkId);
  const publication = await tx.publications.byId(networkId, publicationId);
  if (network === null || network.status === 'removed' || publication === null) return [];
  const people = await tx.people.list(networkId);
  const all = await tx.deliveries.underKeys(networkId, await keysOf(tx, publication, seatId));
  const sent = all.filter((delivery) => standsAsCard(delivery, people));
  if (sent.length === 0) return [];
  const view = await municipalityView(context, tx, { network, publication, now, seatId });
  return sent.flatMap(({ conversationId, activityId }) =>
    conversationId === null || activityId === null ? [] : [{ network, conversationId, activityId, view }],
  );
}

/** Keys of all that may have been sent about the item to this municipality, questions apart. */
async function keysOf(tx: Tx, publication: Publication, seatId: string): Promise<string[]> {
  const { id: publicationId, networkId, version } = publication;
  const about = { publicationId, seatId };
  const versions = Array.from({ length: version }, (_, index) => index + 1);
  const reminders = await tx.publications.decided(networkId, [publicationId]);
  return [
    publicationKey('publication_asked', about, 1),
    ...versions.flatMap((of) => [
      publicationKey('publication_changed', about, of),
      publicationKey('publication_withdrawn', about, of),
    ]),
    ...[...reminders].filter((key) => key.includes(`:${publicationId}/${seatId}@`)),
  ];
}
