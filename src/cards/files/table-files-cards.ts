import type { CommandName } from '../../domain/commands/command.ts';
import type { FileAddress } from '../../domain/view/files-view.ts';
import type { View } from '../../domain/view/view.ts';
import { FILES_WORDS } from '../../texts/documents/files.ts';
import { PRACTICE_IMPORT_WORDS } from '../../texts/practices/practice-import.ts';
import { foundText } from '../../texts/practices/practices.ts';
import { PROJECT_WORDS } from '../../texts/projects/projects.ts';
import {
  allPublicationsText,
  PUBLICATION_IMPORT_WORDS,
} from '../../texts/publications/publication-import.ts';
import { present, subtle, text, title } from '../parts/elements.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { fallbackLines, fileButtons } from './files-card.ts';

const ALL = { typed: '', meant: null, match: 'all', more: false } as const;

/** All practices as files. */
export function practiceFilesCard(view: Extract<View, { view: 'practice_files' }>): RenderedMessage {
  const said = foundText({ ...ALL, total: view.total });
  return tableFilesCard(view, { name: PRACTICE_IMPORT_WORDS.exportTitle, said, command: 'practices' });
}

/** All items to publish as files. */
export function publicationFilesCard(view: Extract<View, { view: 'publication_files' }>): RenderedMessage {
  const said = allPublicationsText(view.total);
  return tableFilesCard(view, { name: PUBLICATION_IMPORT_WORDS.exportTitle, said, command: 'publications' });
}

/** The list of shared projects as files. */
export function projectFilesCard(view: Extract<View, { view: 'project_files' }>): RenderedMessage {
  return tableFilesCard(view, { name: PROJECT_WORDS.title, said: null, command: 'projects' });
}

/** A table of the network; a button opens each file in the browser. */
function tableFilesCard(
  { files, networkId }: { files: readonly FileAddress[]; networkId: string },
  { name, said, command }: { name: string; said: string | null; command: CommandName },
): RenderedMessage {
  return cardMessage({
    summary: name,
    fallback: fallbackLines(files),
    body: present([title(name), said !== null && text(said), subtle(FILES_WORDS.notice)]),
    actions: fileButtons(files, networkId, command),
  });
}
