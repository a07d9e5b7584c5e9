import { occurrencesBetween } from '../domain/calendar.ts';
import type { SittingRef } from '../domain/card-action.ts';
import type { Network } from '../domain/network.ts';
import { plannedSitting } from '../domain/series.ts';
import type { Sitting } from '../domain/sitting.ts';
import type { ParsedRef } from '../domain/sitting-ref.ts';
import { parseRef } from '../domain/sitting-ref.ts';
import type { Context } from './context.ts';
import type { Tx } from './ports/store.ts';

const TWO_DAYS_MS = 2 * 24 * 3_600_000;

/**
 * The sitting a form speaks of: a stored one of this network, or a date of its series, which is stored now so that
 * it can be changed. Null when the reference names neither. `outdated`: its date has changed since the form was made.
 */
export async function findRef(
  context: Context,
  tx: Tx,
  input: { network: Network; ref: SittingRef },
): Promise<{ sitting: Sitting; outdated: boolean } | null> {
  const ref = parseRef(input.ref);
  if (ref.ref === 'unreadable') return null;
  const sitting = await findParsed(context, tx, { network: input.network, ref });
  return sitting === null ? null : { sitting, outdated: sitting.dateVersion !== ref.dateVersion };
}

async function findParsed(
  context: Context,
  tx: Tx,
  input: { network: Network; ref: Exclude<ParsedRef, { ref: 'unreadable' }> },
): Promise<Sitting | null> {
  const { network, ref } = input;
  if (ref.ref === 'stored') return tx.sittings.byId(network.id, ref.sittingId);
  if (ref.networkId !== network.id) return null;
  const stored = await tx.sittings.bySeries(network.id, ref.seriesOn);
  if (stored !== null) return stored;
  const day = new Date(`${ref.seriesOn}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return null;
  const near = occurrencesBetween(
    network.settings.calendar,
    new Date(day.getTime() - TWO_DAYS_MS),
    new Date(day.getTime() + TWO_DAYS_MS),
  );
  const occurrence = near.find((candidate) => candidate.seriesOn === ref.seriesOn);
  if (occurrence === undefined) return null;
  const sitting = plannedSitting(network, occurrence, context.newId());
  await tx.sittings.insert(sitting);
  return sitting;
}
