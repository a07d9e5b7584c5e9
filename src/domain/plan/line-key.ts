/** Key of a plan line or change notice for one version of the date: after a move the same line may go out again. */
export function versionedKey(lineKey: string, dateVersion: number): string {
  return `${lineKey}@${dateVersion}`;
}

/** The date version a key was made for; null for keys that outlive a move. */
export function dateVersionOf(key: string): number | null {
  const match = /@(\d+)$/.exec(key);
  return match === null ? null : Number(match[1]);
}
