import { crc32 } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { appPackageFiles } from '../../../scripts/package/app-package.ts';
import { checkPackage } from '../../../scripts/package/check-package.ts';
import { createZip } from '../../../scripts/zip.ts';
import type { CommandName } from '../../../src/domain/commands/command.ts';
import { isSearchCommand, SEARCH_PARAMETER } from '../../../src/domain/commands/search-command.ts';
import { ACTION_COMMAND_TITLES, SEARCH_COMMAND_TITLES } from '../../../src/texts/action-commands.ts';
import { commandDescription, commandWord } from '../../../src/texts/command-words.ts';
import { type BuiltPackage, buildPackage, PACKAGE_CONFIG } from '../../helpers/deployment/built-package.ts';

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

let built: BuiltPackage;

beforeAll(async () => {
  built = await buildPackage();
});

describe('the action and search commands', () => {
  it('are those the bot knows, with the titles of the product', () => {
    const commands = built.manifest.composeExtensions?.flatMap((extension) => extension.commands ?? []) ?? [];
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
    expect(await checkPackage(built.files)).toEqual([]);
  });

  it('carries the values of the deployment, quotes included', () => {
    expect(built.manifest).toMatchObject({
      id: PACKAGE_CONFIG.teamsAppId,
      developer: { name: PACKAGE_CONFIG.organisationName, websiteUrl: PACKAGE_CONFIG.websiteUrl },
      bots: [{ botId: PACKAGE_CONFIG.botId }],
      configurableTabs: [{ configurationUrl: `${PACKAGE_CONFIG.publicUrl}/tab/configure`, scopes: ['team'] }],
      staticTabs: [{ contentUrl: `${PACKAGE_CONFIG.publicUrl}/tab/#/next`, scopes: ['personal'] }],
      validDomains: ['rete-urp.example.org'],
      webApplicationInfo: {
        id: PACKAGE_CONFIG.botId,
        resource: `api://rete-urp.example.org/botid-${PACKAGE_CONFIG.botId}`,
      },
    });
  });

  it('asks for what is used and nothing else', () => {
    // Who a person is, and writing to the people of the team by themselves; no message is read that is not for the bot.
    expect(built.manifest.permissions).toEqual(['identity', 'messageTeamMembers']);
    for (const key of ['authorization', 'devicePermissions']) expect(built.manifest).not.toHaveProperty(key);
  });

  it('offers twelve commands in the words and sentences the bot itself uses', () => {
    const expected = COMMANDS.map((command) => ({
      title: commandWord(command),
      description: commandDescription(command),
    }));
    const lists = built.manifest.bots?.[0]?.commandLists ?? [];
    expect(lists.map((list) => list.commands)).toEqual([expected, expected]);
  });

  it('offers them with a slash and with a mention in a team, and in the personal chat', () => {
    expect(built.manifest.bots).toMatchObject([
      {
        supportsTargetedMessages: true,
        scopes: ['team', 'personal'],
        commandLists: [{ scopes: ['team'], triggers: ['slash', 'mention'] }, { scopes: ['personal'] }],
      },
    ]);
    expect(built.manifest.bots?.[0]?.commandLists?.[1]).not.toHaveProperty('triggers');
  });
});

describe('the archive', () => {
  it('holds manifest, icons and language file at its root, whole', () => {
    const read = readStoredZip(createZip(built.files));
    expect(read.map((entry) => entry.name)).toEqual(['manifest.json', 'color.png', 'outline.png', 'en.json']);
    expect(read).toEqual(built.files);
  });

  it('is the same, byte by byte, when built twice', async () => {
    const again = createZip(await appPackageFiles(PACKAGE_CONFIG));
    expect(again.equals(createZip(built.files))).toBe(true);
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
