import type { ActionItem } from '../../domain/actions/action-item.ts';
import { toOpenActions } from '../../domain/actions/action-item.ts';
import type { ActionDraft, ActionProblem } from '../../domain/actions/read-action.ts';
import { mayCoordinate } from '../../domain/network/authority.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { ActionRow } from '../../domain/view/action-view.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { decidedInOf } from './decided-in.ts';

export const EMPTY_ACTION: ActionDraft = { text: '', personId: '', ownerName: '', seatId: '', dueOn: '' };

interface ListInput {
  caller: Caller;
  now: Date;
  /** False in a list that everybody sees: nothing of the viewer's own is in it. */
  alone?: boolean;
  notice?: Notice;
  problems?: ActionProblem[];
  picked?: string;
  word?: string;
}

/** The open actions, the viewer's own first. */
export async function actionsView(tx: Tx, input: ListInput): Promise<View> {
  const { caller, now, alone = true, notice = null, problems = [], picked = '', word = '' } = input;
  const { network, person, authority } = caller;
  const actions = await tx.actions.open(network.id);
  const people = await tx.people.list(network.id);
  const { timeZone } = network.settings.calendar;
  const shown = toOpenActions(actions, { seats: await tx.seats.list(network.id), now, timeZone });
  const rows = shown.map((action, index): ActionRow => {
    const { id = '', ownerId = null } = actions[index] ?? {};
    const reachable = people.some((each) => each.id === ownerId && each.inTeam);
    return { ...action, actionId: id, own: alone && ownerId === person.id, reachable };
  });
  return {
    view: 'actions',
    networkId: network.id,
    rows: [...rows.filter(({ own }) => own), ...rows.filter(({ own }) => !own)],
    may: !alone ? 'nothing' : mayCoordinate(authority) ? 'all' : 'own',
    picked,
    word,
    problems,
    notice,
  };
}

/** The form, for a new action or an existing one, as it was filled in. */
export async function actionForm(
  tx: Tx,
  input: {
    caller: Caller;
    actionId: string;
    version: number | null;
    sittingId: string | null;
    draft?: ActionDraft;
    problems?: ActionProblem[];
  },
): Promise<View> {
  const { caller, actionId, version, sittingId, draft = EMPTY_ACTION, problems = [] } = input;
  const { network } = caller;
  const people = (await tx.people.list(network.id)).filter(isInvited);
  return {
    view: 'action_form',
    networkId: network.id,
    actionId,
    version,
    decidedIn: await decidedInOf(tx, network, sittingId),
    draft,
    people: people.map(({ id, name }) => ({ personId: id, name })),
    seats: (await tx.seats.list(network.id)).map(({ id, name }) => ({ id, name })),
    problems,
  };
}

/** An action as the form shows it. */
export function draftOf(action: ActionItem): ActionDraft {
  return {
    text: action.text,
    personId: action.ownerId ?? '',
    ownerName: action.ownerId === null ? action.ownerName : '',
    seatId: action.seatId ?? '',
    dueOn: action.dueOn ?? '',
  };
}
