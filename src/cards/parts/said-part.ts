import type { Notice } from '../../domain/view/notice.ts';
import { noticeText } from '../../texts/notices.ts';
import type { Container } from './adaptive-card.ts';
import { container, strong } from './elements.ts';
import { clip } from './fit.ts';

const NOTICE_CHARS = 600;

/** What has just happened, as one line; null when nothing has. */
export function saidText(notice: Notice | null): string | null {
  return notice === null ? null : clip(noticeText(notice), NOTICE_CHARS);
}

/** The same in a box, on top of what it is about. */
export function saidPart(said: string | null): Container | null {
  return said === null ? null : container([strong(said)], { style: 'emphasis' });
}
