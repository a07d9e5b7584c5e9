/** Short answers about good practices. `title` is the practice's. */
export type PracticeNotice =
  | { code: 'practice_shared'; title: string; again: boolean }
  /** `version` null when nothing was different. */
  | { code: 'practice_changed'; title: string; version: number | null }
  | { code: 'practice_adopted'; seatName: string; title: string }
  | { code: 'practice_already_adopted'; seatName: string; title: string; noteChanged: boolean }
  | { code: 'practice_own_seat'; seatName: string; title: string }
  | { code: 'practice_withdrawn'; seatName: string; title: string }
  | { code: 'practice_not_adopted'; seatName: string; title: string }
  /** Looked for where it is not clear in which of their networks. */
  | { code: 'practice_query_where'; networks: string[] }
  /** Only who shared it and the coordination may; only for their own municipality. */
  | { code: 'practice_not_own' | 'practice_not_own_seat'; title: string };
