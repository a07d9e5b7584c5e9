import type { CommandName } from '../../domain/commands/command.ts';
import type { FileAddress } from '../../domain/view/files-view.ts';
import type { View } from '../../domain/view/view.ts';
import { FILES_WORDS, fileLabel } from '../../texts/documents/files.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { commandButton, openUrl } from '../parts/actions.ts';
import { present, strong, subtle, title } from '../parts/elements.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

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

/** A button for each file, and the way back to the command they are about. */
export function fileButtons(
  files: readonly FileAddress[],
  networkId: string,
  command: CommandName = 'attendance',
) {
  const buttons = files.map(({ format, url }) => openUrl(fileLabel(format), url));
  return [...present(buttons), commandButton(command, networkId)];
}

/** Where cards are not shown the addresses stand in the text. */
export function fallbackLines(files: readonly FileAddress[]): string[] {
  return files.map(({ format, url }) => `${fileLabel(format)}: ${url}`);
}
