import { localDate } from '../calendar/wall-time.ts';
import type { Seat } from '../network/seat.ts';

/** `done`: said done by its owner or the coordinator. `dropped`: given up by the coordinator, with a word. */
export type ActionItemState = 'open' | 'done' | 'dropped';

/** Something somebody has undertaken to do (product §8): it has an owner, a seat and a date. */
export interface ActionItem {
  id: string;
  networkId: string;
  /** Where it was decided; null when at no sitting. */
  sittingId: string | null;
  text: string;
  /** Person id; null for somebody outside the team. */
  ownerId: string | null;
  /** The owner's name as known when they were given it. */
  ownerName: string;
  /** The municipality it concerns; null for none. */
  seatId: string | null;
  /** By when, `yyyy-MM-dd`, a day of the network's zone; null without a date: nobody is reminded. */
  dueOn: string | null;
  state: ActionItemState;
  createdAt: Date;
  /** Person id. */
  createdBy: string;
  /** When owner or date were last given: the owner was told then, and what was due before is not said again. */
  givenAt: Date;
  /** When it was done or dropped, and by whom (person id); null while open. */
  closedAt: Date | null;
  closedBy: string | null;
  /** The word with which it was dropped; null in every other state. */
  closingWord: string | null;
  /** Grows with every change: a form made for an older one does not overwrite a newer. */
  version: number;
}

/** Units of an action's text. */
export const ACTION_TEXT_LIMIT = 500;
/** Units of the name of an owner outside the team, and of the word with which an action is dropped. */
export const OWNER_NAME_LIMIT = 80;
export const CLOSING_WORD_LIMIT = 300;

/** An open action as a card names it; the date `yyyy-MM-dd`. */
export interface OpenAction {
  text: string;
  ownerName: string;
  seatName: string | null;
  dueOn: string | null;
  overdue: boolean;
}

/** Whether its day is over. What is closed is never overdue. */
export function isOverdue(action: Pick<ActionItem, 'state' | 'dueOn'>, today: string): boolean {
  return action.state === 'open' && action.dueOn !== null && action.dueOn < today;
}

/** Open ones as cards name them, in the order given. */
export function toOpenActions(
  actions: readonly ActionItem[],
  known: { seats: readonly Seat[]; now: Date; timeZone: string },
): OpenAction[] {
  const today = localDate(known.now, known.timeZone);
  return actions.map((action) => ({
    text: action.text,
    ownerName: action.ownerName,
    seatName: known.seats.find((seat) => seat.id === action.seatId)?.name ?? null,
    dueOn: action.dueOn,
    overdue: isOverdue(action, today),
  }));
}
