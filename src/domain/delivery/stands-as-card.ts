import type { Person } from '../network/person.ts';
import type { Delivery } from './delivery.ts';
import { plainReasonOf } from './delivery-trouble.ts';

/**
 * Whether what was sent is a card that may be brought up to date: it arrived, as a card and not as plain text, and not
 * with somebody who has left the team, in whose chat it stays as it was.
 */
export function standsAsCard(
  { status, reason, recipient }: Pick<Delivery, 'status' | 'reason' | 'recipient'>,
  people: readonly Pick<Person, 'id' | 'inTeam'>[],
): boolean {
  if (status !== 'sent' || plainReasonOf(reason) !== null) return false;
  return recipient.to !== 'person' || people.some(({ id, inTeam }) => id === recipient.personId && inTeam);
}
