import { rmSync } from 'node:fs';
import { startApp } from '../../../src/app.ts';
import { createAdjustableClock } from '../../../src/clock.ts';
import { createControls } from '../../../src/simulator/simulated-time.ts';
import type { Simulator } from '../../../src/simulator/simulator.ts';
import { createSimulator } from '../../../src/simulator/simulator.ts';
import type { SimulatedApp } from '../../../src/simulator/start-with-simulator.ts';
import { copyOfTemplate } from '../database/embedded-database.ts';
import type { RunningNetwork } from './running-network.ts';
import { networkIn } from './running-network.ts';
import { testConfig } from './test-config.ts';

/** The only tenant that is served. */
export const TENANT_ID = '00000000-0000-4000-8000-000000000001';

/** The whole product beside a Teams with one team in it, where the app has not been added yet. */
export async function startEmptyTeams(at: Date, people: readonly string[]): Promise<RunningNetwork> {
  const folder = await copyOfTemplate();
  const clock = createAdjustableClock({ now: () => at });
  let running: SimulatedApp | null = null;
  const app = (): SimulatedApp => {
    if (running === null) throw new Error('the app is not running yet');
    return running;
  };
  const controls = createControls(clock, () => simulator.world, app);
  const messagesUrl = () => `${app().url}/api/messages`;
  const simulator: Simulator = await createSimulator({ controls, messagesUrl, file: null, note: () => {} });
  const started = await startApp(testConfig(folder, { ALLOWED_TENANTS: TENANT_ID }), { clock });
  const dispose = async () => {
    await started.dispose();
    await simulator.dispose();
  };
  running = { ...started, simulator, controls, prepared: Promise.resolve(), dispose };
  const team = simulator.world.addTeam({
    name: 'Rete di prova',
    tenantId: TENANT_ID,
    channels: ['Convocazioni'],
  });
  for (const key of people) simulator.world.addPerson({ key, name: `Persona ${key}`, team });
  const network = networkIn(running, { team, folder });
  return {
    ...network,
    async dispose() {
      await dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
