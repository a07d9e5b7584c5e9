import type { Sitting } from '../../domain/sittings/sitting.ts';
import { endsAt } from '../../domain/sittings/sitting.ts';
import { isExpected } from '../../domain/substitutes/substitution.ts';
import type { PressResult } from '../../domain/view/sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { loadFacts, personalSittingView } from '../sittings/load-facts.ts';

/** "Presa visione" of an urgent call: the first instant counts, pressing again changes nothing (product §7). */
export async function acknowledgeCall(
  tx: Tx,
  input: { caller: Caller; sitting: Sitting; now: Date },
): Promise<View> {
  const { caller, sitting, now } = input;
  const substitutions = await tx.substitutions.active(sitting.id);
  if (!isExpected(caller.person, substitutions)) {
    return { view: 'notice', notice: { code: 'position_pending' } };
  }
  if (sitting.kind !== 'urgent') return { view: 'notice', notice: { code: 'unknown_item' } };
  let press: PressResult = 'acknowledged';
  if (sitting.status === 'cancelled') press = 'cancelled';
  else if (now >= endsAt(sitting)) press = 'over';
  else if (await tx.answers.acknowledge(sitting.id, caller.person.id, now)) {
    await tx.jobs.send({ job: 'refresh_cards', networkId: sitting.networkId, sittingId: sitting.id });
  }
  const facts = await loadFacts(tx, caller.network, sitting);
  return personalSittingView(tx, facts, { person: caller.person, notice: 'shown', press, now });
}
