import { isActionMessage } from '../../domain/actions/action-reminders.ts';
import { daysBetween } from '../../domain/calendar/on-date.ts';
import { localDate } from '../../domain/calendar/wall-time.ts';
import { FOR_EVERYBODY } from '../../domain/commands/allowed-commands.ts';
import { isDeputyMessage, isForWhoIsInCharge } from '../../domain/delegation/delegation-message.ts';
import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { Untruth } from '../../domain/delivery/still-true.ts';
import { untruthOfNetworkMessage, untruthOfSittingMessage } from '../../domain/delivery/still-true.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import { isCoordinator } from '../../domain/network/person.ts';
import { isPublicationMessage } from '../../domain/publications/publication-message.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import { seatNameOf, unansweredPeople } from '../../domain/sittings/sitting-facts.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import { isSubstitutionKind } from '../../domain/substitutes/substitution-news.ts';
import { substitutionRows } from '../../domain/substitutes/substitution-row.ts';
import type { SittingNotice } from '../../domain/view/sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import { actionMessage } from '../actions/action-message.ts';
import { agendaMessage } from '../agenda/agenda-message.ts';
import type { Context } from '../context.ts';
import { deputyMessage } from '../delegation/deputy-message.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import { isMinutesMessage, minutesMessage } from '../minutes/minutes-messages.ts';
import { minutesSecretary } from '../minutes/minutes-sources.ts';
import { setupView } from '../network/apply-settings.ts';
import { peopleToConfirm } from '../network/confirm-positions.ts';
import { isWaiting, roleQuestion } from '../network/declare-position.ts';
import type { Tx } from '../ports/store.ts';
import { digestMessage } from '../practices/digest-message.ts';
import { quietMessage } from '../projects/quiet-message.ts';
import { publicationMessage } from '../publications/publication-message.ts';
import { deskOf } from '../register/load-register.ts';
import { sharedRollCall } from '../register/show-register.ts';
import { dataMessage } from '../retention/retention-message.ts';
import { channelSittingView, loadFacts, personalSittingView } from '../sittings/load-facts.ts';
import { substitutionMessage } from '../substitutes/substitution-message.ts';
import { boardView, unreachedView } from '../urgent/show-board.ts';
import { problemView } from './delivery-problem.ts';

/** What to send for a delivery on today's data, or why it is no longer true. */
export type DeliveryView = { still: true; view: View } | { still: false; reason: Untruth };

interface Input {
  delivery: Delivery;
  network: Network;
  person: Person | null;
  now: Date;
}

/** Renders nothing and sends nothing: reads today's data and says what the message is now. */
export async function deliveryView(context: Context, tx: Tx, input: Input): Promise<DeliveryView> {
  const { delivery, network } = input;
  if (await hasLostPowers(tx, input)) return { still: false, reason: 'not_in_charge' };
  const sitting = delivery.sittingId === null ? null : await tx.sittings.byId(network.id, delivery.sittingId);
  if (isDeputyMessage(delivery.kind)) return deputyMessage(tx, { ...input, sitting });
  if (isActionMessage(delivery.kind)) return actionMessage(tx, { ...input, kind: delivery.kind });
  if (delivery.kind === 'practice_digest') return digestMessage(context, tx, input);
  if (delivery.kind === 'project_quiet') return quietMessage(context, tx, input);
  if (isPublicationMessage(delivery.kind))
    return publicationMessage(context, tx, { ...input, kind: delivery.kind });
  const aboutData = await dataMessage(context, tx, input);
  if (aboutData !== null) return aboutData;
  if (delivery.kind === 'problem') return problemMessage(tx, { ...input, sitting });
  if (sitting === null) return networkMessage(context, tx, input);
  const about = { ...input, sitting };
  return (await messageAboutAgenda(tx, about)) ?? sittingMessage(context, tx, about);
}

/** The recipient, though still there, was told of it for the coordination's sake and has its powers no more. */
async function hasLostPowers(tx: Tx, { delivery, network, person, now }: Input): Promise<boolean> {
  if (person === null || !person.inTeam || network.status === 'removed') return false;
  if (!isForWhoIsInCharge(delivery.kind)) return false;
  if (await remindsSecretary(tx, { delivery, person })) return false;
  const people = await tx.people.list(network.id);
  return !(await inChargeOf(tx, { network, people, now })).some(({ id }) => id === person.id);
}

/** The reminder that minutes are not out goes to who writes them as well. */
async function remindsSecretary(
  tx: Tx,
  { delivery, person }: { delivery: Delivery; person: Person },
): Promise<boolean> {
  const { kind, networkId, sittingId } = delivery;
  if (kind !== 'minutes_overdue' || sittingId === null) return false;
  return (await minutesSecretary(tx, { networkId, id: sittingId })) === person.id;
}

