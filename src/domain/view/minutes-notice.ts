import type { MinutesRefusal } from '../minutes/minutes-rules.ts';
import type { MinutesWord } from '../settings/settings.ts';

/** Short answers about minutes. */
export type MinutesNotice =
  | { code: 'no_minutes_yet' }
  | { code: 'minutes_refused'; reason: MinutesRefusal }
  | { code: 'minutes_not_writer'; writers: string[] }
  | { code: 'minutes_not_invited' }
  /** `name` null = nobody any more. */
  | { code: 'secretary_named'; name: string | null }
  | { code: 'secretary_gone' }
  | { code: 'review_opened'; endsAt: Date; timeZone: string; toTell: number }
  | { code: 'comment_received' }
  | { code: 'minutes_published' }
  | { code: 'minutes_adopted'; word: MinutesWord; startsAt: Date; timeZone: string }
  | { code: 'correction_added' }
  /** Too long to be shown again in a card: the form stays as it is, with what was typed. */
  | { code: 'remark_too_long'; length: number; limit: number };
