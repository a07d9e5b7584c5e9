import type { ActionRow } from './action-view.ts';
import type { SittingView } from './sitting-view.ts';

/** A sitting by its number and date, and where to find it. */
export type SittingInBrief = Pick<SittingView, 'sittingId' | 'kind' | 'number' | 'startsAt' | 'timeZone'>;

/** Something that waits for its reader. */
export type TodoItem =
  /** People who have said which municipality and role are theirs. */
  | { todo: 'people'; count: number }
  /** The register of a sitting that has begun is not closed. */
  | { todo: 'register'; sitting: SittingInBrief }
  /** Minutes to be written, or `review`: read by the members for long enough, to be published. */
  | { todo: 'minutes'; sitting: SittingInBrief; status: 'draft' | 'review'; overdue: boolean }
  /** Messages about the network or a sitting to come that failed, are in doubt or late. */
  | { todo: 'deliveries'; count: number }
  /** Actions of anybody whose day is over. */
  | { todo: 'overdue_actions'; count: number }
  /** Their own open actions. */
  | { todo: 'own_actions'; rows: ActionRow[] }
  /** Items of which their municipality still has to say something. */
  | { todo: 'publications'; count: number };

/** What waits for one person: to them alone. */
export interface TodoView {
  view: 'todo';
  networkId: string;
  /** The most urgent first. */
  items: TodoItem[];
}
