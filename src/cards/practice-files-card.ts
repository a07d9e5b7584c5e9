import type { View } from '../domain/view/view.ts';
import { FILES_WORDS } from '../texts/files.ts';
import { IMPORT_WORDS } from '../texts/practice-import.ts';
import { foundText } from '../texts/practices.ts';
import { subtle, text, title } from './elements.ts';
import { fallbackLines, fileButtons } from './files-card.ts';
import type { RenderedMessage } from './message.ts';
import { cardMessage } from './message.ts';

const ALL = { typed: '', meant: null, match: 'all', more: false } as const;

/** All practices as files; a button opens each in the browser. */
export function practiceFilesCard(view: Extract<View, { view: 'practice_files' }>): RenderedMessage {
  const { files, networkId, total } = view;
  return cardMessage({
    summary: IMPORT_WORDS.exportTitle,
    fallback: fallbackLines(files),
    body: [title(IMPORT_WORDS.exportTitle), text(foundText({ ...ALL, total })), subtle(FILES_WORDS.notice)],
    actions: fileButtons(files, networkId, 'practices'),
  });
}
