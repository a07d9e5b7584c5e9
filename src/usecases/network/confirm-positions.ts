import type { CardAction } from '../../domain/card-action.ts';
import type { Seat } from '../../domain/network/seat.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { conveneLateComer } from '../sittings/convene.ts';
import { afterPeopleChange } from './after-people-change.ts';
import { isWaiting } from './declare-position.ts';
import { networkView, toPersonRow } from './show-network.ts';

/** The coordinator confirms what people declared; from then on they are convened, also to a sitting already called. */
export async function confirmPositions(
  tx: Tx,
  input: { caller: Caller; action: CardAction & { verb: 'confirm_positions' }; now: Date },
): Promise<View> {
  const { caller, action, now } = input;
  await tx.networks.lock(caller.network.id);
  const chosen = new Set(action.personIds);
  const waiting = (await tx.people.list(caller.network.id)).filter(isWaiting);
  const confirmed = waiting.filter((person) => chosen.has(person.id));
  for (const person of confirmed) {
    const member = { ...person, position: person.declared, declared: null };
    await tx.people.save(member);
    await conveneLateComer(tx, member, now);
  }
  if (confirmed.length > 0) {
    await afterPeopleChange(tx, caller.network, now);
    await recordAudit(tx, caller, {
      act: 'confirm_positions',
      outcome: 'done',
      at: now,
      details: { personIds: confirmed.map((person) => person.id) },
    });
  }
  if (action.show === 'network') {
    const notice: Notice = { code: 'positions_confirmed', count: confirmed.length };
    return networkView(tx, { caller, notice, now });
  }
  const left = waiting.filter((person) => !chosen.has(person.id));
  if (left.length > 0) return peopleToConfirm(caller, left, await tx.seats.list(caller.network.id));
  return { view: 'notice', notice: { code: 'positions_confirmed', count: confirmed.length } };
}

export function peopleToConfirm(
  caller: Pick<Caller, 'network'>,
  people: Parameters<typeof toPersonRow>[0][],
  seats: readonly Seat[],
): View {
  return {
    view: 'people_to_confirm',
    networkId: caller.network.id,
    networkName: caller.network.name,
    people: people.map(toPersonRow),
    seats: seats.map(({ id, name }) => ({ id, name })),
  };
}
