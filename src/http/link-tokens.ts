import { randomBytes } from 'node:crypto';
import type { Links } from '../usecases/ports/links.ts';
import { isSameSecret } from './same-secret.ts';

const TOKEN_BYTES = 32;

/** @param publicUrl the address of this service, null as long as it is not known */
export function createLinks(publicUrl: () => string | null): Links {
  return {
    newToken: () => randomBytes(TOKEN_BYTES).toString('base64url'),
    sameToken: isSameSecret,
    baseUrl: () => {
      const url = publicUrl();
      if (url === null) throw new Error('A link was asked for before the service listens: try again.');
      return url;
    },
  };
}
