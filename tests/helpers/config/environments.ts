import { ConfigError } from '../../../src/config/config-error.ts';
import type { Environment } from '../../../src/config/environment.ts';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const TENANT_ID = '66666666-7777-8888-9999-aaaaaaaaaaaa';
export const SECRET = 'nobody-may-read-this';

export const SINGLE_TENANT: Environment = {
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: APP_ID,
  MicrosoftAppTenantId: TENANT_ID,
  MicrosoftAppPassword: SECRET,
};
export const MANAGED_IDENTITY: Environment = {
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppId: APP_ID,
  MicrosoftAppTenantId: TENANT_ID,
};
export const PUBLIC_URL = 'https://rete-urp.example.org';
export const PRODUCTION: Environment = { ...SINGLE_TENANT, NODE_ENV: 'production', PUBLIC_URL };
/** What names another cloud, whole. */
export const CLOUD: Environment = {
  ToChannelFromBotLoginUrl: 'https://login.example.org/botframework',
  ToChannelFromBotOAuthScope: 'https://api.example.org',
  ToBotFromChannelTokenIssuer: 'https://api.example.org',
  OAuthUrl: 'https://token.example.org',
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.example.org/channel/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl: 'https://login.example.org/emulator/.well-known/openidconfiguration',
  CallerId: 'urn:botframework:example',
};

/** With what a configuration is refused; throws when it is taken. */
export function errorOf(read: () => unknown): ConfigError {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}
