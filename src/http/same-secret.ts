import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares in a time that does not tell where the two begin to differ, nor how long the right one is. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** Digests have one length, whatever is given. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
