/** What forms say alike of a field; `label` is its short name. */

export function tooLongText(label: string, { length, limit }: { length: number; limit: number }): string {
  return `${label}: ${length} caratteri, al massimo ${limit}.`;
}

export function tooManyText(label: string, limit: number): string {
  return `${label}: al massimo ${limit}.`;
}

/** @param begins with what an address begins that is accepted */
export function refusedLinkText(label: string, typed: string, begins = 'https:// o http://'): string {
  return `${label}: «${typed}» non è accettato. Indicare un indirizzo che comincia con ${begins}, eventualmente preceduto da titolo e barra.`;
}
