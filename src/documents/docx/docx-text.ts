import type { IParagraphOptions } from 'docx';
import { Paragraph, TextRun } from 'docx';
import { documentText } from '../safe-text.ts';

/** A paragraph of text as typed; a line feed becomes a line break. */
export function textParagraph(
  text: string,
  options: Omit<IParagraphOptions, 'children' | 'text'>,
): Paragraph {
  return new Paragraph({ ...options, children: textRuns(text) });
}

export function textRuns(text: string): TextRun[] {
  return documentText(text)
    .split('\n')
    .map((line, at) => new TextRun(at === 0 ? { text: line } : { text: line, break: 1 }));
}
