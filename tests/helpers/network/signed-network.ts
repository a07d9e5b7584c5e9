import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startApp } from '../../../src/app.ts';
import { createAdjustableClock } from '../../../src/clock.ts';
import { UNLIMITED } from '../../../src/domain/delivery/platform-rates.ts';
import { createControls } from '../../../src/simulator/simulated-time.ts';
import { createSimulator } from '../../../src/simulator/simulator.ts';
import type { SimulatedApp } from '../../../src/simulator/start-with-simulator.ts';
import type { SimTeam } from '../../../src/simulator/world/world-data.ts';
import { copyOfTemplate } from '../database/embedded-database.ts';
import { type IdentityProvider, startIdentityProvider } from '../teams/identity-provider.ts';
import { type ManagedIdentity, startManagedIdentity } from '../teams/managed-identity.ts';
import { BEGINNING, networkIn, type RunningNetwork } from './running-network.ts';
import { testConfig } from './test-config.ts';

const APP_ID = 'b07b07b0-0000-4000-8000-00000000ab02';

/** More than anybody does in these stories, and with nothing coming back while they last. */
export const LIMIT = { events: 60, withinMs: 7 * 86_400_000, people: 1_000 };

export interface SignedNetwork extends RunningNetwork {
  provider: IdentityProvider;
  identity: ManagedIdentity;
  /** Every line the product has logged, at the lowest level. */
  lines: string[];
  /** Tokens that came with requests so far. */
  tokens: string[];
  /** Sends what the simulated Teams does not. */
  post(body: string, authorization?: string): Promise<Response>;
}

/**
 * The whole product as in production: with an identity of its own, which it shows to the connector, and asking a token
 * of whoever speaks to it. The people are those of the simulated Teams, whose messages are signed on their way.
 */
export async function startSignedNetwork(): Promise<SignedNetwork> {
  const [provider, identity, folder] = await Promise.all([
    startIdentityProvider(['msteams']),
    startManagedIdentity(),
    copyOfTemplate(),
  ]);
  const lines: string[] = [];
  const tokens: string[] = [];
  const clock = createAdjustableClock({ now: () => BEGINNING });
  let running: SimulatedApp | null = null;
  const app = () => {
    if (running === null) throw new Error('not running yet');
    return running;
  };
  const signer = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const { serviceUrl } = JSON.parse(body) as { serviceUrl: string };
    try {
      const answer = await post(body, `Bearer ${sign(serviceUrl)}`);
      response.writeHead(answer.status, { 'Content-Type': 'application/json' });
      response.end(await answer.text());
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => signer.listen(0, '127.0.0.1', resolve));
  const messagesUrl = () => `http://127.0.0.1:${(signer.address() as AddressInfo).port}/`;
  const controls = createControls(clock, () => simulator.world, app);
  const simulator = await createSimulator({ controls, messagesUrl, file: null, note: () => undefined });
  const auth = { kind: 'UserAssignedMSI' as const, appId: APP_ID, tenantId: APP_ID, cloud: provider.cloud };
  const started = await startApp(
    {
      ...testConfig(folder),
      auth,
      allowedTenants: null,
      serviceUrlHosts: [new URL(simulator.connector.serviceUrl()).origin],
      simulator: false,
      logLevel: 'trace',
    },
    { clock, logs: { write: (line) => lines.push(line) }, personLimit: LIMIT, rates: UNLIMITED },
  );
  running = { ...started, simulator, controls, prepared: Promise.resolve(), dispose };
  await simulator.seedDemo();
  await started.settle();
  const team = simulator.world.data.teams[0] as SimTeam;
  return { ...networkIn(running, { team, folder }), provider, identity, lines, tokens, post };

  function sign(serviceUrl: string): string {
    const exp = Math.floor(Date.now() / 1_000) + 3_600;
    const token = provider.sign({ iss: provider.issuer, aud: APP_ID, serviceurl: serviceUrl, exp });
    tokens.push(token);
    return token;
  }

  function post(body: string, authorization?: string): Promise<Response> {
    return fetch(`${app().url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(authorization && { Authorization: authorization }) },
      body,
    });
  }

  async function dispose(): Promise<void> {
    simulator.closePage();
    await started.dispose();
    await simulator.dispose();
    signer.closeAllConnections();
    await new Promise((resolve) => signer.close(resolve));
    await provider.close();
    await identity.close();
  }
}
