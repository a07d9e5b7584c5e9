import { mayCoordinate } from '../../domain/network/authority.ts';
import type { TodoItem } from '../../domain/view/todo-view.ts';
import { actionsView } from '../actions/actions-view.ts';
import type { Caller, Context } from '../context.ts';
import { deliveriesView } from '../delivery/show-deliveries.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';
import { loadCurrent, missingOf, todayIn } from '../publications/load-publications.ts';
import { sittingTodo } from './sitting-todo.ts';

interface Input {
  caller: Caller;
  now: Date;
}

/**
 * `in sospeso`: what waits for who asks. To the coordination: people to confirm, registers, minutes, deliveries that
 * failed, actions whose day is over; to everybody their own open actions, the minutes they were named to write, and the
 * items to publish of which their municipality has said nothing.
 */
export async function showTodo(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, now } = input;
  const leads = mayCoordinate(caller.authority);
  const items: TodoItem[] = [
    ...(leads ? await peopleTodo(tx, caller) : []),
    ...(await sittingTodo(tx, { caller, now })),
    ...(leads ? await deliveriesTodo(context, tx, { caller, now }) : []),
    ...(await actionsTodo(tx, { caller, now })),
    ...(await publicationsTodo(tx, { caller, now })),
  ];
  return { view: { view: 'todo', networkId: caller.network.id, items }, private: true };
}

async function peopleTodo(tx: Tx, { network }: Caller): Promise<TodoItem[]> {
  const people = await tx.people.list(network.id);
  const count = people.filter(({ inTeam, declared }) => inTeam && declared !== null).length;
  return count === 0 ? [] : [{ todo: 'people', count }];
}

/** What failed for a sitting gone by is history, and what was left out is nobody's work. */
async function deliveriesTodo(context: Context, tx: Tx, { caller, now }: Input): Promise<TodoItem[]> {
  const view = await deliveriesView(context, tx, { caller, notice: null, now });
  if (view.view !== 'deliveries') return [];
  const ahead = view.parts.filter(({ sitting }) => sitting === null || sitting.startsAt > now);
  const troubles = ahead.flatMap((part) => part.troubles).filter(({ trouble }) => trouble !== 'skipped');
  const count = troubles.reduce((sum, { recipients }) => sum + recipients.length, 0);
  return count === 0 ? [] : [{ todo: 'deliveries', count }];
}

async function actionsTodo(tx: Tx, { caller, now }: Input): Promise<TodoItem[]> {
  const view = await actionsView(tx, { caller, now });
  if (view.view !== 'actions') return [];
  const rows = view.rows.filter(({ own }) => own);
  const overdue = view.rows.filter((row) => row.overdue && !row.own).length;
  const items: TodoItem[] = [];
  if (overdue > 0 && mayCoordinate(caller.authority)) items.push({ todo: 'overdue_actions', count: overdue });
  if (rows.length > 0) items.push({ todo: 'own_actions', rows });
  return items;
}

async function publicationsTodo(tx: Tx, { caller, now }: Input): Promise<TodoItem[]> {
  const { network, person } = caller;
  const seatId = person.position?.seatId ?? null;
  if (seatId === null) return [];
  const today = todayIn(network, now);
  const waiting = (await loadCurrent(tx, { network, now })).filter((loaded) =>
    missingOf(loaded, today).some((placement) => placement.seatId === seatId),
  );
  return waiting.length === 0 ? [] : [{ todo: 'publications', count: waiting.length }];
}
