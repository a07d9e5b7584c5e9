import type { ActionItem } from '../../domain/actions/action-item.ts';
import type { ActionItemAction } from '../../domain/actions/action-item-action.ts';
import type { AcceptedAction, ActionDraft, ActionProblem } from '../../domain/actions/read-action.ts';
import { checkAction } from '../../domain/actions/read-action.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { afterListedChange } from '../sittings/after-listed-change.ts';
import { actionForm, actionsView } from './actions-view.ts';
import { tellOwner } from './store-action.ts';

type Submitted = Extract<ActionItemAction, { verb: 'action_submit' }>;

/** What an action is made or changed from. */
export interface ActionInput {
  caller: Caller;
  now: Date;
  actionId: string;
  /** The version the form was made for; null for a new action. */
  version: number | null;
  /** Where a new one is decided. */
  sittingId: string | null;
  draft: ActionDraft;
  /** What was typed of the owner and not understood, in place of "missing". */
  ownerProblem?: ActionProblem | null;
}

/** Takes the form. */
export async function submitAction(
  tx: Tx,
  { caller, action, now }: { caller: Caller; action: Submitted; now: Date },
): Promise<View> {
  const { actionId, version, decidedIn, text, personId, ownerName, seatId, dueOn } = action;
  const draft = { text, personId, ownerName, seatId, dueOn };
  return recordAction(tx, { caller, now, actionId, version, sittingId: decidedIn, draft });
}

/**
 * Makes an action or changes one, and tells its owner, once. Anything wrong gives the form back with what was typed
 * and changes nothing; the same form sent again changes nothing either.
 */
export async function recordAction(tx: Tx, input: ActionInput): Promise<View> {
  const { caller, now, actionId, version, sittingId, draft } = input;
  const { network } = caller;
  await tx.networks.lock(network.id);
  const stored = await tx.actions.byId(network.id, actionId);
  if (version === null && stored !== null) {
    const { ownerName } = stored;
    return actionsView(tx, {
      caller,
      now,
      notice: { code: 'action_added', ownerName, told: false, again: true },
    });
  }
  if (version !== null && stored === null) return UNKNOWN_ITEM;
  if (sittingId !== null && (await tx.sittings.byId(network.id, sittingId)) === null) return UNKNOWN_ITEM;
  if (stored !== null && stored.state !== 'open') {
    const { text, state: outcome } = stored;
    return actionsView(tx, { caller, now, notice: { code: 'action_already_closed', text, outcome } });
  }
  const checked = checkAction(draft, {
    people: await tx.people.list(network.id),
    seats: await tx.seats.list(network.id),
    current: stored,
    open: (await tx.actions.open(network.id)).length,
    now,
    timeZone: network.settings.calendar.timeZone,
  });
  if (checked.accepted === null)
    return back(
      checked.problems.map(({ problem, understood }) =>
        problem === 'owner_missing' && input.ownerProblem ? input.ownerProblem : { problem, understood },
      ),
    );
  const { accepted } = checked;
  if (stored === null) return add(tx, input, accepted);
  if (isSame(stored, accepted)) return changed(stored.ownerName, false);
  if (stored.version !== version) return back([{ problem: 'changed_meanwhile', understood: stored.text }]);
  return changed(accepted.ownerName, await change(tx, { caller, now, stored, accepted }));

  function back(problems: ActionProblem[]): Promise<View> {
    const known =
      stored === null ? { version, sittingId } : { version: stored.version, sittingId: stored.sittingId };
    return actionForm(tx, { caller, actionId, ...known, draft, problems });
  }

  function changed(ownerName: string, told: boolean): Promise<View> {
    return actionsView(tx, { caller, now, notice: { code: 'action_changed', ownerName, told } });
  }
}

async function add(tx: Tx, input: ActionInput, accepted: AcceptedAction): Promise<View> {
  const { caller, now, actionId, sittingId } = input;
  const action: ActionItem = {
    id: actionId,
    networkId: caller.network.id,
    sittingId,
    ...accepted,
    state: 'open',
    createdAt: now,
    createdBy: caller.person.id,
    givenAt: now,
    closedAt: null,
    closedBy: null,
    closingWord: null,
    version: 1,
  };
  if (!(await tx.actions.insert(action))) return UNKNOWN_ITEM;
  const told = await tellOwner(tx, caller, action, now);
  await afterListedChange(tx, action.networkId, now);
  const details = { actionId, ownerId: action.ownerId, dueOn: action.dueOn, sittingId };
  await recordAudit(tx, caller, { act: 'add_action', outcome: 'done', at: now, details });
  const { ownerName } = action;
  return actionsView(tx, { caller, now, notice: { code: 'action_added', ownerName, told, again: false } });
}

/** Gives whether the owner is told: who is new, or has another date. */
async function change(
  tx: Tx,
  input: { caller: Caller; now: Date; stored: ActionItem; accepted: AcceptedAction },
): Promise<boolean> {
  const { caller, now, stored, accepted } = input;
  const anew = stored.ownerId !== accepted.ownerId || stored.dueOn !== accepted.dueOn;
  const givenAt = anew ? now : stored.givenAt;
  const action: ActionItem = { ...stored, ...accepted, givenAt, version: stored.version + 1 };
  await tx.actions.save(action);
  await afterListedChange(tx, action.networkId, now);
  const details = { actionId: action.id, ownerId: action.ownerId, dueOn: action.dueOn };
  await recordAudit(tx, caller, { act: 'change_action', outcome: 'done', at: now, details });
  return anew && (await tellOwner(tx, caller, action, now));
}

function isSame(stored: ActionItem, accepted: AcceptedAction): boolean {
  return (Object.keys(accepted) as (keyof AcceptedAction)[]).every((key) => stored[key] === accepted[key]);
}
