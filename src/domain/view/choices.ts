import type { SittingRef } from '../sittings/sitting-ref.ts';

/** A seat as shown in lists and choices. */
export interface SeatChoice {
  id: string;
  name: string;
}

/** A sitting that a form may speak of. */
export interface SittingChoice {
  ref: SittingRef;
  startsAt: Date;
  kind: 'ordinary' | 'urgent';
}
