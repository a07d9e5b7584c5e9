import type { NetworkSettings } from '../settings/settings.ts';
import type { SittingRef } from '../sittings/sitting-ref.ts';

export interface DateWarning {
  kind: 'holiday' | 'patron';
  /** Name of the holiday, or of the municipality whose patron day it is. */
  name: string;
}

export interface CalendarEntry {
  ref: SittingRef;
  kind: 'ordinary' | 'urgent';
  /** Null before it is convened. */
  number: { n: number; year: number } | null;
  startsAt: Date;
  /** `held`: convened, and over. */
  status: 'planned' | 'convened' | 'moved' | 'cancelled' | 'held';
  /** Original start of a moved date. */
  movedFrom: Date | null;
  warnings: DateWarning[];
  /** Next working date proposed when there are warnings (`yyyy-MM-dd`); never applied by itself. */
  proposedOn: string | null;
  /** Whether it could still be moved or cancelled, by who may. */
  changeable: boolean;
  /** The sitting whose published minutes can be read; null when there are none. */
  minutesOf: string | null;
}

/** The next sittings, or those of a year. */
export interface CalendarView {
  view: 'calendar';
  networkId: string;
  networkName: string;
  settings: NetworkSettings;
  /** By start. */
  entries: CalendarEntry[];
  /** The year they are of, and those that can be chosen, in order; null: the next ones, whatever their year. */
  year: { shown: number; choices: number[] } | null;
}
