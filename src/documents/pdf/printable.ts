import { DOCUMENT_WORDS } from '../../texts/documents/documents.ts';
import { documentText } from '../safe-text.ts';

/** Line feed and space are laid out, not drawn. */
const LAYOUT = /^[\n ]$/;

/**
 * Text the font can draw. A run of characters it lacks (emoji, other scripts) becomes one visible mark: nothing
 * disappears unseen.
 */
export function printable(text: string, hasGlyph: (codePoint: number) => boolean): string {
  const parts: string[] = [];
  for (const { segment } of new Intl.Segmenter('it').segment(documentText(text))) {
    if (LAYOUT.test(segment) || [...segment].every((one) => hasGlyph(one.codePointAt(0) ?? 0)))
      parts.push(segment);
    else if (/^\s$/.test(segment)) parts.push(' ');
    else if (parts.at(-1) !== DOCUMENT_WORDS.missingCharacter) parts.push(DOCUMENT_WORDS.missingCharacter);
  }
  return parts.join('');
}
