// @ts-check

/** @import { Place } from './types.js' */

/**
 * Who one is and what is open, as the address remembers it.
 *
 * @returns {{ as: string | null, place: Place }}
 */
export function readHash() {
  const fields = new URLSearchParams(location.hash.slice(1));
  return { as: fields.get('as'), place: fields.get('in') === 'chat' ? 'chat' : 'channel' };
}

/**
 * @param {string} as
 * @param {Place} place
 */
export function writeHash(as, place) {
  const hash = `#${new URLSearchParams({ as, in: place })}`;
  if (location.hash !== hash) history.replaceState(null, '', hash);
}
