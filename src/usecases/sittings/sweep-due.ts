import { upcomingSittings, virtualSittings } from '../../domain/calendar/series.ts';
import type { Network } from '../../domain/network/network.ts';
import { lineAudience } from '../../domain/plan/outlook.ts';
import type { DueInput, DueLine } from '../../domain/plan/reminder-plan.ts';
import { decisionKey, dueLines, nextDueAt, sittingForPlan } from '../../domain/plan/reminder-plan.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { isExpected } from '../../domain/substitutes/substitution.ts';
import { sweepActions } from '../actions/sweep-actions.ts';
import type { Context } from '../context.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import { deliveryKey } from '../delivery/delivery-key.ts';
import { reportProblem } from '../delivery/delivery-problem.ts';
import { minutesSecretary } from '../minutes/minutes-sources.ts';
import { sweepMinutes } from '../minutes/sweep-minutes.ts';
import type { NewDelivery, Tx } from '../ports/store.ts';
import { sweepDigest } from '../practices/sweep-digest.ts';
import { sweepProjects } from '../projects/sweep-projects.ts';
import { sweepPublications } from '../publications/sweep-publications.ts';
import { convene, convocationDeliveries } from './convene.ts';
import { loadFacts } from './load-facts.ts';

/** Reminders of the minutes go out up to this long after a sitting. */
const LOOK_BACK_MS = 62 * 24 * 3_600_000;
/** Sittings looked at ahead: the next convocation is always among them. */
const LOOK_AHEAD = 3;
/** A network whose sweep fails is looked at again after this, so that it does not hold up the others. */
const RETRY_MS = 5 * 60_000;

/**
 * Decides everything that is due at this instant, one network a transaction, until none is left. Running it again,
 * on another replica, after a restart or with the clock set back decides nothing twice: each line of the plan is
 * decided once for each (sitting, version of its date), under a unique key (product §5).
 *
 * @returns how many networks were looked at
 */
export async function sweepDue(context: Context): Promise<number> {
  let swept = 0;
  while (await sweepOne(context)) swept += 1;
  return swept;
}

async function sweepOne(context: Context): Promise<boolean> {
  const now = context.clock.now();
  let claimed: Network | null = null;
  try {
    return await context.store.transaction(async (tx) => {
      const [network] = await tx.networks.claimDue(now, 1);
      if (network === undefined) return false;
      claimed = network;
      await sweepNetwork(context, tx, { network, now });
      return true;
    });
  } catch (error) {
    const network = claimed as Network | null;
    if (network === null) throw error;
    context.note('sweep of a network failed', { networkId: network.id, error: String(error) });
    await context.store.transaction((tx) =>
      tx.networks.setNextDueAt(network.id, new Date(now.getTime() + RETRY_MS)),
    );
    return true;
  }
}

async function sweepNetwork(context: Context, tx: Tx, input: { network: Network; now: Date }): Promise<void> {
  const { network, now } = input;
  const { newId } = context;
  const stored = await tx.sittings.since(network.id, new Date(now.getTime() - LOOK_BACK_MS));
  const since = network.nextDueAt ?? now;
  const missed = virtualSittings({ network, stored, from: since, to: now, newId });
  const ahead = upcomingSittings({ network, stored, now, count: LOOK_AHEAD + stored.length, newId });
  const known = new Set(stored.map((sitting) => sitting.id));
  const sittings = [...stored, ...[...missed, ...ahead].filter((sitting) => !known.has(sitting.id))];
  const byKey = new Map(sittings.map((sitting) => [sitting.id, sitting]));
  const plan = toPlanInput(network, sittings);

  const decided = await tx.planRuns.decided([...known]);
  for (const line of dueLines({ ...plan, now, decided })) {
    const sitting = byKey.get(line.sittingKey);
    if (sitting === undefined) continue;
    if (!known.has(sitting.id)) {
      await tx.sittings.insert(sitting);
      known.add(sitting.id);
    }
    byKey.set(sitting.id, await decide(context, tx, { network, line, sitting, now }));
    decided.add(decisionKey(line));
  }
  const after = toPlanInput(network, [...byKey.values()]);
  const next = [
    nextDueAt({ ...after, now, decided }),
    await sweepActions(tx, { network, now }),
    await sweepMinutes(tx, { network, now }),
    await sweepProjects(tx, { network, now }),
    await sweepPublications(tx, { network, now }),
    await sweepDigest(tx, { network, now }),
  ];
  await tx.networks.setNextDueAt(network.id, earliest(next));
}

