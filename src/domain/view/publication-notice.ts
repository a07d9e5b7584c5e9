import type { ReportOutcome } from '../publications/placement.ts';

/** Short answers about coordinated publication. `title` is the item's. */
export type PublicationNotice =
  /** `asked`: municipalities it was sent to; `nobody`: those without anybody to send it to. */
  | { code: 'publication_proposed'; title: string; asked: number; nobody: string[]; again: boolean }
  /** `version` null when nothing was different; `told`: municipalities that had published it or were about to. */
  | { code: 'publication_changed'; title: string; version: number | null; told: number }
  | { code: 'publication_withdrawn'; title: string; told: number; again: boolean }
  /** `again`: it had been said already. */
  | { code: 'publication_reported'; title: string; seatName: string; outcome: ReportOutcome; again: boolean }
  /** Somebody else of the municipality has said something since the card was made: nothing was recorded. */
  | { code: 'publication_reported_meanwhile'; title: string; seatName: string }
  /** What cannot be said of it now. */
  | { code: 'publication_not_published'; title: string; seatName: string }
  | { code: 'publication_gone'; title: string }
  /** The municipality was not asked: it joined later. */
  | { code: 'publication_not_asked'; title: string; seatName: string }
  | { code: 'publication_question_sent'; title: string; again: boolean }
  | { code: 'publication_too_many_questions'; title: string; limit: number }
  | { code: 'publication_answered'; title: string; again: boolean }
  | { code: 'publication_not_referent' }
  /** Only who proposed it and the coordination may; only for their own municipality. */
  | { code: 'publication_not_own' | 'publication_not_own_seat'; title: string }
  | { code: 'outlets_saved'; seatName: string; again: boolean }
  | { code: 'outlets_not_own'; seatName: string };
