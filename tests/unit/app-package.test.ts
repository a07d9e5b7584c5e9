import { readFile } from 'node:fs/promises';
import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import appManifest from '@microsoft/app-manifest';
import { appPackageFiles, fillTemplate } from '../../scripts/app-package.ts';
import { createZip } from '../../scripts/zip.ts';
import type { PackageConfig } from '../../src/config/read-package-config.ts';
import type { CommandName } from '../../src/domain/command.ts';
import { parseCommand } from '../../src/domain/parse-command.ts';
import { COMMAND_WORDS, commandDescription, commandWord } from '../../src/texts/command-words.ts';

const { AppManifestUtils } = appManifest;

const CONFIG: PackageConfig = {
  teamsAppId: '11111111-2222-3333-4444-555555555555',
  botId: '66666666-7777-8888-9999-aaaaaaaaaaaa',
  organisationName: 'Unione "di prova"',
  websiteUrl: 'https://www.example.org/',
  privacyUrl: 'https://www.example.org/privacy',
  termsUrl: 'https://www.example.org/termini',
};

const SCHEMAS = 'https://developer.microsoft.com/json-schemas/teams';

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

interface Command {
  title: string;
  description: string;
}

interface Manifest {
  id: string;
  developer: { name: string; websiteUrl: string };
  icons: { color: string; outline: string };
  localizationInfo: { defaultLanguageTag: string; additionalLanguages: { file: string }[] };
  bots: [
    {
      botId: string;
      scopes: string[];
      supportsTargetedMessages: boolean;
      commandLists: { scopes: string[]; triggers?: string[]; commands: Command[] }[];
    },
  ];
}

async function file(name: string): Promise<Buffer> {
  const found = (await appPackageFiles(CONFIG)).find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`${name} is not in the package`);
  return found.data;
}

async function manifest(): Promise<Manifest> {
  return JSON.parse((await file('manifest.json')).toString('utf8')) as Manifest;
}

async function english(): Promise<Record<string, string>> {
  return JSON.parse((await file('en.json')).toString('utf8')) as Record<string, string>;
}

/** By the schemas that come with the package, found by the version the manifest names: no network. */
function schemaErrors(text: string): Promise<string[]> {
  return AppManifestUtils.validateAgainstSchema(JSON.parse(text));
}

describe('the manifest', () => {
  it('is valid by the schema of its version', async () => {
    expect(await schemaErrors((await file('manifest.json')).toString('utf8'))).toEqual([]);
  });

  it.each([
    ['a colour that is none', { accentColor: 'blue' }],
    ['a key Teams does not know', { packageName: 'it.example.rete' }],
    ['a scope that does not exist', { bots: [{ botId: CONFIG.botId, scopes: ['teams'] }] }],
    [
      'a version without slash commands',
      { $schema: `${SCHEMAS}/v1.28/MicrosoftTeams.schema.json`, manifestVersion: '1.28' },
    ],
  ])('is found invalid with %s', async (_what, wrong) => {
    expect(await schemaErrors(JSON.stringify({ ...(await manifest()), ...wrong }))).not.toEqual([]);
  });

  it('carries the values of the deployment, quotes included', async () => {
    const { id, developer, bots } = await manifest();
    expect({ id, bot: bots[0].botId, name: developer.name, site: developer.websiteUrl }).toEqual({
      id: CONFIG.teamsAppId,
      bot: CONFIG.botId,
      name: CONFIG.organisationName,
      site: CONFIG.websiteUrl,
    });
  });

  it('leaves no placeholder behind', async () => {
    expect((await file('manifest.json')).toString('utf8')).not.toContain('${{');
  });

  it('offers twelve commands in the words and sentences the bot itself uses', async () => {
    const expected = COMMANDS.map((command) => ({
      title: commandWord(command),
      description: commandDescription(command),
    }));
    const { commandLists } = (await manifest()).bots[0];
    expect(commandLists.map((list) => list.commands)).toEqual([expected, expected]);
  });

  it('offers them with a slash and with a mention in a team, and in the personal chat', async () => {
    const [bot] = (await manifest()).bots;
    expect(bot.supportsTargetedMessages).toBe(true);
    expect(bot.scopes).toEqual(['team', 'personal']);
    expect(bot.commandLists.map(({ scopes, triggers }) => ({ scopes, triggers }))).toEqual([
      { scopes: ['team'], triggers: ['slash', 'mention'] },
      { scopes: ['personal'], triggers: undefined },
    ]);
  });

  it('names a setting that is missing', () => {
    expect(() => fillTemplate(`\${{NOWHERE}}`, {})).toThrow('names NOWHERE');
  });
});

