import type { Person } from '../../domain/network/person.ts';
import { isInvited, isReferent } from '../../domain/network/person.ts';
import type {
  PublicationMessageKind,
  PublicationSubject,
} from '../../domain/publications/publication-message.ts';
import { publicationKey } from '../../domain/publications/publication-message.ts';
import type { Tx } from '../ports/store.ts';

/**
 * Who is told in the name of a municipality: its referents; where it has none, the others who sit for it. Empty when
 * nobody can be.
 */
export function peopleOfSeat(seatId: string, people: readonly Person[]): Person[] {
  const own = people.filter((person) => isInvited(person) && person.position.seatId === seatId);
  const referents = own.filter(isReferent);
  return referents.length > 0 ? referents : own;
}

interface Message {
  networkId: string;
  kind: PublicationMessageKind;
  about: PublicationSubject;
  /** A day, a version, or a question's id: each message goes out once for each. */
  of: string | number;
  to: readonly Pick<Person, 'id'>[];
  dueAt: Date;
}

/** Queues one message about an item at a municipality; again it queues nothing. */
export async function tellPeople(tx: Tx, message: Message, now: Date): Promise<void> {
  const { networkId, kind, about, of, to, dueAt } = message;
  await tx.deliveries.enqueue(
    to.map(({ id }) => ({
      ...{ networkId, sittingId: null, kind, dueAt },
      lineKey: publicationKey(kind, about, of),
      recipient: { to: 'person', personId: id },
    })),
    now,
  );
}

/**
 * After an item or what was said of it has changed: the sweep looks at the network again, and the cards about it in
 * the chats of these municipalities are brought up to date. The network is locked.
 */
export async function afterPublicationChange(
  tx: Tx,
  { networkId, now }: { networkId: string; now: Date },
  places: readonly PublicationSubject[],
): Promise<void> {
  await tx.networks.wakeBy(networkId, now);
  await tx.jobs.refreshCards(
    places.map(({ publicationId, seatId }) => ({ networkId, publicationId, seatId })),
  );
}
