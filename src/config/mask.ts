const LONGEST_SHOWN = 80;

/** A value that is no secret, quoted; control characters are visible and long values are cut. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value);
}

/** A secret: only its length is told. */
export function secret(value: string): string {
  return `a secret of ${value.length} characters (not shown)`;
}

/** A value that should have been an id and is not: perhaps a secret in the wrong variable. */
export function perhapsSecret(value: string): string {
  return `${JSON.stringify(value.slice(0, 2))}… (${value.length} characters, the rest not shown)`;
}

/** A database address without its password and parameters. */
export function maskedUrl(value: string): string {
  const url = URL.parse(value);
  if (url === null) return `text of ${value.length} characters (not shown: it may carry a password)`;
  const password = url.password === '' ? '' : ':***';
  const user = url.username === '' ? '' : `${url.username}${password}@`;
  return quoted(`${url.protocol}//${user}${url.host}${url.pathname}`);
}
