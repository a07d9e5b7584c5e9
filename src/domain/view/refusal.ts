import type { Notice } from './notice.ts';

/** Answers to a form that mean that nothing of it was taken: whoever typed it needs it again. */
const REFUSALS: readonly Notice['code'][] = [
  'minutes_refused',
  'minutes_not_writer',
  'minutes_not_invited',
  'remark_too_long',
  'text_too_long',
  'substitute_refused',
  'sitting_over',
  'date_changed',
];

export function isRefusal(notice: Notice): boolean {
  return REFUSALS.includes(notice.code);
}
