import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Links } from '../usecases/ports/links.ts';

const TOKEN_BYTES = 32;

/** @param publicUrl the address of this service, null as long as it is not known */
export function createLinks(publicUrl: () => string | null): Links {
  return {
    newToken: () => randomBytes(TOKEN_BYTES).toString('base64url'),
    // Digests have one length, whatever is given.
    sameToken: (given, expected) => timingSafeEqual(digest(given), digest(expected)),
    baseUrl: () => {
      const url = publicUrl();
      if (url === null) throw new Error('A link was asked for before the service listens: try again.');
      return url;
    },
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
