import { isCoordinator } from '../../domain/network/person.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';

/** What a deputy's powers do not hold: delegating further, and who coordinates. Refused with the reason, and audited. */
export async function deputyMayNot(
  tx: Tx,
  caller: Caller,
  refused: { act: string; what: 'delegate' | 'change_coordination'; now: Date },
): Promise<View> {
  const { act, what, now } = refused;
  await recordAudit(tx, caller, { act, outcome: 'refused', at: now });
  const people = await tx.people.list(caller.network.id);
  const coordinators = people.filter(isCoordinator).map((person) => person.name);
  return { view: 'notice', notice: { code: 'deputy_may_not', act: what, coordinators } };
}
