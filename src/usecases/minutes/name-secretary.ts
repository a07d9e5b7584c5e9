import type { MinutesAction } from '../../domain/minutes/minutes-action.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { lockMinutes, NO_MINUTES } from './minutes-desk.ts';
import { showMinutesOf } from './show-minutes.ts';

/**
 * The coordinator names who writes the minutes beside them, or nobody; that person is told, once for each sitting.
 * Naming the same person again changes nothing.
 */
export async function nameSecretary(
  context: Context,
  tx: Tx,
  input: {
    caller: Caller;
    sitting: Sitting;
    action: MinutesAction & { verb: 'minutes_secretary' };
    now: Date;
  },
): Promise<View> {
  const desk = await lockMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  const notice = await name(tx, desk, input);
  return showMinutesOf(context, tx, { ...input, notice });
}

async function name(
  tx: Tx,
  desk: MinutesDesk,
  input: { caller: Caller; action: MinutesAction & { verb: 'minutes_secretary' }; now: Date },
): Promise<Notice> {
  const { minutes, facts } = desk;
  const { caller, now } = input;
  const personId = ['', 'none'].includes(input.action.personId) ? null : input.action.personId;
  const person = facts.people.find((candidate) => candidate.id === personId);
  if (minutes.status === 'published') return { code: 'minutes_refused', reason: 'already_published' };
  if (personId !== null && (person === undefined || !isInvited(person))) return { code: 'secretary_gone' };
  if (minutes.secretaryId !== personId) {
    await tx.minutes.save({ ...minutes, secretaryId: personId });
    await recordAudit(tx, caller, {
      act: 'minutes_secretary',
      outcome: 'done',
      at: now,
      details: { sittingId: minutes.sittingId, personId },
    });
    if (personId !== null && personId !== caller.person.id) await tell(tx, desk, { personId, now });
  }
  return { code: 'secretary_named', name: person?.name ?? null };
}

async function tell(tx: Tx, { minutes }: MinutesDesk, to: { personId: string; now: Date }): Promise<void> {
  const { networkId, sittingId } = minutes;
  const recipient = { to: 'person', personId: to.personId } as const;
  const delivery = { networkId, sittingId, kind: 'minutes_named', lineKey: 'minutes-named' } as const;
  await tx.deliveries.enqueue([{ ...delivery, recipient, dueAt: to.now }], to.now);
}
