import * as z from 'zod';
import type { Project } from './lockfile.ts';

const component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  purl: z.string(),
});

const bom = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  serialNumber: z.string(),
  metadata: z.looseObject({ timestamp: z.string(), component }),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
});

export type Bom = z.infer<typeof bom>;

/**
 * What npm wrote of all packages, brought down to those that run with the product and given its own name: asked to
 * leave the tools out, npm also leaves out what product and tools share, and it takes the name of the folder. Throws
 * on what is no CycloneDX 1.5.
 */
export function runtimeBom(written: string, project: Project): Bom {
  const read = bom.parse(JSON.parse(written));
  const { component: own } = read.metadata;
  const runtime = runtimeIds(project);
  const components = read.components.filter(({ name, version }) => runtime.has(`${name}@${version}`));
  const refs = new Set([own['bom-ref'], ...components.map((each) => each['bom-ref'])]);
  const dependencies = read.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) }));
  const { name, version } = project;
  return {
    ...read,
    metadata: { ...read.metadata, component: { ...own, name, version } },
    components,
    dependencies,
  };
}

/** Runtime packages of the lockfile that the bill leaves out, by name and version. */
export function missingFrom(made: Bom, project: Pick<Project, 'packages'>): string[] {
  const listed = new Set(made.components.map(({ name, version }) => `${name}@${version}`));
  return [...runtimeIds(project)].filter((id) => !listed.has(id));
}

function runtimeIds({ packages }: Pick<Project, 'packages'>): Set<string> {
  return new Set(
    packages.filter(({ isRuntime }) => isRuntime).map(({ name, version }) => `${name}@${version}`),
  );
}
