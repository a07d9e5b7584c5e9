import { ConfigError } from './config-error.ts';
import type { Environment, EnvReader } from './environment.ts';
import { createEnvReader } from './environment.ts';
import { perhapsSecret, quoted } from './mask.ts';
import { reportMisspeltNames } from './misspelt.ts';
import { parseGuid, parseHttpsUrl, requireGuid } from './read-values.ts';

/** What the Teams app package says of its publisher. */
export interface PackageConfig {
  /** Id of the app in the Teams catalogue; the bot's own id when not given. */
  teamsAppId: string;
  botId: string;
  organisationName: string;
  websiteUrl: string;
  privacyUrl: string;
  termsUrl: string;
  /** `https://` address of the service, whose host shows the pages; without a slash at its end. */
  publicUrl: string;
}

/** Longest publisher's name the manifest schema takes. */
const NAME_LIMIT = 32;

/** Reads what `npm run package` needs; throws one {@link ConfigError} with every problem. */
export function readPackageConfig(env: Environment): PackageConfig {
  const reader = createEnvReader(env);
  reportMisspeltNames(env, reader);
  const botId = requireGuid(
    reader,
    'MicrosoftAppId',
    'copy "Application (client) ID" of the bot from Microsoft Entra',
  );
  const config: PackageConfig = {
    teamsAppId: readTeamsAppId(reader) ?? botId ?? '',
    botId: botId ?? '',
    organisationName: readName(reader),
    websiteUrl: readUrl(reader, 'WEBSITE_URL', 'the site of the office that runs the bot'),
    privacyUrl: readUrl(reader, 'PRIVACY_URL', 'the page with the privacy notice'),
    termsUrl: readUrl(reader, 'TERMS_URL', 'the page with the terms of use'),
    publicUrl: readPublicUrl(reader),
  };
  if (reader.problems().length > 0) throw new ConfigError(reader.problems());
  return config;
}

function readTeamsAppId(env: EnvReader): string | null {
  const value = env.value('TEAMS_APP_ID');
  if (value === null) return null;
  const id = parseGuid(value);
  if (id !== null) return id;
  env.report({
    variable: 'TEAMS_APP_ID',
    found: perhapsSecret(value),
    accepted: 'a GUID; the same as MicrosoftAppId when left out',
    todo: 'correct it, or remove it',
  });
  return null;
}

function readName(env: EnvReader): string {
  const name = env.value('ORGANISATION_NAME') ?? '';
  if (name !== '' && name.length <= NAME_LIMIT) return name;
  env.report({
    variable: 'ORGANISATION_NAME',
    found: name === '' ? null : `${quoted(name)} (${name.length} characters)`,
    accepted: `the name of the public body that publishes the app, at most ${NAME_LIMIT} characters`,
    todo: 'set it',
  });
  return name;
}

function readUrl(env: EnvReader, variable: string, what: string): string {
  const value = env.value(variable);
  const url = value === null ? null : parseHttpsUrl(value);
  if (url !== null) return url.href;
  env.report({
    variable,
    found: value === null ? null : quoted(value),
    accepted: `an https:// address without user, query or fragment: ${what}`,
    todo: 'set it; Teams shows it to whoever installs the app',
  });
  return '';
}

/** Pages are served at the root of a host and on the usual port, as Entra's application id URI has no other. */
function readPublicUrl(env: EnvReader): string {
  const value = env.value('PUBLIC_URL');
  const url = value === null ? null : parseHttpsUrl(value);
  if (url !== null && url.port === '' && url.pathname === '/') return url.origin;
  env.report({
    variable: 'PUBLIC_URL',
    found: value === null ? null : quoted(value),
    accepted:
      'an https:// address of a host alone, without port and path, such as https://rete-urp.example.org',
    todo: 'set the address under which Teams shows the pages, the same as that of the service',
  });
  return '';
}
