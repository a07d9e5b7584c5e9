import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkPackage } from '../../../scripts/package/check-package.ts';
import { encodePng } from '../../../scripts/png.ts';
import type { ZipEntry } from '../../../scripts/zip.ts';
import { type BuiltPackage, buildPackage, PACKAGE_CONFIG } from '../../helpers/deployment/built-package.ts';

let built: BuiltPackage;

beforeAll(async () => {
  built = await buildPackage();
});

/** The package with one file otherwise; null takes it out. */
function withFile(name: string, data: Buffer | object | null): ZipEntry[] {
  const bytes = data === null || Buffer.isBuffer(data) ? data : Buffer.from(JSON.stringify(data));
  const others = built.files.filter((each) => each.name !== name);
  return bytes === null ? others : [...others, { name, data: bytes }];
}

function withManifest(change: object): ZipEntry[] {
  return withFile('manifest.json', { ...built.manifest, ...change });
}

/** @param change null takes the text out */
function withEnglish(change: Record<string, string | null>): ZipEntry[] {
  const texts = Object.entries({ ...built.json('en.json'), ...change }).filter(([, text]) => text !== null);
  return withFile('en.json', Object.fromEntries(texts));
}

function withBot(change: object): ZipEntry[] {
  return withManifest({ bots: [{ ...built.manifest.bots?.[0], ...change }] });
}

function withTitle(title: string): ZipEntry[] {
  const [list, ...lists] = structuredClone(built.manifest.bots?.[0]?.commandLists ?? []);
  if (list?.commands[1] === undefined) throw new Error('no command');
  list.commands[1].title = title;
  return withBot({ commandLists: [list, ...lists] });
}

/** A picture of one colour, with one pixel of another. */
function picture(side: number, rgba: readonly number[], one = rgba): Buffer {
  const pixels = Array.from({ length: side * side }, (_, i) => (i === 0 ? one : rgba)).flat();
  return encodePng(side, Uint8Array.from(pixels));
}

describe('the package', () => {
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
          developer: { ...Reflect.get(built.manifest, 'developer'), privacyUrl: 'http://x.example.org/' },
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
      () => withManifest({ validDomains: [...(built.manifest.validDomains ?? []), 'altro.example.org'] }),
      'validDomains',
      /tabs only/,
    ],
    ['a tab outside the domains', () => withManifest({ validDomains: [] }), 'contentUrl', /validDomains/],
    [
      'the sign-in of another app',
      () =>
        withManifest({
          webApplicationInfo: { ...built.manifest.webApplicationInfo, id: PACKAGE_CONFIG.teamsAppId },
        }),
      'webApplicationInfo.id',
      /id of the bot/,
    ],
    [
      'a resource with capitals',
      () =>
        withManifest({
          webApplicationInfo: {
            id: PACKAGE_CONFIG.botId,
            resource: `api://Rete-URP.example.org/botid-${PACKAGE_CONFIG.botId}`,
          },
        }),
      'webApplicationInfo.resource',
      /lower case/,
    ],
    [
      'a resource without the bot',
      () =>
        withManifest({
          webApplicationInfo: {
            id: PACKAGE_CONFIG.botId,
            resource: `api://rete-urp.example.org/${PACKAGE_CONFIG.botId}`,
          },
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
      () => [...built.files, { name: 'icone/altra.png', data: white as never }],
      'archive',
      /root/,
    ],
    ['a file nobody names', () => withFile('note.txt', Buffer.from('x')), 'note.txt', /names/],
    ['a placeholder left', () => withEnglish({ 'name.short': `\${{NOWHERE}}` }), 'en.json', /replaced/],
    ['no icon', () => withFile('color.png', null), 'color.png', /manifest names/],
    ['an icon that is no picture', () => withFile('color.png', Buffer.from('no')), 'color.png', /192 × 192/],
    [
      'an icon cut short',
      () => withFile('color.png', built.file('color.png').subarray(0, 400)),
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
