/** A piece of a card's text: as it stands, or leading to an address. */
export interface Piece {
  text: string;
  url: string | null;
}

const LINK = /^\[((?:\\.|[^\]\\])*)\]\((https?:\/\/[^\s)]+)\)/;

/**
 * Reads the Markdown of the cards, in which only links have a meaning: everything else is escaped by who writes them.
 */
export function readText(markdown: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  for (let at = 0; at < markdown.length; ) {
    const link = LINK.exec(markdown.slice(at));
    if (link !== null) {
      if (plain !== '') pieces.push({ text: plain, url: null });
      plain = '';
      pieces.push({ text: unescaped(link[1] ?? ''), url: link[2] ?? '' });
      at += link[0].length;
    } else {
      const escaped = /^\\[!-/:-@[-`{-~]/.test(markdown.slice(at, at + 2));
      plain += markdown.charAt(escaped ? at + 1 : at);
      at += escaped ? 2 : 1;
    }
  }
  if (plain !== '') pieces.push({ text: plain, url: null });
  return pieces;
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
