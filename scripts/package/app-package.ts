import { readFile } from 'node:fs/promises';
import type { PackageConfig } from '../../src/config/read-package-config.ts';
import type { ZipEntry } from '../zip.ts';

const FOLDER = new URL('../../appPackage/', import.meta.url);
/** Teams looks for all of them at the root of the archive (platform facts §5.1). */
const OTHER_FILES = ['color.png', 'outline.png', 'en.json'];

/** The files of the Teams app package, manifest first, with the deployment's own values in it. */
export async function appPackageFiles(config: PackageConfig): Promise<ZipEntry[]> {
  const template = await readFile(new URL('manifest.json', FOLDER), 'utf8');
  const values = { ...placeholderValues(config), APP_VERSION: await readAppVersion() };
  const manifest = { name: 'manifest.json', data: Buffer.from(fillTemplate(template, values)) };
  const others = OTHER_FILES.map(async (name) => ({ name, data: await readFile(new URL(name, FOLDER)) }));
  return [manifest, ...(await Promise.all(others))];
}

/** Replaces every `${{NAME}}` inside a JSON text; one without a value stays, for the checks to find. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? JSON.stringify(values[name]).slice(1, -1) : placeholder,
  );
}

/** By the names of env/agents-toolkit.env.example, so that the toolkit can fill in the same template. */
function placeholderValues(config: PackageConfig): Record<string, string> {
  return {
    TEAMS_APP_ID: config.teamsAppId,
    BOT_ID: config.botId,
    ORGANISATION_NAME: config.organisationName,
    WEBSITE_URL: config.websiteUrl,
    PRIVACY_URL: config.privacyUrl,
    TERMS_URL: config.termsUrl,
    PUBLIC_URL: config.publicUrl,
    PUBLIC_HOST: new URL(config.publicUrl).hostname,
  };
}

/** The package's version without a pre-release part, which Teams does not take. */
async function readAppVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version.replace(/[-+].*$/, '');
}
