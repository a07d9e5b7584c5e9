/**
 * Which connector addresses may be spoken to: the bot's token follows the address, so one that anybody could choose
 * would give the token away (reliability 0.4). `origins`: scheme, host and port, compared exactly.
 */
export type ServiceUrlRule = { allow: 'loopback' } | { allow: 'origins'; origins: readonly string[] };

/** The connector of the public cloud. `*.trafficmanager.net` must not be allowed: anybody may own a name there. */
const PUBLIC_CONNECTOR = 'https://smba.trafficmanager.net';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Plain letters only, no user, query or fragment: what a reader of addresses would repair first (tabs, backslashes,
 * letters of other alphabets, escapes in the host) is another address to the next reader.
 */
const PLAIN = /^https?:\/\/[a-z\d.:[\]-]+(?:\/[\w.~!$&'()*+,;=:%-]*)*$/i;
const MAX_LENGTH = 500;

/**
 * @param credentials whether the bot has any: without, only this machine is trusted
 * @param more connectors of other clouds, as host names (https is meant) or whole origins
 */
export function serviceUrlRule(credentials: boolean, more: readonly string[] = []): ServiceUrlRule {
  if (!credentials) return { allow: 'loopback' };
  return { allow: 'origins', origins: [PUBLIC_CONNECTOR, ...more.map(toOrigin)] };
}

/** The address in normal form when it may be spoken to, null when it may not. */
export function allowedServiceUrl(serviceUrl: unknown, rule: ServiceUrlRule): string | null {
  if (typeof serviceUrl !== 'string' || serviceUrl.length > MAX_LENGTH || !PLAIN.test(serviceUrl))
    return null;
  const url = URL.parse(serviceUrl);
  if (url === null) return null;
  if (rule.allow === 'loopback') return LOOPBACK.test(url.hostname) ? url.href : null;
  return rule.origins.includes(url.origin) ? url.href : null;
}

function toOrigin(entry: string): string {
  return new URL(entry.includes('://') ? entry : `https://${entry}`).origin;
}
