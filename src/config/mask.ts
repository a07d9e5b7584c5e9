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

/** A database address: only its scheme and host, and not even those when it is not an address. */
export function maskedUrl(value: string): string {
  const url = URL.parse(value);
  if (url === null || url.host === '') {
    return `text of ${value.length} characters (not shown: it may carry a password)`;
  }
  return `${quoted(`${url.protocol}//${url.host}`)} (user, password and the rest not shown)`;
}
