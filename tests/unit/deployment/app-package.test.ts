import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appPackageFiles } from '../../../scripts/package/app-package.ts';
import { checkPackage } from '../../../scripts/package/check-package.ts';
import { readEnvironmentFile } from '../../../scripts/package/environment-file.ts';
import type { Manifest } from '../../../scripts/package/manifest.ts';
import { readPng } from '../../../scripts/package/read-png.ts';
import { encodePng } from '../../../scripts/png.ts';
import { createZip, type ZipEntry } from '../../../scripts/zip.ts';
import type { PackageConfig } from '../../../src/config/read-package-config.ts';
import type { CommandName } from '../../../src/domain/commands/command.ts';
import { isSearchCommand, SEARCH_PARAMETER } from '../../../src/domain/commands/search-command.ts';
import { ACTION_COMMAND_TITLES, SEARCH_COMMAND_TITLES } from '../../../src/texts/action-commands.ts';
import { commandDescription, commandWord } from '../../../src/texts/command-words.ts';

const CONFIG: PackageConfig = {
  teamsAppId: '11111111-2222-3333-4444-555555555555',
  botId: '66666666-7777-8888-9999-aaaaaaaaaaaa',
  organisationName: 'Unione "di prova"',
  websiteUrl: 'https://www.example.org/',
  privacyUrl: 'https://www.example.org/privacy',
  termsUrl: 'https://www.example.org/termini',
  publicUrl: 'https://rete-urp.example.org',
};

/** The menu of Teams takes twelve; the others are typed. */
const COMMANDS: readonly CommandName[] = [
  'help',
  'calendar',
  'next',
  'attendance',
  'agenda',
  'substitute',
  'register',
  'minutes',
  'urgent',
  'move',
  'cancel',
  'settings',
];

let files: ZipEntry[];
let manifest: Manifest;

beforeAll(async () => {
  files = await appPackageFiles(CONFIG);
  manifest = json('manifest.json') as Manifest;
});

function file(name: string): Buffer {
  const found = files.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`${name} is not in the package`);
  return found.data;
}

function json(name: string): object {
  return JSON.parse(file(name).toString('utf8')) as object;
}

/** The package with one file otherwise; null takes it out. */
function withFile(name: string, data: Buffer | object | null): ZipEntry[] {
  const bytes = data === null || Buffer.isBuffer(data) ? data : Buffer.from(JSON.stringify(data));
  const others = files.filter((each) => each.name !== name);
  return bytes === null ? others : [...others, { name, data: bytes }];
}

function withManifest(change: object): ZipEntry[] {
  return withFile('manifest.json', { ...manifest, ...change });
}

/** @param change null takes the text out */
function withEnglish(change: Record<string, string | null>): ZipEntry[] {
  const texts = Object.entries({ ...json('en.json'), ...change }).filter(([, text]) => text !== null);
  return withFile('en.json', Object.fromEntries(texts));
}

function withBot(change: object): ZipEntry[] {
  return withManifest({ bots: [{ ...manifest.bots?.[0], ...change }] });
}

function withTitle(title: string): ZipEntry[] {
  const [list, ...lists] = structuredClone(manifest.bots?.[0]?.commandLists ?? []);
  if (list?.commands[1] === undefined) throw new Error('no command');
  list.commands[1].title = title;
  return withBot({ commandLists: [list, ...lists] });
}

/** A picture of one colour, with one pixel of another. */
function picture(side: number, rgba: readonly number[], one = rgba): Buffer {
  const pixels = Array.from({ length: side * side }, (_, i) => (i === 0 ? one : rgba)).flat();
  return encodePng(side, Uint8Array.from(pixels));
}

describe('the action and search commands', () => {
  it('are those the bot knows, with the titles of the product', () => {
    const commands = manifest.composeExtensions?.flatMap((extension) => extension.commands ?? []) ?? [];
    const titles = Object.fromEntries(commands.map(({ id, title }) => [id, title]));
    expect(titles).toEqual({ ...ACTION_COMMAND_TITLES, ...SEARCH_COMMAND_TITLES });
    for (const each of commands) {
      expect(each).toMatchObject(
        isSearchCommand(each.id)
          ? { type: 'query', initialRun: true, parameters: [{ name: SEARCH_PARAMETER }] }
          : { type: 'action', fetchTask: true, context: ['compose', 'message'] },
      );
    }
  });
});

