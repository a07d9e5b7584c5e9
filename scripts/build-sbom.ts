import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readProject } from './supply-chain/lockfile.ts';
import { missingFrom, runtimeBom } from './supply-chain/sbom.ts';

/**
 * `npm run sbom [-- file]`: the packages that run with the product, as CycloneDX 1.5, by default to `dist/sbom.json`.
 * Works without a network.
 */
const COMMAND = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];

const root = new URL('../', import.meta.url);
const file = process.argv[2] ?? fileURLToPath(new URL('dist/sbom.json', root));
const project = readProject(root);
const written = execFileSync('npm', COMMAND, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const made = runtimeBom(written, project);
const missing = missingFrom(made, project);
if (missing.length > 0) throw new Error(`npm left out of its bill: ${missing.join(', ')}`);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
process.stdout.write(`${made.components.length} packages: ${file}\n`);
