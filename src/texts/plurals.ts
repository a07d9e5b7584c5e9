/** "1 Comune", "2 Comuni". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What stands for the part of a list that does not fit. */
export function othersText(count: number): string {
  return count === 1 ? '… e un altro' : `… e altri ${count}`;
}

/** "Anna, Bruno e Carla". */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} e ${names.at(-1)}`;
}

/** Names in a row, and what stands for those beyond `limit`. */
export function listNames(names: readonly string[], limit: number): string {
  if (names.length <= limit) return names.join(', ');
  return `${names.slice(0, limit).join(', ')} ${othersText(names.length - limit)}`;
}
