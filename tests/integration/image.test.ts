import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { validate } from 'dockerfile-utils';
import { readConfig } from '../../src/config/read-config.ts';
import { freePort } from '../helpers/crash/product-process.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
const LINES = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
/** Instructions of the last stage: what is in the image. */
const IMAGE = LINES.slice(LINES.findLastIndex((line) => line.startsWith('FROM ')));

/** The arguments of one instruction of the last stage. */
function only(instruction: string): string {
  const [found, ...more] = IMAGE.filter((line) => line.startsWith(`${instruction} `));
  if (found === undefined || more.length > 0) throw new Error(`not one ${instruction}`);
  return found.slice(instruction.length + 1);
}

/** Sources and target of each COPY, `--from` left out: what an earlier stage made is here under the same name. */
function copies(lines: readonly string[]): { from: string | null; sources: string[]; target: string }[] {
  return lines
    .filter((line) => line.startsWith('COPY '))
    .map((line) => {
      const words = line.split(/\s+/).slice(1);
      const from = words[0]?.startsWith('--from=') ? (words.shift()?.slice('--from='.length) ?? null) : null;
      return { from, sources: words.slice(0, -1), target: words.at(-1) ?? '' };
    });
}

describe('the Dockerfile', () => {
  it('is read by a parser without a complaint', () => {
    expect(validate(text).map(({ message, range }) => [range.start.line, message])).toEqual([]);
  });

  it('has the Node of the tests, by its number, in every stage', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
    const bases = LINES.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
    expect([...new Set(bases)]).toEqual([`node:${packages['node_modules/node'].version}-bookworm-slim`]);
  });

  it('runs as nobody in particular, listens where the service does and ends by the signal the service hears', () => {
    expect(only('USER')).toBe('node');
    expect(only('EXPOSE')).toBe(String(readConfig({}).http.port));
    expect(only('STOPSIGNAL')).toBe('SIGTERM');
    expect(only('ENV')).toBe('NODE_ENV=production');
    expect(JSON.parse(only('VOLUME'))).toEqual(['/app/data']);
    expect(readConfig({}).database).toEqual({ kind: 'embedded', folder: './data' });
    const before = IMAGE.findIndex((line) => line.startsWith('USER '));
    expect(IMAGE.findIndex((line) => line.startsWith('CMD '))).toBeGreaterThan(before);
  });

  it('copies what there is, and only what .dockerignore lets in', () => {
    const [, ...kept] = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const sources = copies(LINES).flatMap(({ from, sources: each }) => (from === null ? each : []));
    expect([...new Set(sources.map((each) => `!${each}`))].toSorted()).toEqual(kept.toSorted());
    for (const each of sources) expect([each, existsSync(join(ROOT, each))]).toEqual([each, true]);
  });
});

describe('what the image holds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rete-urp-image-'));
  let service: ChildProcess | null = null;

  afterAll(() => {
    service?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts, is alive by its own check, and ends by its signal', async () => {
    for (const { sources, target } of copies(IMAGE)) {
      for (const source of sources.map((each) => each.replace('/app/', ''))) {
        const to = join(folder, target.endsWith('/') ? source : target);
        mkdirSync(dirname(to), { recursive: true });
        if (source === 'node_modules') symlinkSync(join(ROOT, source), to);
        else cpSync(join(ROOT, source), to, { recursive: true });
      }
    }
    const id = '00000000-0000-4000-8000-000000000001';
    const env = {
      ...{
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: String(await freePort()),
        HOST: '127.0.0.1',
      },
      ...{ PUBLIC_URL: 'https://rete-urp.example.org', LOG_LEVEL: 'warn' },
      ...{ MicrosoftAppType: 'SingleTenant', MicrosoftAppId: id, MicrosoftAppTenantId: id },
      MicrosoftAppPassword: 'segreto-di-prova',
    };
    const [program = '', ...given] = JSON.parse(only('CMD')) as string[];
    service = spawn(program, given, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    service.stderr?.on('data', (chunk) => {
      said += String(chunk);
    });
    const ended = once(service, 'exit');
    const greeted = service.stdout === null ? Promise.resolve() : once(service.stdout, 'data');
    await Promise.race([greeted, ended]);
    expect(said).toBe('');

    const [check = '', ...how] = JSON.parse(only('HEALTHCHECK').split(' CMD ')[1] ?? '[]') as string[];
    expect(spawnSync(check, how, { env }).status).toBe(0);
    const elsewhere = { ...env, PORT: String(await freePort()) };
    expect(spawnSync(check, how, { env: elsewhere }).status).toBe(1);
    const pages = await fetch(`http://127.0.0.1:${env.PORT}/tab/`);
    expect([pages.status, pages.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);

    service.kill(only('STOPSIGNAL') as NodeJS.Signals);
    expect(await ended).toEqual([0, null]);
  });
});
