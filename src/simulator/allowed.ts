/**
 * Ends the start of a process in which the simulator would be a hole: it lets whoever opens its page speak for
 * anybody, so it exists only where nobody real is spoken for (architecture §5).
 */
export function assertSimulatorAllowed(config: {
  environment: 'production' | 'development';
  /** Whether the bot has Microsoft credentials, and so real people behind its messages. */
  hasCredentials: boolean;
}): void {
  if (config.environment === 'production') {
    throw new Error(
      'The simulator was asked for in production: anybody who opened its page could speak for the coordinator. ' +
        'It runs in development only. Leave it off, and set the credentials of the bot (MicrosoftAppType, ' +
        'MicrosoftAppId, MicrosoftAppTenantId) to serve the real Teams.',
    );
  }
  if (config.hasCredentials) {
    throw new Error(
      'The simulator was asked for together with Microsoft credentials: a bot speaks either to the real Teams or ' +
        'to the simulated one. Remove the credentials to try the simulator, or leave the simulator off.',
    );
  }
}
