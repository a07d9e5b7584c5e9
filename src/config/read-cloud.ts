import type { CloudSettings } from './config.ts';
import { CLOUD_VARIABLES } from './config.ts';
import type { EnvReader } from './environment.ts';
import { quoted } from './mask.ts';
import { parseHttpsUrl } from './read-values.ts';

const US_GOVERNMENT = 'https://botframework.azure.us';
/** What botbuilder itself uses for the name above (`GovernmentConstants` of botframework-connector). */
const US_GOVERNMENT_CLOUD: CloudSettings = {
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
  ToChannelFromBotOAuthScope: 'https://api.botframework.us',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
  OAuthUrl: 'https://api.botframework.azure.us',
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
  CallerId: 'urn:botframework:azureusgov',
};
/** Addresses the process itself calls; the others are names that are compared. */
const CALLED: ReadonlySet<string> = new Set([
  'ToChannelFromBotLoginUrl',
  'OAuthUrl',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
]);
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Settings of a cloud other than the public one: `ChannelService`, or the seven of botbuilder; undefined = public. */
export function readCloud(env: EnvReader, production: boolean): CloudSettings | undefined {
  const channelService = env.value('ChannelService');
  const given = CLOUD_VARIABLES.filter((variable) => env.value(variable) !== null);
  if (channelService !== null) checkChannelService(env, channelService, given);
  if (given.length === 0) return channelService === null ? undefined : US_GOVERNMENT_CLOUD;
  const settings = CLOUD_VARIABLES.map((variable) => [
    variable,
    readSetting(env, variable, { given, production }),
  ]);
  return Object.fromEntries(settings) as CloudSettings;
}

/** Names of the cloud settings that are present, for messages. */
export function givenCloudVariables(env: EnvReader): string[] {
  return ['ChannelService', ...CLOUD_VARIABLES].filter((variable) => env.value(variable) !== null);
}

function checkChannelService(env: EnvReader, channelService: string, given: readonly string[]): void {
  if (channelService !== US_GOVERNMENT) {
    env.report({
      variable: 'ChannelService',
      found: quoted(channelService),
      accepted: `${US_GOVERNMENT} (United States government), or nothing for the public cloud`,
      todo: `remove it; for any other cloud set all of ${CLOUD_VARIABLES.join(', ')}`,
    });
  }
  if (given.length === 0) return;
  env.report({
    variable: 'ChannelService',
    found: `${quoted(channelService)} together with ${given.join(', ')}`,
    accepted: 'one or the other: with both, ChannelService would be ignored without a word',
    todo: 'remove ChannelService, or remove the others',
  });
}

function readSetting(
  env: EnvReader,
  variable: string,
  { given, production }: { given: readonly string[]; production: boolean },
): string {
  const value = env.value(variable);
  if (value === null) {
    env.report({
      variable,
      found: null,
      accepted: `all of ${CLOUD_VARIABLES.join(', ')}, or none of them`,
      todo: `set it, since ${given.join(', ')} is set; or remove all of them to use the public cloud`,
    });
    return '';
  }
  if (CALLED.has(variable) && !isCallable(value, production)) {
    env.report({
      variable,
      found: quoted(value),
      accepted: 'an https:// address without user, query or fragment',
      todo: 'copy it from the documentation of that cloud',
    });
  }
  return value;
}

function isCallable(value: string, production: boolean): boolean {
  if (parseHttpsUrl(value) !== null) return true;
  const url = URL.parse(value);
  return !production && url?.protocol === 'http:' && LOOPBACK_HOSTS.includes(url.hostname);
}
