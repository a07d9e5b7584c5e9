import type { Position } from '../network/person.ts';

/** Short answers about personal data. */
export type PersonalDataNotice =
  | { code: 'data_erased' }
  /** Somebody erased who has done nothing in the team since. */
  | { code: 'erased_before' }
  /** To who coordinates; names nobody. */
  | { code: 'person_erased'; role: Position['role']; seatName: string | null };
