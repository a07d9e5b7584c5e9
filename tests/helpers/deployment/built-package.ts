import { appPackageFiles } from '../../../scripts/package/app-package.ts';
import type { Manifest } from '../../../scripts/package/manifest.ts';
import type { ZipEntry } from '../../../scripts/zip.ts';
import type { PackageConfig } from '../../../src/config/read-package-config.ts';

export const PACKAGE_CONFIG: PackageConfig = {
  teamsAppId: '11111111-2222-3333-4444-555555555555',
  botId: '66666666-7777-8888-9999-aaaaaaaaaaaa',
  organisationName: 'Unione "di prova"',
  websiteUrl: 'https://www.example.org/',
  privacyUrl: 'https://www.example.org/privacy',
  termsUrl: 'https://www.example.org/termini',
  publicUrl: 'https://rete-urp.example.org',
};

export interface BuiltPackage {
  files: ZipEntry[];
  manifest: Manifest;
  /** Throws when it is not there. */
  file(name: string): Buffer;
  json(name: string): object;
}

/** The app package as it is built, read. */
export async function buildPackage(): Promise<BuiltPackage> {
  const files = await appPackageFiles(PACKAGE_CONFIG);
  const json = (name: string) => JSON.parse(file(name).toString('utf8')) as object;
  return { files, manifest: json('manifest.json') as Manifest, file, json };

  function file(name: string): Buffer {
    const found = files.find((candidate) => candidate.name === name);
    if (found === undefined) throw new Error(`${name} is not in the package`);
    return found.data;
  }
}
