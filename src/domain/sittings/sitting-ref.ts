import type { Sitting } from './sitting.ts';

/**
 * `id:<sitting id>:<date version>` of a stored sitting, or `series:<yyyy-MM-dd>:<network id>` of a date that has no row
 * yet, which is its version 1. A form made for an older version of the date does not change the newer one.
 */
export type SittingRef = string;

export type ParsedRef =
  | { ref: 'stored'; sittingId: string; dateVersion: number }
  | { ref: 'series'; seriesOn: string; networkId: string; dateVersion: 1 }
  | { ref: 'unreadable' };

/** How a card names a sitting it may ask to change. @param stored whether the sitting has a row */
export function toRef(sitting: Sitting, stored: boolean): SittingRef {
  return stored
    ? `id:${sitting.id}:${sitting.dateVersion}`
    : `series:${sitting.seriesOn}:${sitting.networkId}`;
}

export function parseRef(ref: SittingRef): ParsedRef {
  const [kind, first = '', second = ''] = ref.split(':', 3);
  if (kind === 'id' && first !== '' && /^[1-9]\d{0,8}$/.test(second)) {
    return { ref: 'stored', sittingId: first, dateVersion: Number(second) };
  }
  if (kind === 'series' && /^\d{4}-\d{2}-\d{2}$/.test(first) && second !== '') {
    return { ref: 'series', seriesOn: first, networkId: second, dateVersion: 1 };
  }
  return { ref: 'unreadable' };
}
