/** Matches a sticky regular expression exactly at `at`; null when it does not. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where `pattern` ends when it matches at `at`, else `at` itself. */
export function skip(pattern: RegExp, text: string, at: number): number {
  const match = matchAt(pattern, text, at);
  return match ? at + match[0].length : at;
}
