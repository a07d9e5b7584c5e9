/** What a deployment decides; read once, by `readConfig`. */
export interface Config {
  mode: Mode;
  http: HttpConfig;
  database: DatabaseConfig;
  auth: AuthConfig;
  /** Lower-case tenant ids whose activities are served; null = every tenant, only possible without credentials. */
  allowedTenants: readonly string[] | null;
  /** Lower-case host names accepted in a service URL besides Microsoft's own. */
  serviceUrlHosts: readonly string[];
  /** Whether the local stand-in for Teams is served: never in production, never with credentials. */
  simulator: boolean;
  logLevel: LogLevel;
  operations: OperationsConfig;
}

export interface OperationsConfig {
  /** Who reads `/metrics` must show it; null = not served. */
  metricsToken: string | null;
  /** Where a copy of the data is put each night, and how many stay there; null = none are made. */
  backups: { folder: string; keep: number } | null;
}

export const MODES = ['production', 'development', 'test'] as const;
export type Mode = (typeof MODES)[number];

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface HttpConfig {
  host: string;
  /** 0 = any free port. */
  port: number;
  /** Address under which the service is reached from outside (`https://…`, no final slash); null when not given. */
  publicUrl: string | null;
}

export type DatabaseConfig = { kind: 'embedded'; folder: string } | { kind: 'server'; url: string };

/** `none`: nobody's token is checked, for development on this machine alone. Ids are lower-case. */
export type AuthConfig =
  | { kind: 'none' }
  | { kind: 'SingleTenant'; appId: string; tenantId: string; password: string; cloud?: CloudSettings }
  | { kind: 'UserAssignedMSI'; appId: string; tenantId: string; cloud?: CloudSettings };

/** Settings of a cloud other than the public one, under the names botbuilder gives them (platform facts §1.3). */
export type CloudSettings = Readonly<Record<(typeof CLOUD_VARIABLES)[number], string>>;

export const CLOUD_VARIABLES = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'OAuthUrl',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'CallerId',
] as const;

export const CREDENTIAL_VARIABLES = [
  'MicrosoftAppType',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
] as const;
