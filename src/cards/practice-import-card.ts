import type { View } from '../domain/view/view.ts';
import { IMPORT_WORDS, importLineText, importText, takenText } from '../texts/practice-import.ts';
import { commandButton } from './actions.ts';
import { lines, present, strong, subtle, text, title } from './elements.ts';
import { clip, cut, fitted } from './fit.ts';
import type { RenderedMessage } from './message.ts';
import { cardMessage } from './message.ts';

/** What became of a file. It is chosen on the page: a card has no room for it. */
export function practiceImportCard(view: Extract<View, { view: 'practice_import' }>): RenderedMessage {
  const { report, taken, stale, networkId } = view;
  const said = taken === null ? IMPORT_WORDS.title : takenText(taken);
  return fitted((detail) => {
    const told = report === null || report.report === 'fault' ? [] : report.lines;
    return cardMessage({
      summary: said,
      body: present([
        title(IMPORT_WORDS.title),
        taken !== null && strong(said),
        stale && strong(IMPORT_WORDS.stale),
        report !== null && text(clip(importText(report), 1_000)),
        ...lines(cut(told, detail.items).shown.map((line) => clip(importLineText(line), detail.chars))),
        subtle(IMPORT_WORDS.where),
      ]),
      actions: [commandButton('practices', networkId)],
    });
  });
}
