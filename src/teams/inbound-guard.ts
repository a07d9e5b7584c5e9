import { activityShape } from './activity-shape.ts';
import { tenantsOf } from './parse-place.ts';
import { allowedServiceUrl, type ServiceUrlRule } from './service-url.ts';

export interface GuardOptions {
  /** Entra tenants served; `'any'` only where every tenant of the installation may use the bot. */
  allowedTenants: readonly string[] | 'any';
  rule: ServiceUrlRule;
  /** Whether requests carry verified tokens. */
  credentials: boolean;
}

/**
 * What the token does not vouch for (platform facts §7.2): the tenant, the channel, and an address to answer to.
 * Gives the reason of a refusal, null when the activity may be looked at.
 */
export function refusedBecause(body: unknown, options: GuardOptions): string | null {
  const read = activityShape.safeParse(body);
  if (!read.success) return 'not_an_activity';
  const tenants = tenantsOf(read.data).map((tenantId) => tenantId.toLowerCase());
  const [tenantId] = tenants;
  if (tenants.some((other) => other !== tenantId)) return 'tenants_differ';
  if (!isAllowed(tenantId, options.allowedTenants)) return 'tenant_not_allowed';
  if (options.credentials && read.data.channelId !== 'msteams') return 'not_from_teams';
  if (allowedServiceUrl(read.data.serviceUrl, options.rule) === null) return 'service_url_not_allowed';
  return null;
}

function isAllowed(tenantId: string | undefined, allowed: GuardOptions['allowedTenants']): boolean {
  return allowed === 'any' || allowed.some((other) => other.toLowerCase() === tenantId);
}
