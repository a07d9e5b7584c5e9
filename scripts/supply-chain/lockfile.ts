import { readFileSync } from 'node:fs';
import * as z from 'zod';

const entry = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  license: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  deprecated: z.string().optional(),
  hasInstallScript: z.boolean().default(false),
  link: z.boolean().default(false),
  dev: z.boolean().default(false),
  devOptional: z.boolean().default(false),
});

const lockfile = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), entry) });

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});

/** One package as the lockfile installs it; the same package in two places is two of these. */
export interface LockedPackage {
  /** `node_modules/…` */
  path: string;
  name: string;
  version: string;
  /** SPDX expression as the package says it; null when it says none. */
  license: string | null;
  /** Address it comes from; null when the lockfile leaves it to the registry in use. */
  resolved: string | null;
  integrity: string | null;
  deprecated: string | null;
  hasInstallScript: boolean;
  /** Installed with `npm ci --omit=dev`. */
  isRuntime: boolean;
}

export interface Project {
  name: string;
  version: string;
  /** Packages whose install scripts were looked at, and whether they may run. */
  allowScripts: Readonly<Record<string, boolean>>;
  packages: readonly LockedPackage[];
}

/** @param folder of `package.json` and `package-lock.json`. Throws on a lockfile of another format. */
export function readProject(folder: URL): Project {
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const { packages } = lockfile.parse(read('package-lock.json'));
  return {
    ...manifest.parse(read('package.json')),
    packages: Object.entries(packages).flatMap(([path, found]): LockedPackage[] => {
      if (path === '') return [];
      const { version = '', license = null, resolved = null, integrity = null, deprecated = null } = found;
      const name = found.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const isRuntime = !found.dev && !found.devOptional;
      const { hasInstallScript } = found;
      return [{ path, name, version, license, resolved, integrity, deprecated, hasInstallScript, isRuntime }];
    }),
  };
}
