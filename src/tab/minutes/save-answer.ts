import type { View } from '../../domain/view/view.ts';
import { minutesProblemText } from '../../texts/minutes/minutes-notices.ts';
import { noticeText } from '../../texts/notices.ts';
import { MINUTES_PART } from '../../texts/tab/minutes.ts';
import type { SaveAnswer } from './section.ts';

/** What the answer to `minutes_save` means for what was typed. */
export function saveAnswer(view: View): SaveAnswer {
  if (view.view === 'notice') return { answer: 'not_accepted', why: noticeText(view.notice) };
  if (view.view !== 'minutes_item') return { answer: 'not_accepted', why: MINUTES_PART.notUnderstood };
  if (view.frozen) return { answer: 'frozen' };
  if (view.problems.length > 0)
    return { answer: 'not_accepted', why: view.problems.map(minutesProblemText).join(' ') };
  const { newer, version } = view;
  if (newer === null) return { answer: 'saved', version };
  const { byName, at, text, decisions } = newer;
  return { answer: 'conflict', version, theirs: { byName, at, text, decisions: decisions.join('\n') } };
}
