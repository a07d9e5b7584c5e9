import type { Delivery } from '../../../src/domain/delivery/delivery.ts';
import type { Network } from '../../../src/domain/network/network.ts';
import type { Adoption } from '../../../src/domain/practices/practice.ts';
import type { PracticeDigest } from '../../../src/domain/practices/practice-digest.ts';
import type { Change } from '../../helpers/memory/journal.ts';
import type { Process } from '../core/process.ts';
import type { World } from '../core/world.ts';
import { dayIn, workingDaysAfter } from './days.ts';
import { maySpeakFor } from './of-seat.ts';

type StoredDigest = PracticeDigest & { networkId: string };

const DAY_MS = 24 * 3_600_000;

/** Follows practices: one adoption of each municipality, one digest a month at most (product §9, ADR 40, 43). */
export function watchPractices(
  world: World,
): (change: Change, acting: Process, together: readonly Change[]) => void {
  const posts = new Set<string>();
  return ({ table, before, after }, acting, together) => {
    if (table === 'practice_adoptions')
      isOneAdoption(before as Adoption | null, after as Adoption | null, acting);
    if (table === 'practice_digests') isWorthTelling(after as StoredDigest, together);
    const delivery = after as Delivery | null;
    if (table !== 'deliveries' || before !== null || delivery?.kind !== 'practice_digest') return;
    const month = `${delivery.networkId} ${monthOf(delivery)}`;
    if (posts.has(month)) world.violated('I9 a digest a month at most', month);
    posts.add(month);
  };

  /** The first one stands: only its note may change, and only who asked for it takes it back. */
  function isOneAdoption(before: Adoption | null, after: Adoption | null, acting: Process): void {
    const { practiceId, seatId, adoptedBy } = (after ?? before) as Adoption;
    const which = `${practiceId} by ${seatId}`;
    if (after === null) {
      if (!world.adoptionsTakenBack.has(`${practiceId}|${seatId}`))
        world.violated('I9 one adoption of each municipality', `${which} has gone`);
      return;
    }
    if (before !== null) {
      if (JSON.stringify({ ...before, note: '' }) !== JSON.stringify({ ...after, note: '' }))
        world.violated('I9 one adoption of each municipality', `${which} was made anew`);
      return;
    }
    if (world.data.practices.get(practiceId)?.seatId === seatId)
      world.violated('I9 nobody adopts what is their own', which);
    if (!maySpeakFor(world, { personId: adoptedBy, seatId, now: acting.now() }))
      world.violated('I7 nobody without the role', `${adoptedBy} adopts ${which}`);
  }

  function isWorthTelling(digest: StoredDigest, together: readonly Change[]): void {
    const { networkId, month, until } = digest;
    const earlier = world.data.digests.where('network', networkId).filter((each) => each.month !== month);
    if (earlier.some((each) => each.month > month))
      world.violated('I9 a digest a month at most', `${networkId} ${month} after a later one`);
    const told = Math.max(0, ...earlier.map((each) => each.until.getTime()));
    const isNews = (createdAt: Date) => createdAt.getTime() > told && createdAt <= until;
    if (!world.data.practices.where('network', networkId).some(({ createdAt }) => isNews(createdAt)))
      world.violated('I9 a digest has something to tell', `${networkId} ${month}`);
    const isPost = ({ table, after }: Change) =>
      table === 'deliveries' &&
      (after as Delivery).kind === 'practice_digest' &&
      monthOf(after as Delivery) === month;
    if (!together.some(isPost)) world.violated('I1 nothing due is lost', `digest ${networkId} ${month}`);
  }
}

/** Why a digest must not be posted any more; null when it may. */
export function whyNoDigest({ data }: World, delivery: Delivery): string | null {
  const { networkId } = delivery;
  if (data.networks.get(networkId)?.settings.practiceDigest !== true) return 'it is switched off';
  const months = data.digests.where('network', networkId).map(({ month }) => month);
  return months.sort().at(-1) === monthOf(delivery) ? null : 'another month has been told of';
}

/**
 * What was shared before the digest of this month was due has been told of; the first goes back one month. Too late by a
 * week it is left to the next.
 */
export function checkDigest(world: World, { id, settings }: Network, now: Date): void {
  if (!settings.practiceDigest) return;
  const month = dayIn(settings.calendar.timeZone, now).slice(0, 7);
  const due = digestDue(month, settings);
  const rules = world.ruledSince.get(id) ?? world.timeline.now();
  if (now.getTime() < due + DAY_MS || now.getTime() > due + 6 * DAY_MS || rules > due - DAY_MS) return;
  const digests = world.data.digests.where('network', id);
  if (digests.some((digest) => digest.month === month)) return;
  const monthBefore = new Date(Date.parse(`${month}-01`) - DAY_MS).toISOString().slice(0, 7);
  const first = digestDue(monthBefore, settings) + DAY_MS;
  const told = digests.length === 0 ? first : Math.max(...digests.map(({ until }) => until.getTime()));
  const untold = world.data.practices
    .where('network', id)
    .filter(({ createdAt }) => createdAt.getTime() > told && createdAt.getTime() < due - DAY_MS);
  if (untold.length > 0) world.violated('I1 nothing due is lost', `no digest of ${month} in ${id}`);
}

/** When the digest of a month is due, to a few hours. */
function digestDue(month: string, { practiceDigestDay, practiceDigestTime }: Network['settings']): number {
  const dayBefore = new Date(Date.parse(`${month}-01`) - DAY_MS).toISOString().slice(0, 10);
  return Date.parse(`${workingDaysAfter(dayBefore, practiceDigestDay)}T${practiceDigestTime}:00Z`);
}

function monthOf({ lineKey }: Delivery): string {
  return lineKey.slice('practice-digest-'.length);
}
