import { isKeptCurrent } from '../../../src/domain/delivery/delivery.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import { toSittingView } from '../../../src/domain/sittings/to-sitting-view.ts';
import { loadFacts } from '../../../src/usecases/sittings/load-facts.ts';
import type { World } from '../core/world.ts';

/** How long an edit may be tried before the card is taken to be forgotten. */
const SETTLED_MS = 3 * 3_600_000;

/** The cards that everybody shares show what is stored, of the sittings to come. */
export async function checkCards(world: World): Promise<void> {
  const now = world.timeline.now();
  if (world.upSince === null || now - world.upSince < SETTLED_MS) return;
  if (world.teams.outage !== 'none' || now - world.lastOutageAt < SETTLED_MS) return;
  for (const sitting of world.data.sittings.all()) {
    if (sitting.startsAt.getTime() > now && sitting.status === 'convened') await checkCard(world, sitting);
  }
}

async function checkCard(world: World, sitting: Sitting): Promise<void> {
  const network = world.data.networks.get(sitting.networkId);
  if (network === null || network.status !== 'active') return;
  const jobs = [...world.jobs.waiting(), ...world.jobs.active()];
  if (jobs.some(({ key }) => key === `${sitting.networkId}/${sitting.id}`)) return;
  const facts = await world.store.transaction((tx) => loadFacts(tx, network, sitting));
  const today = toSittingView(facts, new Date(world.timeline.now()));
  for (const { id, kind, recipient, status, activityId } of world.data.deliveries.where(
    'sitting',
    sitting.id,
  )) {
    if (status !== 'sent' || activityId === null || !isKeptCurrent({ kind, recipient })) continue;
    const view = world.teams.standing.get(activityId);
    if (view === undefined || !('sitting' in view) || view.sitting === null) continue;
    const shown = view.sitting;
    const same =
      shown.startsAt.getTime() === today.startsAt.getTime() &&
      shown.place === today.place &&
      JSON.stringify(shown.totals) === JSON.stringify(today.totals);
    if (!same)
      world.violated(
        'shared cards show what is stored',
        `${kind} ${id} of ${sitting.id}: ${JSON.stringify(shown.totals)}, is ${JSON.stringify(today.totals)}`,
      );
  }
}
