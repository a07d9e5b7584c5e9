/**
 * Whether an SPDX expression can be met with these licences: of an OR one side is enough, of an AND both are needed.
 * False for what cannot be read.
 */
export function isMet(expression: string, accepted: ReadonlySet<string>): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const met = anyOf();
  return met && at === tokens.length;

  function anyOf(): boolean {
    let result = allOf();
    while (tokens[at] === 'OR') {
      at += 1;
      const other = allOf();
      result ||= other;
    }
    return result;
  }

  function allOf(): boolean {
    let result = one();
    while (tokens[at] === 'AND') {
      at += 1;
      const other = one();
      result &&= other;
    }
    return result;
  }

  function one(): boolean {
    const token = tokens[at];
    at += 1;
    if (token !== '(') return token !== undefined && accepted.has(token);
    const inner = anyOf();
    if (tokens[at] !== ')') return false;
    at += 1;
    return inner;
  }
}
