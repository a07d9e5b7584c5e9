import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Substitution } from '../../domain/substitutes/substitution.ts';
import type { SubstitutionNews } from '../../domain/substitutes/substitution-news.ts';
import { isBroken, substitutionKey, substitutionKind } from '../../domain/substitutes/substitution-news.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import type { NewDelivery, Tx } from '../ports/store.ts';

/**
 * Withdraws a substitution, lets the cards follow and tells the substitute, once, when they were told of it; what the
 * referent had answered before counts again. False, and nothing is done, when it was withdrawn already.
 */
export async function endSubstitution(tx: Tx, substitution: Substitution, now: Date): Promise<boolean> {
  const { networkId, sittingId, substituteId } = substitution;
  if (!(await tx.substitutions.withdraw(networkId, substitution.id, now))) return false;
  await tx.jobs.send({ job: 'refresh_cards', networkId, sittingId });
  if (substituteId === null) return true;
  const key = substitutionKey('named', substitution.id);
  const told = (await tx.deliveries.forSitting(sittingId)).some(
    (delivery) => delivery.lineKey === key && wasTold(delivery),
  );
  if (told)
    await tx.deliveries.enqueue(
      [newsOf(substitution, { news: 'withdrawn', personId: substituteId, now })],
      now,
    );
  return true;
}

/** One piece of news for one person, not queued yet. */
export function newsOf(
  substitution: Substitution,
  input: { news: SubstitutionNews; personId: string; now: Date },
): NewDelivery {
  const { news, personId, now } = input;
  return {
    networkId: substitution.networkId,
    sittingId: substitution.sittingId,
    kind: substitutionKind(news),
    lineKey: substitutionKey(news, substitution.id),
    recipient: { to: 'person', personId },
    dueAt: now,
  };
}

/** All of a sitting whose date changes: nobody has said who comes on the new one. Their referents are told. */
export async function endSubstitutionsOfDate(tx: Tx, sittingId: string, now: Date): Promise<void> {
  for (const substitution of await tx.substitutions.active(sittingId)) {
    await endSubstitution(tx, substitution, now);
    await tx.deliveries.enqueue(
      [newsOf(substitution, { news: 'ended', personId: substitution.referentId, now })],
      now,
    );
  }
}

/**
 * After people have left the team or changed position: ends the substitutions of coming sittings that rest on what is
 * no longer there, and tells the referent and who coordinates, since the seat is uncovered again.
 */
export async function endBrokenSubstitutions(tx: Tx, network: Network, now: Date): Promise<void> {
  if (network.status === 'removed') return;
  const active = await tx.substitutions.activeAfter(network.id, now);
  if (active.length === 0) return;
  const people = await tx.people.list(network.id);
  const inCharge = await inChargeOf(tx, { network, people, now });
  for (const substitution of active.filter((each) => isBroken(people, each))) {
    await endSubstitution(tx, substitution, now);
    const referent = people.filter((person) => person.id === substitution.referentId && person.inTeam);
    const toTell = new Set([...referent, ...inCharge].map((person) => person.id));
    const news = [...toTell].map((personId) => newsOf(substitution, { news: 'ended', personId, now }));
    await tx.deliveries.enqueue(news, now);
  }
}

function wasTold({ status, uncertainties }: Delivery): boolean {
  return ['sent', 'sending', 'uncertain'].includes(status) || (status === 'queued' && uncertainties > 0);
}
