import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, jwtVerify, type RemoteJWKSet } from 'jose';

/** Who is signed in, from a token that has been verified; the two together identify a person for ever. */
export interface SignedIn {
  tenantId: string;
  aadObjectId: string;
}

/** `unavailable`: the keys cannot be read at the moment, so nothing is known of the token. */
export type TokenVerdict =
  | { token: 'valid'; signedIn: SignedIn }
  | { token: 'missing' | 'expired' | 'refused' | 'unavailable'; reason: string };

/** Judges the `Authorization` header of a request; null when there is none. Never throws. */
export type VerifyToken = (authorization: string | null) => Promise<TokenVerdict>;

export interface EntraRule {
  /** Application id for which the token must have been issued. */
  appId: string;
  /** Tenants whose people are served, lower case. */
  tenantIds: readonly string[];
  /** Origin of the identity service, e.g. `https://login.microsoftonline.com`. */
  authority: string;
  now: () => Date;
}

/**
 * Origin of the identity service of the bot's cloud.
 *
 * @param loginUrl where the bot itself obtains its tokens in a cloud of its own; null in the public one
 */
export function entraAuthority(loginUrl: string | null): string {
  return loginUrl === null ? 'https://login.microsoftonline.com' : new URL(loginUrl).origin;
}

/** What the tab asks Entra for (platform facts §6). */
const SCOPE = 'access_as_user';
const TOLERANCE_SECONDS = 300;
const LONGEST_TOKEN = 16 * 1024;
const KEYS_MAX_AGE_MS = 24 * 3_600_000;
/** An unknown key makes the keys be read again, no more often than this. */
const KEYS_COOLDOWN_MS = 60_000;

/**
 * Access tokens of Microsoft Entra, version 2.0: signature, exact issuer, audience and tenant, scope, times with five
 * minutes of tolerance; the person is `oid` (ASVS 5.0 9.2, 10.3; platform facts §6). Names in the token are not read.
 */
export function createEntraVerifier({ appId, tenantIds, authority, now }: EntraRule): VerifyToken {
  const keys = new Map<string, RemoteJWKSet>();
  return async (authorization) => {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return { token: 'missing', reason: 'no bearer token' };
    if (token.length > LONGEST_TOKEN) return { token: 'refused', reason: 'too long' };
    const tenantId = claimedTenant(token);
    if (tenantId === null || !tenantIds.includes(tenantId)) return { token: 'refused', reason: 'tenant' };
    try {
      const { payload } = await jwtVerify(token, keysOf(tenantId), {
        issuer: `${authority}/${tenantId}/v2.0`,
        audience: appId,
        algorithms: ['RS256'],
        clockTolerance: TOLERANCE_SECONDS,
        currentDate: now(),
        requiredClaims: ['exp', 'nbf', 'oid', 'tid', 'scp', 'ver'],
      });
      return judge(payload, tenantId);
    } catch (error) {
      return failureOf(error);
    }
  };

  /** One for each tenant served, so their number is bounded by the configuration. */
  function keysOf(tenantId: string): RemoteJWKSet {
    const known = keys.get(tenantId);
    if (known !== undefined) return known;
    const url = new URL(`${authority}/${tenantId}/discovery/v2.0/keys`);
    const made = createRemoteJWKSet(url, {
      cacheMaxAge: KEYS_MAX_AGE_MS,
      cooldownDuration: KEYS_COOLDOWN_MS,
    });
    keys.set(tenantId, made);
    return made;
  }
}

/** Whose keys to try; believed only once the signature and the issuer have been checked with them. */
function claimedTenant(token: string): string | null {
  try {
    const { tid } = decodeJwt(token);
    return typeof tid === 'string' ? tid.toLowerCase() : null;
  } catch {
    return null;
  }
}

function judge(payload: JWTPayload, tenantId: string): TokenVerdict {
  const { oid, ver, scp, tid, idtyp } = payload;
  if (ver !== '2.0') return { token: 'refused', reason: 'version' };
  if (tid !== tenantId) return { token: 'refused', reason: 'tenant' };
  if (idtyp === 'app') return { token: 'refused', reason: 'not a person' };
  if (typeof scp !== 'string' || !scp.split(' ').includes(SCOPE))
    return { token: 'refused', reason: 'scope' };
  if (typeof oid !== 'string' || oid === '') return { token: 'refused', reason: 'person' };
  return { token: 'valid', signedIn: { tenantId, aadObjectId: oid } };
}

function failureOf(error: unknown): TokenVerdict {
  if (error instanceof errors.JWTExpired) return { token: 'expired', reason: 'expired' };
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return { token: 'refused', reason: error.code };
  const aboutKeys = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  if (error instanceof errors.JOSEError && !aboutKeys && error.code !== 'ERR_JOSE_GENERIC')
    return { token: 'refused', reason: error.code };
  return {
    token: 'unavailable',
    reason: error instanceof errors.JOSEError ? error.code : 'keys not reached',
  };
}
