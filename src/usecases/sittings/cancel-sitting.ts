import type { CardAction } from '../../domain/card-action.ts';
import type { FormProblem } from '../../domain/reading/form-problem.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { toRef } from '../../domain/sittings/sitting-ref.ts';
import type { View } from '../../domain/view/view.ts';
import { carryUntreated } from '../agenda/carry-untreated.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { changeableSittings } from './changeable-sittings.ts';
import { findRef } from './find-ref.ts';
import { readReason } from './read-reason.ts';
import { tellChange } from './tell-change.ts';
import { unchangeable } from './unchangeable.ts';

type Submit = CardAction & { verb: 'cancel_submit' };

/** Cancels one date with its reason; the series goes on. Everybody who had been told is told once (product §3). */
export async function cancelSitting(
  context: Context,
  tx: Tx,
  input: { caller: Caller; action: Submit; now: Date },
): Promise<View> {
  const { caller, action, now } = input;
  const network = (await tx.networks.lock(caller.network.id)) ?? caller.network;
  const { timeZone } = network.settings.calendar;
  const found = await findRef(context, tx, { network, ref: action.ref });
  if (found === null) return { view: 'notice', notice: { code: 'unknown_item' } };
  const { sitting, outdated } = found;
  const refused = unchangeable(sitting, timeZone, now);
  if (refused !== null) return refused;
  const { startsAt } = sitting;
  const reason = readReason(action.reason);
  const problems: FormProblem[] = [...reason.problems];
  if (outdated) {
    problems.unshift({ field: 'when', problem: 'changed_meanwhile', understood: startsAt.toISOString() });
  }
  if (problems.length > 0) {
    const form = { ref: toRef(sitting, true), startsAt, timeZone, reason: reason.text, problems };
    return { view: 'cancel_form', ...form, choices: await changeableSittings(context, tx, { network, now }) };
  }
  const cancelled: Sitting = {
    ...sitting,
    status: 'cancelled',
    sequence: sitting.sequence + 1,
    change: {
      kind: 'cancelled',
      at: now,
      by: caller.person.id,
      reason: reason.text,
      previousStartsAt: startsAt,
    },
  };
  await tx.sittings.save(cancelled);
  await carryUntreated(context, tx, { network, sitting: cancelled, now });
  const toTell = await tellChange(tx, cancelled, { kind: 'cancelled', now });
  await tx.networks.wakeBy(network.id, now);
  await recordAudit(tx, caller, {
    act: 'cancel_sitting',
    outcome: 'done',
    at: now,
    details: { sittingId: sitting.id, startsAt, toTell },
  });
  return { view: 'notice', notice: { code: 'cancelled', startsAt, timeZone, toTell } };
}
