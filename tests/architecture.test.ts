import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { FolderRule } from './helpers/architecture/rules.ts';
import {
  brokenImports,
  effectsAtImport,
  exportedTypes,
  importCycles,
  importersOf,
  italianSentences,
  namesInTable,
  occurrencesIn,
} from './helpers/architecture/rules.ts';
import type { SourceFile } from './helpers/architecture/source-file.ts';
import { readSourceFiles } from './helpers/architecture/source-file.ts';

const ROOT = new URL('../', import.meta.url);
const SOURCES = await readSourceFiles(ROOT, 'src');
/** Code for the browser: its own clock and its own entry. */
const BROWSER = /^src\/(simulator\/page|tab)\//;
const SERVER_SOURCES = SOURCES.filter((file) => !BROWSER.test(file.path));

const TESTS = await readSourceFiles(ROOT, 'tests');

/** Longer than others, for cutting them would help nobody; none is added for being long alone. */
const LONG_TESTS = [
  // Stories of one network, each test of which goes on where the one before it ended.
  ...[
    'agenda',
    'commands',
    'deputy',
    'dialogs',
    'minutes',
    'publications',
    'register',
    'substitutes',
    'urgent',
    'year',
  ].map((story) => `tests/integration/${story}.test.ts`),
  // Lists of data.
  'tests/helpers/authority/card-rules.ts',
  'tests/helpers/golden/publications.ts',
];

const DOCUMENT_PACKAGES = [
  ...['docx', 'pdfkit', '@expo-google-fonts/', 'write-excel-file', 'csv-parse', 'csv-stringify'],
  ...['ical-generator', 'timezones-ical-library'],
];

/** Where the adapters meet. */
const COMPOSING: FolderRule = {
  folders: [
    ...['domain', 'usecases', 'texts', 'cards', 'storage', 'scheduler', 'delivery', 'teams', 'http'],
    ...['documents', 'observation', 'simulator', 'config', 'logging', 'clock.ts', 'program-version.ts'],
  ],
  packages: ['node:'],
};

/** The table of CONTRIBUTING.md. Adapters never import each other: they meet in `app.ts`. */
const RULES: Readonly<Record<string, FolderRule>> = {
  domain: { folders: [], packages: ['date-fns-tz', 'chrono-node', 'date-holidays'] },
  usecases: { folders: ['domain'], packages: ['node:timers/promises', 'node:async_hooks'] },
  texts: { folders: ['domain'], packages: [] },
  cards: { folders: ['domain', 'texts'], packages: [] },
  storage: adapter([], ['kysely', 'pg', 'pg-boss', '@electric-sql/']),
  scheduler: adapter([], ['node-cron']),
  delivery: adapter(['cards', 'texts'], []),
  teams: adapter(['cards', 'texts'], ['botbuilder', 'botframework-connector', 'zod']),
  http: adapter(['cards', 'texts', 'shared'], ['restify', 'jose']),
  shared: { folders: [], packages: ['zod'] },
  tab: {
    folders: ['shared', 'texts', 'cards'],
    packages: ['react', 'react-dom', '@fluentui/react-components', '@microsoft/teams-js'],
    typesOf: ['domain', 'usecases'],
  },
  documents: adapter(['texts'], DOCUMENT_PACKAGES),
  observation: { ...adapter([], ['prom-client']), typesOf: ['logging', 'http', 'storage'] },
  simulator: {
    ...adapter(['cards', 'texts', 'clock.ts'], ['zod']),
    typesOf: ['logging', 'config', 'http', 'composition'],
  },
  config: { folders: [], packages: ['node:', 'zod'] },
  logging: { folders: [], packages: ['pino'] },
  'clock.ts': { folders: ['usecases'], packages: [] },
  'program-version.ts': { folders: [], packages: ['node:'] },
  composition: COMPOSING,
  'app.ts': { ...COMPOSING, folders: [...COMPOSING.folders, 'composition'] },
  'main.ts': { folders: ['app.ts', 'config', 'logging'], packages: ['node:'] },
};

function adapter(folders: readonly string[], packages: readonly string[]): FolderRule {
  return {
    folders: ['domain', 'usecases', ...folders],
    packages: ['node:', ...packages],
    typesOf: ['logging'],
  };
}

/** Helpers of one file's own parameters and results: no word of the office stands behind them. */
const TECHNICAL_TYPES: readonly string[] = [
  'ActionItemAction',
  'ActionNotice',
  'ActionReminderSettings',
  'ActionView',
  'PublicationAction',
  'PublicationNotice',
  'LineWord',
  'DelegationAction',
  'DeliveryAction',
  'DelegationNotice',
  'DelegationView',
  'FileLinkAction',
  'FileLinkView',
  'AgendaAction',
  'AgendaContent',
  'AgendaField',
  'NetworkAction',
  'SittingAction',
  'SubstituteAction',
  'SubstituteNotice',
  'SubstituteView',
  'UrgentAction',
  'CommandWords',
  'DateFieldsReading',
  'DayContext',
  'DayPart',
  'DayPhrase',
  'DueInput',
  'DurationPhrase',
  'ExplicitDate',
  'Now',
  'MinutesAction',
  'PersonalDataAction',
  'PersonalDataNotice',
  'PersonalDataView',
  'MinutesMove',
  'MinutesProblem',
  'ParsedCommand',
  'ParsedRef',
  'PlanSettings',
  'ReadMinutesText',
  'PresenceReading',
  'ReadSettings',
  'RegisterAction',
  'RegisterNotice',
  'RegisterView',
  'ResolvedDay',
  'ResolvedWhen',
  'SaidDay',
  'SeatEntry',
  'SeatLines',
  'SettingsField',
  'SettingsPage',
  'SittingForPlan',
  'TimePhrase',
  'WhenPhrase',
  'WhenReading',
];

