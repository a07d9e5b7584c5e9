import type { RegisterAction } from '../../domain/register/register-action.ts';
import type { HandlersOf } from '../inbound/press-handler.ts';
import { onSitting } from '../inbound/press-handler.ts';
import { checkIn } from '../register/check-in.ts';
import { askToClose, closeRegister } from '../register/close-register.ts';
import { correctRegister } from '../register/correct-register.ts';
import { loadRegister } from '../register/load-register.ts';
import { personalRollCall, registerView } from '../register/show-register.ts';

export const REGISTER_PRESSES: HandlersOf<RegisterAction> = {
  check_in: { for: 'everybody', effect: 'repeatable', run: onSitting(checkIn) },
  show_roll_call: {
    for: 'everybody',
    effect: 'read',
    run: onSitting(async (_context, tx, { caller, sitting, now }) => {
      const desk = await loadRegister(tx, caller.network, sitting);
      return personalRollCall(desk, { caller, result: null, now });
    }),
  },
  show_register: {
    for: 'coordinator',
    effect: 'read',
    run: onSitting(async (_context, tx, { caller, sitting, now }) =>
      registerView(await loadRegister(tx, caller.network, sitting), { now, notice: null }),
    ),
  },
  register_correct: { for: 'coordinator', effect: 'latest_wins', run: onSitting(correctRegister) },
  register_close_ask: {
    for: 'coordinator',
    effect: 'repeatable',
    run: onSitting((_context, tx, press) => askToClose(tx, press)),
  },
  register_close: { for: 'coordinator', effect: 'repeatable', run: onSitting(closeRegister) },
};
