import { deputyKey } from '../../domain/delegation/delegation-message.ts';
import type { Person } from '../../domain/network/person.ts';
import { isCoordinator, isInvited } from '../../domain/network/person.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { UrgentDraft } from '../../domain/urgent/urgent-draft.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { NewDelivery, Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { CONVOCATION_KEY, convene, convocationDeliveries } from '../sittings/convene.ts';
import { urgentForm } from './start-urgent.ts';

/**
 * Confirms an urgent call: in one transaction the sitting, its number, the channel post, a personal card to
 * everybody and the caller's board (product §7, points 2, 3, 5); of a deputy's call the coordinators are told (Art. 4). Confirming twice, from two clients or by a
 * redelivered request, finds the sitting already made.
 */
export async function conveneUrgent(
  context: Context,
  tx: Tx,
  input: { caller: Caller; draft: UrgentDraft; now: Date },
): Promise<View> {
  const { caller, now } = input;
  const network = (await tx.networks.lock(caller.network.id)) ?? caller.network;
  const draft = (await tx.drafts.lock(input.draft.id)) ?? input.draft;
  const { timeZone } = network.settings.calendar;
  if (draft.status === 'dropped') return { view: 'notice', notice: { code: 'urgent_dropped' } };
  const made = draft.sittingId === null ? null : await tx.sittings.byId(network.id, draft.sittingId);
  if (made !== null) return convened(made, timeZone);

  const startsAt = draft.immediate ? now : draft.startsAt;
  if (startsAt === null || startsAt < now) {
    const understood = startsAt === null ? null : startsAt.toISOString();
    return urgentForm(network, draft, {
      problems: [{ field: 'when', problem: startsAt === null ? 'missing' : 'past', understood }],
    });
  }
  const sitting = await convene(tx, network, urgentSitting(context, { caller, draft, startsAt }), now);
  await tx.sittings.insert(sitting);
  await tx.drafts.save({ ...draft, status: 'confirmed', sittingId: sitting.id });
  const people = (await tx.people.list(network.id)).filter(isInvited);
  await tx.deliveries.enqueue(
    [
      ...convocationDeliveries(sitting, people, now),
      {
        networkId: network.id,
        sittingId: sitting.id,
        kind: 'urgent_board',
        lineKey: `board-${CONVOCATION_KEY}`,
        recipient: { to: 'person', personId: caller.person.id },
        dueAt: now,
      },
      ...toCoordinators(caller, { sitting, people, now }),
    ],
    now,
  );
  await tx.answers.acknowledge(sitting.id, caller.person.id, now);
  await tx.networks.wakeBy(network.id, now);
  await recordAudit(tx, caller, {
    act: 'convene_urgent',
    outcome: 'done',
    at: now,
    details: { sittingId: sitting.id, noticeMinutes: sitting.noticeMinutes, recipients: people.length },
  });
  return convened(sitting, timeZone);
}

/** A deputy's call is told to who coordinates, once (product §1); of their own they need not be told. */
function toCoordinators(
  caller: Caller,
  called: { sitting: Sitting; people: readonly Person[]; now: Date },
): NewDelivery[] {
  const { authority } = caller;
  if (authority.as !== 'deputy') return [];
  const { sitting, people, now } = called;
  return people.filter(isCoordinator).map((coordinator) => ({
    networkId: sitting.networkId,
    sittingId: sitting.id,
    kind: 'deputy_urgent',
    lineKey: deputyKey('deputy_urgent', authority.delegationId),
    recipient: { to: 'person', personId: coordinator.id },
    dueAt: now,
  }));
}

function urgentSitting(
  context: Context,
  input: { caller: Caller; draft: UrgentDraft; startsAt: Date },
): Sitting {
  const { network, person } = input.caller;
  return {
    id: context.newId(),
    networkId: network.id,
    kind: 'urgent',
    seriesOn: null,
    startsAt: input.startsAt,
    durationMinutes: network.settings.calendar.durationMinutes,
    place: network.settings.place,
    link: network.settings.link,
    status: 'convened',
    dateVersion: 1,
    sequence: 0,
    number: null,
    convenedAt: null,
    convenedBy: person.id,
    answerBy: null,
    reason: input.draft.reason,
    noticeMinutes: null,
    agendaVersion: 0,
    agendaChangedAt: null,
    proposals: 0,
    proposedAt: null,
    documents: [],
    change: null,
    minutesOutAt: null,
  };
}

function convened(sitting: Sitting, timeZone: string): View {
  const number = sitting.number ?? { n: 0, year: 0 };
  return {
    view: 'notice',
    notice: { code: 'urgent_convened', startsAt: sitting.startsAt, timeZone, number },
  };
}
