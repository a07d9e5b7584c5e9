/** Control characters, and those that turn or hide the text around them; joiners stay, names and emoji use them. */
const UNWANTED = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Text as it may be shown: one line, without characters that would change what is around it. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').replace(UNWANTED, '').replace(/ +/g, ' ').trim();
}

/**
 * Makes a client show the text as it is, not as Markdown, mention or date function. Only what would have a meaning
 * is escaped: Teams on phones shows the backslashes (MicrosoftDocs/msteams-docs #5793), so ordinary names and
 * sentences must need none.
 */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .replace(/[\\`*~[\]<>]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\{(?=\{)/g, '\\{')
    .replace(/(?<=\\])\(/g, '\\(')
    .replace(/^(?:#+|[-+]|=+|-{2,})(?= |$)/, (mark) => `\\${mark}`)
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2');
}

/**
 * Between `<at>` and `</at>`: the platform reads it as markup (platform facts §10.11), and it must stand in the text
 * letter by letter as in its entity, so what Markdown would read is left out and not escaped. Never empty: Teams
 * refuses the whole message then.
 */
export function escapeMention(name: string): string {
  const plain =
    plainLabel(name)
      .replace(/[\\`*~]/g, '')
      .trim() || '?';
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** For labels of choices and buttons, which some clients read as Markdown and others show raw. */
export function plainLabel(text: string): string {
  return cleanText(text).replaceAll('[', '(').replaceAll(']', ')');
}
