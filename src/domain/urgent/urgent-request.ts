import { localDate, localTime } from '../calendar/wall-time.ts';
import type { FormProblem } from '../reading/form-problem.ts';
import type { WhenReading } from '../reading/read-when.ts';
import { readWhen } from '../reading/read-when.ts';

/** Longest reason people are asked to read on a card, in UTF-16 units. */
export const URGENT_REASON_LIMIT = 500;

/** What `urgente [when] [reason]` asks for (product §7); complete when `problems` is empty. */
export interface UrgentRequest {
  /** Null while no usable time is known, and for an immediate call. */
  startsAt: Date | null;
  /** "subito": starts when it is confirmed. */
  immediate: boolean;
  /** Case and accents kept; empty when missing, whole even when too long. */
  reason: string;
  /** `yyyy-MM-dd` and `HH:mm` to fill the form with, as far as understood; empty otherwise. */
  date: string;
  time: string;
  /** First about when, then about the reason. For `too_long`, `understood` is the length. */
  problems: FormProblem[];
}

/** Reads the text after the command word, as wall time of `timeZone` (IANA). Never throws for any text. */
export function readUrgentRequest(text: string, now: Date, timeZone: string): UrgentRequest {
  const reading = readWhen(text, now, timeZone);
  const startsAt = reading.kind === 'instant' ? reading.startsAt : null;
  return {
    startsAt,
    immediate: reading.kind === 'immediate',
    reason: reading.rest,
    date: startsAt ? localDate(startsAt, timeZone) : reading.kind === 'date_only' ? reading.on : '',
    time: startsAt ? localTime(startsAt, timeZone) : '',
    problems: [...whenProblems(reading), ...reasonProblems(reading.rest)],
  };
}

function whenProblems(reading: WhenReading): FormProblem[] {
  switch (reading.kind) {
    case 'instant':
    case 'immediate':
      return [];
    case 'date_only':
      return [{ field: 'when', problem: 'no_time', understood: reading.understood }];
    case 'nonexistent':
    case 'past':
      return [{ field: 'when', problem: reading.kind, understood: reading.understood }];
    case 'none':
      return [{ field: 'when', problem: 'missing', understood: null }];
  }
}

function reasonProblems(reason: string): FormProblem[] {
  if (!/[\p{L}\p{N}\p{S}]/u.test(reason)) return [{ field: 'reason', problem: 'missing', understood: null }];
  if (reason.length <= URGENT_REASON_LIMIT) return [];
  return [{ field: 'reason', problem: 'too_long', understood: String(reason.length) }];
}
