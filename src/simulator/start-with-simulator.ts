import { join } from 'node:path';
import { createAdjustableClock, systemClock } from '../clock.ts';
import type { App, AppOverrides } from '../composition/running-app.ts';
import type { Config } from '../config/config.ts';
import { localDate } from '../domain/calendar/wall-time.ts';
import { TEAMS_RATES, UNLIMITED } from '../domain/delivery/platform-rates.ts';
import type { Route } from '../http/route.ts';
import type { Clock } from '../usecases/ports/clock.ts';
import { assertSimulatorAllowed } from './allowed.ts';
import type { SimulatorControls } from './controls.ts';
import { DEMO_PEOPLE } from './demo/demo-people.ts';
import { seedDemoPractices } from './demo/demo-practices.ts';
import { createDemoPressing } from './demo/demo-pressing.ts';
import { seedDemoProjects } from './demo/demo-projects.ts';
import { seedDemoPublications } from './demo/demo-publications.ts';
import { createControls } from './simulated-time.ts';
import { createSimulator, type Simulator } from './simulator.ts';
import type { SimulatorNote } from './world/world-file.ts';

/** The app together with the simulated Teams it speaks to. */
export interface SimulatedApp extends App {
  simulator: Simulator;
  /** The simulated clock, and how to move it. */
  controls: SimulatorControls;
  /** Resolves when the demo network is set up; never rejects. */
  prepared: Promise<void>;
}

/** The app's own start; handed over because the composition root is above this folder. */
export type StartApp = (config: Config, overrides: AppOverrides) => Promise<App>;

export interface SimulatedStart {
  /** What time it really is. */
  base?: Clock;
  /** Where the conversations are kept; beside the database unless told, null = in memory only. */
  file?: string | null;
  note?: SimulatorNote;
  /** Whether bot and connector keep to the limits of Teams; not unless told, since time leaps here. */
  limits?: 'teams' | 'none';
  /** Whether a new demo network has good practices to look through, shared projects and items to publish. */
  community?: boolean;
}

/** Beside the database, so that both are kept or removed together; hidden, so that the folder stays a database's. */
const FILE = '.simulator.json';
const FOLDER_WITH_SERVER = './data';

/**
 * Starts the app with a local Teams at `/simulator`. The demo network is set up meanwhile; the page says so.
 *
 * @throws when the configuration is one in which the simulator would be a hole
 */
export async function startWithSimulator(
  config: Config,
  start: StartApp,
  {
    base = systemClock,
    file = fileOf(config),
    note = () => {},
    limits = 'none',
    community = false,
  }: SimulatedStart = {},
): Promise<SimulatedApp> {
  const environment = config.mode === 'production' ? 'production' : 'development';
  assertSimulatorAllowed({ environment, hasCredentials: config.auth.kind !== 'none' });
  const clock = createAdjustableClock(base);
  let app: App | null = null;
  const controls = createControls(clock, () => simulator.world, running);
  const messagesUrl = () => `${running().url}/api/messages`;
  const simulator: Simulator = await createSimulator({ controls, messagesUrl, file, note, limits });
  const { clockAt } = simulator.world.data;
  if (clockAt !== null) clock.advanceTo(new Date(clockAt));
  try {
    const { verify: verifySignIn } = simulator.signIn;
    const started = await start(config, {
      clock,
      verifySignIn,
      rates: limits === 'teams' ? TEAMS_RATES : UNLIMITED,
      routes: () => routes(simulator),
    });
    app = started;
    const prepared = prepare(simulator, started, { note, community });
    return {
      ...started,
      simulator,
      controls,
      prepared,
      dispose: () => dispose(simulator, started, prepared),
    };
  } catch (error) {
    await simulator.dispose();
    throw error;
  }

  function running(): App {
    if (app === null) throw new Error('The app is not running yet.');
    return app;
  }
}

/** Sets the demo up, anew when the database has forgotten it; tells the bot where the connector is now. */
async function prepare(
  simulator: Simulator,
  app: App,
  { note, community }: { note: SimulatorNote; community: boolean },
): Promise<void> {
  const { world } = simulator;
  try {
    const [team] = world.data.teams;
    const known = await app.context.store.transaction(async (tx) =>
      team === undefined ? null : tx.networks.byTeam(team.tenantId, team.id),
    );
    if (known === null && world.data.seeded) world.update((data) => Object.assign(data, { seeded: false }));
    await simulator.keepAddress();
    await simulator.seedDemo();
    if (community && known === null) await fillCommunity(simulator, app, note);
  } catch (error) {
    note('the demo network could not be set up', { err: error });
  }
}

/** Good practices, shared projects and items to publish, as the people of the demo would make them. */
async function fillCommunity({ world, client }: Simulator, app: App, note: SimulatorNote): Promise<void> {
  const [team] = world.data.teams;
  if (team === undefined) return;
  const found = await app.context.store.transaction(async (tx) => {
    const network = await tx.networks.byTeam(team.tenantId, team.id);
    if (network === null) return null;
    const [seats, all] = [await tx.seats.list(network.id), await tx.people.list(network.id)];
    const idOf = (aadObjectId?: string) => all.find((person) => person.aadObjectId === aadObjectId)?.id ?? '';
    const people = new Map(DEMO_PEOPLE.map(({ key }) => [key, idOf(world.person(key)?.aadObjectId)]));
    return { networkId: network.id, seats, people, timeZone: network.settings.calendar.timeZone };
  });
  if (found === null) return;
  const pressing = createDemoPressing({ world, client, note, ...found });
  await seedDemoPractices(pressing);
  await seedDemoProjects(pressing, localDate(app.context.clock.now(), found.timeZone));
  await seedDemoPublications(pressing, () => app.settle());
}

async function dispose(simulator: Simulator, app: App, prepared: Promise<void>): Promise<void> {
  simulator.closePage();
  await prepared;
  await app.dispose();
  await simulator.dispose();
}

function routes(simulator: Simulator): Route[] {
  const handle: Route['handle'] = async (request, response) => {
    await simulator.handle(request, response);
  };
  const paths = ['/simulator', '/simulator/*'];
  return [
    ...paths.map((path): Route => ({ method: 'GET', path, handle })),
    { method: 'POST', path: '/simulator/api/*', handle },
  ];
}

function fileOf({ database }: Config): string {
  return join(database.kind === 'embedded' ? database.folder : FOLDER_WITH_SERVER, FILE);
}