/** Null when all are. */
function earliest(instants: readonly (Date | null)[]): Date | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : new Date(Math.min(...known.map((instant) => instant.getTime())));
}

function toPlanInput(network: Network, sittings: readonly Sitting[]): Omit<DueInput, 'now' | 'decided'> {
  const { settings } = network;
  return {
    timeZone: settings.calendar.timeZone,
    plan: settings.plan,
    escalationMinutes: settings.escalationMinutes,
    agendaQuietMinutes: settings.agendaQuietMinutes,
    sittings: sittings.map(sittingForPlan),
  };
}

async function decide(
  context: Context,
  tx: Tx,
  input: { network: Network; line: DueLine; sitting: Sitting; now: Date },
): Promise<Sitting> {
  const { network, line, sitting, now } = input;
  const run = {
    sittingId: sitting.id,
    dateVersion: line.dateVersion,
    lineKey: line.lineKey,
    dueAt: line.dueAt,
    decision: line.decision === 'send' ? ('sent' as const) : ('skipped' as const),
  };
  if (!(await tx.planRuns.record(run, now))) return sitting;
  if (line.decision === 'skip') {
    await skip(context, tx, { line, sitting, reason: line.reason, now });
    return sitting;
  }
  if (line.kind === 'convocation') {
    const convened = await convene(tx, network, sitting, now);
    await tx.sittings.save(convened);
    const { people, substitutions } = await loadFacts(tx, network, convened);
    const expected = people.filter((person) => isExpected(person, substitutions));
    await tx.deliveries.enqueue(convocationDeliveries(convened, expected, line.dueAt), now);
    return convened;
  }
  await tx.deliveries.enqueue(await reminders(tx, network, { line, sitting, now }), now);
  return sitting;
}

async function reminders(
  tx: Tx,
  network: Network,
  input: { line: DueLine; sitting: Sitting; now: Date },
): Promise<NewDelivery[]> {
  const { line, sitting, now } = input;
  const facts = await loadFacts(tx, network, sitting);
  const inCharge = await inChargeOf(tx, { network, people: facts.people, now });
  const secretaryId = await minutesSecretary(tx, sitting);
  const audience = lineAudience(line.kind, facts, { inCharge, secretaryId });
  const common = {
    networkId: network.id,
    sittingId: sitting.id,
    kind: line.kind,
    lineKey: deliveryKey(line, line.dateVersion),
    dueAt: line.dueAt,
  };
  if (audience.to === 'thread') return [{ ...common, recipient: { to: 'thread' } }];
  return audience.people.map((person) => ({ ...common, recipient: { to: 'person', personId: person.id } }));
}

/** A line that makes no sense any more is recorded, and the coordinator is told: never silently lost. */
async function skip(
  context: Context,
  tx: Tx,
  input: { line: DueLine; sitting: Sitting; reason: string; now: Date },
): Promise<void> {
  const { line, sitting, reason, now } = input;
  if (reason === 'minutes_out') return;
  const key = deliveryKey(line, line.dateVersion);
  const skipped = { networkId: sitting.networkId, sittingId: sitting.id, kind: line.kind, lineKey: key };
  const recipient = { to: 'channel' } as const;
  await tx.deliveries.insertSkipped({ ...skipped, recipient, dueAt: line.dueAt }, reason, now);
  await reportProblem(context, tx, { troubled: { ...skipped, id: null }, trouble: 'skipped', now });
}