describe('the package', () => {
  it('has nothing wrong', async () => {
    expect(await checkPackage(files)).toEqual([]);
  });

  it('carries the values of the deployment, quotes included', () => {
    expect(manifest).toMatchObject({
      id: CONFIG.teamsAppId,
      developer: { name: CONFIG.organisationName, websiteUrl: CONFIG.websiteUrl },
      bots: [{ botId: CONFIG.botId }],
      configurableTabs: [{ configurationUrl: `${CONFIG.publicUrl}/tab/configure`, scopes: ['team'] }],
      staticTabs: [{ contentUrl: `${CONFIG.publicUrl}/tab/#/next`, scopes: ['personal'] }],
      validDomains: ['rete-urp.example.org'],
      webApplicationInfo: {
        id: CONFIG.botId,
        resource: `api://rete-urp.example.org/botid-${CONFIG.botId}`,
      },
    });
  });

  it('asks for what is used and nothing else', () => {
    // Who a person is, and writing to the people of the team by themselves; no message is read that is not for the bot.
    expect(manifest.permissions).toEqual(['identity', 'messageTeamMembers']);
    for (const key of ['authorization', 'devicePermissions']) expect(manifest).not.toHaveProperty(key);
  });

  it('offers twelve commands in the words and sentences the bot itself uses', () => {
    const expected = COMMANDS.map((command) => ({
      title: commandWord(command),
      description: commandDescription(command),
    }));
    const lists = manifest.bots?.[0]?.commandLists ?? [];
    expect(lists.map((list) => list.commands)).toEqual([expected, expected]);
  });

  it('offers them with a slash and with a mention in a team, and in the personal chat', () => {
    expect(manifest.bots).toMatchObject([
      {
        supportsTargetedMessages: true,
        scopes: ['team', 'personal'],
        commandLists: [{ scopes: ['team'], triggers: ['slash', 'mention'] }, { scopes: ['personal'] }],
      },
    ]);
    expect(manifest.bots?.[0]?.commandLists?.[1]).not.toHaveProperty('triggers');
  });

  const schemas = 'https://developer.microsoft.com/json-schemas/teams';
  const command = 'bots[0].commandLists[0].commands';
  const white = [255, 255, 255, 255];
  const clear = [255, 255, 255, 0];

  it.each<[string, () => ZipEntry[], string, RegExp]>([
    // what the schemas see
    ['a colour that is none', () => withManifest({ accentColor: 'blue' }), '/accentColor', /pattern/],
    ['a key that Teams does not know', () => withManifest({ packageName: 'it.example' }), '', /packageName/],
    ['a scope that does not exist', () => withBot({ scopes: ['teams'] }), '/bots/0/scopes/0', /"team"/],
    [
      'a name too long',
      () => withManifest({ name: { short: 'x'.repeat(31), full: 'y' } }),
      '/name/short',
      /30 characters/,
    ],
    [
      'a version without slash commands',
      () => withManifest({ $schema: `${schemas}/v1.28/MicrosoftTeams.schema.json`, manifestVersion: '1.28' }),
      '/bots/0',
      /supportsTargetedMessages|triggers/,
    ],
    ['a version nobody has', () => withManifest({ manifestVersion: '9.99' }), 'manifestVersion', /1\.30/],
    ['an unknown name of a text', () => withEnglish({ 'bots[0].name': 'x' }), 'en.json', /bots\[0\]\.name/],
    [
      'a text too long in English',
      () => withEnglish({ 'description.short': 'x'.repeat(81) }),
      'en.json /description.short',
      /80 characters/,
    ],
    // what they do not see
    [
      'the schema of another version',
      () => withManifest({ $schema: `${schemas}/v1.29/MicrosoftTeams.schema.json` }),
      'manifest.json $schema',
      /1\.30/,
    ],
    [
      'an English file of another version',
      () => withEnglish({ $schema: `${schemas}/v1.29/MicrosoftTeams.Localization.schema.json` }),
      'en.json $schema',
      /1\.30/,
    ],
    [
      'a version of a draft',
      () => withManifest({ version: '1.0' }),
      'manifest.json version',
      /three numbers/,
    ],
    [
      'an address that is not encrypted',
      () =>
        withManifest({
          developer: { ...Reflect.get(manifest, 'developer'), privacyUrl: 'http://x.example.org/' },
        }),
      'developer.privacyUrl',
      /https/,
    ],
    ['a wildcard', () => withManifest({ validDomains: ['*.example.org'] }), 'validDomains', /without \*/],
    [
      'a domain with a scheme',
      () => withManifest({ validDomains: ['https://rete-urp.example.org'] }),
      'validDomains',
      /scheme/,
    ],
    [
      'a domain that is not needed',
      () => withManifest({ validDomains: [...(manifest.validDomains ?? []), 'altro.example.org'] }),
      'validDomains',
      /tabs only/,
    ],
    ['a tab outside the domains', () => withManifest({ validDomains: [] }), 'contentUrl', /validDomains/],
    [
      'the sign-in of another app',
      () => withManifest({ webApplicationInfo: { ...manifest.webApplicationInfo, id: CONFIG.teamsAppId } }),
      'webApplicationInfo.id',
      /id of the bot/,
    ],
    [
      'a resource with capitals',
      () =>
        withManifest({
          webApplicationInfo: {
            id: CONFIG.botId,
            resource: `api://Rete-URP.example.org/botid-${CONFIG.botId}`,
          },
        }),
      'webApplicationInfo.resource',
      /lower case/,
    ],
    [
      'a resource without the bot',
      () =>
        withManifest({
          webApplicationInfo: { id: CONFIG.botId, resource: `api://rete-urp.example.org/${CONFIG.botId}` },
        }),
      'webApplicationInfo.resource',
      /botid-/,
    ],
    [
      'a command the bot does not know',
      () => withTitle('agendina'),
      `${command}[1].title`,
      /word of a command/,
    ],
    ['a command with more than its word', () => withTitle('calendario tutto'), `${command}[1].title`, /word/],
    ['the same command twice', () => withTitle('prossima'), `${command}[2].title`, /once in a menu/],
    [
      'a translation that is another command',
      () => withEnglish({ [`${command}[1].title`]: 'minutes' }),
      `en.json ${command}[1].title`,
      /command calendar/,
    ],
    [
      'a translation of nothing',
      () => withEnglish({ 'staticTabs[7].name': 'Nothing' }),
      'en.json staticTabs[7].name',
      /in manifest\.json/,
    ],
    [
      'a text that is not translated',
      () => withEnglish({ 'staticTabs[0].name': null }),
      'en.json staticTabs[0].name',
      /"Sedute"/,
    ],
    ['no English file', () => withFile('en.json', null), 'en.json', /JSON object/],
    ['a file that is no JSON', () => withFile('en.json', Buffer.from('{')), 'en.json', /JSON object/],
    [
      'a file in a folder',
      () => [...files, { name: 'icone/altra.png', data: white as never }],
      'archive',
      /root/,
    ],
    ['a file nobody names', () => withFile('note.txt', Buffer.from('x')), 'note.txt', /names/],
    ['a placeholder left', () => withEnglish({ 'name.short': `\${{NOWHERE}}` }), 'en.json', /replaced/],
    ['no icon', () => withFile('color.png', null), 'color.png', /manifest names/],
    ['an icon that is no picture', () => withFile('color.png', Buffer.from('no')), 'color.png', /192 × 192/],
    [
      'an icon cut short',
      () => withFile('color.png', file('color.png').subarray(0, 400)),
      'color.png',
      /192 × 192/,
    ],
    [
      'a colour icon of another size',
      () => withFile('color.png', picture(191, white)),
      'color.png',
      /192 × 192/,
    ],
    [
      'a colour icon with a hole',
      () => withFile('color.png', picture(192, white, clear)),
      'color.png',
      /opaque/,
    ],
    [
      'an outline of another size',
      () => withFile('outline.png', picture(64, clear, white)),
      'outline.png',
      /32 × 32/,
    ],
    [
      'an outline in colour',
      () => withFile('outline.png', picture(32, clear, [255, 0, 0, 255])),
      'outline.png',
      /white/,
    ],
    [
      'an outline that is all white',
      () => withFile('outline.png', picture(32, white)),
      'outline.png',
      /clear/,
    ],
    ['an outline that is nothing', () => withFile('outline.png', picture(32, clear)), 'outline.png', /full/],
  ])('is refused with %s', async (_what, broken, where, accepted) => {
    const problems = await checkPackage(broken());
    const found = problems.filter(
      (problem) => problem.where.includes(where) && accepted.test(problem.accepted),
    );
    expect({ problems, found: found.length > 0 }).toEqual({ problems, found: true });
  });
});

