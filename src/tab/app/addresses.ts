import type { SittingRef } from '../../domain/sittings/sitting-ref.ts';
import type { SITTING_PARTS } from '../../texts/tab/sitting.ts';

export type SittingPartName = keyof typeof SITTING_PARTS;

/** A sitting and the part of its page that is looked at. */
export interface SittingPlace {
  page: 'sitting';
  sittingId: string;
  part: SittingPartName;
}

/** The address of the page of one sitting, `#/sitting/<id>/register`; its convocation unless told. */
export function sittingAddress(sittingId: string, part: SittingPartName = 'convocation'): string {
  return `#/sitting/${encodeURIComponent(sittingId)}/${part}`;
}

/** The address of the agenda of one sitting, which may be only in the calendar yet. */
export function agendaAddress(ref: SittingRef): string {
  return `#/agenda/${encodeURIComponent(ref)}`;
}

/** The id of a sitting that has a page of its own; null for one that is only in the calendar. */
export function storedSittingId(ref: SittingRef): string | null {
  return /^id:([^:]+):/.exec(ref)?.[1] ?? null;
}