describe('the English file', () => {
  it('has only keys and lengths of the localisation schema', async () => {
    const path = import.meta.resolve(
      '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json',
    );
    const schema = JSON.parse(await readFile(new URL(path), 'utf8')) as {
      required: string[];
      properties: Record<string, { maxLength?: number }>;
      patternProperties: Record<string, { maxLength?: number }>;
    };
    const patterns = Object.entries(schema.patternProperties).map(([key, rule]) => ({
      key: new RegExp(key),
      rule,
    }));
    const texts = await english();
    const wrong = Object.entries(texts).filter(([key, value]) => {
      const rule = schema.properties[key] ?? patterns.find((pattern) => pattern.key.test(key))?.rule;
      return rule === undefined || value.length > (rule.maxLength ?? Number.POSITIVE_INFINITY);
    });
    expect(wrong).toEqual([]);
    expect(Object.keys(texts)).toEqual(expect.arrayContaining(schema.required));
  });

  it('translates every command with a title the bot understands as that command', async () => {
    const texts = await english();
    const { commandLists } = (await manifest()).bots[0];
    for (const [l, list] of commandLists.entries()) {
      for (const [c, command] of list.commands.entries()) {
        const key = `bots[0].commandLists[${l}].commands[${c}]`;
        const title = texts[`${key}.title`] ?? '';
        const meant = { kind: 'command', command: COMMANDS[c], rest: '' };
        expect(parseCommand(title, COMMAND_WORDS)).toEqual(meant);
        expect(parseCommand(command.title, COMMAND_WORDS)).toEqual(meant);
        expect(texts[`${key}.description`]).toBeTruthy();
      }
    }
  });
});

describe('the icons', () => {
  it.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('%s has the size Teams asks for', async (name, side) => {
    const picture = decodePng(await file(name));
    expect([picture.width, picture.height]).toEqual([side, side]);
  });

  it('have no transparent part in colour, and only white on nothing in outline', async () => {
    const colour = decodePng(await file('color.png')).pixels;
    const outline = decodePng(await file('outline.png')).pixels;
    expect(colour.every(([, , , alpha]) => alpha === 255)).toBe(true);
    expect(outline.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(new Set(outline.map(([, , , alpha]) => alpha))).toEqual(
      expect.objectContaining(new Set([0, 255])),
    );
  });
});

describe('the archive', () => {
  it('holds manifest, icons and language file at its root, whole', async () => {
    const files = await appPackageFiles(CONFIG);
    const read = readStoredZip(createZip(files));
    expect(read.map((entry) => entry.name)).toEqual(['manifest.json', 'color.png', 'outline.png', 'en.json']);
    expect(read).toEqual(files);
  });

  it('holds every file the manifest names', async () => {
    const { icons, localizationInfo } = await manifest();
    const named = [
      icons.color,
      icons.outline,
      ...localizationInfo.additionalLanguages.map((item) => item.file),
    ];
    const names = (await appPackageFiles(CONFIG)).map((entry) => entry.name);
    expect(names).toEqual(expect.arrayContaining(named));
  });

  it('is the same, byte by byte, when built twice', async () => {
    const [first, second] = [
      createZip(await appPackageFiles(CONFIG)),
      createZip(await appPackageFiles(CONFIG)),
    ];
    expect(first.equals(second)).toBe(true);
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

/** Decodes a picture of one data chunk, eight-bit RGBA, unfiltered rows: the kind `scripts/png.ts` writes. */
function decodePng(png: Buffer): { width: number; height: number; pixels: number[][] } {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  expect([...png.subarray(24, 26)]).toEqual([8, 6]);
  const data = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  const pixels = Array.from({ length: width * height }, (_, i) => {
    const at = Math.floor(i / width) * (width * 4 + 1) + 1 + (i % width) * 4;
    return [...rows.subarray(at, at + 4)];
  });
  return { width, height, pixels };
}
