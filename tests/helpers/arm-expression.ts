/** A part of an expression of an Azure template: a text, a number, or a call with its arguments. */
export type ArmExpression = { text: string } | { number: number } | ArmCall;

export interface ArmCall {
  call: string;
  given: ArmExpression[];
}

const TOKEN = /\s*('(?:[^']|'')*'|[A-Za-z]\w*|\d+|[()[\],.])/y;

/** Reads `[call('text', …).property[0]]`; null for a text that is no expression. Throws on one that is not closed. */
export function parseArmExpression(text: string): ArmExpression | null {
  if (!text.startsWith('[') || text.startsWith('[[')) return null;
  if (!text.endsWith(']')) throw new Error(`not closed: ${text}`);
  const inner = text.slice(1, -1);
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < inner.length) {
    const found = TOKEN.exec(inner);
    if (found === null) throw new Error(`not readable: ${text}`);
    tokens.push(found[1] ?? '');
  }
  let at = 0;
  const read = expression();
  if (at !== tokens.length) throw new Error(`something follows in ${text}`);
  return read;

  function expression(): ArmExpression {
    const token = next();
    if (token.startsWith("'")) return { text: token.slice(1, -1).replaceAll("''", "'") };
    if (/^\d/.test(token)) return { number: Number(token) };
    if (!/^[A-Za-z]/.test(token)) throw new Error(`"${token}" is out of place in ${text}`);
    expect('(');
    const given: ArmExpression[] = [];
    while (tokens[at] !== ')') {
      given.push(expression());
      if (tokens[at] !== ')') expect(',');
    }
    expect(')');
    given.push(...accesses());
    return { call: token, given };
  }

  /** `.property` and `[index]` after a call; only what is called in an index matters. */
  function accesses(): ArmExpression[] {
    const indexes: ArmExpression[] = [];
    for (;;) {
      if (tokens[at] === '.') {
        at += 1;
        next();
      } else if (tokens[at] === '[') {
        at += 1;
        indexes.push(expression());
        expect(']');
      } else return indexes;
    }
  }

  function next(): string {
    const token = tokens[at];
    if (token === undefined) throw new Error(`ends too early: ${text}`);
    at += 1;
    return token;
  }

  function expect(token: string): void {
    const found = next();
    if (found !== token) throw new Error(`"${token}" expected, "${found}" found in ${text}`);
  }
}

/** Every call in a template, wherever it stands, keys included. */
export function armCalls(value: unknown): ArmCall[] {
  if (typeof value === 'string') {
    const read = parseArmExpression(value);
    return read === null ? [] : callsIn(read);
  }
  if (Array.isArray(value)) return value.flatMap(armCalls);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [...armCalls(key), ...armCalls(each)]);
}

function callsIn(expression: ArmExpression): ArmCall[] {
  if (!('call' in expression)) return [];
  return [expression, ...expression.given.flatMap(callsIn)];
}
