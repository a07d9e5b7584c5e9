import { describe, expect, it } from '@jest/globals';
import { CallerIdConstants } from 'botbuilder';
import { GovernmentConstants } from 'botframework-connector';
import type { Config } from '../../../src/config/config.ts';
import type { ConfigProblem } from '../../../src/config/config-error.ts';
import type { Environment } from '../../../src/config/environment.ts';
import { readConfig } from '../../../src/config/read-config.ts';
import { readPackageConfig } from '../../../src/config/read-package-config.ts';
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

const OTHER_TENANT_ID = 'bbbbbbbb-cccc-dddd-eeee-ffffffffffff';

function problemsOf(env: Environment): readonly ConfigProblem[] {
  return errorOf(() => readConfig(env)).problems;
}

describe('readConfig', () => {
  it('gives a development set-up with the simulator when nothing is set', () => {
    const expected: Config = {
      mode: 'development',
      http: { host: '127.0.0.1', port: 3978, publicUrl: null },
      database: { kind: 'embedded', folder: './data' },
      auth: { kind: 'none' },
      allowedTenants: null,
      serviceUrlHosts: [],
      simulator: true,
      logLevel: 'info',
      operations: { metricsToken: null, backups: null },
    };
    expect(readConfig({})).toEqual(expected);
  });

  it('reads who may see the figures and where the backups go', () => {
    const token = 'x'.repeat(24);
    const given = { METRICS_TOKEN: token, BACKUP_FOLDER: '/srv/copie', BACKUP_KEEP: '30' };
    expect(readConfig(given).operations).toEqual({
      metricsToken: token,
      backups: { folder: '/srv/copie', keep: 30 },
    });
  });

  it.each([
    ['METRICS_TOKEN', 'troppo-corto'],
    ['METRICS_TOKEN', 'con uno spazio in mezzo a tutto'],
    ['BACKUP_KEEP', '0'],
    ['BACKUP_KEEP', 'tutti'],
  ])('refuses %s=%s, and shows no token', (variable, value) => {
    const problems = problemsOf({ [variable]: value });
    expect(problems.map((problem) => problem.variable)).toEqual([variable]);
    if (variable === 'METRICS_TOKEN') expect(JSON.stringify(problems)).not.toContain(value);
  });

  it('takes blank variables for missing ones', () => {
    const blank = Object.fromEntries(
      [
        'NODE_ENV',
        'HOST',
        'PORT',
        'DATABASE_URL',
        'DATA_FOLDER',
        'MicrosoftAppId',
        'SIMULATOR',
        'CallerId',
      ].map((variable) => [variable, '  ']),
    );
    expect(readConfig(blank)).toEqual(readConfig({}));
  });

  it('gives a production set-up on every address, with the tenant of the bot and without the simulator', () => {
    expect(readConfig(PRODUCTION)).toEqual({
      mode: 'production',
      http: { host: '0.0.0.0', port: 3978, publicUrl: PUBLIC_URL },
      database: { kind: 'embedded', folder: './data' },
      auth: { kind: 'SingleTenant', appId: APP_ID, tenantId: TENANT_ID, password: SECRET },
      allowedTenants: [TENANT_ID],
      serviceUrlHosts: [],
      simulator: false,
      logLevel: 'info',
      operations: { metricsToken: null, backups: null },
    });
  });

  it.each<[string, Environment, Partial<Config>]>([
    ['a free port', { PORT: '0' }, { http: { host: '127.0.0.1', port: 0, publicUrl: null } }],
    [
      'a public address without its final slash',
      { PUBLIC_URL: 'https://Rete-URP.example.org/' },
      { http: { host: '127.0.0.1', port: 3978, publicUrl: 'https://rete-urp.example.org' } },
    ],
    ['a data folder', { DATA_FOLDER: '/srv/rete' }, { database: { kind: 'embedded', folder: '/srv/rete' } }],
    [
      'a PostgreSQL server',
      { DATABASE_URL: 'postgresql://urp:pw@db.example.org/rete' },
      { database: { kind: 'server', url: 'postgresql://urp:pw@db.example.org/rete' } },
    ],
    [
      'a PostgreSQL server on a local socket',
      { DATABASE_URL: 'postgres:///rete?host=/run/postgresql' },
      { database: { kind: 'server', url: 'postgres:///rete?host=/run/postgresql' } },
    ],
    [
      'a managed identity, whatever its capitals',
      { ...MANAGED_IDENTITY, MicrosoftAppType: 'userassignedmsi', MicrosoftAppId: APP_ID.toUpperCase() },
      { auth: { kind: 'UserAssignedMSI', appId: APP_ID, tenantId: TENANT_ID } },
    ],
    ['no simulator beside credentials', SINGLE_TENANT, { simulator: false }],
    ['no simulator when it is off', { SIMULATOR: 'off' }, { simulator: false }],
    ['the simulator when it is on', { SIMULATOR: 'ON' }, { simulator: true }],
    [
      'several tenants, each once and in lower case',
      { ...PRODUCTION, ALLOWED_TENANTS: `${TENANT_ID}, ${OTHER_TENANT_ID.toUpperCase()},${TENANT_ID},` },
      { allowedTenants: [TENANT_ID, OTHER_TENANT_ID] },
    ],
    [
      'further hosts of the service',
      { SERVICE_URL_HOSTS: 'SMBA.example.org, connector.example.org' },
      { serviceUrlHosts: ['smba.example.org', 'connector.example.org'] },
    ],
    [
      'any address to listen on, with credentials',
      { ...SINGLE_TENANT, HOST: '0.0.0.0' },
      { simulator: false },
    ],
    ['the level of the log', { LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
  ])('accepts %s', (_what, env, expected) => {
    expect(readConfig(env)).toMatchObject(expected);
  });

  it('gives the settings of another cloud as botbuilder names them', () => {
    const { auth } = readConfig({ ...PRODUCTION, ...CLOUD });
    expect(auth).toEqual({
      kind: 'SingleTenant',
      appId: APP_ID,
      tenantId: TENANT_ID,
      password: SECRET,
      cloud: CLOUD,
    });
  });

  it('gives the settings that botbuilder has for the United States government cloud', () => {
    const { auth } = readConfig({ ...MANAGED_IDENTITY, ChannelService: GovernmentConstants.ChannelService });
    const { ChannelService, ToChannelFromBotLoginUrlPrefix, DefaultChannelAuthTenant, ...settings } =
      GovernmentConstants;
    expect(auth).toMatchObject({ cloud: { ...settings, CallerId: CallerIdConstants.USGovChannel } });
  });

  it.each(Object.keys(CLOUD))('refuses the settings of another cloud without %s', (missing) => {
    const problems = problemsOf({ ...PRODUCTION, ...CLOUD, [missing]: undefined });
    expect(problems.map((problem) => problem.variable)).toEqual([missing]);
  });

  it('accepts metadata on this machine outside production', () => {
    const env = { ...SINGLE_TENANT, ...CLOUD, OAuthUrl: 'http://127.0.0.1:4000/token' };
    expect(readConfig(env).auth).toMatchObject({ cloud: { OAuthUrl: 'http://127.0.0.1:4000/token' } });
  });

  it.each(['MicrosoftAppID', 'MICROSOFT_APP_ID'])('says that %s is not MicrosoftAppId', (variable) => {
    const problems = problemsOf({ [variable]: APP_ID });
    expect(problems[0]?.todo).toBe(`rename ${variable} to MicrosoftAppId`);
  });

  it('tells all problems at once, numbered, each with what was found, what is accepted and what to do', () => {
    const { problems, message } = errorOf(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y', SIMULATOR: 'z' }));
    expect(problems).toHaveLength(3);
    expect(message).toContain('The configuration has 3 problems; nothing was started.');
    expect(message.split('\n').slice(1)).toEqual(
      ['PORT', 'SIMULATOR', 'LOG_LEVEL'].map((variable, i) =>
        expect.stringMatching(`^${i + 1}\\. ${variable}: found ".".* Accepted: .+ What to do: .+\\.$`),
      ),
    );
  });

  it.each<[string, Environment]>([
    ['a password where none belongs', { ...MANAGED_IDENTITY, MicrosoftAppPassword: SECRET }],
    ['a password with a space', { ...PRODUCTION, MicrosoftAppPassword: ` ${SECRET}` }],
    ['a password in the place of the id', { ...PRODUCTION, MicrosoftAppId: SECRET }],
    ['a database address that cannot be read', { DATABASE_URL: `urp:${SECRET}@db` }],
    ['a database address of another kind', { DATABASE_URL: `mysql://urp:${SECRET}@db/rete?key=${SECRET}` }],
    ['a password under a misspelt name', { MicrosoftAppPASSWORD: SECRET }],
  ])('keeps %s out of the message', (_what, env) => {
    expect(errorOf(() => readConfig(env)).message).not.toContain(SECRET);
  });
});

describe('readPackageConfig', () => {
  const PACKAGE: Environment = {
    MicrosoftAppId: APP_ID,
    ORGANISATION_NAME: 'Unione di prova',
    WEBSITE_URL: 'https://www.example.org/',
    PRIVACY_URL: 'https://www.example.org/privacy',
    TERMS_URL: 'https://www.example.org/termini',
    PUBLIC_URL: 'https://rete-urp.example.org',
  };

  it('takes the id of the bot for the app when there is no other', () => {
    expect(readPackageConfig(PACKAGE)).toMatchObject({ teamsAppId: APP_ID, botId: APP_ID });
  });

  it('tells everything that is missing at once', () => {
    const { problems } = errorOf(() => readPackageConfig({}));
    expect(problems.map((problem) => problem.variable)).toEqual(Object.keys(PACKAGE));
  });

  it('refuses a name of the publisher that Teams would not take', () => {
    const { problems } = errorOf(() => readPackageConfig({ ...PACKAGE, ORGANISATION_NAME: 'x'.repeat(33) }));
    expect(problems[0]?.accepted).toContain('at most 32 characters');
  });

  it.each([
    'http://rete.example.org',
    'https://rete.example.org:8443',
    'https://rete.example.org/bot',
    'rete',
  ])('refuses %s as the address of the pages', (url) => {
    const { problems } = errorOf(() => readPackageConfig({ ...PACKAGE, PUBLIC_URL: url }));
    expect(problems).toMatchObject([{ variable: 'PUBLIC_URL', found: JSON.stringify(url) }]);
  });
});
