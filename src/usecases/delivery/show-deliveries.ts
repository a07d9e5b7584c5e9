import type { Delivery } from '../../domain/delivery/delivery.ts';
import { deliveryOverview } from '../../domain/delivery/delivery-overview.ts';
import { untruthOfSittingMessage } from '../../domain/delivery/still-true.ts';
import type { Person } from '../../domain/network/person.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { endsAt } from '../../domain/sittings/sitting.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import type { DeliveriesPart } from '../../domain/view/deliveries-view.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';
import { findNextSitting } from '../sittings/find-next-sitting.ts';
import { loadFacts } from '../sittings/load-facts.ts';

/** What is older concerns nobody any more: the minutes of a sitting go out within this time. */
const RECENT_MS = 62 * 24 * 3_600_000;
/** Sittings shown, the next one among them. */
const MAX_SITTINGS = 5;

/** Kinds whose truth rests on the sitting and its answers alone; of the others it is asked when they are pressed. */
const OF_THE_SITTING: ReadonlySet<Delivery['kind']> = new Set([
  'convocation',
  'nudge',
  'uncovered',
  'eve',
  'joining',
  'roll_call',
  'moved',
  'cancelled',
  'urgent_call',
  'urgent_escalation',
]);

/** `consegne`: what was delivered, what waits and what could not be, with names; to the coordination, in private. */
export async function showDeliveries(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, now } = input;
  return { view: await deliveriesView(context, tx, { caller, notice: null, now }), private: true };
}

export async function deliveriesView(
  context: Context,
  tx: Tx,
  input: { caller: Caller; notice: Notice | null; now: Date },
): Promise<View> {
  const { caller, notice, now } = input;
  const { network } = caller;
  const people = await tx.people.list(network.id);
  const parts: DeliveriesPart[] = [];
  for (const sitting of await sittingsToShow(context, tx, { caller, now }))
    parts.push(await partOf(tx, { caller, sitting, people, now }));
  const others = await tx.deliveries.aboutNetwork(network.id, new Date(now.getTime() - RECENT_MS));
  const mayRetry = (delivery: Delivery) => isWorthOffering(delivery, { caller, people, facts: null, now });
  const aboutNetwork = deliveryOverview({ deliveries: others, people, now, mayRetry });
  if (aboutNetwork.lines.some(({ counts }) => counts.waiting + counts.failed + counts.uncertain > 0))
    parts.push({ sitting: null, ...aboutNetwork });
  const { timeZone } = network.settings.calendar;
  return { view: 'deliveries', networkId: network.id, timeZone, parts, notice };
}

/** The same of one sitting alone, however long ago it was. */
export async function sittingDeliveriesView(
  tx: Tx,
  input: { caller: Caller; sitting: Sitting; now: Date },
): Promise<View> {
  const { network } = input.caller;
  const part = await partOf(tx, { ...input, people: await tx.people.list(network.id) });
  const { timeZone } = network.settings.calendar;
  return { view: 'deliveries', networkId: network.id, timeZone, parts: [part], notice: null };
}

async function partOf(
  tx: Tx,
  { caller, sitting, people, now }: { caller: Caller; sitting: Sitting; people: Person[]; now: Date },
): Promise<DeliveriesPart> {
  const { network } = caller;
  const deliveries = await tx.deliveries.forSitting(sitting.id);
  const facts = deliveries.some(hasEnded) ? await loadFacts(tx, network, sitting) : null;
  const mayRetry = (delivery: Delivery) => isWorthOffering(delivery, { caller, people, facts, now });
  const { kind, number, startsAt } = sitting;
  const { timeZone } = network.settings.calendar;
  return {
    sitting: { kind, number, startsAt, timeZone },
    ...deliveryOverview({ deliveries, people, now, mayRetry }),
  };
}

/** Those to come that are known, soonest first, then those that have been, newest first. */
async function sittingsToShow(
  context: Context,
  tx: Tx,
  { caller, now }: { caller: Caller; now: Date },
): Promise<Sitting[]> {
  const from = new Date(now.getTime() - RECENT_MS);
  const stored = await tx.sittings.since(caller.network.id, from);
  const next = await findNextSitting(context, tx, { network: caller.network, now });
  const known = next === null || stored.some(({ id }) => id === next.id) ? stored : [...stored, next];
  const told = known.filter((sitting) => sitting.convenedAt !== null || sitting.id === next?.id);
  const ahead = told.filter((sitting) => endsAt(sitting) > now).toSorted(byStart);
  const past = told.filter((sitting) => endsAt(sitting) <= now && sitting.startsAt >= from).toSorted(byStart);
  return [...ahead, ...past.toReversed()].slice(0, MAX_SITTINGS);
}

function byStart(one: Sitting, other: Sitting): number {
  return one.startsAt.getTime() - other.startsAt.getTime();
}

function hasEnded({ status }: Delivery): boolean {
  return status === 'failed' || status === 'uncertain';
}

/** Not offered where it would be refused for certain. */
function isWorthOffering(
  delivery: Delivery,
  about: { caller: Caller; people: readonly Person[]; facts: SittingFacts | null; now: Date },
): boolean {
  const { caller, people, facts, now } = about;
  const { recipient } = delivery;
  const person =
    recipient.to === 'person' ? (people.find(({ id }) => id === recipient.personId) ?? null) : null;
  if (recipient.to === 'person' && (person === null || !person.inTeam || person.unreachable !== null))
    return false;
  if (facts === null || !OF_THE_SITTING.has(delivery.kind)) return true;
  return untruthOfSittingMessage({ delivery, network: caller.network, person, now, facts }) === null;
}