describe('a picture', () => {
  // One row of two RGB pixels for each filter of the PNG specification §9, all of them the same two colours.
  const rows = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 30, 30, 30],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 15, 15, 15],
    [4, 0, 0, 0, 0, 0, 0],
  ];

  it('is read whatever the filters of its rows', () => {
    const png = encodePng(5, new Uint8Array(100));
    png.writeUInt32BE(2, 16);
    png[25] = 2;
    const [start, data] = [png.indexOf('IDAT'), deflateSync(Buffer.from(rows.flat()))];
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const whole = Buffer.concat([
      png.subarray(0, start - 4),
      length,
      Buffer.from('IDAT'),
      data,
      Buffer.alloc(4),
    ]);
    const row = [10, 20, 30, 255, 40, 50, 60, 255];
    expect(readPng(whole)).toEqual({
      width: 2,
      height: 5,
      rgba: Uint8Array.from(Array.from(rows, () => row).flat()),
    });
  });
});

describe('the environment', () => {
  let folder: URL;
  beforeAll(async () => {
    folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'env-'))}/`);
    const names = [
      'prova.env',
      '.env.rete',
      'doppio.env',
      '.env.doppio',
      'nuova.env.example',
      '.env.rete.user',
    ];
    for (const name of names)
      await writeFile(
        new URL(name, folder),
        `PUBLIC_URL=https://${name}.invalid\n${name === '.env.rete' ? 'BOT_ID=x\n' : ''}`,
      );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['prova', { PUBLIC_URL: 'https://prova.env.invalid' }],
    ['rete', { PUBLIC_URL: 'https://.env.rete.invalid', BOT_ID: 'x', MicrosoftAppId: 'x' }],
  ])('%s is read from its file alone', async (name, values) => {
    expect(await readEnvironmentFile(folder, name)).toEqual(values);
  });

  it.each([
    ['altra', /"altra", of which there is no file.*Accepted: doppio, prova, rete\..*an example of env/],
    ['nuova', /Accepted: doppio, prova, rete\. What to do: copy env\/nuova\.env\.example to env\/nuova\.env/],
    ['doppio', /env\/\.env\.doppio and env\/doppio\.env|env\/doppio\.env and env\/\.env\.doppio/],
  ])('%s is refused with what there is', async (name, message) => {
    await expect(readEnvironmentFile(folder, name)).rejects.toThrow(message);
  });
});

