import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readAdvisories } from '../../../scripts/supply-chain/advisories.ts';
import { checkProject, figuresOf } from '../../../scripts/supply-chain/checks.ts';
import { isMet } from '../../../scripts/supply-chain/licences.ts';
import type { LockedPackage } from '../../../scripts/supply-chain/lockfile.ts';
import { readProject } from '../../../scripts/supply-chain/lockfile.ts';
import { ACCEPTED } from '../../../scripts/supply-chain/policy.ts';
import { missingFrom, runtimeBom } from '../../../scripts/supply-chain/sbom.ts';

const ROOT = new URL('../../../', import.meta.url);
const project = readProject(ROOT);

const good: LockedPackage = {
  path: 'node_modules/buono',
  name: 'buono',
  version: '1.0.0',
  license: 'MIT',
  resolved: null,
  integrity: 'sha512-abc',
  deprecated: null,
  hasInstallScript: false,
  isRuntime: true,
};

/** What is said of one package beside two good ones. */
function said(change: Partial<LockedPackage>, allowScripts: Record<string, boolean> = {}): string[] {
  const packages = [good, { ...good, name: 'altro' }, { ...good, ...change }];
  return checkProject({ name: 'x', version: '1.0.0', allowScripts, packages }).map(({ check }) => check);
}

describe('what the lockfile installs', () => {
  it('passes every check that needs no network', () => {
    expect(checkProject(project)).toEqual([]);
  });

  it('is no more than was counted last', () => {
    expect(figuresOf(project.packages).runtime).toBeLessThanOrEqual(300);
  });

  it('stops at an install script nobody has looked at, as npm itself does', () => {
    expect(said({ hasInstallScript: true })).toEqual(['install script']);
    expect(said({ hasInstallScript: true }, { buono: false })).toEqual([]);
    expect(said({ hasInstallScript: true }, { 'buono@1.0.0': true })).toEqual([]);
    expect(said({ hasInstallScript: true }, { 'buono@2.0.0': true })).toEqual(['install script']);
    expect(readFileSync(new URL('.npmrc', ROOT), 'utf8')).toContain('strict-allow-scripts=true');
  });

  it.each<[string, Partial<LockedPackage>, string]>([
    ['no licence', { license: null }, 'licence'],
    ['a licence that does not go with EUPL-1.2', { license: 'GPL-3.0-only' }, 'licence'],
    ['one of the product that is for tools alone', { license: 'MPL-2.0' }, 'licence'],
    ['no integrity', { integrity: null }, 'integrity'],
    ['a weak integrity', { integrity: 'sha1-abc' }, 'integrity'],
    ['an address of its own', { resolved: 'https://example.org/x.tgz' }, 'origin'],
    ['a Git address', { resolved: 'git+ssh://git@example.org/x.git#abc' }, 'origin'],
    ['a withdrawn package', { deprecated: 'use another' }, 'deprecated'],
  ])('stops at %s', (_what, change, check) => {
    expect(said(change)).toEqual([check]);
  });

  it('takes a licence for tools where it is not distributed', () => {
    expect(said({ license: 'MPL-2.0', isRuntime: false })).toEqual([]);
  });

  it('tells one registry from another where the lockfile names them', () => {
    const named = { ...good, resolved: 'https://registry.example.org/a.tgz' };
    const other = { ...good, resolved: 'https://registry.example.com/b.tgz' };
    const found = checkProject({
      name: 'x',
      version: '1',
      allowScripts: {},
      packages: [named, named, other],
    });
    expect(found).toMatchObject([{ check: 'origin', problem: expect.stringContaining('example.com') }]);
  });
});

describe('a licence expression', () => {
  const accepted = new Set(['MIT', 'ISC']);
  it.each([
    ['MIT', true],
    ['MIT OR GPL-3.0-only', true],
    ['(GPL-3.0-only OR MIT)', true],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT AND ISC)', true],
    ['GPL-3.0-only OR (MIT AND ISC)', true],
    ['(MIT', false],
    ['MIT ISC', false],
    ['', false],
    ['UNLICENSED', false],
  ])('%s is met: %s', (expression, met) => {
    expect(isMet(expression, accepted)).toBe(met);
  });
});

