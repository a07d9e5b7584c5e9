import { isMet } from './licences.ts';
import type { LockedPackage, Project } from './lockfile.ts';
import { READ_LICENCES, RUNTIME_LICENCES, TOOL_LICENCES } from './policy.ts';

/** What is wrong with a package: it stops the build. */
export interface Finding {
  check: 'install script' | 'licence' | 'integrity' | 'origin' | 'deprecated';
  package: string;
  problem: string;
}

/** Everything that can be told from `package.json` and the lockfile, without a network. */
export function checkProject({ packages, allowScripts }: Project): Finding[] {
  const origins = usualOrigin(packages);
  return packages.flatMap((found) =>
    [
      scriptProblem(found, allowScripts),
      licenceProblem(found),
      integrityProblem(found),
      originProblem(found, origins),
      deprecatedProblem(found),
    ].filter((finding) => finding !== null),
  );
}

/** A script nobody has looked at; listed, it is allowed (`true`) or skipped (`false`) by npm. */
function scriptProblem(found: LockedPackage, allowed: Project['allowScripts']): Finding | null {
  const { name, version, hasInstallScript } = found;
  if (!hasInstallScript || Object.hasOwn(allowed, name) || Object.hasOwn(allowed, `${name}@${version}`))
    return null;
  return finding(
    found,
    'install script',
    'runs a script when installed and is not in allowScripts of package.json',
  );
}

function licenceProblem(found: LockedPackage): Finding | null {
  const licence = found.license ?? READ_LICENCES[found.name] ?? null;
  const said = licence === 'BSD' ? (READ_LICENCES[found.name] ?? licence) : licence;
  if (said === null) return finding(found, 'licence', 'says no licence');
  const accepted = found.isRuntime ? RUNTIME_LICENCES : TOOL_LICENCES;
  if (isMet(said, accepted)) return null;
  const use = found.isRuntime ? 'distributed with the product' : 'used as a tool';
  return finding(found, 'licence', `${said} is not a licence accepted for what is ${use}`);
}

function integrityProblem(found: LockedPackage): Finding | null {
  if (found.integrity?.startsWith('sha512-')) return null;
  return finding(found, 'integrity', found.integrity === null ? 'has no integrity' : 'has a weak integrity');
}

/** With the registry left out of the lockfile there is no usual origin, and any address is an exception. */
function originProblem(found: LockedPackage, usual: string | null): Finding | null {
  const { resolved } = found;
  if (resolved === null) return null;
  const origin = originOf(resolved);
  if (origin.startsWith('https://') && origin === usual) return null;
  return finding(
    found,
    'origin',
    `comes from ${origin}${usual === null ? '' : `, the others from ${usual}`}`,
  );
}

function deprecatedProblem(found: LockedPackage): Finding | null {
  return found.deprecated === null ? null : finding(found, 'deprecated', found.deprecated);
}

/** Where most packages come from; null when most leave it to the registry in use. */
function usualOrigin(packages: readonly LockedPackage[]): string | null {
  const counts = new Map<string | null, number>();
  for (const { resolved } of packages) {
    const origin = resolved === null ? null : originOf(resolved);
    counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

function originOf(resolved: string): string {
  const url = URL.parse(resolved);
  return url === null ? resolved : `${url.protocol}//${url.host}`;
}

function finding({ path, version }: LockedPackage, check: Finding['check'], problem: string): Finding {
  return { check, package: `${path.replace(/^node_modules\//, '')}@${version}`, problem };
}

/** How many packages there are, and which are there in more than one version. */
export function figuresOf(packages: readonly LockedPackage[]) {
  const runtime = packages.filter(({ isRuntime }) => isRuntime);
  const versions = Map.groupBy(runtime, ({ name }) => name);
  const several = [...versions].filter(([, found]) => new Set(found.map(({ version }) => version)).size > 1);
  return {
    all: packages.length,
    runtime: runtime.length,
    severalVersions: several.map(([name]) => name).toSorted(),
    withScripts: packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name),
  };
}
