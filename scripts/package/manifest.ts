import type { ZipEntry } from '../zip.ts';

interface CommandList {
  scopes: string[];
  triggers?: string[];
  commands: { title: string; description: string }[];
}

interface Tab {
  entityId: string;
  name?: string;
  contentUrl?: string;
  websiteUrl?: string;
  scopes: string[];
}

/** The parts of a manifest that are looked at besides its schema; to be read from one the schema has found valid. */
export interface Manifest {
  $schema?: string;
  manifestVersion: string;
  version: string;
  id: string;
  icons: { color: string; outline: string };
  localizationInfo?: {
    defaultLanguageTag: string;
    additionalLanguages?: { languageTag: string; file: string }[];
  };
  bots?: {
    botId: string;
    scopes: string[];
    supportsTargetedMessages?: boolean;
    commandLists?: CommandList[];
  }[];
  composeExtensions?: { botId?: string; commands?: { id: string; title: string }[] }[];
  configurableTabs?: { configurationUrl: string; scopes: string[] }[];
  staticTabs?: Tab[];
  permissions?: string[];
  validDomains?: string[];
  webApplicationInfo?: { id: string; resource?: string };
}

/** A package whose files have been read and found to have the form of their schemas. */
export interface ReadPackage {
  files: readonly ZipEntry[];
  manifest: Manifest;
  /** What the manifest says in other languages, by file name. */
  languages: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** Every text of a value with its place in it, written as in language files: `bots[0].commandLists[0].scopes[1]`. */
export function textsIn(value: unknown, place = ''): { place: string; text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, i) => textsIn(each, `${place}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    textsIn(each, place === '' ? key : `${place}.${key}`),
  );
}
