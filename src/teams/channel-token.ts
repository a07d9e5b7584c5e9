import { verify } from 'node:crypto';
import { AuthenticationConstants } from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import type { BotAuthConfig } from './auth-config.ts';
import { channelIssuer } from './auth-config.ts';

/** Why a request is not the channel's; one word for the log, nothing of the token in it. */
export type TokenFault =
  | 'no_bearer_token'
  | 'not_a_token'
  | 'algorithm'
  | 'key_not_named'
  | 'issuer'
  | 'audience'
  | 'without_end'
  | 'service_url'
  | 'channel'
  | 'unknown_key'
  | 'signature'
  | 'endorsement';

/** The parts of an activity a token vouches for. */
export interface Vouched {
  channelId?: unknown;
  serviceUrl?: unknown;
}

/** @throws when the channel's keys cannot be read */
export type CheckToken = (activity: Vouched, authorization: string) => Promise<TokenFault | null>;

const CHANNEL = 'msteams';
/** A token of the channel has some 1,500 characters. */
const MAX_LENGTH = 8_192;
const DIGESTS: ReadonlyMap<unknown, string> = new Map([
  ['RS256', 'RSA-SHA256'],
  ['RS384', 'RSA-SHA384'],
  ['RS512', 'RSA-SHA512'],
]);

/**
 * What is asked of a token before botframework-connector verifies it, since that one alone would take a token without
 * `exp`, a key endorsed for nothing, and an activity without service URL; would look up keys of other issuers for
 * whoever asks; and writes its key to the console at each wrong signature (platform facts §7.1). Everything that
 * needs no key is looked at first.
 */
export function createTokenCheck(auth: Exclude<BotAuthConfig, { kind: 'none' }>): CheckToken {
  const issuer = channelIssuer(auth);
  const url =
    auth.cloud?.ToBotFromChannelOpenIdMetadataUrl ??
    AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
  // The library's own keys of this address, cached once for both.
  const { openIdMetadata } = new JwtTokenExtractor({}, url, []);

  return async (activity, authorization) => {
    if (activity.channelId !== CHANNEL) return 'channel';
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
    if (token === undefined) return 'no_bearer_token';
    const read = readToken(token);
    if (read === null) return 'not_a_token';
    const { header, claims, signed, signature } = read;
    const digest = DIGESTS.get(header.alg);
    if (digest === undefined) return 'algorithm';
    if (typeof header.kid !== 'string' || header.kid === '') return 'key_not_named';
    if (claims.iss !== issuer) return 'issuer';
    if (claims.aud !== auth.appId) return 'audience';
    if (typeof claims.exp !== 'number') return 'without_end';
    if (typeof claims.serviceurl !== 'string' || claims.serviceurl !== activity.serviceUrl) {
      return 'service_url';
    }
    const key = await openIdMetadata.getKey(header.kid);
    if (key === null) return 'unknown_key';
    if (!verify(digest, signed, key.key, signature)) return 'signature';
    return key.endorsements?.includes(CHANNEL) ? null : 'endorsement';
  };
}

function readToken(token: string) {
  if (token.length > MAX_LENGTH) return null;
  const [header = '', payload = '', signature = ''] = token.split('.');
  const read = { header: readPart(header), claims: readPart(payload) };
  if (read.header === null || read.claims === null) return null;
  return {
    header: read.header,
    claims: read.claims,
    signed: Buffer.from(`${header}.${payload}`),
    signature: Buffer.from(signature, 'base64url'),
  };
}

function readPart(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
