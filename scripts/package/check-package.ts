import type { ZipEntry } from '../zip.ts';
import { checkIcons } from './check-icons.ts';
import { checkIds } from './check-ids.ts';
import { checkPlaces } from './check-places.ts';
import { checkSchema } from './check-schemas.ts';
import { checkTexts } from './check-texts.ts';
import type { Manifest, ReadPackage } from './manifest.ts';
import type { PackageProblem } from './problem.ts';

/**
 * What Teams, or whoever uses the app, would find wrong with a package; nothing when it may be written. First the form
 * of the files by Microsoft's schemas, then, when it is right, what the schemas do not see. No network is needed.
 */
export async function checkPackage(files: readonly ZipEntry[]): Promise<PackageProblem[]> {
  const loose = [...files.flatMap(nameProblems), ...files.flatMap(placeholderProblems)];
  const manifest = readJson(files, 'manifest.json');
  if ('where' in manifest) return [...loose, manifest];
  const version = String(Reflect.get(manifest.content, 'manifestVersion'));
  const form = await checkSchema('manifest.json', manifest.content, { kind: 'manifest', version });
  if (form.length > 0) return [...loose, ...form];
  const valid = manifest.content as Manifest;
  const languages = (valid.localizationInfo?.additionalLanguages ?? []).map(({ file }) => file);
  const read = new Map<string, Record<string, string>>();
  for (const file of languages) {
    const found = readJson(files, file);
    if ('where' in found) form.push(found);
    else {
      form.push(...(await checkSchema(file, found.content, { kind: 'localisation', version })));
      read.set(file, found.content as Record<string, string>);
    }
  }
  const named = ['manifest.json', valid.icons.color, valid.icons.outline, ...languages];
  const whole: ReadPackage = { files, manifest: valid, languages: read };
  return [
    ...loose,
    ...form,
    ...namedProblems(files, named),
    ...checkIds(whole),
    ...checkPlaces(whole),
    ...(form.length === 0 ? await checkTexts(whole) : []),
    ...checkIcons(whole),
  ];
}

function readJson(files: readonly ZipEntry[], name: string): { content: object } | PackageProblem {
  const data = files.find((file) => file.name === name)?.data;
  const where = name;
  const accepted = 'a file of the package that is a JSON object';
  if (data === undefined) return { where, found: null, accepted, todo: `put it into appPackage/` };
  try {
    const content: unknown = JSON.parse(data.toString('utf8'));
    if (typeof content === 'object' && content !== null) return { content };
    return { where, found: JSON.stringify(content), accepted, todo: `correct appPackage/${name}` };
  } catch (error) {
    return { where, found: String(error), accepted, todo: `correct appPackage/${name}` };
  }
}

function nameProblems({ name }: ZipEntry): PackageProblem[] {
  if (/^[\w-]+(\.[\w-]+)+$/.test(name)) return [];
  return [
    {
      where: `the archive, ${name}`,
      found: JSON.stringify(name),
      accepted: 'files at the root of the archive: letters, digits, - and _, and an ending',
      todo: 'take it out of its folder: Teams looks at the root only',
    },
  ];
}

function placeholderProblems({ name, data }: ZipEntry): PackageProblem[] {
  const left = name.endsWith('.json') ? /\$\{\{[^}]*\}?\}?/.exec(data.toString('utf8'))?.[0] : undefined;
  if (left === undefined) return [];
  return [
    {
      where: name,
      found: left,
      accepted: 'texts with every placeholder replaced',
      todo: 'write the name of a variable that the package has (scripts/package/app-package.ts)',
    },
  ];
}

function namedProblems(files: readonly ZipEntry[], named: readonly string[]): PackageProblem[] {
  const names = files.map(({ name }) => name);
  const missing = named
    .filter((name) => !names.includes(name))
    .map((name) => ({
      where: name,
      found: null,
      accepted: 'every file the manifest names',
      todo: 'add it to the package',
    }));
  const idle = names
    .filter((name) => !named.includes(name))
    .map((name) => ({
      where: name,
      found: 'a file',
      accepted: 'files the manifest names',
      todo: 'take it out',
    }));
  return [...missing, ...idle];
}
