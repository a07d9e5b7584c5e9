import type { AuthConfig, Mode } from './config.ts';
import type { EnvReader } from './environment.ts';
import { perhapsSecret, quoted } from './mask.ts';
import { isHostName } from './read-http.ts';
import { GUID_FORM, parseGuid, readList } from './read-values.ts';

/** Tenants that are served: those listed, else the bot's own; null = all, only without credentials. */
export function readAllowedTenants(env: EnvReader, auth: AuthConfig): readonly string[] | null {
  const tenants = readList(env, 'ALLOWED_TENANTS');
  for (const tenant of tenants.filter((item) => parseGuid(item) === null)) {
    env.report({
      variable: 'ALLOWED_TENANTS',
      found: perhapsSecret(tenant),
      accepted: `tenant ids separated by commas, each ${GUID_FORM}; the bot's own tenant when left out`,
      todo: 'correct this item',
    });
  }
  if (tenants.length > 0) return tenants;
  return auth.kind === 'none' ? null : [auth.tenantId];
}

/** Hosts accepted in a service URL besides Microsoft's own. */
export function readServiceUrlHosts(env: EnvReader): readonly string[] {
  const hosts = readList(env, 'SERVICE_URL_HOSTS');
  for (const host of hosts.filter((item) => !isHostName(item))) {
    env.report({
      variable: 'SERVICE_URL_HOSTS',
      found: quoted(host),
      accepted: 'full host names separated by commas, without scheme, port, path or *',
      todo: 'correct this item, or remove it: the hosts of the public cloud are always accepted',
    });
  }
  return hosts;
}

/** Whether the simulator is served: by default when there are no credentials, outside production. */
export function readSimulator(env: EnvReader, mode: Mode, auth: AuthConfig): boolean {
  const value = env.value('SIMULATOR')?.toLowerCase() ?? 'auto';
  const possible = mode !== 'production' && auth.kind === 'none';
  if (value === 'auto') return possible;
  if (value === 'off') return false;
  if (value === 'on' && possible) return true;
  const accepted = 'auto (on without credentials, outside production) or off; auto when left out';
  const todo =
    value !== 'on'
      ? 'write one of them, or remove SIMULATOR'
      : mode === 'production'
        ? 'remove SIMULATOR: in the simulator anybody can be anybody, so it never runs in production'
        : 'remove SIMULATOR, or the credentials: the simulator has no Microsoft identity to check';
  env.report({ variable: 'SIMULATOR', found: quoted(value), accepted, todo });
  return false;
}
