import { isIP } from 'node:net';
import type { AuthConfig, HttpConfig, Mode } from './config.ts';
import type { EnvReader } from './environment.ts';
import { quoted } from './mask.ts';
import { parseHttpsUrl } from './read-values.ts';

const DEFAULT_PORT = 3978;
const PUBLIC_URL_FORM =
  'an https:// address without user, query or fragment, such as https://rete-urp.example.org';
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

export function isHostName(text: string): boolean {
  return HOST_NAME.test(text);
}

/** Where the service listens and under which address it is known. */
export function readHttp(env: EnvReader, mode: Mode, auth: AuthConfig): HttpConfig {
  return { host: readHost(env, mode, auth), port: readPort(env), publicUrl: readPublicUrl(env, mode) };
}

function readHost(env: EnvReader, mode: Mode, auth: AuthConfig): string {
  const host = env.value('HOST') ?? (mode === 'production' ? '0.0.0.0' : '127.0.0.1');
  if (isIP(host) === 0 && !isHostName(host)) {
    env.report({
      variable: 'HOST',
      found: quoted(host),
      accepted:
        'an IP address or a host name, without scheme and port; 127.0.0.1 (0.0.0.0 in production) when left out',
      todo: 'correct it; the port goes in PORT',
    });
  } else if (mode !== 'production' && auth.kind === 'none' && !isLoopback(host)) {
    env.report({
      variable: 'HOST',
      found: `${quoted(host)}, and no credentials of the bot`,
      accepted: '127.0.0.1, ::1 or localhost, as long as nobody is asked who they are',
      todo: 'remove HOST, or set the credentials (MicrosoftAppType and the others)',
    });
  }
  return host;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function readPort(env: EnvReader): number {
  const value = env.value('PORT');
  if (value === null) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  env.report({
    variable: 'PORT',
    found: quoted(value),
    accepted: `a whole number from 0 to 65535 (0 = any free port); ${DEFAULT_PORT} when left out`,
    todo: `correct it, for example PORT=${DEFAULT_PORT}`,
  });
  return DEFAULT_PORT;
}

/** Required in production: without it no file could be reached by a link, and Teams could not reach the service. */
function readPublicUrl(env: EnvReader, mode: Mode): string | null {
  const value = env.value('PUBLIC_URL');
  if (value === null) {
    if (mode === 'production') {
      env.report({
        variable: 'PUBLIC_URL',
        found: null,
        accepted: PUBLIC_URL_FORM,
        todo: 'set the address under which Microsoft Teams reaches this service',
      });
    }
    return null;
  }
  const url = parseHttpsUrl(value);
  if (url !== null) return url.href.replace(/\/+$/, '');
  env.report({
    variable: 'PUBLIC_URL',
    found: quoted(value),
    accepted: PUBLIC_URL_FORM,
    todo: 'set the address under which Microsoft Teams reaches this service',
  });
  return null;
}
