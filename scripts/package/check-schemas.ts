import { readFile } from 'node:fs/promises';
import type { ErrorObject, ValidateFunction } from 'ajv';
import ajvDraft4 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import type { PackageProblem } from './problem.ts';

/** Which of Microsoft's schemas a file has to satisfy. */
type SchemaKind = 'manifest' | 'localisation';

const FILES: Readonly<Record<SchemaKind, string>> = {
  manifest: 'MicrosoftTeams.schema.json',
  localisation: 'MicrosoftTeams.Localization.schema.json',
};

const Ajv = ajvDraft4.default;
const addFormats = ajvFormats.default;

const compiled = new Map<string, Promise<ValidateFunction | null>>();

/** The form of one file by the schema of a manifest version; the schemas come with a package, no network is needed. */
export async function checkSchema(
  file: string,
  content: unknown,
  { kind, version }: { kind: SchemaKind; version: string },
): Promise<PackageProblem[]> {
  const validate = await validatorOf(kind, version);
  if (validate === null) return [unknownVersion(file, version)];
  if (validate(content)) return [];
  return (validate.errors ?? []).map((error) => toProblem(file, error));
}

/** The names a language file may have, as the schema lists them. */
export async function localisableNames(version: string): Promise<(place: string) => boolean> {
  const schema = (await readSchema('localisation', version)) as {
    properties: Record<string, unknown>;
    patternProperties: Record<string, unknown>;
  };
  const names = Object.keys(schema.properties).filter((name) => name.includes('.'));
  const patterns = Object.keys(schema.patternProperties).map((pattern) => new RegExp(pattern));
  return (place) => names.includes(place) || patterns.some((pattern) => pattern.test(place));
}

/** Compiling takes a second, so each schema is compiled once; null when there is none of that version. */
function validatorOf(kind: SchemaKind, version: string): Promise<ValidateFunction | null> {
  const key = `${kind} ${version}`;
  const known = compiled.get(key) ?? compile(kind, version);
  compiled.set(key, known);
  return known;
}

async function compile(kind: SchemaKind, version: string): Promise<ValidateFunction | null> {
  const schema = /^\d+\.\d+$/.test(version) ? await readSchema(kind, version).catch(() => null) : null;
  if (schema === null) return null;
  // The patterns of the localisation schema are none under the `u` flag (platform facts §5.1).
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, verbose: true });
  addFormats(ajv);
  return ajv.compile(schema);
}

async function readSchema(kind: SchemaKind, version: string): Promise<object> {
  const path = `@microsoft/app-manifest/build/json-schemas/teams/v${version}/${FILES[kind]}`;
  return JSON.parse(await readFile(new URL(import.meta.resolve(path)), 'utf8')) as object;
}

function toProblem(file: string, { instancePath, message, params, data }: ErrorObject): PackageProblem {
  const shown = JSON.stringify(data) ?? 'nothing';
  const more: unknown = params.additionalProperty ?? params.allowedValues ?? null;
  return {
    where: `${file} ${instancePath === '' ? '(the whole file)' : instancePath}`,
    found: shown.length > 120 ? `${shown.slice(0, 117)}...` : shown,
    accepted: `what ${message ?? 'the schema says'}${more === null ? '' : `: ${JSON.stringify(more)}`}`,
    todo: `correct appPackage/${file}`,
  };
}

function unknownVersion(file: string, version: string): PackageProblem {
  return {
    where: `${file} manifestVersion`,
    found: JSON.stringify(version),
    accepted: 'a version whose schema is in @microsoft/app-manifest, such as "1.30"',
    todo: 'write one of those',
  };
}
