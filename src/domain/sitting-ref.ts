import type { SittingRef } from './card-action.ts';
import type { Sitting } from './sitting.ts';

export type ParsedRef =
  | { ref: 'stored'; sittingId: string }
  | { ref: 'series'; seriesOn: string; networkId: string }
  | { ref: 'unreadable' };

/** How a card names a sitting it may ask to change. @param stored whether the sitting has a row */
export function toRef(sitting: Sitting, stored: boolean): SittingRef {
  return stored ? `id:${sitting.id}` : `series:${sitting.seriesOn}:${sitting.networkId}`;
}

export function parseRef(ref: SittingRef): ParsedRef {
  const [kind, first = '', second = ''] = ref.split(':', 3);
  if (kind === 'id' && first !== '') return { ref: 'stored', sittingId: first };
  if (kind === 'series' && /^\d{4}-\d{2}-\d{2}$/.test(first) && second !== '') {
    return { ref: 'series', seriesOn: first, networkId: second };
  }
  return { ref: 'unreadable' };
}
