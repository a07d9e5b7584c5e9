import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type ConnectorServer,
  type ConnectorServerOptions,
  createConnectorServer,
} from './connector/connector-server.ts';
import type { SimulatorControls } from './controls.ts';
import { seedDemo } from './demo/demo-network.ts';
import { createTeamsClient, type TeamsClient } from './inbound.ts';
import { createLocalSignIn, type LocalSignIn } from './local-sign-in.ts';
import { createSimulatorRoutes } from './routes/http-routes.ts';
import { openTeamsWorld, type TeamsWorld } from './world/teams-world.ts';
import type { SimulatorNote } from './world/world-file.ts';

export interface SimulatorOptions {
  controls: SimulatorControls;
  /** Where the bot takes activities; asked at each message, so the server may start later. */
  messagesUrl: () => string;
  /** File the conversations are kept in, beside the bot's own database; null = in memory only. */
  file: string | null;
  note: SimulatorNote;
  /** Whether the connector counts calls as Teams does. */
  limits?: ConnectorServerOptions['limits'];
}

export interface Simulator {
  world: TeamsWorld;
  connector: ConnectorServer;
  client: TeamsClient;
  signIn: LocalSignIn;
  /** Answers what is under `/simulator`; false for everything else. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /**
   * Remembers the connector's port for the next start, and tells the bot of a new one: it writes to the address it
   * last heard of. The bot must be listening.
   */
  keepAddress(): Promise<void>;
  /** Sets up the demo network unless it is there already. The bot must be listening. */
  seedDemo(): Promise<void>;
  /** Ends the page's streams; to be called before the server that carries them is closed. */
  closePage(): void;
  /** Closes the connector and writes the conversations to disk. Calling it again is harmless. */
  dispose(): Promise<void>;
}

/** A local Teams: its connector is listening when this resolves. Call `assertSimulatorAllowed` first. */
export async function createSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { controls, messagesUrl, file, note, limits = 'none' } = options;
  const world = await openTeamsWorld({ clock: controls, file, note });
  const connector = createConnectorServer({ world, limits });
  await connector.listen(world.data.connectorPort);
  const client = createTeamsClient({ world, messagesUrl, serviceUrl: connector.serviceUrl });
  const signIn = createLocalSignIn(world, () => performance.now());
  const routes = createSimulatorRoutes({ world, client, controls, signIn, note });
  return {
    world,
    connector,
    client,
    signIn,
    handle: routes.handle,
    keepAddress,
    seedDemo: () => seedDemo({ world, client, settle: () => controls.settle(), note }),
    closePage: routes.close,
    dispose: async () => {
      routes.close();
      await connector.close();
      await world.dispose();
    },
  };

  async function keepAddress(): Promise<void> {
    const port = Number(new URL(connector.serviceUrl()).port);
    if (port === world.data.connectorPort) return;
    world.update((data) => {
      data.connectorPort = port;
    });
    for (const team of world.data.teams.filter((each) => each.appInstalled)) {
      const member = world.person(team.memberIds[0] ?? '');
      if (member !== null) await client.checkIn({ as: member });
    }
  }
}
