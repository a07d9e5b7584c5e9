import { occurrencesBetween } from '../../domain/calendar/calendar.ts';
import { plannedSitting } from '../../domain/calendar/series.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { ParsedRef, SittingRef } from '../../domain/sittings/sitting-ref.ts';
import { parseRef } from '../../domain/sittings/sitting-ref.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';

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
  const seen = await seeRef(context, tx, input);
  if (seen === null) return null;
  if (!seen.stored) await tx.sittings.insert(seen.sitting);
  return { sitting: seen.sitting, outdated: seen.outdated };
}

/**
 * The same without storing anything, for who only looks: a date that has a row no longer follows the calendar's rule.
 * `stored`: whether it has one.
 */
export async function seeRef(
  context: Context,
  tx: Tx,
  input: { network: Network; ref: SittingRef },
): Promise<{ sitting: Sitting; outdated: boolean; stored: boolean } | null> {
  const ref = parseRef(input.ref);
  if (ref.ref === 'unreadable') return null;
  const seen = await findParsed(context, tx, { network: input.network, ref });
  return seen === null ? null : { ...seen, outdated: seen.sitting.dateVersion !== ref.dateVersion };
}

async function findParsed(
  context: Context,
  tx: Tx,
  input: { network: Network; ref: Exclude<ParsedRef, { ref: 'unreadable' }> },
): Promise<{ sitting: Sitting; stored: boolean } | null> {
  const { network, ref } = input;
  if (ref.ref === 'stored') {
    const sitting = await tx.sittings.byId(network.id, ref.sittingId);
    return sitting === null ? null : { sitting, stored: true };
  }
  if (ref.networkId !== network.id) return null;
  const stored = await tx.sittings.bySeries(network.id, ref.seriesOn);
  if (stored !== null) return { sitting: stored, stored: true };
  const day = new Date(`${ref.seriesOn}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return null;
  const near = occurrencesBetween(
    network.settings.calendar,
    new Date(day.getTime() - TWO_DAYS_MS),
    new Date(day.getTime() + TWO_DAYS_MS),
  );
  const occurrence = near.find((candidate) => candidate.seriesOn === ref.seriesOn);
  if (occurrence === undefined) return null;
  return { sitting: plannedSitting(network, occurrence, context.newId()), stored: false };
}
