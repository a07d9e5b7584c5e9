import { describe, expect, it } from '@jest/globals';
import type { ConfigProblem } from '../../../src/config/config-error.ts';
import type { Environment } from '../../../src/config/environment.ts';
import { readConfig } from '../../../src/config/read-config.ts';
import {
  APP_ID,
  CLOUD,
  errorOf,
  MANAGED_IDENTITY,
  PRODUCTION,
  PUBLIC_URL,
  SECRET,
  SINGLE_TENANT,
  TENANT_ID,
} from '../../helpers/config/environments.ts';

function problemsOf(env: Environment): readonly ConfigProblem[] {
  return errorOf(() => readConfig(env)).problems;
}

describe('readConfig', () => {
  it.each<[string, Environment, string, RegExp]>([
    ['an unknown mode', { ...PRODUCTION, NODE_ENV: 'prod' }, 'NODE_ENV', /production, development, test/],
    ['a port that is no number', { PORT: '80a' }, 'PORT', /0 to 65535/],
    ['a port too high', { PORT: '65536' }, 'PORT', /0 to 65535/],
    ['a negative port', { PORT: '-1' }, 'PORT', /0 to 65535/],
    ['an address with scheme and port as host', { HOST: 'http://127.0.0.1:80' }, 'HOST', /goes in PORT/],
    ['every address without credentials', { HOST: '0.0.0.0' }, 'HOST', /credentials/],
    [
      'a database of another kind',
      { DATABASE_URL: 'mysql://db.example.org/rete' },
      'DATABASE_URL',
      /postgres:\/\//,
    ],
    [
      'a server without a database',
      { DATABASE_URL: 'postgres://db.example.org' },
      'DATABASE_URL',
      /postgres:\/\//,
    ],
    [
      'two places for the data',
      { DATABASE_URL: 'postgres://db/rete', DATA_FOLDER: 'x' },
      'DATA_FOLDER',
      /one place/,
    ],
    [
      'production without credentials',
      { NODE_ENV: 'production', PUBLIC_URL },
      'MicrosoftAppType',
      /anybody could command it/,
    ],
    [
      'a multi-tenant bot',
      { ...PRODUCTION, MicrosoftAppType: 'MultiTenant' },
      'MicrosoftAppType',
      /deprecated the creation of multi-tenant bots after 31 July 2025/,
    ],
    [
      'a misspelt type, which the SDK would take for multi-tenant',
      { ...PRODUCTION, MicrosoftAppType: 'Single-Tenant' },
      'MicrosoftAppType',
      /without a word/,
    ],
    [
      'no type beside an id',
      { MicrosoftAppId: APP_ID, MicrosoftAppTenantId: TENANT_ID },
      'MicrosoftAppType',
      /type/,
    ],
    ['no id', { ...PRODUCTION, MicrosoftAppId: '' }, 'MicrosoftAppId', /Application \(client\) ID/],
    [
      'an id of zeros',
      { ...PRODUCTION, MicrosoftAppId: APP_ID.replace(/\d/g, '0') },
      'MicrosoftAppId',
      /GUID/,
    ],
    [
      'no tenant',
      { ...PRODUCTION, MicrosoftAppTenantId: '' },
      'MicrosoftAppTenantId',
      /Directory \(tenant\) ID/,
    ],
    ['no password', { ...PRODUCTION, MicrosoftAppPassword: '' }, 'MicrosoftAppPassword', /client secret/],
    [
      'a password with a line end',
      { ...PRODUCTION, MicrosoftAppPassword: `${SECRET}\n` },
      'MicrosoftAppPassword',
      /without spaces/,
    ],
    [
      'a password of a managed identity',
      { ...MANAGED_IDENTITY, MicrosoftAppPassword: SECRET },
      'MicrosoftAppPassword',
      /no password/,
    ],
    ['a tenant that is a name', { ...PRODUCTION, ALLOWED_TENANTS: 'comune' }, 'ALLOWED_TENANTS', /GUID/],
    ['a host with a path', { SERVICE_URL_HOSTS: 'a.example.org/teams' }, 'SERVICE_URL_HOSTS', /host names/],
    ['a host with a star', { SERVICE_URL_HOSTS: '*.example.org' }, 'SERVICE_URL_HOSTS', /host names/],
    [
      'an unknown cloud',
      { ...PRODUCTION, ChannelService: 'https://x.example.org' },
      'ChannelService',
      /azure\.us/,
    ],
    [
      'both kinds of cloud settings',
      { ...PRODUCTION, ...CLOUD, ChannelService: 'https://botframework.azure.us' },
      'ChannelService',
      /one or the other/,
    ],
    [
      'a cloud without encryption',
      { ...PRODUCTION, ...CLOUD, OAuthUrl: 'http://127.0.0.1:80' },
      'OAuthUrl',
      /https:\/\//,
    ],
    ['a cloud without credentials', { CallerId: 'urn:x' }, 'CallerId', /credentials/],
    ['an unknown level of the log', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL', /trace, debug, info/],
    [
      'a public address without encryption',
      { PUBLIC_URL: 'http://a.example.org' },
      'PUBLIC_URL',
      /https:\/\//,
    ],
    [
      'no public address in production',
      { ...SINGLE_TENANT, NODE_ENV: 'production' },
      'PUBLIC_URL',
      /under which Microsoft Teams/,
    ],
    ['a public address with a query', { PUBLIC_URL: 'https://a.example.org/?a=1' }, 'PUBLIC_URL', /query/],
    [
      'the simulator in production',
      { ...PRODUCTION, SIMULATOR: 'on' },
      'SIMULATOR',
      /never runs in production/,
    ],
    ['the simulator beside credentials', { ...SINGLE_TENANT, SIMULATOR: 'on' }, 'SIMULATOR', /credentials/],
    ['an unknown word for the simulator', { SIMULATOR: 'yes' }, 'SIMULATOR', /auto/],
  ])('refuses %s', (_what, env, variable, teaches) => {
    const problems = problemsOf(env);
    expect(problems.map((problem) => problem.variable)).toEqual([variable]);
    const { accepted, todo } = problems[0] as ConfigProblem;
    expect(`${accepted} ${todo}`).toMatch(teaches);
  });
});
