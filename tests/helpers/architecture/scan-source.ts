/** A piece of text between quotes, or between the `${…}` of a template. */
export interface Literal {
  text: string;
  /** Where its first character stands in the source. */
  start: number;
}

export interface Scan {
  /** The source, same length and lines, with comments, texts and regular expressions blanked; quotes stay. */
  code: string;
  literals: Literal[];
}

/** After one of these a slash begins a regular expression; after anything else it divides. */
const BEFORE_REGEX =
  /(^|[(,=:[!&|?{};+\-*%~^<>]|\b(return|typeof|case|in|of|void|delete|throw|new|await|yield))\s*$/;

/** Tells code from comments and texts in a TypeScript source, as far as the rules of these tests need. */
export function scanSource(source: string): Scan {
  const blanked = [...source];
  const literals: Literal[] = [];
  /** For each `${` that is open, how many braces were open before it. */
  const templates: number[] = [];
  let braces = 0;
  let at = 0;
  while (at < source.length) at = step(at);
  return { code: blanked.join(''), literals };

  function step(i: number): number {
    const two = source.slice(i, i + 2);
    if (two === '//') return blank(i, endOf(/\n/g, i, 0));
    if (two === '/*') return blank(i, endOf(/\*\//g, i + 2, 2));
    const char = source[i] ?? '';
    if (char === "'" || char === '"') return literal(i + 1, endOfQuoted(i + 1, char)) + 1;
    if (char === '`') return template(i + 1);
    if (char === '/' && BEFORE_REGEX.test(blanked.slice(Math.max(0, i - 200), i).join(''))) {
      return blank(i + 1, endOfRegex(i + 1)) + 1;
    }
    if (char === '{') braces += 1;
    if (char === '}') {
      if (templates.at(-1) === braces) {
        templates.pop();
        return template(i + 1);
      }
      braces -= 1;
    }
    return i + 1;
  }

  /** The text of a template from `from` to its end or to the next `${`. */
  function template(from: number): number {
    let i = from;
    while (i < source.length && source[i] !== '`' && source.slice(i, i + 2) !== '${') {
      i += source[i] === '\\' ? 2 : 1;
    }
    literal(from, i);
    if (source[i] === '`') return i + 1;
    templates.push(braces);
    return i + 2;
  }

  function literal(from: number, to: number): number {
    literals.push({ text: source.slice(from, to), start: from });
    return blank(from, to);
  }

  function blank(from: number, to: number): number {
    for (let i = from; i < to; i += 1) if (source[i] !== '\n') blanked[i] = ' ';
    return to;
  }

  function endOf(pattern: RegExp, from: number, length: number): number {
    pattern.lastIndex = from;
    const match = pattern.exec(source);
    return match === null ? source.length : match.index + length;
  }

  function endOfQuoted(from: number, quote: string): number {
    let i = from;
    while (i < source.length && source[i] !== quote) i += source[i] === '\\' ? 2 : 1;
    return i;
  }

  function endOfRegex(from: number): number {
    let inClass = false;
    let i = from;
    while (i < source.length && source[i] !== '\n' && (inClass || source[i] !== '/')) {
      if (source[i] === '[') inClass = true;
      if (source[i] === ']') inClass = false;
      i += source[i] === '\\' ? 2 : 1;
    }
    return i;
  }
}

export function lineOf(source: string, at: number): number {
  return source.slice(0, at).split('\n').length;
}