async function problemMessage(tx: Tx, input: Input & { sitting: Sitting | null }): Promise<DeliveryView> {
  const reason = untruthOfNetworkMessage({ ...input, pending: 0 });
  if (reason !== null) return { still: false, reason };
  const view = await problemView(tx, input);
  return view === null ? { still: false, reason: 'done' } : still(view);
}

async function messageAboutAgenda(tx: Tx, input: Input & { sitting: Sitting }): Promise<DeliveryView | null> {
  const told = await agendaMessage(tx, input);
  if (told === null) return null;
  const reason = untruthOfNetworkMessage({ ...input, pending: 0 });
  if (reason !== null) return { still: false, reason };
  return typeof told === 'string' ? { still: false, reason: told } : still(told);
}

async function sittingMessage(
  context: Context,
  tx: Tx,
  input: Input & { sitting: Sitting },
): Promise<DeliveryView> {
  const facts = await loadFacts(tx, input.network, input.sitting);
  if (isSubstitutionKind(input.delivery.kind)) return substitutionMessage(tx, { ...input, facts });
  if (isMinutesMessage(input.delivery.kind)) return minutesMessage(context, tx, { ...input, facts });
  const reason = untruthOfSittingMessage({ ...input, facts });
  if (reason !== null) return { still: false, reason };
  return { still: true, view: await sittingMessageView(tx, input, facts) };
}

async function sittingMessageView(
  tx: Tx,
  input: Input & { sitting: Sitting },
  facts: SittingFacts,
): Promise<View> {
  const { delivery, person, now, sitting } = input;
  const view = toSittingView(facts, now);
  switch (delivery.kind) {
    case 'urgent_board':
      return boardView(facts, await tx.deliveries.forSitting(sitting.id), now);
    case 'urgent_unreached':
      return unreachedView(facts, await tx.deliveries.forSitting(sitting.id), now);
    case 'roll_call':
      return sharedRollCall(deskOf(facts, await tx.registers.entries([sitting.id])), now);
    case 'minutes_overdue': {
      const daysAfter = daysBetween(
        localDate(sitting.startsAt, view.timeZone),
        localDate(now, view.timeZone),
      );
      const inCharge = await inChargeOf(tx, { network: input.network, people: facts.people, now });
      const canNoteOut = inCharge.some(({ id }) => id === person?.id);
      return { view: 'minutes_overdue', sitting: view, daysAfter, canNoteOut };
    }
    case 'uncovered':
      return {
        view: 'uncovered',
        sitting: view,
        unanswered: unansweredPeople(facts).map((p) => ({
          name: p.name,
          seatName: seatNameOf(facts.seats, p),
        })),
        substitutions: substitutionRows(facts).filter(({ seatName }) =>
          view.totals.uncoveredSeats.includes(seatName),
        ),
      };
    default: {
      const notice = toSittingNotice(delivery.kind);
      if (person === null) return channelSittingView(facts, notice, now);
      return personalSittingView(tx, facts, { person, notice, press: null, now });
    }
  }
}

function toSittingNotice(kind: Delivery['kind']): SittingNotice {
  switch (kind) {
    case 'convocation':
    case 'nudge':
    case 'eve':
    case 'joining':
    case 'moved':
    case 'cancelled':
    case 'urgent_call':
    case 'urgent_escalation':
      return kind;
    default:
      return 'shown';
  }
}

async function networkMessage(context: Context, tx: Tx, input: Input): Promise<DeliveryView> {
  const { network, person, delivery, now } = input;
  const seats = await tx.seats.list(network.id);
  const people = await tx.people.list(network.id);
  const waiting = people.filter(isWaiting);
  const reason = untruthOfNetworkMessage({ ...input, pending: waiting.length });
  if (reason !== null) return { still: false, reason };
  if (delivery.kind === 'setup') return still(setupView(context, network, { seats, problems: [] }, now));
  if (delivery.kind === 'people_to_confirm') return still(peopleToConfirm({ network }, waiting, seats));
  if (delivery.kind === 'role_question' && person !== null)
    return still(roleQuestion({ network, person }, seats));
  const coordinator = people.find(isCoordinator);
  if (delivery.kind === 'no_coordinator') {
    if (coordinator !== undefined) return { still: false, reason: 'done' };
    return still({ view: 'notice', notice: { code: 'no_coordinator' } });
  }
  return still({
    view: 'welcome',
    networkName: network.name,
    installedBy: coordinator?.name ?? null,
    commands: [...FOR_EVERYBODY],
  });
}

function still(view: View): DeliveryView {
  return { still: true, view };
}
