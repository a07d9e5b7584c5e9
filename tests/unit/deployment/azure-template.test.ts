import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../src/config/read-config.ts';
import { healthRoutes } from '../../../src/http/health.ts';
import type { ArmCall } from '../../helpers/arm-expression.ts';
import { armCalls, parseArmExpression } from '../../helpers/arm-expression.ts';

const ROOT = new URL('../../../', import.meta.url);

interface Parameter {
  type: string;
  defaultValue?: unknown;
  metadata: { description: string };
}

interface Resource {
  type: string;
  apiVersion: string;
  name: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a resource holds is Azure's to say
  properties?: any;
}

interface Template {
  parameters: Record<string, Parameter>;
  variables: Record<string, unknown>;
  resources: Resource[];
  outputs: Record<string, unknown>;
}

const template = readJson<Template>('infra/azure/main.json');
const example = readJson<{ parameters: Record<string, { value: unknown }> }>(
  'infra/azure/parameters.example.json',
);
const calls = armCalls(template);

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')) as T;
}

function resource(type: string): Resource {
  const [found, ...more] = template.resources.filter((each) => each.type === type);
  if (found === undefined || more.length > 0) throw new Error(`${more.length} more of ${type}`);
  return found;
}

/** What is given to the calls of a function as its first argument. */
function named(call: string): string[] {
  return [...new Set(calls.filter((each) => each.call === call).map(firstText))].toSorted();
}

function firstText({ given: [first] }: ArmCall): string {
  return first !== undefined && 'text' in first ? first.text : '';
}

/** A container of the service or of the job, and the secrets it may read. */
function container(type: string) {
  const { configuration, template: made } = resource(type).properties;
  const [only] = made.containers as {
    env: { name: string; value?: string; secretRef?: string }[];
    probes?: { type: string; httpGet: { path: string; port: string } }[];
    command?: string[];
  }[];
  const secrets = configuration.secrets as { name: string; keyVaultUrl: string; identity: string }[];
  if (only === undefined) throw new Error('no container');
  return { configuration, container: only, secrets };
}

