import type { AuthConfig, Mode } from './config.ts';
import { CREDENTIAL_VARIABLES } from './config.ts';
import type { EnvReader } from './environment.ts';
import { quoted, secret } from './mask.ts';
import { givenCloudVariables, readCloud } from './read-cloud.ts';
import { requireGuid } from './read-values.ts';

type AppType = Exclude<AuthConfig['kind'], 'none'>;
const APP_TYPES: readonly AppType[] = ['SingleTenant', 'UserAssignedMSI'];
const ACCEPTED_TYPES = 'SingleTenant (with a password) or UserAssignedMSI (managed identity, no password)';

/**
 * How the bot proves who it is and checks who calls it. The combinations are those of the SDK's own credential
 * factory, made strict: there, a missing or misspelt type means MultiTenant and an empty id means that nobody's
 * token is checked (platform facts §1.3, §7.2). After a reported problem the result is not to be used.
 */
export function readAuth(env: EnvReader, mode: Mode): AuthConfig {
  const production = mode === 'production';
  if (CREDENTIAL_VARIABLES.every((variable) => env.value(variable) === null))
    return withoutAuth(env, production);
  const type = readAppType(env);
  const appId = requireGuid(
    env,
    'MicrosoftAppId',
    'copy "Application (client) ID" of the bot from Microsoft Entra',
  );
  const tenantId = requireGuid(
    env,
    'MicrosoftAppTenantId',
    'copy "Directory (tenant) ID" from Microsoft Entra',
  );
  const password = readPassword(env, type);
  const cloud = readCloud(env, production);
  const identity = { appId: appId ?? '', tenantId: tenantId ?? '', ...(cloud && { cloud }) };
  return type === 'UserAssignedMSI'
    ? { kind: type, ...identity }
    : { kind: 'SingleTenant', ...identity, password };
}

function withoutAuth(env: EnvReader, production: boolean): AuthConfig {
  const cloud = givenCloudVariables(env);
  if (production) {
    env.report({
      variable: 'MicrosoftAppType',
      found: null,
      accepted: `${ACCEPTED_TYPES}, with MicrosoftAppId and MicrosoftAppTenantId`,
      todo: 'set the credentials of the bot: without them anybody could command it, so production does not start',
    });
  }
  if (cloud.length > 0) {
    env.report({
      variable: cloud.join(', '),
      found: 'a value, but no credentials',
      accepted:
        'settings of a cloud only together with MicrosoftAppType, MicrosoftAppId and MicrosoftAppTenantId',
      todo: 'set the credentials too, or remove these settings',
    });
  }
  return { kind: 'none' };
}

/** Null after a problem. Case does not matter, as in the SDK. */
function readAppType(env: EnvReader): AppType | null {
  const value = env.value('MicrosoftAppType');
  const type = APP_TYPES.find((candidate) => candidate.toLowerCase() === value?.toLowerCase());
  if (type !== undefined) return type;
  const found = value === null ? null : quoted(value);
  const common = { variable: 'MicrosoftAppType', found };
  if (value?.toLowerCase() === 'multitenant') {
    env.report({
      ...common,
      accepted: `${ACCEPTED_TYPES}; Microsoft deprecated the creation of multi-tenant bots after 31 July 2025`,
      todo: 'register the bot as SingleTenant or with a managed identity and set its type here',
    });
    return null;
  }
  env.report({
    ...common,
    accepted: `${ACCEPTED_TYPES}; the SDK would take anything else for a multi-tenant bot, without a word`,
    todo: 'set the type with which the bot was registered',
  });
  return null;
}

function readPassword(env: EnvReader, type: AppType | null): string {
  const password = env.raw('MicrosoftAppPassword');
  const variable = 'MicrosoftAppPassword';
  if (type === 'UserAssignedMSI' && password !== null) {
    env.report({
      variable,
      found: secret(password),
      accepted: 'nothing: a managed identity has no password',
      todo: 'remove it, or set MicrosoftAppType=SingleTenant',
    });
  }
  if (type === 'SingleTenant' && password === null) {
    env.report({
      variable,
      found: null,
      accepted: 'the value of a client secret of the app registration',
      todo: 'create a client secret in Microsoft Entra and copy its value (not its id)',
    });
  }
  if (type !== 'UserAssignedMSI' && password !== null && password !== password.trim()) {
    env.report({
      variable,
      found: secret(password),
      accepted: 'a secret without spaces around it',
      todo: 'copy it again without the space or line end before or after it',
    });
  }
  return password ?? '';
}
