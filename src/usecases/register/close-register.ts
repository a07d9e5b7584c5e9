import { decideClosing } from '../../domain/register/decide-register.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { addEntry, lockRegister } from './check-in.ts';
import type { RegisterDesk } from './load-register.ts';
import { closingView, registerView } from './show-register.ts';

interface Input {
  caller: Caller;
  sitting: Sitting;
  now: Date;
}

/** What closing would record, for the coordinator to confirm; or why it cannot be closed. Changes nothing. */
export async function askToClose(tx: Tx, input: Input): Promise<View> {
  const desk = await lockRegister(tx, input);
  const { facts, register } = desk;
  const decision = decideClosing({ sitting: facts.sitting, register, now: input.now });
  if (!decision.record)
    return registerView(desk, { now: input.now, notice: refusal(desk, decision.refused) });
  return closingView(desk, input.now);
}

/** Closes the register, once: whoever comes second is told who closed it, and when. */
export async function closeRegister(context: Context, tx: Tx, input: Input): Promise<View> {
  const { caller, now } = input;
  const desk = await lockRegister(tx, input);
  const { facts, register } = desk;
  const decision = decideClosing({ sitting: facts.sitting, register, now });
  if (!decision.record) return registerView(desk, { now, notice: refusal(desk, decision.refused) });
  const { event } = decision;
  const after = await addEntry(context, tx, desk, {
    event,
    via: 'coordinator',
    recordedBy: caller.person.id,
    now,
  });
  await recordAudit(tx, caller, {
    act: 'close_register',
    outcome: 'done',
    at: now,
    details: { sittingId: facts.sitting.id },
  });
  const { timeZone } = facts.network.settings.calendar;
  return registerView(after, { now, notice: { code: 'register_closed', at: now, timeZone } });
}

function refusal(
  { facts, register }: RegisterDesk,
  refused: 'already_closed' | 'not_begun' | 'not_held',
): Notice {
  const { startsAt } = facts.sitting;
  const { timeZone } = facts.network.settings.calendar;
  if (refused === 'not_held') return { code: 'register_cancelled', startsAt, timeZone };
  if (register.closed === null) return { code: 'register_not_begun', from: startsAt, timeZone };
  const by = facts.people.find(({ id }) => id === register.closed?.by);
  return { code: 'register_was_closed', at: register.closed.at, timeZone, byName: by?.name ?? '' };
}