describe('the sources', () => {
  it('are found', () => {
    expect(SOURCES.length).toBeGreaterThan(100);
  });

  it('import only what their folder may', () => {
    expect(SOURCES.flatMap((file) => brokenImports(file, RULES))).toEqual([]);
  });

  it('import files that exist', () => {
    const paths = new Set(SOURCES.map((file) => file.path));
    const missing = SOURCES.flatMap((file) =>
      file.imports
        .filter(({ target }) => target !== null && /(?<!\.d)\.tsx?$/.test(target) && !paths.has(target))
        .map(({ specifier, line }) => `${file.path}:${line}: ${specifier}`),
    );
    expect(missing).toEqual([]);
  });

  it('have no circle of imports, not even of types', () => {
    expect(importCycles(SOURCES)).toEqual([]);
  });

  it('have no barrel, no default export and no re-export of everything', () => {
    expect(SOURCES.filter((file) => file.path.endsWith('/index.ts')).map((file) => file.path)).toEqual([]);
    expect(occurrencesIn(SOURCES, /\bexport (default\b|\*)/)).toEqual([]);
  });

  it('read the environment in one place', () => {
    expect(inOtherFiles(occurrencesIn(SOURCES, /\bprocess\.env\b/), 'src/config/process-env.ts')).toEqual([]);
  });

  it('ask the time in one place', () => {
    const asked = occurrencesIn(SERVER_SOURCES, /\bnew Date\(\s*\)|\bDate\.now\b|\bDate\(\s*\)/);
    expect(inOtherFiles(asked, 'src/clock.ts')).toEqual([]);
  });

  it('import the SDK of Teams in one folder', () => {
    const importers = importersOf(SOURCES, [
      'botbuilder',
      'botbuilder-core',
      'botframework-connector',
      'botframework-schema',
    ]);
    expect(inOtherFiles(importers, 'src/teams/')).toEqual([]);
  });

  it('import the reader of dates and the list of holidays in one file each', () => {
    expect(inOtherFiles(importersOf(SOURCES, ['chrono-node']), 'src/domain/reading/read-when.ts')).toEqual(
      [],
    );
    expect(inOtherFiles(importersOf(SOURCES, ['date-holidays']), 'src/domain/calendar/holidays.ts')).toEqual(
      [],
    );
  });

  it('have at most 300 lines', () => {
    const exempt = /^src\/(texts|storage\/migrations)\//;
    expect(SOURCES.filter((file) => !exempt.test(file.path) && isLong(file)).map(({ path }) => path)).toEqual(
      [],
    );
    expect(TESTS.filter(isLong).map(({ path }) => path)).toEqual([...LONG_TESTS].sort());
  });

  it('do nothing when imported, but for the one that starts the process', () => {
    const quiet = SERVER_SOURCES.filter((file) => file.path !== 'src/main.ts');
    expect(quiet.flatMap(effectsAtImport)).toEqual([]);
  });

  it('keep the sentences people read in src/texts', () => {
    // `when/` is about Italian words too, but those that people type.
    const elsewhere = SOURCES.filter(
      (file) => !/^src\/(texts|domain\/reading\/when|simulator\/page)\//.test(file.path),
    );
    expect(elsewhere.flatMap(italianSentences)).toEqual([]);
  });
});

describe('the glossary', () => {
  it('has every type of the domain, but for the technical ones', async () => {
    const names = namesInTable(await readFile(new URL('docs/glossary.md', ROOT), 'utf8'));
    const types = SOURCES.filter((file) => file.path.startsWith('src/domain/')).flatMap(exportedTypes);
    const unknown = types.filter((type) => !names.has(type) && !TECHNICAL_TYPES.includes(type));
    expect(unknown).toEqual([]);
  });

  it('has no type that is gone', async () => {
    const names = namesInTable(await readFile(new URL('docs/glossary.md', ROOT), 'utf8'));
    const types = new Set(SOURCES.flatMap(exportedTypes));
    const named = [...names].filter((name) => /^[A-Z][a-z]+([A-Z][a-z]+)*$/.test(name));
    expect([...named, ...TECHNICAL_TYPES].filter((name) => !types.has(name))).toEqual([]);
  });
});

function inOtherFiles(places: readonly string[], allowed: string): string[] {
  return places.filter((place) => !place.startsWith(allowed));
}

function isLong({ source }: SourceFile): boolean {
  return source.split('\n').length > 301;
}
