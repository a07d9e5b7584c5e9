import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { VerifyToken } from '../http/tab/verify-token.ts';
import type { TeamsWorld } from './world/teams-world.ts';

/** Signs people of the simulated Teams in to the tab, as Entra does for those of the real one. */
export interface LocalSignIn {
  /** A token for one person, good for an hour and only in this process; null when nobody has this key. */
  issue(personKey: string): string | null;
  verify: VerifyToken;
}

const HOUR_MS = 3_600_000;

/** @param nowMs a clock that never goes back, in milliseconds; not the simulated one, which jumps for days */
export function createLocalSignIn(world: TeamsWorld, nowMs: () => number): LocalSignIn {
  const secret = randomBytes(32);
  return {
    issue(personKey) {
      const person = world.person(personKey);
      if (person === null) return null;
      const claims = encode(JSON.stringify({ id: person.id, until: nowMs() + HOUR_MS }));
      return `${claims}.${sign(claims)}`;
    },

    async verify(authorization) {
      const [, claims = '', signature = ''] = /^Bearer ([\w-]+)\.([\w-]+)$/.exec(authorization ?? '') ?? [];
      if (claims === '') return { token: 'missing', reason: 'no bearer token' };
      if (!isSame(signature, sign(claims))) return { token: 'refused', reason: 'signature' };
      const { id, until } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
        id: string;
        until: number;
      };
      if (nowMs() > until) return { token: 'expired', reason: 'expired' };
      const person = world.data.people.find((candidate) => candidate.id === id);
      if (person === undefined) return { token: 'refused', reason: 'person' };
      return {
        token: 'valid',
        signedIn: { tenantId: person.tenantId, aadObjectId: person.aadObjectId },
      };
    },
  };

  function sign(claims: string): string {
    return createHmac('sha256', secret).update(claims).digest('base64url');
  }
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
