import { adopt } from '../../domain/minutes/minutes-rules.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { laterSitting } from './adoptable-minutes.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { lockMinutes, NO_MINUTES } from './minutes-desk.ts';
import { showMinutesOf } from './show-minutes.ts';

interface Input {
  caller: Caller;
  sitting: Sitting;
  now: Date;
}

/** Records, once, that the sitting held now (the newest that has begun) approved these minutes or took note of them. */
export async function adoptMinutes(context: Context, tx: Tx, input: Input): Promise<View> {
  const desk = await lockMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  const notice = await decide(tx, desk, input);
  return showMinutesOf(context, tx, { ...input, notice });
}

async function decide(tx: Tx, desk: MinutesDesk, { caller, now }: Input): Promise<Notice> {
  const { sitting, network } = desk.facts;
  const { minutesWord: word, calendar } = network.settings;
  const later = await laterSitting(tx, sitting, now);
  const step = adopt(desk.minutes, { now, laterSittingId: later?.id ?? null, word });
  if (!step.done) return { code: 'minutes_refused', reason: step.reason };
  await tx.minutes.save(step.minutes);
  await recordAudit(tx, caller, {
    act: 'minutes_adopt',
    outcome: 'done',
    at: now,
    details: { sittingId: sitting.id, atSittingId: later?.id, word },
  });
  const startsAt = later?.startsAt ?? now;
  return { code: 'minutes_adopted', word, startsAt, timeZone: calendar.timeZone };
}
