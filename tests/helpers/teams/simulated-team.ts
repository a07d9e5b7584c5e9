import {
  type ConnectorServer,
  createConnectorServer,
} from '../../../src/simulator/connector/connector-server.ts';
import { createTeamsClient, type TeamsClient } from '../../../src/simulator/inbound.ts';
import { openTeamsWorld, type TeamsWorld } from '../../../src/simulator/world/teams-world.ts';
import type { SimPerson, SimTeam } from '../../../src/simulator/world/world-data.ts';
import type { Clock } from '../../../src/usecases/ports/clock.ts';
import { type BotUnderTest, startBot } from '../network/bot-under-test.ts';

/** The local Teams with one team of two people, and the bot added to a channel of it. */
export interface SimulatedTeam {
  world: TeamsWorld;
  connector: ConnectorServer;
  bot: BotUnderTest;
  client: TeamsClient;
  team: SimTeam;
  ada: SimPerson;
  ivo: SimPerson;
  channelId: string;
  close(): Promise<void>;
}

export async function startSimulatedTeam(clock: Clock): Promise<SimulatedTeam> {
  const world = await openTeamsWorld({ clock });
  const connector = createConnectorServer({ world });
  await connector.listen();
  const bot = await startBot({ allowedTenants: 'any' });
  const messagesUrl = () => `${bot.url}/api/messages`;
  const client = createTeamsClient({ world, messagesUrl, serviceUrl: connector.serviceUrl });
  const team = world.addTeam({ name: 'Rete di prova', channels: ['Convocazioni'] });
  const ada = world.addPerson({ name: 'Ada Inventata', team });
  const ivo = world.addPerson({ name: 'Ivo Inventini', team });
  const channelId = team.channels[1]?.id ?? '';
  await client.install({ team, by: ada, channelId });
  return { world, connector, bot, client, team, ada, ivo, channelId, close };

  async function close(): Promise<void> {
    await connector.close();
    await bot.close();
    await world.dispose();
  }
}
