import type { ActionItem } from '../../domain/actions/action-item.ts';
import { toOpenActions } from '../../domain/actions/action-item.ts';
import type { ActionMessageKind } from '../../domain/actions/action-reminders.ts';
import { actionOfKey } from '../../domain/actions/action-reminders.ts';
import { localDate } from '../../domain/calendar/wall-time.ts';
import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { Untruth } from '../../domain/delivery/still-true.ts';
import { untruthOfNetworkMessage } from '../../domain/delivery/still-true.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import type { View } from '../../domain/view/view.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import type { Tx } from '../ports/store.ts';
import { decidedInOf } from './decided-in.ts';

interface Input {
  delivery: Delivery;
  kind: ActionMessageKind;
  network: Network;
  person: Person | null;
  now: Date;
}

/** What to send now of a message about an action, or why it is no longer true. */
export async function actionMessage(
  tx: Tx,
  input: Input,
): Promise<{ still: true; view: View } | { still: false; reason: Untruth }> {
  const { delivery, kind, network, person, now } = input;
  const general = untruthOfNetworkMessage({ ...input, pending: 0 });
  if (general !== null) return { still: false, reason: general };
  const about = actionOfKey(delivery.lineKey);
  const action = about === null ? null : await tx.actions.byId(network.id, about.actionId);
  if (action === null || about === null || person === null) return { still: false, reason: 'done' };
  const own = person.id === action.ownerId;
  const reason = await untruth(tx, { ...input, action, dueOn: about.dueOn, own });
  if (reason !== null) return { still: false, reason };
  const { timeZone } = network.settings.calendar;
  const [shown] = toOpenActions([action], { seats: await tx.seats.list(network.id), now, timeZone });
  if (shown === undefined) return { still: false, reason: 'done' };
  const owner = action.ownerId === null ? null : await tx.people.byId(network.id, action.ownerId);
  return {
    still: true,
    view: {
      view: 'action_message',
      message: kind,
      networkId: network.id,
      networkName: network.name,
      actionId: action.id,
      action: shown,
      decidedIn: await decidedInOf(tx, network, action.sittingId),
      own,
      reachable: owner?.inTeam ?? false,
    },
  };
}

/** Closed, given another date, passed on to somebody else: what was queued before is not said any more. */
async function untruth(
  tx: Tx,
  input: Input & { action: ActionItem; dueOn: string | null; own: boolean },
): Promise<Untruth | null> {
  const { kind, network, person, action, dueOn, own, now } = input;
  if (action.state !== 'open') return 'done';
  if (action.dueOn !== dueOn) return 'superseded';
  if (kind === 'action_due' && dueOn !== null && localDate(now, network.settings.calendar.timeZone) > dueOn)
    return 'superseded';
  if (own) return null;
  if (kind !== 'action_overdue') return 'superseded';
  const people = await tx.people.list(network.id);
  const inCharge = await inChargeOf(tx, { network, people, now });
  return inCharge.some(({ id }) => id === person?.id) ? null : 'not_in_charge';
}
