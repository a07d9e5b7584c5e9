import type { AdjustableClock } from '../clock.ts';
import type { Context } from '../usecases/context.ts';
import type { SimulatorControls } from './controls.ts';
import type { TeamsWorld } from './world/teams-world.ts';

/** More stops than a year of reminders has; beyond, something is due again and again. */
const MAX_STOPS = 2_000;

/** What time needs of the running app. */
export interface TimedApp {
  context: Pick<Context, 'store'>;
  /** Decides what is due now and waits until it has been sent. */
  settle(): Promise<void>;
}

/**
 * Time of the simulator: the clock stops wherever something is due, so that each message goes out at its instant and
 * what follows from it, as in a life lived day by day.
 */
export function createControls(
  clock: AdjustableClock,
  world: () => TeamsWorld,
  app: () => TimedApp,
): SimulatorControls {
  return { now: () => clock.now(), advanceTo, nextDueAt, settle: () => app().settle() };

  async function advanceTo(target: Date): Promise<void> {
    await app().settle();
    for (let stop = 0; stop < MAX_STOPS; stop += 1) {
      const due = await nextDueAt();
      if (due === null || due > target || due <= clock.now()) break;
      clock.advanceTo(due);
      await app().settle();
    }
    clock.advanceTo(target);
    await app().settle();
  }

  /** The earliest instant at which the sweep must look at a network of the simulated teams. */
  async function nextDueAt(): Promise<Date | null> {
    const teams = world().data.teams.filter((team) => team.appInstalled);
    const instants = await app().context.store.transaction(async (tx) => {
      const found: number[] = [];
      for (const team of teams) {
        const network = await tx.networks.byTeam(team.tenantId, team.id);
        if (network?.status === 'active' && network.nextDueAt !== null)
          found.push(network.nextDueAt.getTime());
      }
      return found;
    });
    return instants.length === 0 ? null : new Date(Math.min(...instants));
  }
}
