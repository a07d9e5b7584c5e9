import type { Notice } from '../../domain/view/notice.ts';
import { noticeText } from '../../texts/notices.ts';
import { Brought } from './brought.tsx';
import { NoticeBar } from './notice-bar.tsx';

/** What came of the last press, over what it was about and in sight; nothing before one. */
export function OutcomeBar({ notice }: { notice: Notice | null }) {
  if (notice === null) return null;
  const said = noticeText(notice);
  return (
    <Brought key={said}>
      <NoticeBar intent={notice.code === 'agenda_not_added' ? 'warning' : 'success'}>{said}</NoticeBar>
    </Brought>
  );
}