describe('the archive', () => {
  it('holds manifest, icons and language file at its root, whole', () => {
    const read = readStoredZip(createZip(files));
    expect(read.map((entry) => entry.name)).toEqual(['manifest.json', 'color.png', 'outline.png', 'en.json']);
    expect(read).toEqual(files);
  });

  it('is the same, byte by byte, when built twice', async () => {
    const again = createZip(await appPackageFiles(CONFIG));
    expect(again.equals(createZip(files))).toBe(true);
  });
});

/** Reads an archive through its directory at the end, as Teams does, and checks sums and headers. */
function readStoredZip(zip: Buffer): { name: string; data: Buffer }[] {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const entries: { name: string; data: Buffer }[] = [];
  let at = zip.readUInt32LE(end + 16);
  expect(at + zip.readUInt32LE(end + 12)).toBe(end);
  for (let i = 0; i < zip.readUInt16LE(end + 10); i += 1) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('ascii', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    expect(zip.readUInt32LE(local)).toBe(0x04034b50);
    expect(zip.toString('ascii', local + 30, local + 30 + nameLength)).toBe(name);
    const start = local + 30 + nameLength;
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    expect(crc32(data)).toBe(zip.readUInt32LE(at + 16));
    entries.push({ name, data });
    at += 46 + nameLength;
  }
  return entries;
}
