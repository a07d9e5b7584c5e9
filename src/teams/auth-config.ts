import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotFrameworkAuthentication, Claim } from 'botframework-connector';

/** Addresses of a sovereign or test cloud; botbuilder takes all of them or none (platform facts §1.3). */
export interface BotCloud {
  ToChannelFromBotLoginUrl: string;
  ToChannelFromBotOAuthScope: string;
  ToBotFromChannelTokenIssuer: string;
  OAuthUrl: string;
  ToBotFromChannelOpenIdMetadataUrl: string;
  ToBotFromEmulatorOpenIdMetadataUrl: string;
  CallerId: string;
}

/**
 * Who the bot is to Microsoft. `none`: no credentials, nothing inbound is verified and only a connector on this
 * machine is spoken to. There is no multi-tenant kind: Microsoft stopped creating such bots (platform facts §1.3).
 */
export type BotAuthConfig =
  | { kind: 'none' }
  | { kind: 'SingleTenant'; appId: string; tenantId: string; password: string; cloud?: BotCloud }
  | { kind: 'UserAssignedMSI'; appId: string; tenantId: string; cloud?: BotCloud };

/** Issuer of the tokens of the public cloud's channels (platform facts §7.1). */
const PUBLIC_ISSUER = 'https://api.botframework.com';

/** botbuilder's authentication for this configuration, inbound and outbound. */
export function createBotAuthentication(auth: BotAuthConfig): BotFrameworkAuthentication {
  if (auth.kind === 'none') return new ConfigurationBotFrameworkAuthentication({});
  const { kind, appId, tenantId, cloud } = auth;
  const issuer = channelIssuer(auth);
  return new ConfigurationBotFrameworkAuthentication(
    {
      ...cloud,
      MicrosoftAppType: kind,
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      ...(kind === 'SingleTenant' ? { MicrosoftAppPassword: auth.password } : {}),
    },
    undefined,
    { requiredEndorsements: [], validateClaims: (claims) => refuseOtherIssuers(claims, issuer) },
  );
}

/** Who issues the tokens of the channel in this bot's cloud. */
export function channelIssuer(auth: BotAuthConfig & { cloud?: BotCloud }): string {
  return auth.cloud?.ToBotFromChannelTokenIssuer ?? PUBLIC_ISSUER;
}

/** Id under which the bot signs its own calls; empty without credentials. */
export function appIdOf(auth: BotAuthConfig): string {
  return auth.kind === 'none' ? '' : auth.appId;
}

/**
 * botbuilder also takes Microsoft Entra tokens of the bot's own application, with no check of the service URL: who
 * has the secret could speak for anybody (platform facts §7.2). Only the channel's tokens are taken here.
 */
async function refuseOtherIssuers(claims: Claim[], issuer: string): Promise<void> {
  const found = claims.find((claim) => claim.type === 'iss')?.value;
  if (found !== issuer) throw new Error('token not issued by the channel');
}
