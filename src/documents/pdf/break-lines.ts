/**
 * Breaks text into lines no wider than `width`, as `measure` tells: at spaces; inside a word only when it does not fit
 * in a line of its own, after a hyphen where it has one. A line broken at a space keeps it, so that the words stay apart when the text
 * is read out or copied. `\n` always breaks. At least one line.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split('\n').flatMap((line) => breakLine(line, width, measure));
}

function breakLine(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ').flatMap((part) => pieces(part, width, measure))) {
    const space = line === '' || !word.afterSpace ? '' : ' ';
    const wide = measure(space + word.text);
    if (line !== '' && used + wide > width) {
      lines.push(word.afterSpace ? `${line} ` : line);
      line = word.text;
      used = measure(word.text);
    } else {
      line += space + word.text;
      used += wide;
    }
  }
  return [...lines, line];
}

interface Piece {
  text: string;
  /** False for the second and later parts of a word too long for a line. */
  afterSpace: boolean;
}

function pieces(word: string, width: number, measure: (text: string) => number): Piece[] {
  if (word === '') return [];
  if (measure(word) <= width) return [{ text: word, afterSpace: true }];
  const parts = word.split(/(?<=-)(?=.)/).flatMap((part) => cutUp(part, width, measure));
  return parts.map((text, at) => ({ text, afterSpace: at === 0 }));
}

function cutUp(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const found: string[] = [];
  let part = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('it').segment(word)) {
    const wide = measure(segment);
    if (part !== '' && used + wide > width) {
      found.push(part);
      part = '';
      used = 0;
    }
    part += segment;
    used += wide;
  }
  return [...found, part];
}
