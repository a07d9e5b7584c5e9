import type { ActionItem } from '../../domain/actions/action-item.ts';
import { CLOSING_WORD_LIMIT } from '../../domain/actions/action-item.ts';
import type { ActionProblem } from '../../domain/actions/read-action.ts';
import { mayCoordinate } from '../../domain/network/authority.ts';
import { cleanText } from '../../domain/reading/clean-text.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import { notAllowed } from '../inbound/not-allowed.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { afterListedChange } from '../sittings/after-listed-change.ts';
import { actionsView } from './actions-view.ts';

interface Input {
  caller: Caller;
  now: Date;
  actionId: string;
  outcome: 'done' | 'dropped';
  /** Why it is dropped. */
  word: string;
}

/**
 * Closes an action: done by its owner or the coordinator, dropped with a word by the coordinator. Closed already, by
 * whomever, it stays as it is and the answer says so.
 */
export async function closeAction(tx: Tx, input: Input): Promise<View> {
  const { caller, now, actionId, outcome } = input;
  const { network, person } = caller;
  const coordinates = mayCoordinate(caller.authority);
  if (outcome === 'dropped' && !coordinates) return refuse(tx, caller, now);
  if (actionId === '') return back(tx, input, [{ problem: 'not_picked', understood: null }]);
  await tx.networks.lock(network.id);
  const action = await tx.actions.byId(network.id, actionId);
  if (action === null) return UNKNOWN_ITEM;
  if (action.ownerId !== person.id && !coordinates) {
    await recordAudit(tx, caller, {
      act: 'close_action',
      outcome: 'refused',
      at: now,
      details: { actionId },
    });
    const notice = { code: 'action_not_own', ownerName: action.ownerName } as const;
    return actionsView(tx, { caller, now, notice });
  }
  const { text, state } = action;
  if (state !== 'open')
    return actionsView(tx, { caller, now, notice: { code: 'action_already_closed', text, outcome: state } });
  const word = cleanText(input.word);
  const problem = outcome === 'dropped' ? wordProblem(word) : null;
  if (problem !== null) return back(tx, input, [problem]);
  await tx.actions.save(closed(action, { ...input, word }));
  await afterListedChange(tx, network.id, now);
  const details = { actionId, outcome };
  await recordAudit(tx, caller, { act: 'close_action', outcome: 'done', at: now, details });
  return actionsView(tx, { caller, now, notice: { code: 'action_closed', text, outcome } });
}

function closed(action: ActionItem, { caller, now, outcome, word }: Input): ActionItem {
  return {
    ...action,
    state: outcome,
    closedAt: now,
    closedBy: caller.person.id,
    closingWord: outcome === 'dropped' ? word : null,
    version: action.version + 1,
  };
}

function wordProblem(word: string): ActionProblem | null {
  if (word === '') return { problem: 'word_missing', understood: null };
  const { length } = word;
  return length > CLOSING_WORD_LIMIT ? { problem: 'word_too_long', understood: String(length) } : null;
}

function back(tx: Tx, { caller, now, actionId, word }: Input, problems: ActionProblem[]): Promise<View> {
  return actionsView(tx, { caller, now, problems, picked: actionId, word });
}

async function refuse(tx: Tx, caller: Caller, now: Date): Promise<View> {
  await recordAudit(tx, caller, { act: 'drop_action', outcome: 'refused', at: now });
  return notAllowed(tx, caller, { command: null, now });
}
