import type { Network } from '../../../src/domain/network/network.ts';
import type { Change } from '../../helpers/memory/journal.ts';
import type { World } from '../core/world.ts';

const DAY_MS = 24 * 3_600_000;
/** A line that falls on days off goes out some days earlier: longer than any run of them. */
const LONGEST_HOLIDAY_DAYS = 7;

/** Remembers since when each network has had the rules it has. */
export function watchNetwork(world: World, { before: was, after: is }: Change): void {
  const [before, after] = [was as Network | null, is as Network];
  if (before?.settings === after.settings && before.status === after.status) return;
  world.ruledSince.set(after.id, world.timeline.now());
}

/**
 * Every date of the series whose convocation is past has a sitting, whatever became of it (I1). The dates are found by
 * looking at each day of the calendar.
 */
export function checkSeries(world: World, network: Network): void {
  const { settings, id } = network;
  const convocation = settings.plan.find(({ kind }) => kind === 'convocation');
  if (convocation?.enabled !== true || convocation.offset.unit !== 'days') return;
  const aheadMs = -convocation.offset.days * DAY_MS;
  const rules = world.ruledSince.get(id) ?? world.timeline.now();
  const from = rules + aheadMs + LONGEST_HOLIDAY_DAYS * DAY_MS;
  const until = world.timeline.now() + aheadMs - 2 * DAY_MS;
  const months = new Set(
    world.data.sittings.where('network', id).map(({ seriesOn }) => seriesOn?.slice(0, 7) ?? ''),
  );
  for (let at = Math.max(from, until - 70 * DAY_MS); at < until; at += DAY_MS) {
    const on = new Date(at).toISOString().slice(0, 10);
    if (isOfSeries(settings.calendar, on) && !months.has(on.slice(0, 7)))
      world.violated('I1 nothing due is lost', `${id} has no sitting for ${on}`);
  }
}

/** The n-th such weekday of every m-th month, counted on the fingers. */
function isOfSeries(
  { weekday, nth, everyMonths, anchor }: Network['settings']['calendar'],
  on: string,
): boolean {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  const [anchorYear = 0, anchorMonth = 0] = anchor.split('-').map(Number);
  const apart = (year - anchorYear) * 12 + month - anchorMonth;
  if (apart % everyMonths !== 0 || Math.ceil(day / 7) !== nth) return false;
  return (new Date(`${on}T12:00:00Z`).getUTCDay() || 7) === weekday;
}
