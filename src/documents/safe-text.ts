/**
 * Marks that turn the direction of writing or hide, which could make a name read as another one, and code points that
 * are no characters, with which the writer of spreadsheets drops the letter after.
 */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\p{Noncharacter_Code_Point}]/gu;
/** Control characters, but for the line feed. Most of them may not stand in XML at all. */
const CONTROLS = /(?!\n)\p{Cc}/gu;

/** Text as it may stand in any document: composed accents, no control or invisible characters, `\n` between lines. */
export function documentText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .trim();
}

/** The same on one line, for names, titles and properties of files. */
export function lineText(text: string): string {
  return documentText(text).replace(/\s+/g, ' ');
}

/** For the content of an XML element. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
