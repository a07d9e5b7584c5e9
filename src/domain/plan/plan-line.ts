/**
 * One line of the reminder plan (product §5).
 *
 * - `convocation`: the numbered card in the channel and to each person
 * - `nudge`: to each person without an answer
 * - `uncovered`: list of uncovered seats, to the coordinator
 * - `eve`: reply in the sitting's thread with "n/9 Comuni"
 * - `joining`: place and link, to each person who will attend
 * - `roll_call`: reply in the sitting's thread with which people check in, kept current
 * - `minutes_overdue`: "the minutes are not out yet", to the coordinator
 */
export type PlanLineKind =
  | 'convocation'
  | 'nudge'
  | 'uncovered'
  | 'eve'
  | 'joining'
  | 'roll_call'
  | 'minutes_overdue';

/** `days`: whole days from the sitting's date (negative = before) at a wall time. `minutes`: from its start. */
export type PlanOffset = { unit: 'days'; days: number; at: string } | { unit: 'minutes'; minutes: number };

export interface PlanLine {
  /** Stable within the plan, e.g. `nudge-5d`; part of the key that makes a reminder go out once. */
  key: string;
  kind: PlanLineKind;
  offset: PlanOffset;
  enabled: boolean;
}

/** The default plan of product §5. */
export function defaultPlan(): PlanLine[] {
  return [
    line('convocation', 'convocation', { unit: 'days', days: -10, at: '09:00' }),
    line('nudge-5d', 'nudge', { unit: 'days', days: -5, at: '09:00' }),
    line('nudge-2d', 'nudge', { unit: 'days', days: -2, at: '09:00' }),
    line('uncovered-2d', 'uncovered', { unit: 'days', days: -2, at: '09:00' }),
    line('eve', 'eve', { unit: 'days', days: -1, at: '15:00' }),
    line('joining-1h', 'joining', { unit: 'minutes', minutes: -60 }),
    line('roll-call', 'roll_call', { unit: 'minutes', minutes: 0 }),
    line('minutes-3d', 'minutes_overdue', { unit: 'days', days: 3, at: '09:00' }),
    line('minutes-7d', 'minutes_overdue', { unit: 'days', days: 7, at: '09:00' }),
  ];
}

function line(key: string, kind: PlanLineKind, offset: PlanOffset): PlanLine {
  return { key, kind, offset, enabled: true };
}
