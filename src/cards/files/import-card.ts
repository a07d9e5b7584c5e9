import type { CommandName } from '../../domain/commands/command.ts';
import type { ImportDesk } from '../../domain/view/import-desk.ts';
import { CSV_IMPORT_WORDS } from '../../texts/documents/csv-import.ts';
import { commandButton } from '../parts/actions.ts';
import { lines, present, strong, subtle, text, title } from '../parts/elements.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

/** What became of a file, said in full. */
export interface ImportSaid {
  title: string;
  /** Where a file is chosen. */
  where: string;
  /** What was taken; null when nothing was to be. */
  taken: string | null;
  /** The report in a sentence or two; null before a file was looked through. */
  report: string | null;
  /** Who would be told by confirming; null when nobody. */
  told: string | null;
  lines: readonly string[];
}

/** What became of a file. It is chosen on the page: a card has no room for it. */
export function importCard(
  { stale, networkId }: Pick<ImportDesk<unknown>, 'stale' | 'networkId'>,
  said: ImportSaid,
  command: CommandName,
): RenderedMessage {
  return fitted((detail) =>
    cardMessage({
      summary: said.taken ?? said.title,
      body: present([
        title(said.title),
        said.taken !== null && strong(said.taken),
        stale && strong(CSV_IMPORT_WORDS.stale),
        said.report !== null && text(clip(said.report, 1_000)),
        said.told !== null && text(clip(said.told, 1_000)),
        ...lines(cut(said.lines, detail.items).shown.map((line) => clip(line, detail.chars))),
        subtle(said.where),
      ]),
      actions: [commandButton(command, networkId)],
    }),
  );
}
