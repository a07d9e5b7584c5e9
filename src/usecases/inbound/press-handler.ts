import type { CardAction } from '../../domain/card-action.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { UrgentDraft } from '../../domain/urgent/urgent-draft.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';

/** Presses decided by a handler; answers and commands have ways of their own. */
export type DecidedAction = Exclude<CardAction, { verb: 'run_command' | 'answer' }>;

/** What a card's ids turned out to be; each is of the caller's own network, or null. */
export interface Subject {
  sitting: Sitting | null;
  draft: UrgentDraft | null;
}

/** One press, by somebody of the network. */
export interface Press<A extends CardAction> {
  caller: Caller;
  action: A;
  now: Date;
}

/**
 * - `read`: changes nothing, and a card that refreshes by itself may ask for it
 * - `repeatable`: knows by its meaning when Teams sends it again
 * - `latest_wins`: sent again it would undo a later press, so the same activity is taken once
 */
export type PressEffect = 'read' | 'repeatable' | 'latest_wins';

/** What a button does, who may press it, and what sending it again would do. */
export interface PressHandler<A extends CardAction> {
  for: 'everybody' | 'coordinator';
  effect: PressEffect;
  run(context: Context, tx: Tx, press: Press<A> & { subject: Subject }): Promise<View>;
}

/** One handler for each verb of these actions. */
export type HandlersOf<A extends CardAction> = { [Each in A as Each['verb']]: PressHandler<Each> };

export const UNKNOWN_ITEM: View = { view: 'notice', notice: { code: 'unknown_item' } };

/** Runs with the sitting that the card names; one that is not of the caller's network does not exist for them. */
export function onSitting<A extends CardAction & { sittingId: string }>(
  run: (context: Context, tx: Tx, press: Press<A> & { sitting: Sitting }) => Promise<View>,
): PressHandler<A>['run'] {
  return async (context, tx, { subject, ...press }) =>
    subject.sitting === null ? UNKNOWN_ITEM : run(context, tx, { ...press, sitting: subject.sitting });
}
