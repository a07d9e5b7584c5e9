import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';

/** The coordinator says the minutes are out: the reminders about them stop. Pressed twice, the first instant stays. */
export async function noteMinutesOut(
  tx: Tx,
  input: { caller: Caller; sitting: Sitting; now: Date },
): Promise<View> {
  const { caller, now } = input;
  await tx.networks.lock(caller.network.id);
  const sitting = (await tx.sittings.byId(caller.network.id, input.sitting.id)) ?? input.sitting;
  if (sitting.minutesOutAt === null) {
    await tx.sittings.save({ ...sitting, minutesOutAt: now });
    await recordAudit(tx, caller, {
      act: 'minutes_out',
      outcome: 'done',
      at: now,
      details: { sittingId: sitting.id },
    });
  }
  return { view: 'notice', notice: { code: 'minutes_noted' } };
}
