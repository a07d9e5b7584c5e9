import type { DelegationAction } from '../../domain/delegation/delegation-action.ts';
import { revokeDelegation, submitDelegation } from '../delegation/delegate-powers.ts';
import type { HandlersOf } from '../inbound/press-handler.ts';

/** A deputy passes the first check and gets the reason from the use case: the powers do not hold delegating. */
export const DELEGATION_PRESSES: HandlersOf<DelegationAction> = {
  delegation_submit: {
    for: 'coordinator',
    effect: 'latest_wins',
    run: (context, tx, press) => submitDelegation(context, tx, press),
  },
  delegation_revoke: {
    for: 'coordinator',
    effect: 'repeatable',
    run: (_context, tx, press) => revokeDelegation(tx, press),
  },
};
