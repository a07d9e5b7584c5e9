/** What forms say alike of a field; `label` is its short name. */

export function tooLongText(label: string, { length, limit }: { length: number; limit: number }): string {
  return `${label}: ${length} caratteri, al massimo ${limit}.`;
}

export function tooManyText(label: string, limit: number): string {
  return `${label}: al massimo ${limit}.`;
}

export function refusedLinkText(label: string, typed: string): string {
  return `${label}: «${typed}» non è accettato. Indicare un indirizzo che comincia con https:// o http://, eventualmente preceduto da titolo e barra.`;
}
