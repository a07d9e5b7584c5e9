import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const ROOT = new URL('../../../', import.meta.url);

interface Step {
  uses: string;
  with: Record<string, unknown>;
  writeToEnvironmentFile?: Record<string, string>;
}

interface Project {
  version: string;
  environmentFolderPath: string;
  provision: Step[];
  publish: Step[];
}

interface Template {
  parameters: Record<string, { type: string; defaultValue?: unknown }>;
}

/** What the schema v1.11 of the toolkit asks each action for: parameters, then what it writes. */
const ACTIONS: Readonly<Record<string, [needed: string[], written: string[]]>> = {
  'teamsApp/create': [['name'], ['teamsAppId']],
  'aadApp/create': [
    ['name', 'signInAudience', 'generateClientSecret'],
    ['clientId', 'clientSecret', 'objectId'],
  ],
  'aadApp/update': [['manifestPath', 'outputFilePath'], []],
  'arm/deploy': [['subscriptionId', 'resourceGroupName', 'templates'], []],
  'teamsApp/validateManifest': [['manifestPath'], []],
  'teamsApp/zipAppPackage': [['manifestPath', 'outputZipPath', 'outputFolder'], []],
  'teamsApp/validateAppPackage': [['appPackagePath'], []],
  'teamsApp/update': [['appPackagePath'], []],
  'teamsApp/publishAppPackage': [['appPackagePath'], ['publishedAppId']],
};

const project = parse(read('m365agents.yml')) as Project;
const steps = [...project.provision, ...project.publish];
const example = read('env/agents-toolkit.env.example');
const given = parseEnv(example.replace(/^# (?=SECRET_)/gm, ''));

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** A file with values for its placeholders, as the toolkit reads it. */
function filled(path: string, values: Record<string, string | undefined>): string {
  return read(path).replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => values[name] || 'x');
}

describe('m365agents.yml', () => {
  it('gives each action what its schema asks for', () => {
    expect(project).toMatchObject({ version: 'v1.11', environmentFolderPath: './env' });
    for (const { uses, with: parameters, writeToEnvironmentFile = {} } of steps) {
      const [needed, written] = ACTIONS[uses] ?? [[`an action: ${uses}`], []];
      expect(Object.keys(parameters)).toEqual(expect.arrayContaining(needed));
      expect(Object.keys(writeToEnvironmentFile)).toEqual(expect.arrayContaining(written));
      for (const name of Object.values(writeToEnvironmentFile)) expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
    }
  });

  it('registers before it deploys, and packs before it updates and publishes', () => {
    const order = (list: Step[]) => list.map(({ uses }) => uses);
    expect(order(project.provision)).toEqual(
      Object.keys(ACTIONS).filter((uses) => !uses.includes('publish')),
    );
    expect(order(project.publish)).toEqual(Object.keys(ACTIONS).slice(4));
  });

  it('names files that are there, or that a step before it writes', () => {
    const made = new Set<unknown>();
    for (const { with: parameters } of steps) {
      const { templates = [], ...own } = parameters as { templates?: Record<string, string>[] };
      const paths = Object.entries({ ...own, ...templates[0] }).filter(([name]) =>
        /path$|^parameters$/i.test(name),
      );
      for (const [name, path] of paths) {
        if (/^output/.test(name)) made.add(path);
        else expect([path, made.has(path) || existsSync(new URL(String(path), ROOT))]).toEqual([path, true]);
      }
    }
  });

  it.each([
    'm365agents.yml',
    'aad.manifest.json',
    'infra/azure/agents-toolkit.parameters.tpl',
    'appPackage/manifest.json',
  ])('%s has placeholders of variables that the example has', (file) => {
    const named = [...read(file).matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name);
    expect(named.filter((name) => name === undefined || !(name in given))).toEqual([]);
  });

  it('writes variables that the example has, secrets apart', () => {
    const written = steps.flatMap(({ writeToEnvironmentFile = {} }) => Object.values(writeToEnvironmentFile));
    expect(written.filter((name) => !(name in given))).toEqual([]);
    const secrets = Object.keys(given).filter((name) => name.startsWith('SECRET_'));
    expect(secrets.filter((name) => new RegExp(`^${name}=`, 'm').test(example))).toEqual([]);
  });
});

describe('the example', () => {
  it('has the version of the program and the host of the address', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(given.APP_VERSION).toBe(version.replace(/[-+].*$/, ''));
    expect(given.PUBLIC_HOST).toBe(new URL(given.PUBLIC_URL ?? '').hostname);
  });
});

describe('the registration in Entra', () => {
  it('has the scope and the token version the pages ask for, the clients of Teams, and nothing else', () => {
    const registration = JSON.parse(
      filled('aad.manifest.json', { ...given, BOT_ID: 'b', AAD_APP_ACCESS_AS_USER_PERMISSION_ID: 's' }),
    );
    expect(registration).toMatchObject({
      signInAudience: 'AzureADMyOrg',
      identifierUris: ['api://rete-urp.example.org/botid-b'],
      api: {
        requestedAccessTokenVersion: 2,
        oauth2PermissionScopes: [{ id: 's', value: 'access_as_user', type: 'User', isEnabled: true }],
        // Teams on desktop and phones, and in a browser (platform facts §6)
        preAuthorizedApplications: [
          { appId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264', delegatedPermissionIds: ['s'] },
          { appId: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', delegatedPermissionIds: ['s'] },
        ],
      },
      requiredResourceAccess: [],
    });
  });
});

describe('the parameters of the deployment', () => {
  it('are all the template asks for, of its types', () => {
    const { parameters } = JSON.parse(filled('infra/azure/agents-toolkit.parameters.tpl', given)) as {
      parameters: Record<string, { value: unknown }>;
    };
    const template = (JSON.parse(read('infra/azure/main.json')) as Template).parameters;
    const needed = Object.keys(template).filter((name) => template[name]?.defaultValue === undefined);
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining(needed));
    for (const [name, { value }] of Object.entries(parameters)) {
      const type = template[name]?.type === 'bool' ? 'boolean' : 'string';
      expect([name, typeof value, template[name] !== undefined]).toEqual([name, type, true]);
    }
  });
});
