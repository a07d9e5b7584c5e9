import { spawnSync } from 'node:child_process';
import { systemClock } from '../src/clock.ts';
import { readAdvisories } from './supply-chain/advisories.ts';
import { checkProject, figuresOf } from './supply-chain/checks.ts';
import { readProject } from './supply-chain/lockfile.ts';
import { ACCEPTED } from './supply-chain/policy.ts';

/**
 * `npm run supply-chain`: what the lockfile installs, judged. Everything but the known vulnerabilities works without a
 * network. Exit code 1 when something stops a release.
 */
const project = readProject(new URL('../', import.meta.url));
const findings = checkProject(project);
const figures = figuresOf(project.packages);
const today = systemClock.now().toISOString().slice(0, 10);
const audit = spawnSync('npm', ['audit', '--json', '--omit=dev'], { encoding: 'utf8' });
const advisories = readAdvisories(audit.stdout ?? '', ACCEPTED, today);

say(`Packages: ${figures.all}, of which ${figures.runtime} run with the product.`);
say(`In several versions among these: ${figures.severalVersions.join(', ') || 'none'}.`);
for (const name of figures.withScripts) {
  const allowed = project.allowScripts[name];
  say(
    `Install script: ${name}: ${allowed === undefined ? 'NOT REVIEWED' : allowed ? 'runs' : 'is skipped'}.`,
  );
}
for (const { check, package: name, problem } of findings) say(`PROBLEM (${check}): ${name} ${problem}.`);
if (advisories.known === 'not available') say(`Known vulnerabilities: not available (${advisories.reason}).`);
else if (advisories.found.length === 0) say('Known vulnerabilities: none.');
else
  for (const { package: name, severity, title, url, accepted } of advisories.found)
    say(
      `${accepted === null ? 'PROBLEM' : 'Accepted'} (${severity}): ${name}: ${title} ${url} ${accepted ?? ''}`,
    );
for (const { id, package: name, reviewedOn, until } of ACCEPTED) {
  const over = until < today;
  say(
    `${over ? 'PROBLEM' : 'Reviewed'}: ${id} of ${name} on ${reviewedOn}, ${over ? 'was' : ''} to be looked at again by ${until}.`,
  );
  if (over) process.exitCode = 1;
}
const open = advisories.known === 'yes' && advisories.found.some(({ accepted }) => accepted === null);
if (findings.length > 0 || open) process.exitCode = 1;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
