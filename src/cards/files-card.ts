import type { FileAddress } from '../domain/view/files-view.ts';
import type { View } from '../domain/view/view.ts';
import { attendanceFilesTitle, closedRegistersText, FILES_WORDS, fileLabel } from '../texts/files.ts';
import { sittingHeadline } from '../texts/sitting.ts';
import { commandButton, openUrl } from './actions.ts';
import { present, strong, subtle, text, title } from './elements.ts';
import type { RenderedMessage } from './message.ts';
import { cardMessage } from './message.ts';

/** The files of one register; a button opens each in the browser. */
export function registerFilesCard(view: Extract<View, { view: 'register_files' }>): RenderedMessage {
  const headline = sittingHeadline(view.sitting);
  return cardMessage({
    summary: `${FILES_WORDS.register}. ${headline}`,
    fallback: fallbackLines(view.files),
    body: [title(FILES_WORDS.register), strong(headline, { spacing: 'none' }), subtle(FILES_WORDS.notice)],
    actions: fileButtons(view.files, view.sitting.networkId),
  });
}

/** The attendance by municipality of one year. */
export function attendanceFilesCard(view: Extract<View, { view: 'attendance_files' }>): RenderedMessage {
  return cardMessage({
    summary: attendanceFilesTitle(view.year),
    fallback: [closedRegistersText(view.sittings), ...fallbackLines(view.files)],
    body: [
      title(attendanceFilesTitle(view.year)),
      text(closedRegistersText(view.sittings)),
      subtle(FILES_WORDS.notice),
    ],
    actions: fileButtons(view.files, view.networkId),
  });
}

function fileButtons(files: readonly FileAddress[], networkId: string) {
  const buttons = files.map(({ format, url }) => openUrl(fileLabel(format), url));
  return [...present(buttons), commandButton('attendance', networkId)];
}

function fallbackLines(files: readonly FileAddress[]): string[] {
  return files.map(({ format, url }) => `${fileLabel(format)}: ${url}`);
}
