import { answerByFor } from '../../domain/answers/answer-by.ts';
import type { CardAction } from '../../domain/card-action.ts';
import { versionedKey } from '../../domain/plan/line-key.ts';
import type { FormProblem } from '../../domain/reading/form-problem.ts';
import { readDateFields } from '../../domain/reading/read-date-fields.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { toRef } from '../../domain/sittings/sitting-ref.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { endSubstitutionsOfDate } from '../substitutes/end-substitution.ts';
import { changeableSittings } from './changeable-sittings.ts';
import { findRef } from './find-ref.ts';
import { readReason } from './read-reason.ts';
import { tellChange } from './tell-change.ts';
import { unchangeable } from './unchangeable.ts';

type Submit = CardAction & { verb: 'move_submit' };

/**
 * Moves one date; the series goes on (product §3). Answers given for the old date stay in the history and are asked
 * again for the new one; substitutes named for it are withdrawn. Submitting the same form twice finds the sitting already there and changes nothing; a form
 * made before another change of the date comes back with the date as it is now.
 */
export async function moveSitting(
  context: Context,
  tx: Tx,
  input: { caller: Caller; action: Submit; now: Date },
): Promise<View> {
  const { caller, action, now } = input;
  const network = (await tx.networks.lock(caller.network.id)) ?? caller.network;
  const { settings } = network;
  const { timeZone } = settings.calendar;
  const found = await findRef(context, tx, { network, ref: action.ref });
  if (found === null) return { view: 'notice', notice: { code: 'unknown_item' } };
  const { sitting, outdated } = found;
  const refused = unchangeable(sitting, timeZone, now);
  if (refused !== null) return refused;

  const when = readDateFields(action.date, action.time, now, timeZone);
  const reason = readReason(action.reason);
  const problems: FormProblem[] = [...reason.problems];
  if (when.kind !== 'instant')
    problems.unshift({ field: 'when', problem: when.kind, understood: when.understood });
  const isThere = when.kind === 'instant' && when.startsAt.getTime() === sitting.startsAt.getTime();
  if (outdated && isThere) return alreadyMoved(tx, sitting, timeZone);
  if (outdated || isThere) {
    const problem = outdated ? 'changed_meanwhile' : 'same_date';
    problems.unshift({ field: 'when', problem, understood: sitting.startsAt.toISOString() });
  }
  if (when.kind !== 'instant' || problems.length > 0) {
    const { date, time } = action;
    const form = {
      ref: toRef(sitting, true),
      startsAt: sitting.startsAt,
      timeZone,
      date,
      time,
      reason: reason.text,
    };
    const choices = await changeableSittings(context, tx, { network, now });
    return { view: 'move_form', ...form, choices, problems };
  }
  const moved: Sitting = {
    ...sitting,
    startsAt: when.startsAt,
    dateVersion: sitting.dateVersion + 1,
    sequence: sitting.sequence + 1,
    // The notice of the move carries the agenda as it is now.
    agendaChangedAt: null,
    answerBy:
      sitting.convenedAt === null
        ? null
        : answerByFor({ ...settings, startsAt: when.startsAt, timeZone, convenedAt: now }),
    change: {
      kind: 'moved',
      at: now,
      by: caller.person.id,
      reason: reason.text,
      previousStartsAt: sitting.startsAt,
    },
  };
  await tx.sittings.save(moved);
  await endSubstitutionsOfDate(tx, sitting.id, now);
  const toTell = await tellChange(tx, moved, { kind: 'moved', now });
  await tx.networks.wakeBy(network.id, now);
  await recordAudit(tx, caller, {
    act: 'move_sitting',
    outcome: 'done',
    at: now,
    details: { sittingId: sitting.id, from: sitting.startsAt, to: moved.startsAt, toTell },
  });
  return { view: 'notice', notice: { code: 'moved', startsAt: moved.startsAt, timeZone, toTell } };
}

/** The same form again: what the first one did is said once more. */
async function alreadyMoved(tx: Tx, sitting: Sitting, timeZone: string): Promise<View> {
  const lineKey = versionedKey('moved', sitting.dateVersion);
  const told = (await tx.deliveries.forSitting(sitting.id)).filter(
    (delivery) => delivery.lineKey === lineKey && delivery.recipient.to === 'person',
  );
  const { startsAt } = sitting;
  return { view: 'notice', notice: { code: 'moved', startsAt, timeZone, toTell: told.length } };
}