describe('known vulnerabilities', () => {
  const cause = { title: 'T', url: 'https://example.org/GHSA-1', severity: 'high', cves: ['CVE-2026-1'] };
  const report = JSON.stringify({
    vulnerabilities: {
      a: { name: 'a', severity: 'high', via: [cause] },
      b: { name: 'b', severity: 'high', via: ['a'] },
    },
  });
  const review = {
    id: 'CVE-2026-1',
    package: 'a',
    reason: 'r',
    reviewedOn: '2026-11-01',
    until: '2026-12-01',
  };

  it('are told once each, and stop a release unless accepted for that package and that long', () => {
    const accepted = (day: string, id = review.id) => {
      const read = readAdvisories(report, [{ ...review, id }], day);
      return read.known === 'yes' ? read.found.map((each) => each.accepted) : null;
    };
    expect(accepted('2026-12-01')).toEqual(['r']);
    expect(accepted('2026-12-01', 'GHSA-1')).toEqual(['r']);
    expect(accepted('2026-12-02')).toEqual([null]);
    expect(accepted('2026-12-01', 'CVE-2026-2')).toEqual([null]);
  });

  it('are not available, which is not none, where the registry does not answer', () => {
    const refused = JSON.stringify({
      message: '405 Method Not Allowed - POST https://registry.example.org/x',
    });
    expect(readAdvisories(refused, [], '2026-12-01')).toEqual({
      known: 'not available',
      reason: '405 Method Not Allowed',
    });
    expect(readAdvisories('', [], '2026-12-01')).toMatchObject({ known: 'not available' });
    expect(readAdvisories('{"vulnerabilities":{}}', [], '2026-12-01')).toEqual({ known: 'yes', found: [] });
  });

  it('accepted ones are still there to be accepted', () => {
    const names = new Set(project.packages.map(({ name }) => name));
    for (const { package: name, reason, reviewedOn, until } of ACCEPTED) {
      expect([name, names.has(name), reason.length > 40, reviewedOn < until]).toEqual([
        name,
        true,
        true,
        true,
      ]);
    }
  });
});

describe('the bill of materials', () => {
  it('is CycloneDX 1.5 of every package that runs with the product, under its name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rete-urp-sbom-'));
    try {
      const file = join(folder, 'sbom.json');
      const made = spawnSync('node', ['scripts/build-sbom.ts', file], { cwd: ROOT, encoding: 'utf8' });
      expect([made.stderr, made.status]).toEqual(['', 0]);
      const written = readFileSync(file, 'utf8');
      const bom = runtimeBom(written, project);
      const { component } = bom.metadata;
      expect([component.name, component.version, component.type]).toEqual([
        'rete-urp-bot',
        project.version,
        'application',
      ]);
      expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(bom.components.every(({ purl }) => purl.startsWith('pkg:npm/'))).toBe(true);
      expect(bom.components.every(({ hashes }) => Array.isArray(hashes) && hashes.length > 0)).toBe(true);
      const names = new Set(bom.components.map(({ name }) => name));
      for (const name of ['botbuilder', 'restify', 'pg', 'zod'])
        expect([name, names.has(name)]).toEqual([name, true]);
      expect(['jest', 'typescript', '@biomejs/biome'].filter((name) => names.has(name))).toEqual([]);
      expect(missingFrom(bom, project)).toEqual([]);
      const [first, ...others] = bom.components;
      expect(missingFrom({ ...bom, components: others }, project)).toEqual([
        `${first?.name}@${first?.version}`,
      ]);
      expect(() => runtimeBom(written.replace('"1.5"', '"1.4"'), project)).toThrow();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