describe('the Azure template', () => {
  it('uses every parameter and variable it declares, and declares those it uses', () => {
    expect(named('parameters')).toEqual(Object.keys(template.parameters).toSorted());
    expect(named('variables')).toEqual(Object.keys(template.variables).toSorted());
  });

  it('calls functions that there are', () => {
    const known = [
      'concat',
      'copyIndex',
      'createArray',
      'empty',
      'environment',
      'guid',
      'if',
      'json',
      'length',
    ];
    known.push(
      'listKeys',
      'parameters',
      'reference',
      'resourceGroup',
      'resourceId',
      'string',
      'subscription',
    );
    known.push('subscriptionResourceId', 'take', 'uniqueString', 'variables');
    expect([...new Set(calls.map(({ call }) => call))].toSorted()).toEqual(known.toSorted());
  });

  it('refers to resources that are in it, with a name for each part of their type', () => {
    const types = new Set(template.resources.map(({ type }) => type));
    types.add('Microsoft.Network/virtualNetworks/subnets');
    for (const call of calls.filter((each) => each.call === 'resourceId')) {
      const type = firstText(call);
      expect([type, types.has(type), call.given.length]).toEqual([type, true, type.split('/').length]);
    }
  });

  it('asks for released versions of the interfaces, and explains each parameter', () => {
    for (const { type, apiVersion } of template.resources)
      expect([type, apiVersion]).toEqual([type, expect.stringMatching(/^20\d\d-\d\d-\d\d$/)]);
    for (const [name, { metadata }] of Object.entries(template.parameters))
      expect([name, metadata.description.length > 30]).toEqual([name, true]);
  });

  it('holds no secret: those asked for have no default, and the example leaves them out', () => {
    const secure = Object.entries(template.parameters).filter(([, { type }]) => type === 'securestring');
    expect(secure.map(([name]) => name)).toEqual([
      'botAppPassword',
      'ownerPassword',
      'servicePassword',
      'metricsToken',
    ]);
    expect(secure.filter(([, { defaultValue }]) => defaultValue !== undefined)).toEqual([]);
    const needed = Object.entries(template.parameters)
      .filter(([, { type, defaultValue }]) => type !== 'securestring' && defaultValue === undefined)
      .map(([name]) => name);
    expect(Object.keys(example.parameters)).toEqual(expect.arrayContaining(needed));
    const unknown = Object.keys(example.parameters).filter(
      (name) => template.parameters[name]?.type !== 'string',
    );
    expect(unknown).toEqual([]);
  });

  it('keeps the database off the internet, encrypted on the way and backed up', () => {
    const { network, backup, authConfig } = resource('Microsoft.DBforPostgreSQL/flexibleServers').properties;
    expect(network.publicNetworkAccess).toBe('Disabled');
    expect(authConfig.passwordAuth).toBe('Enabled');
    expect(backup.backupRetentionDays).toBe("[parameters('backupDays')]");
    const settings = template.resources
      .filter(({ type }) => type === 'Microsoft.DBforPostgreSQL/flexibleServers/configurations')
      .map(({ name, properties }) => [name.split('/')[1]?.slice(0, -3), properties.value]);
    expect(settings).toEqual([
      ['require_secure_transport', 'on'],
      ['ssl_min_protocol_version', 'TLSv1.2'],
      ['azure.extensions', 'UNACCENT,PG_TRGM'],
    ]);
    expect(template.resources.map(({ type }) => type)).not.toContain(
      'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules',
    );
    expect(template.variables.databaseHost).toContain('sslmode=verify-full');
  });

  it('takes HTTPS alone, on the port the service listens on, and looks at addresses that there are', () => {
    const { configuration, container: bot } = container('Microsoft.App/containerApps');
    expect(configuration.ingress).toMatchObject({ external: true, allowInsecure: false });
    expect(template.variables.port).toBe(readConfig({}).http.port);
    const paths = healthRoutes(async () => ({})).map(({ path }) => path);
    const probes = bot.probes ?? [];
    expect(probes.map(({ type }) => type)).toEqual(['Startup', 'Liveness', 'Readiness']);
    for (const { httpGet } of probes)
      expect([httpGet.path, paths.includes(httpGet.path)]).toEqual([httpGet.path, true]);
    const endpoint = String(resource('Microsoft.BotService/botServices').properties.endpoint);
    expect(endpoint).toMatch(/'\/api\/messages'\)\]$/);
  });

  it('gives the service a configuration with which it starts, and nothing it does not read', () => {
    const { container: bot } = container('Microsoft.App/containerApps');
    const secrets: Record<string, string> = {
      'database-url': 'postgres://servizio:password@db.example.org:5432/rete_urp',
      'bot-password': 'segreto-di-prova',
      'metrics-token': 'a'.repeat(32),
    };
    const evaluated: Record<string, string> = {
      PORT: String(template.variables.port),
      PUBLIC_URL: 'https://rete-urp.example.org',
      MicrosoftAppId: '00000000-0000-4000-8000-000000000001',
      MicrosoftAppTenantId: '00000000-0000-4000-8000-000000000002',
      ALLOWED_TENANTS: '00000000-0000-4000-8000-000000000002',
    };
    const env = Object.fromEntries(
      bot.env.map(({ name, value = '', secretRef = '' }) => [
        name,
        secrets[secretRef] ?? evaluated[name] ?? value,
      ]),
    );
    const asked = new Set<string>();
    const watched = new Proxy(env, {
      get(target, name) {
        asked.add(String(name));
        return Reflect.get(target, name);
      },
    });
    const config = readConfig(watched);
    expect(config).toMatchObject({
      mode: 'production',
      auth: { kind: 'SingleTenant' },
      database: { kind: 'server' },
    });
    expect(Object.keys(env).filter((name) => !asked.has(name))).toEqual([]);
  });

  it('keeps the owner of the tables from the service', () => {
    const service = container('Microsoft.App/containerApps');
    const job = container('Microsoft.App/jobs');
    const vault = template.resources
      .filter(({ type }) => type === 'Microsoft.KeyVault/vaults/secrets')
      .map(({ name }) => name.split('/')[1]?.slice(0, -3));
    for (const { secrets, container: made, configuration } of [service, job]) {
      const names = secrets.map(({ name }) => name);
      expect(made.env.flatMap(({ secretRef }) => secretRef ?? []).toSorted()).toEqual(names.toSorted());
      for (const { name, keyVaultUrl } of secrets) {
        expect(keyVaultUrl).toContain(`'${name}'`);
        expect(vault).toContain(name);
      }
      expect(configuration.registries).toContain("parameters('registryServer')");
    }
    expect(service.secrets.map(({ name }) => name)).toEqual(template.variables.secretsOfService);
    expect(job.secrets.map(({ name }) => name)).toEqual(template.variables.secretsOfMigration);
    expect(template.variables.secretsOfService).not.toContain('migration-database-url');
    expect(service.container.env.map(({ name }) => name)).not.toContain('MIGRATION_DATABASE_URL');
    expect(service.secrets.every(({ identity }) => identity.includes("'serviceIdentity'"))).toBe(true);
    expect(job.secrets.every(({ identity }) => identity.includes("'migrationIdentity'"))).toBe(true);
    const [, script = ''] = job.container.command ?? [];
    expect(readFileSync(new URL(script, ROOT), 'utf8')).toContain('prepareServer');
  });
});

describe('an expression of a template', () => {
  it('is read with what it calls, and refused when it is not closed', () => {
    expect(parseArmExpression('[[no]')).toBeNull();
    expect(parseArmExpression('no')).toBeNull();
    expect(
      armCalls("[concat(parameters('a'), f('it''s', 1).b[variables('c')])]").map(({ call }) => call),
    ).toEqual(['concat', 'parameters', 'f', 'variables']);
    for (const wrong of ["[f('a']", "[f('a')", '[f(]', "[f('a') g()]", '[)]', "[f('a' 'b')]"])
      expect(() => parseArmExpression(wrong)).toThrow();
  });
});
