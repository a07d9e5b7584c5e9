import type { Network } from '../../domain/network/network.ts';
import type {
  Cutoffs,
  RetentionClass,
  RetentionCounts,
  RetentionRun,
} from '../../domain/personal-data/retention.ts';
import type { SeatsAtSitting } from '../../domain/register/attendance-by-seat.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';

/** What is past its term, and what is left of it (ADR 30). The network is locked by whoever deletes. */
export interface RetentionRepository {
  /** Every network, those removed included. */
  networks(): Promise<Network[]>;
  run(networkId: string, id: string): Promise<RetentionRun | null>;
  /** The one that has been reported and is not done: there is at most one. */
  openRun(networkId: string): Promise<RetentionRun | null>;
  /** Whether there is one of this month (`yyyy-MM`), whatever has become of it. */
  hasRun(networkId: string, month: string): Promise<boolean>;
  /** Inserts, or writes what may change of it: counts deleted, when it is due, who put it off, its end. */
  save(run: RetentionRun): Promise<void>;
  /** Rows that began before the cutoffs. */
  count(networkId: string, cutoffs: Cutoffs): Promise<RetentionCounts>;
  /** Sittings whose record began before `before`, oldest first; none that a later record still leans on. */
  sittings(networkId: string, before: Date, most: number): Promise<Sitting[]>;
  /** Deletes up to `most` rows of a class that is not the record; gives how many. */
  forget(
    networkId: string,
    of: Exclude<RetentionClass, 'record'>,
    before: Date,
    most: number,
  ): Promise<number>;
  /** Deletes one sitting and all that hangs on it; actions still open stay, without it. Gives how many rows. */
  forgetSitting(networkId: string, sittingId: string): Promise<number>;
  /** Deletes up to `most` closed actions of no sitting; gives how many. */
  forgetActions(networkId: string, before: Date, most: number): Promise<number>;
  /** Deletes up to `most` closed projects of which nothing was said since `before`, with all that hangs on them; gives how many. */
  forgetProjects(networkId: string, before: Date, most: number): Promise<number>;
  /** Deletes up to `most` people who have left and whom no row refers to any more; gives how many. */
  forgetPeople(networkId: string, most: number): Promise<number>;
  /** Keeps the figures of a sitting that goes; the first ones stay. */
  addFigures(networkId: string, sittingId: string, figures: SeatsAtSitting): Promise<void>;
  /** Figures of sittings that have gone, which started in [from, to). */
  figures(networkId: string, from: Date, to: Date): Promise<SeatsAtSitting[]>;
}
